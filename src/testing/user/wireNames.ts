// Members of the JSON that the objects of Clerk's SDKs take over as they are, in camelCase. What else those have, and what
// they have in another form, stands in their types.

export const USER_NAMES = [
  'id',
  'image_url',
  'has_image',
  'primary_email_address_id',
  'primary_phone_number_id',
  'primary_web3_wallet_id',
  'password_enabled',
  'totp_enabled',
  'backup_code_enabled',
  'two_factor_enabled',
  'create_organization_enabled',
  'delete_self_enabled',
] as const;

/** The server has these too; the client reads them in its own way, or not at all. */
export const BACKEND_USER_NAMES = [
  ...USER_NAMES,
  'banned',
  'locked',
  'created_at',
  'updated_at',
  'last_sign_in_at',
  'external_id',
  'username',
  'first_name',
  'last_name',
  'last_active_at',
  'create_organizations_limit',
  'legal_accepted_at',
  'locale',
] as const;

export const EMAIL_NAMES = ['id', 'email_address'] as const;

export const PHONE_NAMES = [
  'id',
  'phone_number',
  'reserved_for_second_factor',
  'default_second_factor',
] as const;

export const WALLET_NAMES = ['id', 'web3_wallet'] as const;

export const EXTERNAL_ACCOUNT_NAMES = [
  'id',
  'identification_id',
  'provider_user_id',
  'email_address',
  'approved_scopes',
  'first_name',
  'last_name',
  'image_url',
  'public_metadata',
] as const;

/** An account of single sign-on in the form of Core 2. */
export const SAML_ACCOUNT_NAMES = [
  'id',
  'active',
  'email_address',
  'first_name',
  'last_name',
  'provider_user_id',
  'enterprise_connection_id',
] as const;

export const ENTERPRISE_ACCOUNT_NAMES = [
  ...SAML_ACCOUNT_NAMES,
  'protocol',
  'public_metadata',
] as const;

export const SAML_CONNECTION_NAMES = [
  'id',
  'active',
  'name',
  'domain',
  'sync_user_attributes',
  'allow_subdomains',
  'allow_idp_initiated',
] as const;

export const CONNECTION_NAMES = [
  ...SAML_CONNECTION_NAMES,
  'disable_additional_identifications',
  'logo_public_url',
  'protocol',
] as const;
