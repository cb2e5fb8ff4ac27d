import type { Notes } from '../../note.js';
import { why } from '../../why.js';
import { enterpriseConnections, verifications } from '../components.js';

export const user = {
  WebhookVerification: {
    doc: 'How an identifier or account was verified.',
    webhook: verifications,
    sdk: 'backend:VerificationJSON',
    fields: {
      id: { sample: { type: 'string?' } },
      object: { sample: { type: 'string' } },
      strategy: {
        doc: '`email_code`, `phone_code`, `admin`, `from_oauth_google` …',
        sample: { type: 'string' },
      },
      expire_at: { doc: 'SAML verifications may leave it out.', sample: { type: 'int~' } },
      attempts: { absent: why.documentation, sample: { type: 'int~' } },
      channel: { sample: { type: 'string?~' } },
      verified_at_client: { sample: { type: 'string?' } },
      external_verification_redirect_url: { sample: { type: 'string?~' } },
      message: { sample: { type: 'string?~' } },
      nonce: { sample: { type: 'string?~' } },
    },
  },
  WebhookEmailAddress: {
    doc: 'An email address of a user.',
    webhook: 'EmailAddress',
    sdk: 'backend:EmailAddressJSON',
    fields: {
      id: 'Compare with `primary_email_address_id`: the first address is not always the primary one.',
      object: { absent: why.documentation },
    },
  },
  WebhookPhoneNumber: {
    doc: 'A phone number of a user. May carry backup codes: never pass it on as it is.',
    webhook: 'PhoneNumber',
    sdk: 'backend:PhoneNumberJSON',
    fields: {
      phone_number: 'E.164: `+15555550100`.',
      backup_codes: { doc: 'Secrets: never store or log them.', sample: { type: 'string[]' } },
      object: { absent: why.documentation },
      reserved: { absent: why.documentation },
    },
  },
  WebhookWeb3Wallet: {
    doc: 'A web3 wallet of a user.',
    webhook: 'Web3Wallet',
    sdk: 'backend:Web3WalletJSON',
    fields: {
      web3_wallet: "An address: `0x` + 40 hex digits, or another chain's form.",
      object: { absent: why.documentation },
    },
  },
  WebhookExternalAccount: {
    doc: 'An OAuth account.',
    webhook: 'ExternalAccountWithVerification',
    sdk: 'backend:ExternalAccountJSON',
    fields: {
      id: '`idn_…` for Google and Facebook, `eac_…` otherwise.',
      provider: 'With its prefix: `oauth_google`.',
      approved_scopes: 'Separated by spaces.',
      object: { sample: { type: "'external_account'" } },
      external_account_id: { sample: { type: 'string?' } },
      image_url: { sample: { type: 'string' } },
      email_address_verified: { sample: { type: 'boolean?' } },
      avatar_url: { doc: 'Prefer `image_url`.', sample: { type: 'string? deprecated' } },
    },
  },
  WebhookEnterpriseConnection: {
    doc: 'The connection behind an enterprise account.',
    part: true,
    webhook: enterpriseConnections,
    sdk: ['backend:EnterpriseAccountConnectionJSON', 'backend:SamlAccountConnectionJSON'],
    fields: {
      object: { sample: { type: 'string?' } },
      domain: 'Prefer `domains`.',
      protocol: { sample: { type: "'saml'|'oauth'" } },
    },
  },
  WebhookEnterpriseAccount: {
    doc: 'An enterprise (SAML or OIDC) account. `saml_accounts` has the same idea in its older form.',
    webhook: ['EnterpriseAccount', 'SAMLAccount'],
    sdk: ['backend:EnterpriseAccountJSON', 'backend:SamlAccountJSON'],
    fields: {
      public_metadata: { null: why.storedNull },
      enterprise_connection: { sample: { type: 'WebhookEnterpriseConnection~' } },
    },
  },
  WebhookUser: {
    doc: "`data` of `user.created` and `user.updated`: the Backend API's user. It holds private metadata and may hold backup codes: pass it through `normalizeUser` before it leaves the server.",
    webhook: 'User',
    sdk: 'backend:UserJSON',
    fields: {
      external_id: 'Your own id of the user.',
      profile_image_url: { doc: 'Prefer `image_url`.', sample: { type: 'string? deprecated' } },
      primary_email_address_id: 'May point at no entry of `email_addresses`.',
      enterprise_accounts:
        'In the specification and in Core 3 types; Core 2 types have only `saml_accounts`.',
      saml_accounts: {
        doc: 'In the specification and in Core 2 types.',
      },
      passkeys: 'In the specification, in no SDK type.',
      organization_memberships: {
        doc: 'Usually left out.',
        sample: { type: 'WebhookOrganizationMembership[]' },
      },
      public_metadata: {
        doc: 'Readable by the user. `null` when the app stored null.',
        null: why.storedNull,
      },
      private_metadata: { doc: 'For your server only.', sample: { type: 'object' } },
      unsafe_metadata: {
        doc: 'Writable by the user: check it before you trust it.',
        null: why.storedNull,
      },
      lockout_expires_in_seconds: {
        doc: 'Seconds from the moment of the event. `null` on a locked user: the lock does not expire.',
        absent: why.documentation,
      },
      verification_attempts_remaining: {
        doc: '`null`: lockout is off.',
        absent: why.documentation,
      },
      create_organizations_limit: "0 means unlimited, `null` the instance's default.",
      updated_at: 'Deliveries may arrive out of order: keep the newest.',
      last_active_at: { doc: 'With day precision.', absent: why.documentation },
      mfa_enabled_at: 'Kept when MFA is turned off again.',
      mfa_disabled_at: 'Kept when MFA is turned on again.',
      timezone: {
        doc: 'In SDK types since 3.25.0 at the latest, in no specification.',
        sample: { type: 'string~' },
      },
      has_image: { absent: why.documentation },
      totp_enabled: { absent: why.documentation },
      backup_code_enabled: { absent: why.documentation },
      banned: { absent: why.documentation },
      locked: { absent: why.documentation },
      delete_self_enabled: { absent: why.documentation },
      create_organization_enabled: { absent: why.documentation },
      legal_accepted_at: { absent: why.documentation },
    },
  },
  WebhookIdentificationLink: {
    doc: 'What an identification is linked to.',
    part: true,
    webhook: 'IdentificationLink',
    sdk: 'backend:IdentificationLinkJSON',
    fields: { object: { sample: { type: 'string?' } } },
  },
  WebhookClerkError: {
    doc: 'Why a verification failed.',
    part: true,
    webhook: 'ClerkError',
    fields: {
      long_message: { absent: why.examples },
    },
  },
  WebhookPasskey: {
    doc: 'A passkey of a user.',
    webhook: 'Passkey',
    fields: {
      verification: { sample: { type: 'WebhookVerification~' } },
      object: { absent: why.documentation },
    },
  },
  WebhookScim: {
    doc: 'What a SCIM directory says of a user.',
    part: true,
    webhook: 'SCIMUserMetadata',
  },
} satisfies Notes;
