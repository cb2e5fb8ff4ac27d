import { joinName } from '../internal/joinName.js';
import type { UserLike } from './inputs.js';
import { getPrimaryEmailAddress, getPrimaryPhoneNumber, textOf } from './primary.js';

/**
 * The full name of a user of any shape as Clerk computes it: first and last name, in that order, or null. Never throws.
 *
 * Computed from its parts: Clerk's client keeps an old `fullName` when both names are removed.
 *
 * @example
 * ```ts
 * import { getFullName } from 'isoclerk/user'
 * getFullName({ id: 'user_1', emailAddresses: [], firstName: 'Ada', lastName: null }) // => 'Ada'
 * ```
 */
export function getFullName(user: UserLike | null | undefined): string | null {
  return joinName(textOf(user, 'firstName'), textOf(user, 'lastName'));
}

/**
 * What to call a user of any shape: full name, else username, else the local part of the primary email address, else
 * the primary phone number, else the id; null only for null. Never throws.
 *
 * @example
 * ```ts
 * import { getDisplayName } from 'isoclerk/user'
 * getDisplayName({
 *   id: 'user_1',
 *   primary_email_address_id: 'idn_1',
 *   email_addresses: [{ id: 'idn_1', email_address: 'ada@example.com' }],
 * }) // => 'ada'
 * ```
 */
export function getDisplayName(user: UserLike): string;
export function getDisplayName(user: UserLike | null | undefined): string | null;
export function getDisplayName(user: UserLike | null | undefined): string | null {
  return nameOf(user) ?? getPrimaryPhoneNumber(user) ?? textOf(user, 'id');
}

/**
 * The initials of a user of any shape: the first letter of first and last name, or else of the name
 * {@link getDisplayName} would show; at most two, upper-cased. Null when only a phone number or id is known. Never throws.
 *
 * Letters are graphemes, so emoji and combined characters stay whole; where `Intl.Segmenter` is missing, code points.
 *
 * @example
 * ```ts
 * import { getInitials } from 'isoclerk/user'
 * getInitials({ id: 'user_1', emailAddresses: [], firstName: 'ada', lastName: 'lovelace' }) // => 'AL'
 * ```
 */
export function getInitials(user: UserLike | null | undefined): string | null {
  const initials = initial(textOf(user, 'firstName')) + initial(textOf(user, 'lastName'));
  return initials || initial(nameOf(user)) || null;
}

function nameOf(user: UserLike | null | undefined): string | null {
  const email = getPrimaryEmailAddress(user);
  const localPart = email?.slice(0, Math.max(0, email.lastIndexOf('@')));
  return getFullName(user) ?? (textOf(user, 'username')?.trim() || localPart || null);
}

function initial(name: string | null): string {
  // Upper case can be longer than its letter: ß becomes SS.
  return firstLetter(firstLetter(name?.trim() ?? '').toUpperCase());
}

function firstLetter(text: string): string {
  // Hermes and older Firefox have no Segmenter.
  if (typeof Intl === 'undefined' || Intl.Segmenter === undefined) return [...text][0] ?? '';
  for (const { segment } of new Intl.Segmenter().segment(text)) return segment;
  return '';
}
