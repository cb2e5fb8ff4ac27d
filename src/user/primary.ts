import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';
import { snakeCase } from '../internal/snakeCase.js';
import type { UserLike } from './inputs.js';

type AnyUser = UserLike | null | undefined;

/**
 * The primary email address of a user of any shape, or null. Never throws.
 *
 * Matched by id: the first address need not be the primary one, and a primary id can point nowhere.
 *
 * @example
 * ```ts
 * import { getPrimaryEmailAddress } from 'isoclerk/user'
 * getPrimaryEmailAddress({
 *   id: 'user_1',
 *   primary_email_address_id: 'idn_2',
 *   email_addresses: [
 *     { id: 'idn_1', email_address: 'old@example.com' },
 *     { id: 'idn_2', email_address: 'ada@example.com' },
 *   ],
 * }) // => 'ada@example.com'
 * ```
 */
export function getPrimaryEmailAddress(user: AnyUser): string | null {
  return primary(user, 'emailAddresses', 'primaryEmailAddressId', 'emailAddress');
}

/**
 * The primary phone number of a user of any shape, as Clerk stores it, or null. Never throws.
 *
 * @example
 * ```ts
 * import { getPrimaryPhoneNumber } from 'isoclerk/user'
 * getPrimaryPhoneNumber({
 *   id: 'user_1',
 *   emailAddresses: [],
 *   primaryPhoneNumberId: 'idn_1',
 *   phoneNumbers: [{ id: 'idn_1', phoneNumber: '+15555550101' }],
 * }) // => '+15555550101'
 * ```
 */
export function getPrimaryPhoneNumber(user: AnyUser): string | null {
  return primary(user, 'phoneNumbers', 'primaryPhoneNumberId', 'phoneNumber');
}

/**
 * The address of the primary web3 wallet of a user of any shape, or null; not always an Ethereum one. Never throws.
 *
 * @example
 * ```ts
 * import { getPrimaryWeb3Wallet } from 'isoclerk/user'
 * getPrimaryWeb3Wallet({ id: 'user_1', email_addresses: [], primary_web3_wallet_id: 'idn_gone' }) // => null
 * ```
 */
export function getPrimaryWeb3Wallet(user: AnyUser): string | null {
  return primary(user, 'web3Wallets', 'primaryWeb3WalletId', 'web3Wallet');
}

/**
 * Whether any email address of a user of any shape is verified. Never throws.
 *
 * @example
 * ```ts
 * import { hasVerifiedEmailAddress } from 'isoclerk/user'
 * hasVerifiedEmailAddress({
 *   id: 'user_1',
 *   emailAddresses: [{ emailAddress: 'ada@example.com', verification: { status: 'expired' } }],
 * }) // => false
 * ```
 */
export function hasVerifiedEmailAddress(user: AnyUser): boolean {
  return hasVerified(user, 'emailAddresses');
}

/**
 * Whether any phone number of a user of any shape is verified. Never throws.
 *
 * @example
 * ```ts
 * import { hasVerifiedPhoneNumber } from 'isoclerk/user'
 * hasVerifiedPhoneNumber({
 *   id: 'user_1',
 *   email_addresses: [],
 *   phone_numbers: [{ phone_number: '+15555550101', verification: { status: 'verified' } }],
 * }) // => true
 * ```
 */
export function hasVerifiedPhoneNumber(user: AnyUser): boolean {
  return hasVerified(user, 'phoneNumbers');
}

/** A text field by its camelCase name, whichever spelling the object has; `''` is null. Never throws. */
export function textOf(source: unknown, key: string): string | null {
  const value = fieldOf(source, key);
  return typeof value === 'string' ? value || null : null;
}

function fieldOf(source: unknown, key: string): unknown {
  try {
    if (!isRecord(source)) return undefined;
    return own(source, Object.hasOwn(source, key) ? key : snakeCase(key));
  } catch {
    return undefined; // hostile proxies and getters
  }
}

/** The first item of a list that fits, or undefined. A list may be a proxy that throws, or have methods of its own. */
function itemOf(user: AnyUser, key: string, fits: (item: unknown) => boolean): unknown {
  try {
    const items = fieldOf(user, key);
    return Array.isArray(items) ? Array.prototype.find.call(items, fits) : undefined;
  } catch {
    return undefined;
  }
}

function primary(user: AnyUser, list: string, idKey: string, field: string): string | null {
  const id = textOf(user, idKey);
  if (id === null) return null;
  return textOf(
    itemOf(user, list, (item) => textOf(item, 'id') === id),
    field,
  );
}

function hasVerified(user: AnyUser, list: string): boolean {
  const isVerified = (item: unknown) =>
    textOf(fieldOf(item, 'verification'), 'status') === 'verified';
  return itemOf(user, list, isVerified) !== undefined;
}
