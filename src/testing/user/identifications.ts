import { testNumber } from '../credentials.js';
import { merge, type Overrides } from '../overrides.js';
import { idOf, intOf, textOf } from '../seed.js';
import type {
  EmailAddressJSON,
  PasskeyJSON,
  PhoneNumberJSON,
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

export function verificationOf(
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

export function times(owner: Owner): { created_at: number; updated_at: number } {
  return { created_at: owner.created_at, updated_at: owner.created_at };
}
