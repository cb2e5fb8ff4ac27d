// Parsing deliveries: our forms and parsers beside what one would write by hand with zod, on the same payloads.
import { buildWebhookEvent } from 'isoclerk/testing';
import { isWebhookDelivery, isWebhookSubscription, isWebhookUser } from 'isoclerk/webhooks/guards';
import {
  safeParseWebhookEvent,
  WebhookUserSchema,
  webhookDataSchemas,
  webhookEventSchema,
} from 'isoclerk/webhooks/schemas';
import { safeParseWebhookEvent as miniSafeParseWebhookEvent } from 'isoclerk/webhooks/schemas/mini';
import * as z from 'zod';
import { ratios } from './ratio.mjs';

const times = { created_at: 1716883200000, updated_at: 1716883200000 };
const money = (amount) => ({
  amount,
  amount_formatted: (amount / 100).toFixed(2),
  currency: 'USD',
  currency_symbol: '$',
});
const payer = {
  object: 'commerce_payer',
  id: 'cpayer_1',
  user_id: 'user_1',
  first_name: 'Ada',
  last_name: 'Lovelace',
  email: 'ada@example.com',
  organization_id: '',
  organization_name: '',
  image_url: 'https://img.clerk.com/a',
  ...times,
};
const item = {
  object: 'commerce_subscription_item',
  id: 'csub_item_1',
  status: 'active',
  interval: 'month',
  is_free_trial: false,
  subscription_id: null,
  plan_id: 'cplan_1',
  plan: {
    id: 'cplan_1',
    slug: 'pro',
    name: 'Pro',
    is_recurring: true,
    amount: 2000,
    currency: 'USD',
  },
  credits: { proration: null, payer: null, total: money(0) },
  period_start: 1716883200000,
  period_end: 1719475200000,
  ...times,
};
const subscription = {
  object: 'commerce_subscription',
  id: 'csub_1',
  status: 'active',
  active_at: 1716883200000,
  canceled_at: null,
  ended_at: null,
  past_due_at: null,
  latest_payment_id: 'cpay_1',
  payment_source_id: null,
  payer_id: 'cpayer_1',
  payer,
  items: [item, { ...item, id: 'csub_item_2', status: 'upcoming' }],
  ...times,
};

// By hand: the same fields, written as most people would, closed enums and literals included.
const byHand = (() => {
  const Money = z.looseObject({
    amount: z.number().int(),
    amount_formatted: z.string(),
    currency: z.string(),
    currency_symbol: z.string(),
  });
  const Payer = z.looseObject({
    object: z.literal('commerce_payer').optional(),
    id: z.string(),
    instance_id: z.string().optional(),
    user_id: z.string().nullish(),
    first_name: z.string().nullish(),
    last_name: z.string().nullish(),
    email: z.string().nullish(),
    organization_id: z.string().nullish(),
    organization_name: z.string().nullish(),
    image_url: z.string().nullish(),
    created_at: z.number().int().optional(),
    updated_at: z.number().int().optional(),
  });
  const Plan = z.looseObject({
    id: z.string(),
    name: z.string(),
    slug: z.string(),
    is_recurring: z.boolean(),
    amount: z.number().int(),
    currency: z.string(),
    unit_prices: z
      .array(
        z.looseObject({
          name: z.string(),
          block_size: z.number().int(),
          tiers: z.array(
            z.looseObject({
              starts_at_block: z.number().int(),
              ends_after_block: z.number().int().nullable(),
              amount_per_block: z.number().int(),
              currency: z.string(),
            }),
          ),
        }),
      )
      .optional(),
    instance_id: z.string().optional(),
    product_id: z.string().optional(),
    description: z.string().nullish(),
    is_default: z.boolean().optional(),
    period: z.enum(['month', 'annual']).optional(),
    interval: z.number().int().optional(),
    has_base_fee: z.boolean().optional(),
    annual_monthly_amount: z.number().int().optional(),
    publicly_visible: z.boolean().optional(),
  });
  const Credit = z.looseObject({
    amount: Money.nullish(),
    cycle_days_remaining: z.number().int().optional(),
    cycle_days_total: z.number().int().optional(),
    cycle_remaining_percent: z.number().optional(),
  });
  const status = z.enum([
    'abandoned',
    'active',
    'canceled',
    'ended',
    'expired',
    'incomplete',
    'past_due',
    'upcoming',
  ]);
  const Item = z.looseObject({
    object: z.enum(['commerce_subscription_item', 'subscription_item']).optional(),
    id: z.string(),
    status,
    interval: z.enum(['month', 'annual']).nullish(),
    plan_period: z.enum(['month', 'annual']).nullish(),
    is_free_trial: z.boolean().optional(),
    subscription_id: z.string().nullish(),
    plan_id: z.string().nullish(),
    plan: Plan.nullish(),
    payer: Payer.nullish(),
    seats: z.looseObject({ quantity: z.number().int().nullable() }).nullish(),
    credits: z
      .looseObject({
        proration: Credit.nullish(),
        payer: z.looseObject({ remaining_balance: Money, applied_amount: Money }).nullish(),
        total: Money,
      })
      .nullish(),
    credit: Credit.nullish(),
    amount: Money.nullish(),
    lifetime_paid: z.number().int().nullish(),
    next_payment_amount: z.number().int().nullish(),
    next_payment_date: z.number().int().nullish(),
    proration_date: z.string().nullish(),
    period_start: z.number().int().optional(),
    period_end: z.number().int().nullish(),
    canceled_at: z.number().int().nullish(),
    past_due_at: z.number().int().nullish(),
    created_at: z.number().int().optional(),
    updated_at: z.number().int().optional(),
  });
  return z.looseObject({
    object: z.literal('commerce_subscription'),
    id: z.string(),
    status,
    payer_id: z.string(),
    payer: Payer,
    latest_payment_id: z.string().nullish(),
    payment_source_id: z.string().nullish(),
    items: z.array(Item),
    active_at: z.number().int().nullish(),
    canceled_at: z.number().int().nullish(),
    ended_at: z.number().int().nullish(),
    past_due_at: z.number().int().nullish(),
    created_at: z.number().int(),
    updated_at: z.number().int(),
  });
})();

const ours = webhookDataSchemas['subscription.created'];
await ratios('data of subscription.created (two items)', {
  'zod by hand': () => byHand.safeParse(subscription).success || fail(),
  'webhookDataSchemas[type]': () => ours.safeParse(subscription).success || fail(),
  isWebhookSubscription: () => isWebhookSubscription(subscription) || fail(),
});

// By hand: the user as the specification has it, with what its lists hold.
const handUser = (() => {
  const verification = z
    .looseObject({
      object: z.string().optional(),
      status: z.enum(['unverified', 'verified', 'transferable', 'failed', 'expired']),
      strategy: z.string(),
      attempts: z.number().int().nullish(),
      expire_at: z.number().int().nullish(),
    })
    .nullable();
  const linked = z.array(z.looseObject({ id: z.string(), type: z.string() }));
  const time = z.number().int();
  const owned = { id: z.string(), verification, created_at: time, updated_at: time };
  const metadata = z.record(z.string(), z.unknown());
  return z.looseObject({
    object: z.literal('user'),
    id: z.string(),
    external_id: z.string().nullable(),
    username: z.string().nullable(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    locale: z.string().nullish(),
    image_url: z.string(),
    has_image: z.boolean(),
    primary_email_address_id: z.string().nullable(),
    primary_phone_number_id: z.string().nullable(),
    primary_web3_wallet_id: z.string().nullable(),
    password_enabled: z.boolean(),
    password_last_updated_at: time.nullish(),
    two_factor_enabled: z.boolean(),
    totp_enabled: z.boolean(),
    backup_code_enabled: z.boolean(),
    mfa_enabled_at: time.nullable(),
    mfa_disabled_at: time.nullable(),
    email_addresses: z.array(
      z.looseObject({
        ...owned,
        email_address: z.string(),
        reserved: z.boolean(),
        linked_to: linked,
        matches_sso_connection: z.boolean().optional(),
      }),
    ),
    phone_numbers: z.array(
      z.looseObject({
        ...owned,
        phone_number: z.string(),
        reserved_for_second_factor: z.boolean().optional(),
        default_second_factor: z.boolean().optional(),
        reserved: z.boolean(),
        linked_to: linked,
        backup_codes: z.array(z.string()).nullish(),
      }),
    ),
    web3_wallets: z.array(z.looseObject({ ...owned, web3_wallet: z.string() })),
    passkeys: z.array(z.looseObject({ ...owned, name: z.string() })).optional(),
    external_accounts: z.array(z.looseObject({ id: z.string(), provider: z.string() })),
    enterprise_accounts: z
      .array(z.looseObject({ id: z.string(), provider: z.string() }))
      .optional(),
    saml_accounts: z.array(z.looseObject({ id: z.string(), provider: z.string() })).optional(),
    organization_memberships: z.array(z.looseObject({ id: z.string() })).nullish(),
    public_metadata: metadata,
    private_metadata: metadata.nullish(),
    unsafe_metadata: metadata,
    banned: z.boolean(),
    locked: z.boolean(),
    lockout_expires_in_seconds: z.number().int().nullable(),
    verification_attempts_remaining: z.number().int().nullable(),
    delete_self_enabled: z.boolean(),
    create_organization_enabled: z.boolean(),
    create_organizations_limit: z.number().int().nullish(),
    bypass_client_trust: z.boolean().optional(),
    legal_accepted_at: time.nullable(),
    last_sign_in_at: time.nullable(),
    last_active_at: time.nullable(),
    created_at: time,
    updated_at: time,
  });
})();

const { data: user } = JSON.parse(JSON.stringify(buildWebhookEvent('user.created')));
await ratios(`data of user.created (${(JSON.stringify(user).length / 1000).toFixed(1)} kB)`, {
  'zod by hand': () => handUser.safeParse(user).success || fail(),
  WebhookUserSchema: () => WebhookUserSchema.safeParse(user).success || fail(),
  isWebhookUser: () => isWebhookUser(user) || fail(),
});

const event = {
  object: 'event',
  type: 'subscription.created',
  timestamp: 1716883200000,
  instance_id: 'ins_1',
  event_attributes: { http_request: { client_ip: '203.0.113.7', user_agent: 'curl/8' } },
  data: subscription,
};
// By hand: a union of all events. It knows no other event; ours does.
const union = z.discriminatedUnion(
  'type',
  Object.entries({ ...webhookDataSchemas, 'subscription.created': byHand }).map(([type, data]) =>
    z.looseObject({
      object: z.literal('event').optional(),
      type: z.literal(type),
      data,
      event_attributes: z
        .looseObject({
          http_request: z
            .looseObject({ client_ip: z.string().nullish(), user_agent: z.string().nullish() })
            .nullish(),
        })
        .nullish(),
      timestamp: z.number().int().optional(),
      instance_id: z.string().optional(),
    }),
  ),
);
await ratios('a whole delivery, as a value', {
  'zod by hand, union of all events': () => union.safeParse(event).success || fail(),
  webhookEventSchema: () => webhookEventSchema.safeParse(event).success || fail(),
  safeParseWebhookEvent: () => safeParseWebhookEvent(event).success || fail(),
  'safeParseWebhookEvent of mini': () => miniSafeParseWebhookEvent(event).success || fail(),
  'isWebhookDelivery first': () =>
    isWebhookDelivery(event) || safeParseWebhookEvent(event).success || fail(),
});

const text = JSON.stringify(event);
await ratios(`a whole delivery, as text (${(text.length / 1000).toFixed(1)} kB)`, {
  'JSON.parse and zod by hand': () => union.safeParse(JSON.parse(text)).success || fail(),
  safeParseWebhookEvent: () => safeParseWebhookEvent(text).success || fail(),
});

const broken = { ...event, data: { ...subscription, id: 7, status: null } };
await ratios('a delivery with two wrong fields', {
  'zod by hand, union of all events': () => !union.safeParse(broken).success || fail(),
  safeParseWebhookEvent: () => !safeParseWebhookEvent(broken).success || fail(),
});

function fail() {
  throw new Error('the benchmark parses something else than it says');
}
