import type {
  BillingMigrationResource,
  MigrateBillingOptions,
} from '../../../../src/billing/helpers/index.js';
import * as samples from './samples.js';

const LEGACY = { legacy: true };

type Case = readonly [BillingMigrationResource, unknown, MigrateBillingOptions?];

/** Payloads at the edges of the rules, by what is odd about them. */
export const payloads: Readonly<Record<string, Case>> = {
  'empty BillingPlan': ['BillingPlan', {}, LEGACY],
  'empty BillingPaymentMethod': ['BillingPaymentMethod', {}, LEGACY],
  'empty BillingPayer': ['BillingPayer', {}, LEGACY],
  'empty BillingSubscriptionItem': ['BillingSubscriptionItem', {}, LEGACY],
  'empty BillingSubscription': ['BillingSubscription', {}, LEGACY],
  'empty BillingPaymentAttempt': ['BillingPaymentAttempt', {}, LEGACY],
  'empty BillingCheckout': ['BillingCheckout', {}, LEGACY],
  'empty BillingSettings': ['BillingSettings', {}, LEGACY],
  'empty BillingStatement': ['BillingStatement', {}, LEGACY],
  'empty BillingPriceTransition': ['BillingPriceTransition', {}, LEGACY],
  'empty BillingPaymentMethodInitialize': ['BillingPaymentMethodInitialize', {}, LEGACY],
  plan: ['BillingPlan', samples.legacyPlan],
  source: ['BillingPaymentMethod', samples.legacySource],
  item: ['BillingSubscriptionItem', samples.legacyItem],
  attempt: ['BillingPaymentAttempt', samples.legacyAttempt],
  checkout: ['BillingCheckout', samples.legacyCheckout],
  settings: ['BillingSettings', samples.legacySettings],
  initialize: ['BillingPaymentMethodInitialize', samples.legacyInitialize],
  orgPayer: ['BillingPayer', samples.legacyOrganizationPayer],
  bothKeys: [
    'BillingSubscriptionItem',
    {
      ...samples.currentItem,
      payment_source_id: 'a',
      payment_method_id: 'b',
      next_invoice: {},
      next_payment: {},
      object: 'x',
    },
  ],
  deletedItem: [
    'BillingSubscriptionItem',
    { object: 'commerce_subscription_item', id: 'x', deleted: true },
  ],
  deletedMethod: ['BillingPaymentMethod', { object: 'commerce_source', id: 'x', deleted: true }],
  nullPeriod: ['BillingSubscriptionItem', { ...samples.currentItem, period_start: null }],
  wallet: ['BillingPaymentMethod', { ...samples.legacySource, payment_method: 'apple_pay' }],
  cardType: [
    'BillingPaymentMethod',
    {
      ...samples.currentMethod,
      payment_method: 5,
      is_default: null,
      is_removable: null,
      created_at: 0,
      updated_at: 0,
      last4: '',
      card_type: '',
      wallet_type: '',
      expiry_year: 0,
      expiry_month: 0,
    },
    LEGACY,
  ],
  settingsBoth: [
    'BillingSettings',
    {
      billing: {
        has_paid_user_plans: true,
        has_paid_org_plans: false,
        user: { has_paid_plans: false, enabled: true },
        enabled: true,
      },
    },
  ],
  settingsNone: ['BillingSettings', { billing: { enabled: false } }],
  settingsCurrent: ['BillingSettings', { billing: { user: {}, organization: {} } }],
  zero: [
    'BillingPlan',
    { object: 'commerce_plan', amount: 0, annual_amount: 0, payer_type: ['user', 'org'] },
    LEGACY,
  ],
  noScalars: ['BillingPlan', { object: 'commerce_plan', amount: 0 }, LEGACY],
  annual: [
    'BillingPlan',
    {
      object: 'commerce_plan',
      annual_amount: 5,
      annual_monthly_amount: 0,
      annual_monthly_amount_formatted: '0',
      period: 'month',
      interval: 1,
      description: '',
      avatar_url: '',
      payer_type: [5],
      features: [{ object: 'commerce_feature', description: '' }],
    },
    LEGACY,
  ],
  payerTypeBoth: ['BillingPlan', { ...samples.currentPlan, payer_type: ['user'] }],
  differing: [
    'BillingPlan',
    {
      ...samples.currentPlan,
      amount: 1,
      amount_formatted: '1',
      currency: 'EUR',
      currency_symbol: 'e',
    },
  ],
  payerNobody: ['BillingPayer', { object: 'commerce_payer', id: 'x', instance_id: 'y' }, LEGACY],
  payerBoth: [
    'BillingPayer',
    {
      object: 'commerce_payer',
      id: 'x',
      instance_id: 'y',
      user_id: 'u',
      organization_id: 'o',
      first_name: '',
    },
    LEGACY,
  ],
  payerEmptyId: [
    'BillingPayer',
    { object: 'commerce_payer', id: 'x', instance_id: 'y', user_id: '', organization_id: 'o' },
    LEGACY,
  ],
  payerImage: ['BillingPayer', { ...samples.currentUserPayer, image_url: '' }],
  payerCreated: ['BillingPayer', { ...samples.currentUserPayer, created_at: 0 }],
  payerUpdated: ['BillingPayer', { ...samples.currentUserPayer, updated_at: 0 }],
  payerFirst: ['BillingPayer', { ...samples.currentOrganizationPayer, first_name: '' }],
  payerLast: ['BillingPayer', { ...samples.currentOrganizationPayer, last_name: '' }],
  payerEmail: ['BillingPayer', { ...samples.currentOrganizationPayer, email: '' }],
  payerUserFirst: ['BillingPayer', { ...samples.currentUserPayer, first_name: '' }],
  may: [
    'BillingPaymentAttempt',
    {
      ...samples.currentAttempt,
      subscription: { object: 'commerce_subscription' },
      invoice_id: 'i',
      gateway_external_id: '',
      payment_source: null,
    },
    LEGACY,
  ],
  untyped: [
    'BillingPaymentAttempt',
    { ...samples.currentAttempt, subscription_item: { anything: 1 } },
  ],
  untypedLegacy: [
    'BillingPaymentAttempt',
    { ...samples.currentAttempt, subscription_item: { anything: 1 } },
    LEGACY,
  ],
  typed: [
    'BillingPaymentAttempt',
    { ...samples.currentAttempt, subscription_item: { object: 'commerce_subscription_item' } },
  ],
  subscriptionOther: [
    'BillingPaymentAttempt',
    { ...samples.currentAttempt, subscription: { object: 'commerce_subscription_item' } },
  ],
  products: [
    'BillingPlan',
    {
      data: [
        { object: 'commerce_product', plans: [samples.currentPlan, { object: 'x' }] },
        { object: 'product', plans: [samples.currentPlan] },
        samples.currentPlan,
        { object: 'product', plans: 5 },
      ],
      total_count: 2,
    },
  ],
  product: ['BillingPlan', { object: 'product', plans: [{}] }],
  productNot: [
    'BillingSubscription',
    { ...samples.currentSubscription, object: 'product', plans: [] },
  ],
  response: ['BillingSubscription', { response: samples.currentSubscription, data: 5 }],
  dataNotList: ['BillingSubscription', { ...samples.currentSubscription, data: {} }],
  nothing: ['BillingPlan', undefined],
  nil: ['BillingPlan', null],
  seven: ['BillingPlan', { response: 7 }],
  plain: ['BillingPlan', 7],
  invoice: ['BillingStatement', { response: { data: [{ object: 'commerce_invoice' }] } }],
  event: ['BillingPlan', { object: 'event', type: 'x' }],
  eventNot: ['BillingPlan', { object: 'event', type: 5 }],
  typeOnly: ['BillingPlan', { object: 'commerce_plan', type: 'x' }],
  checkoutOld: [
    'BillingCheckout',
    {
      ...samples.currentCheckout,
      invoice: {},
      statement_id: 's',
      free_trial_ends_at: null,
      object: 5,
    },
    LEGACY,
  ],
  page: [
    'BillingStatement',
    [
      {
        ...samples.currentStatement,
        groups: [{ object: 'commerce_statement_group', timestamp: 1, items: [{}] }],
      },
    ],
  ],
};
