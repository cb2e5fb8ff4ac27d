import { billingFamilies, eventRows } from '../../../src/contract/events.js';
import { type BuiltForm, type BuiltMember, builtEmbeds, builtForms } from '../built.js';
import type { Contract } from '../contract.js';
import type { Member } from '../types.js';
import { file } from './file.js';
import { interfaces } from './interfaces.js';
import { keyed, mentioned, quoted } from './text.js';

const FROM = 'src/contract';

/** What events carry: of billing, or of all others. */
const carried = (ofBilling: boolean): string[] =>
  Object.entries(eventRows)
    .filter(
      ([type]) => ofBilling === billingFamilies.some((family) => type.startsWith(`${family}.`)),
    )
    .map(([, { data }]) => `Webhook${data}`);

/** What builders make: the types, and a sample of each of billing as the builders' engine reads it. */
export function sampleFiles({ billing, webhooks }: Contract): Record<string, string> {
  const resources = builtForms(billing, ['bapi', 'fapi']);
  const payloads = builtForms(webhooks, ['webhook']);
  const events = reachable(payloads, carried(true));
  const others = reachable(payloads, carried(false)).filter((form) => !events.includes(form));
  const embeds = builtEmbeds(billing.notes);
  const map = (name: string, doc: string, rows: readonly [string, string][]) =>
    `/** ${doc} */\nexport interface ${name} {\n${rows.map(([key, is]) => `  ${key}: ${is};\n`).join('')}}`;
  return {
    'src/testing/generated/built.ts': file(
      FROM,
      [],
      [
        // What fields of billing mean is said where the resources themselves are typed. The others are public here.
        inner(interfaces([...resources, ...events], {}, 'missing')),
        inner(interfaces(others, webhooks.notes, 'missing')),
        map('BuiltBilling', 'What `buildBilling` builds, by name: what both APIs accept.', [
          ...resources.map(({ name }): [string, string] => [name, name]),
          ...embeds,
        ]),
        map(
          'BuiltEventData',
          'What the data of events is made of, as published.',
          [...events, ...others].map(({ name }): [string, string] => [name, name]),
        ),
      ],
    ),
    'src/testing/generated/samples.ts': file(
      FROM,
      [{ from: '../billing/sample.js', names: ['Sample'], types: true }],
      [
        constant('samples', [
          ...resources.map(sampleText),
          ...embeds.map(([name, of]) => `  ${name}: '@${of}',\n`),
        ]),
        constant('eventSamples', events.map(sampleText)),
      ],
    ),
  };
}

/** The maps name them all. */
const inner = (text: string): string => text.replaceAll('export interface', 'interface');

const constant = (name: string, rows: readonly string[]): string =>
  `export const ${name} = {\n${rows.join('')}} satisfies { readonly [name: string]: Sample | string };`;

/** The forms that some are made of. A root stands for every form of its resource. */
function reachable(forms: readonly BuiltForm[], roots: readonly string[]): BuiltForm[] {
  const found = new Set<BuiltForm>();
  const visit = (form: BuiltForm | undefined): void => {
    if (!form || found.has(form)) return;
    found.add(form);
    for (const { type } of form.members) {
      for (const name of mentioned(type)) visit(forms.find((other) => other.name === name));
    }
  };
  for (const form of forms) if (roots.includes(form.resource)) visit(form);
  return forms.filter((form) => found.has(form));
}

const sampleText = (form: BuiltForm): string =>
  `  ${form.name}: { ${form.members.flatMap((member) => memberText(form, member)).join(', ')} },\n`;

function memberText(form: BuiltForm, member: BuiltMember): string[] {
  const text = valueText(form.resource, member, member.usual, member.sample);
  return text === undefined ? [] : [`${keyed(member.key)}: ${text}`];
}

function valueText(
  form: string,
  { key, type, nullable }: Member,
  usual: boolean,
  sample: unknown,
): string | undefined {
  const mark = usual ? '' : '?';
  switch (type.kind) {
    case 'form':
      return quoted(referenceText(type.name, usual && sample === null ? 'null' : mark, nullable));
    case 'list':
      if (type.of.kind === 'form') return quoted(`${mark}@${type.of.name}[]`);
  }
  if (!usual) return undefined;
  if (sample !== undefined) return literal(sample);
  switch (type.kind) {
    case 'list':
      return `[${valueText(form, { ...EMPTY, key, type: type.of }, true, undefined)}]`;
    case 'literal':
      return quoted(ORDINARY.find((value) => type.values.includes(value)) ?? type.values[0] ?? '');
    case 'members':
      return `{ ${type.members
        .map((own) => `${keyed(own.key)}: ${valueText(form, own, true, undefined)}`)
        .join(', ')} }`;
    case 'scalar':
      return literal(scalar(form, key, type.is, nullable));
    default:
      throw new Error(`${form}.${key}: no sample of a ${type.kind}`);
  }
}

const referenceText = (name: string, mark: string, nullable: boolean): string =>
  `${mark}@${name}${mark === '' && nullable ? '~' : ''}`;

const EMPTY = { optional: false, nullable: false, deprecated: false } as const;

const literal = (value: unknown): string =>
  typeof value === 'string' ? quoted(value) : JSON.stringify(value);

/** Prefixes of a resource's own id. */
const OWN: Readonly<Record<string, string>> = {
  BillingCheckout: 'cchk',
  BillingCreditLedgerEntry: 'cled',
  BillingDeletedObject: 'cpm',
  BillingDiscountRedemption: 'cdiscred',
  BillingFeature: 'feat',
  BillingLegacyPayer: 'cpayer',
  BillingLegacyPaymentSource: 'csrc',
  BillingLegacyPlan: 'cplan',
  BillingLegacySubscriptionItem: 'csubitem',
  BillingPayee: 'cpayee',
  BillingPayer: 'cpayer',
  BillingPaymentAttempt: 'cpayatt',
  BillingPaymentMethod: 'cpm',
  BillingPlan: 'cplan',
  BillingPlanPrice: 'cprice',
  BillingPlanUnitPriceTier: 'cput',
  BillingPrice: 'cprice',
  BillingStatement: 'cstmt',
  BillingSubscription: 'csub',
  BillingSubscriptionItem: 'csubitem',
  WebhookPayee: 'cpayee',
  WebhookPayer: 'cpayer',
  WebhookPaymentAttempt: 'cpayatt',
  WebhookPaymentSource: 'csrc',
  WebhookPlan: 'cplan',
  WebhookSubscription: 'csub',
  WebhookSubscriptionItem: 'csubitem',
};

/** Prefixes of ids of other resources. */
const ID: Readonly<Record<string, string>> = {
  discount_id: 'cdisc',
  instance_id: 'ins',
  invoice_id: 'cinv',
  latest_payment_id: 'cpay',
  payee_id: 'cpayee',
  payer_id: 'cpayer',
  payment_id: 'cpay',
  payment_method_id: 'cpm',
  payment_source_id: 'csrc',
  plan_id: 'cplan',
  previous_subscription_item_id: 'csubitem',
  price_id: 'cprice',
  product_id: 'cprod',
  source_id: 'cgrant',
  statement_id: 'cstmt',
  subscription_id: 'csub',
  subscription_item_id: 'csubitem',
  user_id: 'user',
};

/** Values of a list that stand for the ordinary case. Without one of them it is the first. */
const ORDINARY = [
  ...['active', 'canceled', 'card', 'closed', 'immediate', 'month', 'needs_confirmation', 'paid'],
  ...['percentage', 'promo_code', 'recurring', 'user'],
];

/** Usual values of keys that mean the same everywhere. */
const USUAL: Readonly<Record<string, string | number | boolean>> = {
  card_type: 'visa',
  currency: 'USD',
  currency_symbol: '$',
  enabled: true,
  expiry_month: 12,
  expiry_year: 2031,
  gateway: 'stripe',
  gateway_type: 'stripe',
  has_base_fee: true,
  has_paid_plans: true,
  is_recurring: true,
  last4: '4242',
  publicly_visible: true,
};

/** `#cplan` is an id, `%` the moment of the seed; anything else stands for itself. */
function scalar(form: string, key: string, is: string, nullable: boolean): unknown {
  if (USUAL[key] !== undefined) return USUAL[key];
  const prefix = key === 'id' ? OWN[form] : ID[key];
  if (prefix && is === 'string') return `#${prefix}`;
  if (nullable) return null;
  switch (is) {
    case 'int':
    case 'number':
      return /_at$|_date$|^date$|^timestamp$|_start$|_end$/.test(key) ? '%' : 1;
    case 'boolean':
      return false;
    case 'object':
      return {};
    case 'string':
      if (key === 'id') throw new Error(`${form}: which prefix have its ids?`);
      return '';
    default:
      throw new Error(`${form}.${key}: no sample of ${is}`);
  }
}
