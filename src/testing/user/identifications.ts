import { testNumber } from '../credentials.js';
import { merge, type Overrides } from '../overrides.js';
import { idOf, intOf, textOf } from '../seed.js';
import type {
  EmailAddressJSON,
  EnterpriseAccountJSON,
  ExternalAccountJSON,
  PasskeyJSON,
  PhoneNumberJSON,
  SamlAccountJSON,
  VerificationJSON,
  Web3WalletJSON,
} from './json.js';
import { emailOf, type Person } from './person.js';

/** What the identifications of a user take from it. */
export interface Owner extends Person {
  readonly email: string;
}

export function buildEmailAddress(
  overrides: Overrides<EmailAddressJSON>,
  seed: string,
  owner: Owner,
  index: number,
): EmailAddressJSON {
  return merge<EmailAddressJSON>(
    {
      id: idOf('idn', seed),
      object: 'email_address',
      email_address: emailOf(owner, index),
      reserved: false,
      verification: verificationOf('email_code', overrides, owner),
      linked_to: [],
      matches_sso_connection: false,
      ...times(owner),
    },
    overrides,
  );
}

export function buildPhoneNumber(
  overrides: Overrides<PhoneNumberJSON>,
  seed: string,
  owner: Owner,
  index: number,
): PhoneNumberJSON {
  const area = 200 + intOf(`${owner.tag}/area`, 800);
  const line = (intOf(`${owner.tag}/line`, 100) + index) % 100;
  return merge<PhoneNumberJSON>(
    {
      id: idOf('idn', seed),
      object: 'phone_number',
      phone_number: testNumber(line, area),
      reserved: false,
      reserved_for_second_factor: false,
      default_second_factor: false,
      verification: verificationOf('phone_code', overrides, owner),
      linked_to: [],
      backup_codes: [],
      ...times(owner),
    },
    overrides,
  );
}

export function buildWeb3Wallet(
  overrides: Overrides<Web3WalletJSON>,
  seed: string,
  owner: Owner,
): Web3WalletJSON {
  return merge<Web3WalletJSON>(
    {
      id: idOf('idn', seed),
      object: 'web3_wallet',
      web3_wallet: `0x${textOf(`${seed}/address`, 40, '0123456789abcdef')}`,
      verification: verificationOf('web3_metamask_signature', overrides, owner),
      ...times(owner),
    },
    overrides,
  );
}

export function buildExternalAccount(
  overrides: Overrides<ExternalAccountJSON>,
  seed: string,
  owner: Owner,
): ExternalAccountJSON {
  const { provider = 'oauth_github', identification_id = idOf('idn', seed) } = overrides;
  // Google and Facebook accounts carry the identification's id, and their own beside it.
  const older = /^oauth_(google|facebook)$/.test(provider);
  const account = idOf('eac', seed);
  return merge<ExternalAccountJSON>(
    {
      id: older ? identification_id : account,
      object: 'external_account',
      ...(older && { external_account_id: account }),
      provider,
      identification_id,
      provider_user_id: textOf(`${seed}/provider`, 12, '123456789'),
      approved_scopes: 'email profile',
      email_address: owner.email,
      first_name: owner.first_name ?? '',
      last_name: owner.last_name ?? '',
      image_url: '',
      username: null,
      phone_number: null,
      public_metadata: {},
      label: null,
      verification: verificationOf(provider, overrides, owner),
      ...times(owner),
    },
    overrides,
  );
}

export function buildEnterpriseAccount(
  overrides: Overrides<EnterpriseAccountJSON>,
  seed: string,
  owner: Owner,
): EnterpriseAccountJSON {
  const {
    protocol = 'saml',
    provider = protocol === 'saml' ? 'saml_custom' : 'oauth_custom_acme',
  } = overrides;
  const email = overrides.email_address ?? owner.email;
  const connection = overrides.enterprise_connection;
  const connectionId =
    connection === null
      ? null
      : (connection?.id ?? overrides.enterprise_connection_id ?? idOf('entconn', seed));
  const shared = { active: true, protocol, provider };
  return merge<EnterpriseAccountJSON>(
    {
      id: idOf('entacc', seed),
      object: 'enterprise_account',
      ...shared,
      email_address: email,
      enterprise_connection:
        connectionId === null
          ? null
          : {
              id: connectionId,
              ...shared,
              name: 'Acme',
              domain: email.slice(email.lastIndexOf('@') + 1),
              logo_public_url: null,
              allow_idp_initiated: false,
              allow_subdomains: false,
              disable_additional_identifications: false,
              sync_user_attributes: true,
              ...times(owner),
            },
      enterprise_connection_id: connectionId,
      first_name: owner.first_name,
      last_name: owner.last_name,
      provider_user_id: textOf(`${seed}/provider`, 20),
      public_metadata: {},
      verification: verificationOf(protocol === 'saml' ? 'saml' : provider, overrides, owner),
      last_authenticated_at: owner.created_at,
    },
    overrides,
  );
}

/** The same account in the form that Core 2 reads; the API sends both. */
export function samlAccountOf(account: EnterpriseAccountJSON): SamlAccountJSON {
  const { enterprise_connection, protocol: _, first_name, last_name, ...rest } = account;
  return {
    ...rest,
    id: account.id.replace('entacc_', 'samlacc_'),
    object: 'saml_account',
    first_name: first_name ?? '',
    last_name: last_name ?? '',
    saml_connection: enterprise_connection,
  };
}

export function buildPasskey(
  overrides: Overrides<PasskeyJSON>,
  seed: string,
  owner: Owner,
): PasskeyJSON {
  return merge<PasskeyJSON>(
    {
      id: idOf('idn', seed),
      object: 'passkey',
      name: 'Chrome on Mac',
      last_used_at: owner.created_at,
      verification: verificationOf('passkey', overrides, owner),
    },
    overrides,
  );
}

function verificationOf(
  usual: string,
  { verification }: { readonly verification?: Overrides<VerificationJSON | null> },
  owner: Owner,
): VerificationJSON {
  const strategy = verification?.strategy ?? usual;
  return {
    object: `verification_${verificationKind(strategy)}`,
    status: 'verified',
    strategy,
    attempts: 1,
    expire_at: owner.created_at + 600_000,
  };
}

/** clerk/openapi-specs:webhooks/2025-04-15.yml, the `verification_…` components (read 2026-11). */
function verificationKind(strategy: string): string {
  if (strategy.endsWith('_code')) return 'otp';
  return /^(from_oauth|oauth|web3)_/.exec(strategy)?.[1] ?? strategy;
}

/**
 * A billing value of a type with `never` members: Clerk's types claim those, and the wire has nothing there, or another
 * `object`.
 */
export function withoutClaims<T extends object>(
  wire: { readonly [K in keyof T as [T[K]] extends [never] ? never : K]: T[K] } & {
    readonly object?: string;
  },
): T {
  return { ...wire } as unknown as T;
}

function times(owner: Owner): { created_at: number; updated_at: number } {
  return { created_at: owner.created_at, updated_at: owner.created_at };
}
