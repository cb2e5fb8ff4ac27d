// Components that the Backend API and webhooks name alike, where several are one resource.

export const verifications = [
  'verification_otp',
  'verification_admin',
  'verification_from_oauth',
  'verification_ticket',
  'verification_saml',
  'verification_email_link',
  'verification_scim',
  'verification_oauth',
  'verification_google_one_tap',
  'verification_passkey',
  'verification_web3',
] as const;

export const enterpriseConnections = [
  'EnterpriseAccountConnection-domain',
  'EnterpriseAccountConnection-domains',
  'SAMLAccountConnection-domain',
  'SAMLAccountConnection-domains',
] as const;
