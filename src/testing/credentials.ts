import { IsoclerkError } from '../errors.js';

/**
 * The one-time code that verifies every test address and test number of an instance in test mode, `424242`.
 *
 * @see https://clerk.com/docs/guides/development/testing/test-emails-and-phones (clerk/clerk-docs, read 2026-11)
 */
export const TEST_OTP = '424242';

/**
 * Makes a test email address: Clerk sends nothing to addresses with the `+clerk_test` subaddress, and
 * {@link TEST_OTP} verifies them.
 *
 * @param name - local part in front of `+clerk_test`: letters, digits and `. _ -`
 * @param domain - default `example.com`
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for a name or domain that cannot stand in an address.
 * @example
 * ```ts
 * import { testEmail } from 'isoclerk/testing'
 * testEmail('jane') // => 'jane+clerk_test@example.com'
 * ```
 * @see https://clerk.com/docs/guides/development/testing/test-emails-and-phones (read 2026-11)
 */
export function testEmail(name: string, domain = 'example.com'): string {
  if (typeof name !== 'string' || !/^[\w.-]+$/.test(name)) {
    throw new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not the local part of an address', {
      path: 'name',
      hint: 'Use letters, digits, ".", "_" and "-".',
    });
  }
  if (typeof domain !== 'string' || !/^[a-z\d.-]+$/i.test(domain)) {
    throw new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not a domain', {
      path: 'domain',
      hint: 'Pass a host name such as "example.com".',
    });
  }
  return testAddress(name, domain);
}

/** A test address of a name that can stand in one. */
export function testAddress(name: string, domain = 'example.com'): string {
  return `${name}+clerk_test@${domain}`;
}

/**
 * Tells whether an email address is one of Clerk's test addresses: its subaddress is `+clerk_test`. Never throws.
 *
 * @example
 * ```ts
 * import { isTestEmail } from 'isoclerk/testing'
 * isTestEmail('jane+clerk_test@example.com') // => true
 * isTestEmail('jane@example.com') // => false
 * ```
 */
export function isTestEmail(value: unknown): boolean {
  return typeof value === 'string' && /^[^\s@]+\+clerk_test@[^\s@]+$/.test(value);
}

/**
 * Makes a test phone number in E.164: Clerk sends nothing to `+1 (XXX) 555-0100` … `555-0199`, and
 * {@link TEST_OTP} verifies them.
 *
 * @param index - 0 to 99, the last two digits
 * @param areaCode - three digits, the first 2 to 9; default `201`
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for another index or area code.
 * @example
 * ```ts
 * import { testPhone } from 'isoclerk/testing'
 * testPhone(7) // => '+12015550107'
 * ```
 * @see https://clerk.com/docs/guides/development/testing/test-emails-and-phones (read 2026-11)
 */
export function testPhone(index: number, areaCode = '201'): string {
  if (!Number.isInteger(index) || index < 0 || index > 99) {
    throw new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not an integer from 0 to 99', {
      path: 'index',
      hint: 'Clerk reserves one hundred numbers for each area code.',
    });
  }
  if (typeof areaCode !== 'string' || !/^[2-9]\d\d$/.test(areaCode)) {
    throw new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not an area code', {
      path: 'areaCode',
      hint: 'Pass three digits, the first from 2 to 9.',
    });
  }
  return testNumber(index, areaCode);
}

/** A test number of an index and area code that have one. */
export function testNumber(index: number, areaCode: number | string = '201'): string {
  return `+1${areaCode}55501${String(index).padStart(2, '0')}`;
}

/**
 * Tells whether a phone number is one of Clerk's test numbers, in E.164 or written as `+1 (201) 555-0107`. Never throws.
 *
 * @example
 * ```ts
 * import { isTestPhone } from 'isoclerk/testing'
 * isTestPhone('+1 (201) 555-0107') // => true
 * isTestPhone('+12015550200') // => false
 * ```
 */
export function isTestPhone(value: unknown): boolean {
  return typeof value === 'string' && /^\+1[2-9]\d\d55501\d\d$/.test(value.replace(/[ ()-]/g, ''));
}
