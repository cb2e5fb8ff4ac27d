import { isBillingSubscription } from '../src/billing/guards/index.js';
import * as billing from '../src/billing/helpers/index.js';
import { findBillingEndpoint } from '../src/billing/index.js';
import * as claims from '../src/claims/index.js';
import * as inspect from '../src/inspect/index.js';
import * as keys from '../src/keys/index.js';
import * as session from '../src/session/index.js';
import { buildBilling, buildWebhookEvent } from '../src/testing/index.js';
import * as user from '../src/user/index.js';
import { isWebhookDelivery, isWebhookUser } from '../src/webhooks/guards/index.js';
import * as webhooks from '../src/webhooks/index.js';
import { parseWebhookEvent, safeParseWebhookEvent } from '../src/webhooks/schemas/index.js';
import { safeParseWebhookEvent as safeParseMini } from '../src/webhooks/schemas/mini/index.js';

/** Everything public that takes data of others, by name; of schemas, guards and endpoints some of each kind. */
export const functions = new Map<string, (...args: never[]) => unknown>();
for (const entry of [user, claims, session, webhooks, billing, inspect, keys]) {
  for (const [name, value] of Object.entries(entry)) {
    if (typeof value === 'function') functions.set(name, value);
  }
}

/** A parser with what makes its input of about so many bytes. */
export interface Parser {
  readonly name: string;
  readonly what: string;
  /** The code of the refusal, where that is the answer to a large one. */
  readonly code: string | undefined;
  readonly make: (bytes: number) => unknown;
  readonly run: (input: never) => unknown;
}

function parser<T>(
  name: string,
  what: string,
  make: (count: number) => T,
  run: (input: T) => unknown = call(name),
  code?: string,
): Parser {
  const bytesOf = (input: T): number =>
    typeof input === 'string' ? input.length : JSON.stringify(input).length;
  const unit = (bytesOf(make(300)) - bytesOf(make(100))) / 200;
  return { name, what, code, run, make: (bytes) => make(Math.max(1, Math.round(bytes / unit))) };
}

/** Calls a public function with the input, and what else it takes. */
function call(name: string, ...rest: readonly unknown[]) {
  const parse = functions.get(name);
  if (!parse) throw new Error(`no public function: ${name}`);
  return (input: unknown): unknown => Reflect.apply(parse, undefined, [input, ...rest]);
}

const many = <T>(size: number, item: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, index) => item(index));
const record = (size: number, value: (index: number) => unknown) =>
  Object.fromEntries(many(size, (index) => [`c${index}`, value(index)]));
const list = (size: number) => many(size, (index) => `f${index}`).join();

const identifications = (size: number) => ({
  id: 'user_1',
  object: 'user',
  email_addresses: many(size, (index) => ({
    id: `idn_${index}`,
    email_address: `a${index}@example.com`,
  })),
  phone_numbers: many(size, (index) => ({ id: `idn_p${index}`, phone_number: `+1${index}` })),
  web3_wallets: many(size, (index) => ({ id: `idn_w${index}`, web3_wallet: `0x${index}` })),
  primary_email_address_id: `idn_${size - 1}`,
  primary_phone_number_id: `idn_p${size - 1}`,
  primary_web3_wallet_id: `idn_w${size - 1}`,
});
const camel = (size: number) => ({
  id: 'user_1',
  emailAddresses: many(size, (index) => ({
    id: `idn_${index}`,
    emailAddress: `a${index}@example.com`,
  })),
  banned: false,
  passkeys: many(size, (index) => ({ id: `idn_p${index}`, name: null })),
});
const metadata = (size: number) => ({
  id: 'user_1',
  email_addresses: [],
  public_metadata: { list: many(size, (index) => ({ plan: [index, { a: null }] })) },
});
const anything = {
  '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => ({ value }) },
};

const users: readonly Parser[] = [
  parser('normalizeUser', 'many addresses', identifications),
  parser('normalizeUser', 'metadata', metadata),
  parser('normalizeUsers', 'many users', (size) => many(size, () => identifications(1))),
  parser('getInitials', 'a name of joined signs', (size) => ({
    ...identifications(1),
    first_name: '👩\u200d'.repeat(size),
  })),
  ...['getDisplayName', 'getFullName', 'getInitials', 'isUserJSON', 'userSourceOf'].map((name) =>
    parser(name, 'many addresses', identifications),
  ),
  ...['getPrimaryEmailAddress', 'getPrimaryPhoneNumber', 'getPrimaryWeb3Wallet'].map((name) =>
    parser(name, 'many of them', identifications),
  ),
  ...['hasVerifiedEmailAddress', 'hasVerifiedPhoneNumber'].map((name) =>
    parser(name, 'many of them', identifications),
  ),
  ...['isBackendUser', 'isClientUser'].map((name) => parser(name, 'many addresses', camel)),
  parser('isNormalizedUser', 'many addresses', (size) => user.normalizeUser(identifications(size))),
  parser(
    'parseMetadata',
    'metadata',
    metadata,
    call('parseMetadata', { publicMetadata: anything }),
  ),
  parser('findPrivateData', 'a long list', (size) => many(size, () => ({ privateMetadata: 1 }))),
  parser('assertClientSafe', 'metadata', metadata),
  parser('normalizeOrganization', 'metadata', (size) => ({
    id: 'org_1',
    name: 'Acme',
    public_metadata: metadata(size).public_metadata,
  })),
  parser('normalizeOrganizationMembership', 'permissions', (size) => ({
    id: 'orgmem_1',
    role: 'org:admin',
    permissions: many(size, (index) => `org:a:p${index}`),
    organization: { id: 'org_1', name: 'Acme' },
  })),
];

const ada = { id: 'user_1', public_metadata: { a: 1 } };
const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '');
const bound = (schema: object) =>
  claims.boundTemplate(
    { a: '{{user.public_metadata}}' },
    { fields: { 'user.public_metadata': { ...schema } } },
  );
const predict = call('predictToken', { user: ada });
const five = many(5, (index) => ({ role: 'org:admin', organization: { id: `org_${index}` } }));

const claimsParsers: readonly Parser[] = [
  parser(
    'predictToken',
    'a template of many claims',
    (size) => JSON.stringify(record(size, () => '{{user.public_metadata.a}}')),
    predict,
  ),
  parser(
    'predictToken',
    'one text of many shortcodes',
    (size) => ({ a: '{{user.organizations}}'.repeat(size) }),
    call('predictToken', { user: ada, memberships: five }),
  ),
  parser(
    'predictToken',
    'a list of shortcodes in doubt',
    (size) => ({
      a: many(size, (index) => `{{ user.public_metadata.k${index} }} {{user.nope${index}}}`),
    }),
    predict,
  ),
  parser(
    'parseClaimsTemplate',
    'warnings below a long name',
    (size) => ({ ['k'.repeat(size)]: many(size, () => '{{user.nope}}') }),
    (template) => JSON.stringify(claims.parseClaimsTemplate(template).warnings),
  ),
  parser(
    'parseClaimsTemplate',
    'unquoted shortcodes and comments',
    (size) => `{"a": ${' '.repeat(size)}// ${'{{'.repeat(size)}`,
    call('parseClaimsTemplate'),
    'ISOCLERK_CLAIMS_TEMPLATE_INVALID',
  ),
  parser(
    'renderClaims',
    'claims',
    (size) => record(size, () => '{{user.id}}'),
    call('renderClaims', { user: ada }),
  ),
  parser('measureClaims', 'claims', (size) => record(size, (index) => ['<é', index, { a: null }])),
  parser('measureToken', 'a token', (size) =>
    [part({ alg: 'RS256' }), part(record(size, (index) => index)), 'A'.repeat(342)].join('.'),
  ),
  parser('contextClaims', 'permissions', (size) => ({
    membership: {
      permissions: many(size, (index) => `org:f${index % 20}:p${index}`),
      organization: { id: 'org_1' },
    },
  })),
  parser('contextClaims', 'features', (size) => ({
    features: many(size, (index) => `o:f${index}`),
  })),
  parser(
    'boundTemplate',
    'a path of many segments',
    (size) => `user.public_metadata${'.a'.repeat(size)}`,
    (name) => claims.boundTemplate({ a: `{{${name}}}` }, { fields: { [name]: 9 } }),
  ),
  parser(
    'boundTemplate',
    'a schema of many properties',
    (size) => ({
      type: 'object',
      properties: record(size, () => ({ maxLength: 1, type: 'string' })),
      additionalProperties: false,
    }),
    bound,
  ),
  parser(
    'boundTemplate',
    'an enum',
    (size) => ({ enum: many(size, (index) => `v${index}`) }),
    bound,
  ),
  parser(
    'boundTemplate',
    'a chain of definitions',
    (size) => {
      const next = (index: number) => ({ $ref: `#/$defs/c${index + 1}` });
      const $defs = record(size, (index) => ({
        anyOf: [next(index), next(index), { const: index }],
      }));
      return { $defs, anyOf: many(size, (index) => ({ $ref: `#/$defs/c${index}` })) };
    },
    bound,
  ),
  parser(
    'createBudgetAudit',
    'the largest tokens',
    (size) => many(size, (index) => ({ id: `user_${index}` })),
    (all) => {
      const audit = claims.createBudgetAudit({ a: '{{user.id}}' }, { worst: 1e9 });
      for (const one of all) audit.add({ user: one });
      return audit.summary();
    },
  ),
  parser(
    'auditUsers',
    'many users',
    (size) => many(size, (index) => ({ id: `user_${index}`, email_addresses: [] })),
    call('auditUsers', { template: { a: '{{user.id}}' } }),
  ),
  parser(
    'restoreBudgetAudit',
    'the state of an audit',
    (size): object => {
      const audit = claims.createBudgetAudit(record(size, (index) => index)).add({ user: ada });
      return JSON.parse(JSON.stringify(audit));
    },
    (state) => claims.restoreBudgetAudit(state).merge(claims.restoreBudgetAudit(state)).summary(),
  ),
];

const sessionClaims = (size: number) => ({
  v: 2,
  sub: 'user_1',
  sid: 'sess_1',
  fea: many(size, (index) => `o:f${index}`).join(),
  pla: 'o:pro',
  o: { id: 'org_1', rol: 'admin', per: 'read,write', fpm: many(size, () => '3').join() },
});
const identity = (size: number) => {
  const { sub, o, ...others } = sessionClaims(size);
  return {
    ...others,
    subject: sub,
    issuer: 'https://a.b',
    tokenIdentifier: `https://a.b|${sub}`,
    'o.id': o.id,
    'o.rol': o.rol,
    'o.per': o.per,
    'o.fpm': o.fpm,
  };
};
const sessions: readonly Parser[] = [
  parser('readSessionClaims', 'flat names of features', identity),
  parser('readSessionClaims', 'JSON in a text', (size) => ({
    ...sessionClaims(size),
    o: JSON.stringify(sessionClaims(size).o),
  })),
  parser('readSessionClaims', 'custom claims', (size) => ({
    ...sessionClaims(1),
    ...record(size, (index) => ({ a: [index] })),
  })),
  parser('readSessionClaims', 'features', sessionClaims),
  parser('hasPermission', 'features', sessionClaims, call('hasPermission', 'org:f1:read')),
  parser(
    'hasPermission',
    'permissions of one name',
    (size) => ({
      ...sessionClaims(1),
      fea: many(size, () => 'o:f').join(),
      o: { id: 'org_1', per: many(size, () => 'a').join(), fpm: many(size, () => '1').join() },
    }),
    call('hasPermission', 'org:f:a'),
  ),
  ...['hasFeature', 'hasPlan', 'hasRole'].map((name) =>
    parser(name, 'features', sessionClaims, call(name, 'org:none')),
  ),
  ...['authState', 'isSessionAuth', 'isApiKeyAuth', 'isM2MTokenAuth', 'isOAuthTokenAuth'].map(
    (name) => parser(name, 'features', sessionClaims),
  ),
  parser('pendingTasks', 'tasks', (size) => ({
    status: 'pending',
    tasks: many(size, (index) => ({ key: `task-${index}` })),
  })),
  parser('tokenKind', 'dots', (size) => `${'e'.repeat(size)}.${'.'.repeat(size)}`),
];

const event = (size: number) => ({
  object: 'event',
  type: '.'.repeat(size),
  data: { ...identifications(Math.ceil(size / 100)), payer: { user_id: 'u'.repeat(size) } },
  timestamp: 1,
});
const deliveries: readonly Parser[] = [
  ...['getPayer', 'isKnownWebhookEvent', 'webhookTime', 'webhookTimestampUnit'].map((name) =>
    parser(name, 'a long event', event),
  ),
  parser(
    'isWebhookEvent',
    'a long event',
    event,
    call('isWebhookEvent', ['user.*', 'session.ended']),
  ),
  parser('isStaleWebhook', 'a long event', event, call('isStaleWebhook', 5)),
  parser(
    'handleWebhookEvent',
    'a long event',
    event,
    call('handleWebhookEvent', { 'user.*': () => 1, default: () => 2 }),
  ),
  parser('isKnownWebhookEvent', 'a long event inside another', (size) => ({
    name: 'clerk/user.created',
    data: event(size),
  })),
  parser('isWebhookEventType', 'a long name', (size) => 'user.'.repeat(size)),
  parser('suggestWebhookEventType', 'a long name', (size) => 'user.'.repeat(size)),
  parser(
    'webhookMeta',
    'a long time',
    (size) => ({ 'svix-id': 'm', 'svix-timestamp': '1'.repeat(size) }),
    call('webhookMeta'),
    'ISOCLERK_WEBHOOK_HEADER_INVALID',
  ),
  parser('webhookMeta', 'headers', (size) => ({
    ...record(size, () => 'x'),
    'svix-id': 'm',
    'svix-timestamp': '1744276393',
    'svix-signature': 'v1,c2ln',
  })),
];

const delivery = (size: number) => ({
  ...buildWebhookEvent('user.created', {
    data: { email_addresses: many(size, () => ({})), public_metadata: record(size, () => [1]) },
  }),
});
const schemas: readonly Parser[] = [
  parser(
    'parseWebhookEvent',
    'many addresses, in JSON',
    (size) => JSON.stringify(delivery(size)),
    parseWebhookEvent,
  ),
  parser('safeParseWebhookEvent', 'many addresses', delivery, safeParseWebhookEvent),
  parser(
    'safeParseWebhookEvent',
    'many faults',
    (size) => {
      const { data, ...rest } = delivery(1);
      return {
        ...rest,
        data: { ...data, email_addresses: many(size, (index) => `${index}: ${'x'.repeat(60)}`) },
      };
    },
    safeParseWebhookEvent,
  ),
  parser('safeParseWebhookEvent', 'many addresses, mini', delivery, safeParseMini),
  parser('isWebhookDelivery', 'many addresses', delivery, isWebhookDelivery),
  parser('isWebhookUser', 'many addresses', (size) => delivery(size).data, isWebhookUser),
];

const item = { object: 'commerce_subscription_item', status: 'active', period_start: 1 };
const subscription = (size: number) => ({
  subscription_items: many(size, (index) => ({ ...item, id: `subi_${index}` })),
});
const oldPlans = (size: number) => ({
  // A description as long as people write: what is said of each plan takes far more than the plan.
  data: many(size, () => ({ object: 'commerce_plan', amount: 5, description: 'x'.repeat(300) })),
});
const plan = (size: number) => ({
  ...record(size, () => 1),
  fee: { amount: 5, currency: 'USD', amount_formatted: '5', currency_symbol: '$' },
});
const payments: readonly Parser[] = [
  parser(
    'isBillingSubscription',
    'items',
    (size) => buildBilling('BillingSubscription', { subscription_items: many(size, () => ({})) }),
    isBillingSubscription,
  ),
  parser(
    'findBillingEndpoint',
    'a long path',
    (size) => `/v1/billing/${'plans/'.repeat(size)}`,
    (path) => findBillingEndpoint('bapi', 'GET', path),
  ),
  ...['activeItems', 'currentItem'].map((name) => parser(name, 'items', subscription)),
  parser('isInTrial', 'an item of many keys', (size) => ({ ...record(size, () => 1), ...item })),
  parser('isLegacyBilling', 'plans', oldPlans),
  parser('isPlanFree', 'a plan of many keys', plan),
  parser('planPrice', 'a plan of many keys', plan, call('planPrice', 'month')),
  parser(
    'formatMoney',
    'a long currency',
    (size) => ({ amount: 5, currency: 'U'.repeat(size) }),
    call('formatMoney'),
    'ISOCLERK_BILLING_MONEY_INVALID',
  ),
  parser('migrateBilling', 'plans', oldPlans, (data) =>
    billing.migrateBilling('BillingPlan', data, { surface: 'bapi' }),
  ),
  parser(
    'migrateBillingPath',
    'a long path',
    (size) => `/v1/commerce${'/'.repeat(size)}?${list(size)}`,
    (path) => billing.migrateBillingPath('bapi', 'GET', path),
  ),
];

const secrets: readonly Parser[] = [
  parser(
    'parsePublishableKey',
    'a long one',
    (size) => `pk_test_${'JC4'.repeat(size)}`,
    call('parsePublishableKey'),
    'ISOCLERK_KEYS_PUBLISHABLE_KEY_INVALID',
  ),
  parser(
    'parseSecretKey',
    'a long one',
    (size) => `sk_test_${'a'.repeat(size)}\n`,
    call('parseSecretKey'),
    'ISOCLERK_KEYS_SECRET_KEY_INVALID',
  ),
  parser('redactSecrets', 'many of them', (size) =>
    'sk_test_ eyJ.eyJ whsec_ pk_live_$'.repeat(size),
  ),
  parser('checkClerkEnv', 'a long key', (size) => ({
    CLERK_SECRET_KEY: `sk_test_${'_a'.repeat(size)}\n`,
  })),
  parser('checkClerkEnv', 'many variables', (size) => record(size, () => 'x')),
];

/** Every public parser, each with what makes much work of it. */
export const parsers: readonly Parser[] = [
  ...users,
  ...claimsParsers,
  ...sessions,
  ...deliveries,
  ...schemas,
  ...payments,
  parser('inspectPayload', 'many addresses', identifications),
  ...secrets,
];
