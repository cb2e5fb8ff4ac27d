import type { eventRows } from '../../../src/contract/events.js';

type Kind = 'string' | 'integer' | 'boolean' | 'true';

/**
 * What a payload certainly holds. `?` after a name: may be missing, `~`: may be null; what is listed inside is certain
 * when the object is there.
 */
export interface Certain {
  readonly [name: string]: Kind | Certain | readonly [Kind | Certain];
}

const verification: Certain = {
  status: 'string',
  strategy: 'string',
  'error?~': { code: 'string', message: 'string', 'meta?': {} },
};

const identification: Certain = {
  'verification~': verification,
  linked_to: [{ id: 'string', type: 'string' }],
};

const times: Certain = { created_at: 'integer', updated_at: 'integer' };

const connection: Certain = {
  id: 'string',
  name: 'string',
  active: 'boolean',
  provider: 'string',
  sync_user_attributes: 'boolean',
  ...times,
};

const enterpriseAccount: Certain = {
  object: 'string',
  id: 'string',
  active: 'boolean',
  email_address: 'string',
  provider: 'string',
  'verification~': verification,
  'enterprise_connection?~': connection,
  'saml_connection?~': connection,
};

const organization: Certain = {
  object: 'string',
  id: 'string',
  name: 'string',
  'slug~': 'string',
  has_image: 'boolean',
  max_allowed_memberships: 'integer',
  admin_delete_enabled: 'boolean',
  'public_metadata~': {},
  'private_metadata?~': {},
  ...times,
};

const publicUserData: Certain = {
  user_id: 'string',
  'first_name~': 'string',
  'last_name~': 'string',
  image_url: 'string',
  has_image: 'boolean',
};

const publicOrganizationData: Certain = {
  id: 'string',
  name: 'string',
  'slug~': 'string',
  has_image: 'boolean',
};

const membership: Certain = {
  object: 'string',
  id: 'string',
  role: 'string',
  permissions: ['string'],
  organization,
  'public_user_data?~': publicUserData,
  'public_metadata~': {},
  'private_metadata?~': {},
  ...times,
};

const user: Certain = {
  object: 'string',
  id: 'string',
  'external_id~': 'string',
  'username~': 'string',
  'first_name~': 'string',
  'last_name~': 'string',
  'primary_email_address_id~': 'string',
  'primary_phone_number_id~': 'string',
  'primary_web3_wallet_id~': 'string',
  email_addresses: [{ email_address: 'string', ...identification }],
  phone_numbers: [{ phone_number: 'string', ...identification }],
  web3_wallets: [{ web3_wallet: 'string', 'verification~': verification }],
  'passkeys?': [{ name: 'string', last_used_at: 'integer', 'verification~': verification }],
  external_accounts: [
    {
      object: 'string',
      id: 'string',
      provider: 'string',
      identification_id: 'string',
      provider_user_id: 'string',
      approved_scopes: 'string',
      email_address: 'string',
      first_name: 'string',
      last_name: 'string',
      'public_metadata?~': {},
      'verification~': verification,
    },
  ],
  'saml_accounts?': [enterpriseAccount],
  'enterprise_accounts?': [enterpriseAccount],
  'organization_memberships?~': [membership],
  password_enabled: 'boolean',
  two_factor_enabled: 'boolean',
  'public_metadata~': {},
  'private_metadata?~': {},
  'unsafe_metadata?~': {},
  'scim?~': { directory_id: 'string', 'external_id~': 'string' },
  'last_sign_in_at~': 'integer',
  ...times,
};

const invitation: Certain = {
  'data?': { 'public_organization_data?~': publicOrganizationData },
  object: 'string',
  id: 'string',
  email_address: 'string',
  role: 'string',
  role_name: 'string',
  'url~': 'string',
  'public_inviter_data?~': publicUserData,
  'public_organization_data?~': publicOrganizationData,
  'public_metadata~': {},
  'private_metadata?~': {},
  ...times,
};

const domainVerification: Certain = {
  status: 'string',
  strategy: 'string',
  'attempts~': 'integer',
};

const permission: Certain = {
  object: 'string',
  id: 'string',
  key: 'string',
  name: 'string',
  'description~': 'string',
  ...times,
};

const money: Certain = {
  amount: 'integer',
  amount_formatted: 'string',
  currency: 'string',
  currency_symbol: 'string',
};

const payer: Certain = { id: 'string' };

const credit: Certain = { 'amount?~': money };

const item: Certain = {
  id: 'string',
  status: 'string',
  'plan?~': {
    id: 'string',
    name: 'string',
    slug: 'string',
    is_recurring: 'boolean',
    amount: 'integer',
    currency: 'string',
    'unit_prices?': [
      {
        name: 'string',
        block_size: 'integer',
        tiers: [
          {
            starts_at_block: 'integer',
            'ends_after_block~': 'integer',
            amount_per_block: 'integer',
            currency: 'string',
          },
        ],
      },
    ],
  },
  'payer?~': payer,
  'seats?~': { 'quantity~': 'integer' },
  'credit?~': credit,
  'credits?~': {
    'proration?~': credit,
    'payer?~': { remaining_balance: money, applied_amount: money },
    total: money,
  },
  'amount?~': money,
};

/** Payload → its certain fields, read off the fact sheets by hand: an oracle that knows nothing of the schemas. */
export const certain: Record<(typeof eventRows)[keyof typeof eventRows]['data'], Certain> = {
  User: user,
  DeletedObject: { object: 'string', deleted: 'true' },
  Session: {
    object: 'string',
    id: 'string',
    client_id: 'string',
    user_id: 'string',
    status: 'string',
    'actor?~': {},
    'latest_activity?~': { id: 'string', is_mobile: 'boolean' },
    'user?~': user,
    last_active_at: 'integer',
    expire_at: 'integer',
    abandon_at: 'integer',
    ...times,
  },
  Email: {
    object: 'string',
    id: 'string',
    from_email_name: 'string',
    'data?~': {},
    delivered_by_clerk: 'boolean',
  },
  Sms: {
    object: 'string',
    id: 'string',
    from_phone_number: 'string',
    to_phone_number: 'string',
    message: 'string',
    status: 'string',
    'data?~': {},
    delivered_by_clerk: 'boolean',
  },
  Organization: organization,
  OrganizationDomain: {
    object: 'string',
    id: 'string',
    organization_id: 'string',
    name: 'string',
    enrollment_mode: 'string',
    'affiliation_email_address~': 'string',
    'verification?~': domainVerification,
    'affiliation_verification?~': domainVerification,
    'ownership_verification?~': domainVerification,
    'public_organization_data?~': publicOrganizationData,
    total_pending_invitations: 'integer',
    total_pending_suggestions: 'integer',
    ...times,
  },
  OrganizationInvitation: invitation,
  AcceptedOrganizationInvitation: {
    ...invitation,
    user_id: 'string',
  },
  OrganizationMembership: membership,
  Role: {
    object: 'string',
    id: 'string',
    key: 'string',
    name: 'string',
    'description~': 'string',
    permissions: [permission],
    ...times,
  },
  Permission: permission,
  WaitlistEntry: {
    object: 'string',
    id: 'string',
    email_address: 'string',
    status: 'string',
    'invitation?~': {
      object: 'string',
      id: 'string',
      email_address: 'string',
      status: 'string',
      ...times,
    },
    ...times,
  },
  Subscription: {
    object: 'string',
    id: 'string',
    status: 'string',
    payer_id: 'string',
    payer,
    items: [item],
    ...times,
  },
  SubscriptionItem: item,
  PaymentAttempt: {
    id: 'string',
    instance_id: 'string',
    payment_id: 'string',
    statement_id: 'string',
    gateway_external_id: 'string',
    status: 'string',
    charge_type: 'string',
    payer,
    payee: {
      id: 'string',
      gateway_type: 'string',
      gateway_external_id: 'string',
      gateway_status: 'string',
    },
    payment_source: {
      id: 'string',
      gateway: 'string',
      gateway_external_id: 'string',
      payment_method: 'string',
      status: 'string',
    },
    totals: { subtotal: money, tax_total: money, grand_total: money, 'per_unit_totals?': [{}] },
    subscription_items: [item],
    'failed_reason?~': { code: 'string' },
    billing_date: 'integer',
    ...times,
  },
};

export interface CertainField {
  /** `[]` as a segment is the first element of a list. */
  readonly path: readonly string[];
  readonly kind: Kind | 'object' | 'array';
  readonly mayMiss: boolean;
  readonly mayBeNull: boolean;
}

/** The table as a list of fields. */
export function fieldsOf(fields: Certain, path: readonly string[] = []): CertainField[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const key = name.replace(/[?~]+$/, '');
    const flags = { mayMiss: name.includes('?'), mayBeNull: name.includes('~') };
    return fieldOf(value, [...path, key], flags);
  });
}

function fieldOf(
  value: Certain[string],
  path: readonly string[],
  flags: Pick<CertainField, 'mayMiss' | 'mayBeNull'>,
): CertainField[] {
  if (typeof value === 'string') return [{ path, kind: value, ...flags }];
  if (isList(value)) {
    const element = fieldOf(value[0], [...path, '[]'], { mayMiss: true, mayBeNull: false });
    return [{ path, kind: 'array', ...flags }, ...element];
  }
  return [{ path, kind: 'object', ...flags }, ...fieldsOf(value, path)];
}

const isList = (value: Certain[string]): value is readonly [Kind | Certain] => Array.isArray(value);

/** Why a field that the specification requires is not certain: reason → the end of its path. */
export const uncertain: Readonly<Record<string, RegExp>> = {
  "not in Clerk's documented user.created":
    /(^|\.user)\.(banned|locked|has_image|totp_enabled|backup_code_enabled|last_active_at|legal_accepted_at|lockout_expires_in_seconds|verification_attempts_remaining|delete_self_enabled|create_organization_enabled)$|(addresses|numbers|wallets)\[\]\.(reserved|created_at|updated_at)$|verification\.(attempts|expire_at)$/,
  'in no SDK type':
    /\.(mfa_enabled_at|mfa_disabled_at|passkeys|passkeys\[\]\.object|long_message|profile_image_url|created_at_ms|inviter_id|public_inviter_data|affiliation_verification|ownership_verification|verified_at|invoice_id)$|external_accounts\[\]\.(created_at|updated_at)$|permissions?\[\]\.type$|^\.type$|\.is_creator_eligible$/,
  'in one major of the SDK only': /\.(saml_accounts|enterprise_accounts)$/,
  'optional in the SDK types':
    /^\.(slug|data|active_at|canceled_at|ended_at|past_due_at|paid_at|failed_at|failed_reason)$|external_accounts\[\]\.public_metadata$|payment_source\.(card_type|last4|gateway_external_account_id)$|invitation\.public_metadata$/,
  'one shape for two that differ':
    /enterprise_connection\.(allow_\w+|disable_\w+|logo_public_url|protocol)$|public_inviter_data\.identifier$/,
  'the object of a part, which nothing needs':
    /(addresses|numbers|wallets)\[\]\.object$|latest_activity\.object$/,
  'null or late in the SDK types': /^\.(user|expires_at|latest_payment_id|payment_source_id)$/,
  'deprecated, or renamed in the SDK types': /^\.verification$|verification\.expire_at$/,
  'two generations of the item: only id and status are certain':
    /^(\.items\[\]|\.subscription_items\[\])?\.(object|interval|is_free_trial|subscription_id|period_start|period_end|plan|plan_id|created_at|updated_at)$|credit\.\w+$|proration\.\w+$/,
  "a payer's other half":
    /payer\.(email|first_name|last_name|user_id|image_url|organization_id|organization_name)$/,
  'nested by a slip': /^\.data\.public_organization_data\.\w+$|^\.data$/,
  'unknown whether always sent': /failed_reason\.decline_code$/,
};
