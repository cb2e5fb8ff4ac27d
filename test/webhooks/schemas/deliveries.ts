// Payloads of our own that repeat, one each, how Clerk's published examples and SDK types contradict its
// specification: clerk/openapi-specs:webhooks/2025-04-15.yml, clerk/clerk-docs webhooks/overview.mdx, and
// `@clerk/backend` 2.29.2, 2.33.8 and 3.25.0 (read 2026-08).

const times = { created_at: 1716883200000, updated_at: 1716883200000 };

/** Today's example: names an address that is not there, private metadata null, none of the SDK's newest keys. */
const user = {
  object: 'user',
  id: 'user_1',
  external_id: null,
  primary_email_address_id: 'idn_1',
  primary_phone_number_id: null,
  primary_web3_wallet_id: null,
  username: null,
  first_name: 'Ada',
  last_name: 'Lovelace',
  profile_image_url: 'https://img.clerk.com/a',
  image_url: 'https://img.clerk.com/a',
  has_image: true,
  public_metadata: {},
  private_metadata: null,
  unsafe_metadata: {},
  email_addresses: [],
  phone_numbers: [],
  web3_wallets: [],
  passkeys: [],
  password_enabled: true,
  two_factor_enabled: false,
  totp_enabled: false,
  backup_code_enabled: false,
  mfa_enabled_at: null,
  mfa_disabled_at: null,
  external_accounts: [],
  saml_accounts: [],
  enterprise_accounts: [],
  last_sign_in_at: 1716883200000,
  banned: false,
  locked: false,
  lockout_expires_in_seconds: null,
  verification_attempts_remaining: null,
  delete_self_enabled: true,
  create_organization_enabled: true,
  create_organizations_limit: null,
  last_active_at: 1716883200000,
  legal_accepted_at: 1716883200000,
  ...times,
};

/** The documentation's example: older, with two keys that are long gone and half of today's missing. */
const documentedUser = {
  birthday: '',
  created_at: 1654012591514,
  email_addresses: [
    {
      email_address: 'ada@example.com',
      id: 'idn_1',
      linked_to: [],
      object: 'email_address',
      verification: { status: 'verified', strategy: 'ticket' },
    },
  ],
  external_accounts: [],
  external_id: '567772',
  first_name: 'Ada',
  gender: '',
  id: 'user_1',
  image_url: 'https://img.clerk.com/a',
  last_name: 'Lovelace',
  last_sign_in_at: 1654012591514,
  object: 'user',
  password_enabled: true,
  phone_numbers: [],
  primary_email_address_id: 'idn_1',
  primary_phone_number_id: null,
  primary_web3_wallet_id: null,
  private_metadata: {},
  profile_image_url: 'https://www.gravatar.com/avatar?d=mp',
  public_metadata: {},
  two_factor_enabled: false,
  unsafe_metadata: {},
  updated_at: 1654012591835,
  username: null,
  web3_wallets: [],
};

const session = {
  object: 'session',
  id: 'sess_1',
  client_id: 'client_1',
  user_id: 'user_1',
  status: 'active',
  last_active_at: 1716883200000,
  expire_at: 1717488000000,
  abandon_at: 1719475200000,
  actor: null,
  latest_activity: null,
  last_active_organization_id: null,
  user,
  ...times,
};

const organization = {
  object: 'organization',
  id: 'org_1',
  name: 'Analytical Engines',
  slug: 'engines',
  image_url: 'https://img.clerk.com/o',
  has_image: false,
  members_count: 1,
  pending_invitations_count: 0,
  max_allowed_memberships: 5,
  admin_delete_enabled: true,
  public_metadata: {},
  private_metadata: {},
  created_by: 'user_1',
  ...times,
};

const domain = {
  object: 'organization_domain',
  id: 'orgdm_1',
  organization_id: 'org_1',
  name: 'example.com',
  enrollment_mode: 'automatic_invitation',
  affiliation_email_address: null,
  total_pending_invitations: 0,
  total_pending_suggestions: 0,
  ...times,
};

const invitation = {
  object: 'organization_invitation',
  id: 'orginv_1',
  email_address: 'grace@example.com',
  role: 'org:member',
  role_name: 'Member',
  organization_id: 'org_1',
  status: 'pending',
  public_metadata: {},
  private_metadata: {},
  url: null,
  expires_at: 1719475200000,
  ...times,
};

const permission = {
  object: 'permission',
  id: 'perm_1',
  key: 'org:invoices:read',
  name: 'Read invoices',
  description: 'May read invoices',
  type: 'user',
  ...times,
};

const role = {
  object: 'role',
  id: 'role_1',
  key: 'org:bookkeeper',
  name: 'Bookkeeper',
  description: 'Keeps the books',
  permissions: [permission],
  ...times,
};

const waitlistEntry = {
  object: 'waitlistEntry',
  id: 'wle_1',
  email_address: 'ada@example.com',
  status: 'invited',
  invitation: {
    object: 'invitation',
    id: 'inv_1',
    email_address: 'ada@example.com',
    status: 'pending',
    ...times,
  },
  ...times,
};

const money = (amount: number) => ({
  amount,
  amount_formatted: (amount / 100).toFixed(2),
  currency: 'USD',
  currency_symbol: '$',
});

const userPayer = {
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

const plan = {
  id: 'cplan_1',
  slug: 'pro',
  name: 'Pro',
  is_recurring: true,
  amount: 2000,
  currency: 'USD',
};

/** The example of an item event: `subscription_item` where the schema says `commerce_subscription_item`. */
const item = {
  object: 'subscription_item',
  id: 'csub_item_1',
  status: 'active',
  interval: 'month',
  is_free_trial: false,
  subscription_id: 'csub_1',
  plan_id: 'cplan_1',
  plan,
  payer: userPayer,
  period_start: 1716883200000,
  period_end: 1719475200000,
  ...times,
};

/** The item as the SDK types have it, which the payment attempt's example still shows. */
const olderItem = {
  object: 'commerce_subscription_item',
  id: 'csub_item_1',
  status: 'active',
  credit: {
    amount: money(500),
    cycle_days_remaining: 10,
    cycle_days_total: 30,
    cycle_remaining_percent: 33.33,
  },
  proration_date: '2024-05-28',
  plan_period: 'month',
  period_start: 1716883200000,
  period_end: 1719475200000,
  lifetime_paid: 2000,
  next_payment_amount: 2000,
  next_payment_date: 1719475200000,
  amount: money(2000),
  plan: {
    ...plan,
    instance_id: 'ins_1',
    product_id: 'cprod_1',
    description: 'Everything',
    is_default: false,
    period: 'month',
    interval: 1,
    has_base_fee: true,
    annual_monthly_amount: 1600,
    publicly_visible: true,
  },
  plan_id: 'cplan_1',
};

const { payer: _, ...itemInSubscription } = {
  ...item,
  object: 'commerce_subscription_item',
  subscription_id: null,
};

const subscription = {
  object: 'commerce_subscription',
  id: 'csub_1',
  status: 'past_due',
  active_at: 1716883200000,
  canceled_at: null,
  ended_at: null,
  past_due_at: null,
  latest_payment_id: 'cpay_1',
  payment_source_id: 'csrc_1',
  payer_id: 'cpayer_1',
  payer: userPayer,
  items: [itemInSubscription],
  ...times,
};

/** The example: no `object`, no `invoice_id`, a payer without its other half, items of the older shape. */
const paymentAttempt = {
  id: 'cpa_1',
  instance_id: 'ins_1',
  payment_id: 'cpay_1',
  statement_id: 'cstmt_1',
  gateway_external_id: 'pi_1',
  status: 'pending',
  paid_at: null,
  failed_at: null,
  failed_reason: null,
  billing_date: 1716883200000,
  charge_type: 'recurring',
  payee: {
    id: 'cpayee_1',
    gateway_type: 'stripe',
    gateway_external_id: 'acct_1',
    gateway_status: 'active',
  },
  payer: {
    id: 'cpayer_1',
    user_id: 'user_1',
    first_name: 'Ada',
    last_name: 'Lovelace',
    email: 'ada@example.com',
    image_url: 'https://img.clerk.com/a',
  },
  totals: { subtotal: money(2000), tax_total: money(0), grand_total: money(2000) },
  payment_source: {
    id: 'csrc_1',
    gateway: 'stripe',
    gateway_external_id: 'pm_1',
    gateway_external_account_id: 'acct_1',
    payment_method: 'card',
    card_type: 'visa',
    last4: '4242',
    status: 'active',
  },
  subscription_items: [olderItem],
  ...times,
};

/** What it shows, the event, its data. */
export const deliveries: readonly (readonly [title: string, type: string, data: object])[] = [
  ['names an address that is not in the list', 'user.created', user],
  ["has the documentation's older keys", 'user.created', documentedUser],
  ['has metadata that the app set to null', 'user.updated', { ...user, public_metadata: null }],
  ['has no id', 'user.deleted', { object: 'user', deleted: true }],
  ['has a null activity', 'session.created', session],
  ['has no user, as the SDK types allow', 'session.ended', { ...session, user: null }],
  ['is pending, against the list of states', 'session.pending', { ...session, status: 'pending' }],
  [
    'has no recipient with an account',
    'email.created',
    {
      object: 'email',
      id: 'ema_1',
      slug: null,
      from_email_name: 'noreply',
      email_address_id: null,
      user_id: null,
      body_plain: null,
      data: null,
      delivered_by_clerk: false,
    },
  ],
  [
    'says created_at for created_at_ms',
    'sms.created',
    {
      object: 'sms_message',
      id: 'sms_1',
      slug: 'verification_code',
      from_phone_number: '+15555550100',
      to_phone_number: '+15555550101',
      phone_number_id: null,
      user_id: null,
      message: 'Your code',
      status: 'queued',
      data: {},
      delivered_by_clerk: true,
      created_at: 1716883200000,
    },
  ],
  [
    'has null metadata, as the SDK types allow',
    'organization.created',
    { ...organization, public_metadata: null },
  ],
  [
    'has only the deprecated verification, with a null expire_at',
    'organizationDomain.created',
    {
      ...domain,
      verification: {
        status: 'verified',
        strategy: 'affiliation_email_code',
        attempts: 1,
        expire_at: null,
      },
    },
  ],
  [
    'has expires_at, as the SDK types say',
    'organizationDomain.updated',
    {
      ...domain,
      verification: {
        status: 'unverified',
        strategy: 'affiliation_email_code',
        attempts: 0,
        expires_at: 1716883200000,
      },
    },
  ],
  ['has no inviter', 'organizationInvitation.created', invitation],
  [
    'never expires',
    'organizationInvitation.revoked',
    { ...invitation, status: 'revoked', expires_at: null },
  ],
  [
    'has the user where it belongs and no inner data',
    'organizationInvitation.accepted',
    { ...invitation, status: 'accepted', user_id: 'user_1' },
  ],
  [
    'is the full membership, without the member',
    'organizationMembership.deleted',
    {
      object: 'organization_membership',
      id: 'orgmem_1',
      role: 'org:admin',
      permissions: ['org:sys_profile:manage'],
      organization,
      public_metadata: {},
      ...times,
    },
  ],
  ['has no is_creator_eligible', 'role.updated', role],
  [
    'has a null description',
    'role.created',
    { ...role, description: null, is_creator_eligible: true },
  ],
  [
    'is a reference with a null slug',
    'role.deleted',
    { object: 'role', id: 'role_1', deleted: true, slug: null },
  ],
  ['has no type, as the SDK types say', 'permission.created', { ...permission, type: undefined }],
  ['is a reference', 'permission.deleted', { object: 'permission', id: 'perm_1', deleted: true }],
  ['is spelt as in the example', 'waitlistEntry.created', waitlistEntry],
  [
    'is spelt as in the schema',
    'waitlistEntry.updated',
    { ...waitlistEntry, object: 'waitlist_entry', is_locked: false },
  ],
  ['has an item without payer and subscription', 'subscription.pastDue', subscription],
  [
    'was never paid for',
    'subscription.created',
    { ...subscription, latest_payment_id: null, payment_source_id: null },
  ],
  ['is called subscription_item and has an empty organization', 'subscriptionItem.active', item],
  [
    'is called commerce_subscription_item and does not end',
    'subscriptionItem.updated',
    { ...item, object: 'commerce_subscription_item', period_end: null, seats: { quantity: null } },
  ],
  ['is the older item, in an event that only the SDK has', 'subscriptionItem.created', olderItem],
  [
    'is a default item without a plan',
    'subscriptionItem.upcoming',
    { ...item, plan: null, plan_id: null },
  ],
  [
    'expired, as only the SDK says',
    'subscriptionItem.ended',
    {
      ...item,
      status: 'expired',
      payer: { ...userPayer, organization_id: null, organization_name: null },
    },
  ],
  ['has no object and no invoice, and older items', 'paymentAttempt.created', paymentAttempt],
  [
    'is the failed attempt of the SDK types',
    'paymentAttempt.updated',
    {
      ...paymentAttempt,
      object: 'commerce_payment_attempt',
      status: 'failed',
      failed_reason: { code: 'card_declined', decline_code: 'insufficient_funds' },
      failed_at: 1716883200000,
      payment_source: {
        ...paymentAttempt.payment_source,
        card_type: null,
        last4: null,
        payment_method: 'link',
      },
      subscription_items: [olderItem, item],
    },
  ],
];
