// Methods of clerk-js 5.128.0 and 6.40.0 together: what one major lacks, its types do not name.
export const RESOURCE_METHODS = ['reload', '__internal_toSnapshot'] as const;

const VERIFIABLE = ['create', 'prepareVerification', 'attemptVerification', 'destroy'] as const;

export const EMAIL_METHODS = [
  ...VERIFIABLE,
  'createEmailLinkFlow',
  'createEnterpriseSSOLinkFlow',
] as const;

export const PHONE_METHODS = [
  ...VERIFIABLE,
  'makeDefaultSecondFactor',
  'setReservedForSecondFactor',
] as const;

export const WALLET_METHODS = VERIFIABLE;

export const PASSKEY_METHODS = ['update', 'delete'] as const;

export const PAYER_METHODS = [
  'initializePaymentMethod',
  'addPaymentMethod',
  'getPaymentMethods',
] as const;

export const USER_METHODS = [
  ...PAYER_METHODS,
  'update',
  'updateMetadata',
  'delete',
  'updatePassword',
  'removePassword',
  'createEmailAddress',
  'createPasskey',
  'createPhoneNumber',
  'createWeb3Wallet',
  'createExternalAccount',
  'getSessions',
  'setProfileImage',
  'getOrganizationMemberships',
  'getOrganizationInvitations',
  'getOrganizationSuggestions',
  'getOrganizationCreationDefaults',
  'leaveOrganization',
  'getEnterpriseConnections',
  'createTOTP',
  'verifyTOTP',
  'disableTOTP',
  'createBackupCode',
  '__experimental_getBiometricCredentials',
  '__experimental_prepareBiometricCredential',
  '__experimental_attemptBiometricCredential',
  '__experimental_revokeBiometricCredential',
] as const;
