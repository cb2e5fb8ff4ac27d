import { buildOrganizationMembershipJSON, type UserOverrides } from '../../../src/testing/index.js';

/** Overrides that fill every list of a user, with what usually goes wrong in them. */
export const fullUser: UserOverrides = {
  first_name: ' Ada ',
  username: 'ada',
  external_id: 'ext_1',
  create_organizations_limit: 3,
  legal_accepted_at: 1_740_000_000_000,
  timezone: 'Europe/Berlin',
  email_addresses: [
    { linked_to: [{ id: 'idn_2', type: 'oauth_google' }] },
    { email_address: 'b@example.com', verification: null },
    { verification: { status: 'unverified', strategy: 'email_link', nonce: 'n' } },
  ],
  phone_numbers: [{ reserved_for_second_factor: true, backup_codes: ['1'] }, {}],
  web3_wallets: [{}, { verification: { strategy: 'web3_solana_signature' } }],
  external_accounts: [
    {},
    { provider: 'oauth_google', image_url: 'https://img.example.com/a.png', label: 'Work' },
    {
      provider: 'oauth_custom_acme',
      username: 'ada',
      verification: {
        status: 'unverified',
        external_verification_redirect_url: 'https://acme.example.com/start',
      },
    },
    { verification: null },
  ],
  enterprise_accounts: [
    { public_metadata: { a: 1 } },
    { protocol: 'oauth', enterprise_connection: null },
    { provider: 'saml_okta', verification: null, last_authenticated_at: null },
  ],
  passkeys: [{}, { verification: null }],
  organization_memberships: [
    buildOrganizationMembershipJSON({ role: 'org:admin' }, { seed: 'same' }),
  ],
  public_metadata: { plan: 'pro', a_b: { c_d: [1] } },
  private_metadata: { secret_code: 1 },
  unsafe_metadata: { camelCase: true },
};
