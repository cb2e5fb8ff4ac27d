// One payload of each legacy resource, as bapi/2025-04-10.yml of clerk/openapi-specs describes it, and what it becomes.

export const money = (amount: number) => ({
  amount,
  amount_formatted: (amount / 100).toFixed(2),
  currency: 'USD',
  currency_symbol: '$',
});

export const legacyPlan = {
  object: 'commerce_plan',
  id: 'plan_1',
  name: 'Pro',
  slug: 'pro',
  fee: money(900),
  annual_monthly_fee: money(800),
  annual_fee: money(9600),
  amount: 900,
  amount_formatted: '9.00',
  annual_monthly_amount: 800,
  annual_monthly_amount_formatted: '8.00',
  annual_amount: 9600,
  annual_amount_formatted: '96.00',
  currency: 'USD',
  currency_symbol: '$',
  description: '',
  avatar_url: '',
  product_id: 'prod_1',
  is_default: false,
  is_recurring: true,
  publicly_visible: true,
  has_base_fee: true,
  payer_type: ['user'],
  for_payer_type: 'user',
  period: 'month',
  interval: 1,
  features: [
    {
      object: 'commerce_feature',
      id: 'feat_1',
      name: 'Seats',
      slug: 'seats',
      description: '',
      avatar_url: '',
    },
  ],
  free_trial_enabled: true,
  free_trial_days: 14,
} as const;

export const currentPlan = {
  object: 'commerce_plan',
  id: 'plan_1',
  name: 'Pro',
  slug: 'pro',
  fee: money(900),
  annual_monthly_fee: money(800),
  annual_fee: money(9600),
  description: null,
  avatar_url: null,
  product_id: 'prod_1',
  is_default: false,
  is_recurring: true,
  publicly_visible: true,
  has_base_fee: true,
  for_payer_type: 'user',
  features: [
    {
      object: 'feature',
      id: 'feat_1',
      name: 'Seats',
      slug: 'seats',
      description: null,
      avatar_url: null,
    },
  ],
  free_trial_enabled: true,
  free_trial_days: 14,
} as const;

export const legacySource = {
  object: 'commerce_source',
  id: 'card_1',
  payer_id: 'payer_1',
  payment_method: 'card',
  is_default: null,
  is_removable: true,
  gateway: 'stripe',
  gateway_external_id: 'pm_1',
  last4: '4242',
  card_type: 'visa',
  wallet_type: '',
  status: 'active',
  expiry_year: 0,
  expiry_month: 0,
  created_at: 0,
  updated_at: 1_760_000_000_000,
} as const;

export const currentMethod = {
  object: 'commerce_payment_method',
  id: 'card_1',
  payer_id: 'payer_1',
  payment_type: 'card',
  is_removable: true,
  gateway: 'stripe',
  gateway_external_id: 'pm_1',
  gateway_external_account_id: null,
  last4: '4242',
  card_type: 'visa',
  wallet_type: null,
  status: 'active',
  expiry_year: null,
  expiry_month: null,
  updated_at: 1_760_000_000_000,
} as const;

export const legacyUserPayer = {
  object: 'commerce_payer',
  id: 'payer_1',
  instance_id: 'ins_1',
  user_id: 'user_1',
  first_name: '',
  last_name: 'Lovelace',
  email: 'ada@example.com',
  image_url: '',
  created_at: 0,
  updated_at: 0,
} as const;

export const currentUserPayer = {
  object: 'commerce_payer',
  id: 'payer_1',
  instance_id: 'ins_1',
  user_id: 'user_1',
  organization_id: null,
  organization_name: null,
  first_name: '',
  last_name: 'Lovelace',
  email: 'ada@example.com',
} as const;

export const legacyOrganizationPayer = {
  object: 'commerce_payer',
  id: 'payer_2',
  instance_id: 'ins_1',
  organization_id: 'org_1',
  first_name: '',
  last_name: '',
  email: '',
  image_url: 'https://img.example/acme.png',
  created_at: 1,
  updated_at: 1,
} as const;

export const currentOrganizationPayer = {
  object: 'commerce_payer',
  id: 'payer_2',
  instance_id: 'ins_1',
  user_id: null,
  organization_id: 'org_1',
  first_name: null,
  last_name: null,
  email: null,
  image_url: 'https://img.example/acme.png',
  created_at: 1,
  updated_at: 1,
} as const;

export const legacyItem = {
  object: 'commerce_subscription_item',
  id: 'subi_1',
  instance_id: 'ins_1',
  status: 'active',
  credit: null,
  plan_id: 'plan_1',
  plan: legacyPlan,
  plan_period: 'month',
  payment_source_id: 'card_1',
  payment_source: legacySource,
  lifetime_paid: null,
  amount: null,
  next_invoice: { amount: null, date: null },
  payer_id: 'payer_1',
  payer: legacyUserPayer,
  is_free_trial: false,
  period_start: 1_760_000_000_000,
  proration_date: '',
  created_at: 1_760_000_000_000,
  updated_at: 1_760_000_000_000,
} as const;

export const currentItem = {
  object: 'commerce_subscription_item',
  id: 'subi_1',
  instance_id: 'ins_1',
  status: 'active',
  plan_id: 'plan_1',
  plan: currentPlan,
  plan_period: 'month',
  payment_method_id: 'card_1',
  payment_method: currentMethod,
  next_payment: {},
  payer_id: 'payer_1',
  payer: currentUserPayer,
  is_free_trial: false,
  period_start: 1_760_000_000_000,
  period_end: null,
  canceled_at: null,
  past_due_at: null,
  ended_at: null,
  created_at: 1_760_000_000_000,
  updated_at: 1_760_000_000_000,
} as const;

export const legacySubscription = {
  object: 'commerce_subscription',
  id: 'sub_1',
  instance_id: 'ins_1',
  status: 'active',
  payer_id: 'payer_1',
  created_at: 1_760_000_000_000,
  updated_at: 1_760_000_000_000,
  subscription_items: [legacyItem],
  next_payment: { time: 1_770_000_000_000, amount: money(900) },
  eligible_for_free_trial: null,
} as const;

export const currentSubscription = {
  object: 'commerce_subscription',
  id: 'sub_1',
  instance_id: 'ins_1',
  status: 'active',
  payer_id: 'payer_1',
  created_at: 1_760_000_000_000,
  updated_at: 1_760_000_000_000,
  active_at: null,
  past_due_at: null,
  subscription_items: [currentItem],
  next_payment: { date: 1_770_000_000_000, amount: money(900) },
} as const;

export const legacyAttempt = {
  object: 'commerce_payment',
  id: 'pay_1',
  payment_id: 'pay_1',
  instance_id: 'ins_1',
  invoice_id: 'inv_1',
  charge_type: 'recurring',
  payee_id: 'payee_1',
  payer_id: 'payer_1',
  payer: legacyUserPayer,
  payment_source_id: 'card_1',
  payment_source: legacySource,
  subscription: { ...legacyItem, object: 'commerce_subscription' },
  amount: money(900),
  gateway_external_id: '',
  status: 'paid',
  created_at: 1_760_000_000_000,
  updated_at: 1_760_000_000_000,
} as const;

export const currentAttempt = {
  object: 'commerce_payment',
  id: 'pay_1',
  payment_id: 'pay_1',
  instance_id: 'ins_1',
  charge_type: 'recurring',
  payee_id: 'payee_1',
  payer_id: 'payer_1',
  payer: currentUserPayer,
  payment_method_id: 'card_1',
  payment_method: currentMethod,
  subscription_item: currentItem,
  amount: money(900),
  gateway_external_id: null,
  gateway_external_url: null,
  status: 'paid',
  paid_at: null,
  failed_at: null,
  created_at: 1_760_000_000_000,
  updated_at: 1_760_000_000_000,
} as const;

const totals = { subtotal: money(900), tax_total: money(0), grand_total: money(900) };

export const legacyCheckout = {
  object: 'commerce_checkout',
  id: 'chk_1',
  external_gateway_id: 'acct_1',
  external_client_secret: 'seti_1',
  statement_id: 'stmt_1',
  invoice: { object: 'commerce_invoice', id: 'inv_1' },
  plan: legacyPlan,
  plan_period: 'month',
  payer: legacyUserPayer,
  payment_source: legacySource,
  status: 'completed',
  totals,
  subscription: { ...legacyItem, object: 'commerce_subscription' },
  free_trial_ends_at: null,
  is_immediate_plan_change: true,
} as const;

export const currentCheckout = {
  object: 'commerce_checkout',
  id: 'chk_1',
  external_gateway_id: 'acct_1',
  external_client_secret: 'seti_1',
  plan: currentPlan,
  plan_period: 'month',
  payer: currentUserPayer,
  payment_method: currentMethod,
  status: 'completed',
  totals: {
    ...totals,
    total_due_after_free_trial: null,
    credit: null,
    past_due: null,
    total_due_now: null,
    proration: null,
  },
  subscription_item: currentItem,
  is_immediate_plan_change: true,
} as const;

export const legacySettings = {
  object: 'commerce_settings',
  billing: { enabled: true, has_paid_user_plans: true, has_paid_org_plans: false },
} as const;

export const currentSettings = {
  object: 'commerce_settings',
  billing: {
    user: { has_paid_plans: true },
    organization: { has_paid_plans: false },
    stripe_publishable_key: null,
  },
} as const;

export const legacyStatement = {
  object: 'commerce_statement',
  id: 'stmt_1',
  instance_id: 'ins_1',
  timestamp: 1_760_000_000_000,
  payer: legacyUserPayer,
  status: 'closed',
  totals: { ...totals, base_fee: money(900) },
  groups: [
    { object: 'commerce_statement_group', timestamp: 1_760_000_000_000, items: [legacyAttempt] },
  ],
} as const;

export const currentStatement = {
  object: 'commerce_statement',
  id: 'stmt_1',
  instance_id: 'ins_1',
  timestamp: 1_760_000_000_000,
  payer: currentUserPayer,
  status: 'closed',
  totals: { ...totals, base_fee: money(900) },
  groups: [
    { object: 'commerce_statement_group', timestamp: 1_760_000_000_000, items: [currentAttempt] },
  ],
} as const;

const transition = {
  previous_price: { object: 'commerce_price', id: 'price_1', amount: 900, currency: 'USD' },
  effective_at: 1_760_000_000_000,
  effective_mode: 'immediate',
  charged_immediately: true,
  previous_subscription_item_id: 'subi_0',
  previous_subscription_item_status: 'canceled',
} as const;

export const legacyPriceTransition = {
  object: 'commerce_price_transition',
  subscription_item: legacyItem,
  transition: { ...transition, previous_plan: legacyPlan },
} as const;

export const currentPriceTransition = {
  object: 'commerce_price_transition',
  subscription_item: currentItem,
  transition: { ...transition, previous_plan: currentPlan },
} as const;

export const legacyInitialize = {
  object: 'commerce_payment_source_initialize',
  external_client_secret: 'seti_1',
  external_gateway_id: 'acct_1',
} as const;

export const currentInitialize = {
  object: 'commerce_payment_method_initialize',
  external_client_secret: 'seti_1',
  external_gateway_id: 'acct_1',
} as const;
