import { createBudgetAudit, parseClaimsTemplate } from 'isoclerk/claims';
import * as kit from 'isoclerk/testing';
import type { Exported } from './exports.js';

/** Makes the arguments of a call that works, anew each time. */
type Args = () => readonly unknown[];

const person = () =>
  kit.buildUserJSON(
    {
      email_addresses: [
        { email_address: 'ada@example.com', linked_to: [{ id: 'idn_2', type: 'oauth_google' }] },
      ],
      phone_numbers: [{}],
      web3_wallets: [{}],
      external_accounts: [{ provider: 'oauth_google' }],
      enterprise_accounts: [{}],
      passkeys: [{}],
      public_metadata: { plan: 'pro', tags: ['a', { b: 1 }] },
      private_metadata: { risk: 'high' },
    },
    { seed: 'ada' },
  );
const membership = () => kit.buildOrganizationMembershipJSON({}, { seed: 'ada' });
const claims = () =>
  kit.buildSessionClaims(
    { metadata: { tier: 'gold' } },
    { seed: 1, organization: { id: 'org_1' }, permissions: ['org:invoices:read'], plan: 'org:pro' },
  );
const event = (type: string, overrides: object = {}) =>
  kit.buildWebhookEvent(type as 'user.created', overrides, { seed: 1 });
const dataOf = (type: string, overrides: object = {}) => event(type, { data: overrides }).data;
const template = {
  id: '{{user.id}}',
  mail: '{{user.primary_email_address}}',
  org: { role: '{{org.role}}' },
};
const context = () => ({
  user: person(),
  organization: kit.buildOrganizationJSON({}, { seed: 1 }),
  membership: { role: 'org:admin', permissions: ['org:invoices:read'] },
  session: { id: 'sess_1' },
  features: ['o:dashboard'],
  plan: 'o:pro',
});
const secret = `sk_${'test'}_${'a'.repeat(42)}`;
const headers = {
  'svix-id': 'msg_2b',
  'svix-timestamp': '1744276393',
  'svix-signature': 'v1,c2lnbmF0dXJl',
};
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = () => `${part({ alg: 'RS256', typ: 'JWT', kid: 'ins_1' })}.${part(claims())}.c2ln`;
const auth = () =>
  kit.buildAuth(
    { userId: 'user_1', orgId: 'org_1', orgRole: 'org:admin' },
    { seed: 1, plan: 'org:pro' },
  );
const plan = () => kit.buildBilling('BillingPlan', {}, { seed: 1 });
/** A Standard Schema that takes any object. */
const schema = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value: unknown) =>
      typeof value === 'object' ? { value } : { issues: [{ message: 'odd', path: ['a', 0] }] },
  },
};
const options = { seed: 1 };
const user: Args = () => [person(), { privateMetadata: true }];

/** The data of the webhook that a guard of it takes. */
const delivered: Readonly<Record<string, () => unknown>> = {
  AcceptedOrganizationInvitation: () => dataOf('organizationInvitation.accepted'),
  DeletedObject: () => dataOf('user.deleted'),
  Delivery: () => event('user.created'),
  Email: () => dataOf('email.created'),
  EmailAddress: () => person().email_addresses[0],
  EnterpriseAccount: () => person().enterprise_accounts[0],
  EventEnvelope: () => event('user.created'),
  ExternalAccount: () => person().external_accounts[0],
  Organization: () => dataOf('organization.created'),
  OrganizationDomain: () => dataOf('organizationDomain.created'),
  OrganizationInvitation: () => dataOf('organizationInvitation.created'),
  OrganizationMembership: () => dataOf('organizationMembership.created'),
  Passkey: () => person().passkeys[0],
  Payer: () => Reflect.get(dataOf('subscription.created'), 'payer'),
  PaymentAttempt: () => dataOf('paymentAttempt.created'),
  Permission: () => dataOf('permission.created'),
  PhoneNumber: () => person().phone_numbers[0],
  Plan: () => Reflect.get(dataOf('subscriptionItem.created'), 'plan'),
  PublicOrganizationData: () => ({
    id: 'org_1',
    name: 'Acme',
    slug: 'acme',
    image_url: 'x',
    has_image: true,
  }),
  PublicUserData: () => membership().public_user_data,
  Role: () => dataOf('role.created'),
  Session: () => dataOf('session.created'),
  Sms: () => dataOf('sms.created'),
  Subscription: () => dataOf('subscription.created'),
  SubscriptionItem: () => dataOf('subscriptionItem.created'),
  User: person,
  Verification: () => person().email_addresses[0]?.verification,
  WaitlistEntry: () => dataOf('waitlistEntry.created'),
  Web3Wallet: () => person().web3_wallets[0],
};

/** One call that works, by the name of what is called. `X.y` is what the result of `X` offers. */
const calls: Readonly<Record<string, Args>> = {
  // user
  assertClientSafe: () => [{ list: [new Map([['user', { id: 'user_1' }]])] }],
  findPrivateData: () => [{ list: [kit.buildBackendUser({}, options), new Map([[1, person()]])] }],
  getDisplayName: user,
  getFullName: user,
  getInitials: user,
  getPrimaryEmailAddress: user,
  getPrimaryPhoneNumber: user,
  getPrimaryWeb3Wallet: user,
  hasVerifiedEmailAddress: user,
  hasVerifiedPhoneNumber: user,
  isBackendUser: () => [kit.buildBackendUser({}, options)],
  isClientUser: () => [kit.buildClientUser({}, options)],
  isNormalizedUser: () => [kit.buildNormalizedUser({}, options)],
  isUserJSON: () => [person()],
  normalizeOrganization: () => [kit.buildOrganizationJSON({}, options), { privateMetadata: true }],
  normalizeOrganizationMembership: () => [membership(), { privateMetadata: true }],
  normalizeUser: user,
  normalizeUsers: () => [{ data: [person()], total_count: 1 }, { privateMetadata: true }],
  parseMetadata: () => [
    person(),
    { publicMetadata: schema, unsafeMetadata: schema, privateMetadata: schema },
  ],
  userSourceOf: user,
  // claims
  auditUsers: () => [[person()], { template }],
  boundTemplate: () => [template, { fields: { 'user.id': 40 }, kind: 'session' }],
  contextClaims: () => [context(), { version: 2 }],
  createBudgetAudit: () => [template, { kind: 'session' }],
  measureClaims: () => [{ metadata: { tier: 'gold' } }, { kind: 'session' }],
  measureToken: () => [token(), { kind: 'session' }],
  parseClaimsTemplate: () => [template],
  predictToken: () => [template, context(), { kind: 'session' }],
  renderClaims: () => [template, context()],
  restoreBudgetAudit: () => {
    const audit = createBudgetAudit(template);
    audit.add({ user: person() });
    return [JSON.parse(JSON.stringify(audit))];
  },
  // session
  authState: () => [auth()],
  hasFeature: () => [claims(), 'org:invoices', { treatPendingAsSignedOut: false }],
  hasPermission: () => [claims(), 'org:invoices:read', { treatPendingAsSignedOut: false }],
  hasPlan: () => [claims(), 'org:pro', { treatPendingAsSignedOut: false }],
  hasRole: () => [claims(), 'org:member', { treatPendingAsSignedOut: false }],
  isApiKeyAuth: () => [kit.buildAuth({}, { tokenType: 'api_key' })],
  isM2MTokenAuth: () => [kit.buildAuth({}, { tokenType: 'm2m_token' })],
  isOAuthTokenAuth: () => [kit.buildAuth({}, { tokenType: 'oauth_token' })],
  isSessionAuth: () => [auth()],
  pendingTasks: () => [{ status: 'pending', tasks: [{ key: 'choose-organization' }] }],
  readSessionClaims: () => [claims(), { custom: schema }],
  tokenKind: () => [token()],
  // webhooks
  getPayer: () => [event('subscription.created')],
  handleWebhookEvent: () => [
    event('user.created'),
    ['user.*'],
    { 'user.created': () => 1, 'user.updated': () => 2, 'user.deleted': () => 3 },
  ],
  isKnownWebhookEvent: () => [event('user.created'), 'user.*'],
  isStaleWebhook: () => [event('user.created'), Number.MAX_SAFE_INTEGER],
  isWebhookEvent: () => [event('user.created'), ['user.*', 'session.ended']],
  isWebhookEventType: () => ['user.created'],
  parseWebhookEvent: () => [event('user.created')],
  safeParseWebhookEvent: () => [event('session.created')],
  suggestWebhookEventType: () => ['user.create'],
  webhookMeta: () => [headers],
  webhookTime: () => [event('user.created')],
  webhookTimestampUnit: () => [event('user.created')],
  // billing
  activeItems: () => [kit.buildBilling('BillingSubscription', {}, options)],
  billingClientSchema: () => [{}],
  billingPageSchema: () => [{}],
  billingRegistry: () => [],
  billingResponseSchema: () => ['bapi', 'GET', '/v1/billing/plans'],
  currentItem: () => [kit.buildBilling('BillingSubscription', {}, options), { now: 1 }],
  findBillingEndpoint: () => ['bapi', 'GET', '/v1/billing/plans'],
  formatMoney: () => [{ amount: 4999, currency: 'usd' }, ['en-US', 'de']],
  isInTrial: () => [
    kit.buildBilling('BillingSubscriptionItem', { is_free_trial: true }, options),
    { now: 1 },
  ],
  isLegacyBilling: () => [{ object: 'commerce_plan', amount: 5 }],
  isPlanFree: () => [
    {
      ...plan(),
      fee: null,
      annual_fee: null,
      annual_monthly_fee: null,
      unit_prices: [{ tiers: [] }],
    },
  ],
  migrateBilling: () => [
    'BillingPlan',
    { data: [{ object: 'commerce_plan', amount: 5, features: [{}] }] },
    { surface: 'bapi' },
  ],
  migrateBillingPath: () => ['bapi', 'GET', '/v1/commerce/plans?limit=1'],
  planPrice: () => [plan(), 'annual'],
  // inspect, keys, errors
  checkClerkEnv: () => [
    { CLERK_SECRET_KEY: secret, VITE_CLERK_PUBLISHABLE_KEY: 'pk_test_eA' },
    { framework: 'react' },
  ],
  inspectPayload: () => [
    { data: [plan()], total_count: 1 },
    { surface: 'bapi', as: 'BillingPlan' },
  ],
  isIsoclerkError: () => [
    Object.assign(new Error('x'), { code: 'ISOCLERK_USER_INVALID' }),
    'ISOCLERK_USER_INVALID',
  ],
  parsePublishableKey: () => [`pk_test_${Buffer.from('a.clerk.accounts.dev$').toString('base64')}`],
  parseSecretKey: () => [secret],
  redactSecrets: () => [`key ${secret}`],
  // testing
  arbitraryAuth: () => [],
  arbitraryBackendUser: () => [],
  arbitraryBilling: () => ['BillingPlan'],
  arbitraryClientUser: () => [],
  arbitraryNormalizedUser: () => [],
  arbitrarySessionClaims: () => [],
  arbitraryUserJSON: () => [],
  arbitraryWebhookEvent: () => ['user.created'],
  fakeClerkBackend: () => [
    {
      user: { firstName: 'Ann' },
      organization: { slug: 'acme' },
      session: { role: 'org:admin', permissions: ['org:a:b'] },
      seed: 1,
    },
  ],
  fakeClerkNextjs: () => [
    {
      user: { firstName: 'Ann' },
      organization: { slug: 'acme' },
      session: { role: 'org:admin', permissions: ['org:a:b'] },
      seed: 1,
    },
  ],
  fakeClerkReact: () => [
    {
      user: { firstName: 'Ann' },
      organization: { slug: 'acme' },
      session: { role: 'org:admin', permissions: ['org:a:b'] },
      seed: 1,
    },
  ],
  buildAuth: () => [
    { userId: 'user_1' },
    {
      role: 'org:admin',
      permissions: ['org:a:b'],
      features: ['org:a'],
      plan: 'org:pro',
      claims: {},
    },
  ],
  buildBackendUser: () => [
    { emailAddresses: [{ verification: { status: 'verified' } }], privateMetadata: {} },
    { core: 2, seed: 1 },
  ],
  buildBilling: () => [
    'BillingStatement',
    { groups: [{ items: [{ amount: { amount: 5 } }] }] },
    options,
  ],
  buildClientOrganization: () => [{ name: 'Acme', update: () => {} }, options],
  buildClientOrganizationMembership: () => [
    { role: 'org:admin', organization: { name: 'Acme' } },
    options,
  ],
  buildClientUser: () => [
    { emailAddresses: [{ emailAddress: 'a@b.c' }], organizationMemberships: [] },
    options,
  ],
  buildNormalizedUser: () => [
    { emailAddresses: [{ verified: false }], externalAccounts: [{ provider: 'google' }] },
    options,
  ],
  buildOrganizationInvitationJSON: () => [
    { status: 'accepted', role: 'org:admin' },
    { user: person(), seed: 1 },
  ],
  buildOrganizationJSON: () => [{ name: 'Acme', public_metadata: {} }, options],
  buildOrganizationMembershipJSON: () => [{ role: 'org:admin' }, { user: person(), seed: 1 }],
  buildSessionClaims: () => [
    { metadata: {} },
    {
      now: new Date(0),
      lifetime: 5,
      organization: { id: 'org_1', slug: 'a' },
      actor: { sub: 'user_2' },
      permissions: ['org:a:b'],
      features: ['a'],
      plan: 'user:a',
    },
  ],
  buildSessionJSON: () => [{ status: 'ended' }, { user: person(), seed: 1 }],
  buildUserJSON: () => [
    {
      email_addresses: [{ email_address: 'a@b.c' }],
      phone_numbers: [{}],
      external_accounts: [{ provider: 'oauth_x' }],
    },
    options,
  ],
  buildWebhookEvent: () => [
    'session.created',
    { data: { user: { first_name: 'Ada' } }, timestamp: 5 },
    options,
  ],
  buildWebhookSecret: () => [options],
  isTestEmail: () => ['jane+clerk_test@example.com'],
  isTestPhone: () => ['+1 (201) 555-0107'],
  signSessionToken: () => [claims(), { header: { kid: 'ins_1' } }],
  signWebhook: () => [
    event('user.created'),
    { secret: kit.buildWebhookSecret(options), id: 'msg_1', timestamp: new Date(0) },
  ],
  tamperWebhook: () => [
    { type: 'user.created' },
    { secret: kit.buildWebhookSecret(options), tampering: 'missing-id' },
  ],
  testEmail: () => ['jane', 'example.com'],
  testPhone: () => [7, '201'],
};

/** Methods of what functions give back, with a call that works: whose, and with what. */
const methods: Readonly<Record<string, readonly [owner: () => object, args: Args]>> = {
  'createBudgetAudit().add': [() => createBudgetAudit(template), () => [context(), 'ada']],
  'createBudgetAudit().merge': [
    () => createBudgetAudit(template),
    () => [createBudgetAudit(template).add(context()).toJSON()],
  ],
  'parseClaimsTemplate().render': [
    () => parseClaimsTemplate(template),
    () => [context(), { kind: 'session' }],
  ],
};

/** Methods that take nothing of anybody's, and those of the auth object, which answer as Clerk's do: they throw as Clerk's. */
const plainMethods = new Set([
  'summary',
  'toJSON',
  'toRequest',
  'toNodeRequest',
  'has',
  'getToken',
  'debug',
]);

const methodOf = (title: string): string => title.slice(title.indexOf('.') + 1);
const called = new Set<unknown>(
  Object.entries(methods).map(([title, [owner]]) => Reflect.get(owner(), methodOf(title))),
);

/** Whether a method of what a function gives back is called here, perhaps of another function's result, or takes nothing. */
export const isCalled = (name: string, method: string, own: unknown): boolean =>
  plainMethods.has(method) || Object.hasOwn(methods, `${name}().${method}`) || called.has(own);

export const goodMethods: readonly Exported[] = Object.entries(methods).map(([name, [owner]]) => ({
  title: name,
  name,
  call: (...args) => {
    const target = owner();
    return Reflect.apply(Reflect.get(target, methodOf(name)), target, args);
  },
}));

/** The known-good call of a function; undefined when it has none, and needs one. */
export function goodCall(name: string): Args | undefined {
  if (Object.hasOwn(methods, name)) return methods[name]?.[1];
  const [, billing] = /^is(Billing\w+)$/.exec(name) ?? [];
  if (billing) return () => [kit.buildBilling(billing as 'BillingPlan', {}, { seed: 1 })];
  const [, webhook = ''] = /^isWebhook(\w+)$/.exec(name) ?? [];
  const data = Object.hasOwn(calls, name) ? undefined : delivered[webhook];
  return data ? () => [data()] : calls[name];
}

/** What the calls above are for, by name: a row of what is no longer exported tests nothing. */
export const goodCallNames: readonly string[] = [
  ...Object.keys(calls),
  ...Object.keys(delivered).map((webhook) => `isWebhook${webhook}`),
];
