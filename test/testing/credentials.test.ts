import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IsoclerkError } from '../../src/errors.js';
import {
  isTestEmail,
  isTestPhone,
  TEST_OTP,
  testEmail,
  testPhone,
} from '../../src/testing/index.js';

describe('test credentials', () => {
  test('the code is 424242', () => {
    expect(TEST_OTP).toBe('424242');
  });

  test('the address carries the +clerk_test subaddress', () => {
    expect(testEmail('jane')).toBe('jane+clerk_test@example.com');
    expect(testEmail('jane.doe', 'acme.test')).toBe('jane.doe+clerk_test@acme.test');
  });

  test.each(['', 'a b', 'a@b', 'a+b'])('the local part %j is refused', (name) => {
    expect(() => testEmail(name)).toThrow(
      new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not the local part of an address', {
        path: 'name',
        hint: 'Use letters, digits, ".", "_" and "-".',
      }),
    );
  });

  test.each(['', 'a b', 'a@b', 'exa/mple'])('the domain %j is refused', (domain) => {
    expect(() => testEmail('jane', domain)).toThrow(
      new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not a domain', {
        path: 'domain',
        hint: 'Pass a host name such as "example.com".',
      }),
    );
  });

  test.each([
    ['jane+clerk_test@example.com', true],
    ['jane@example.com', false],
    ['jane+clerk_tests@example.com', false],
    ['+clerk_test@example.com', false],
    ['jane+clerk_test@', false],
    ['jane+clerk_test', false],
    ['a@jane+clerk_test@example.com', false],
    [null, false],
    [['jane+clerk_test@example.com'], false],
  ])('%j is a test address: %j', (value, expected) => {
    expect(isTestEmail(value)).toBe(expected);
  });

  test('the numbers are +1 (XXX) 555-0100 to 555-0199', () => {
    expect(testPhone(0)).toBe('+12015550100');
    expect(testPhone(99, '415')).toBe('+14155550199');
  });

  test.each([-1, 100, 1.5, Number.NaN])('the index %j is refused', (index) => {
    expect(() => testPhone(index)).toThrow(
      new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not an integer from 0 to 99', {
        path: 'index',
        hint: 'Clerk reserves one hundred numbers for each area code.',
      }),
    );
  });

  test.each(['12', '011', '4155', 'abc'])('the area code %j is refused', (areaCode) => {
    expect(() => testPhone(1, areaCode)).toThrow(
      new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not an area code', {
        path: 'areaCode',
        hint: 'Pass three digits, the first from 2 to 9.',
      }),
    );
  });

  test.each([
    ['+1 (415) 555-0142', true],
    ['+14155550100', true],
    ['+14155550200', false],
    ['+14155560100', false],
    ['4155550100', false],
    ['+441632960100', false],
    [14155550100, false],
  ])('%j is a test number: %j', (value, expected) => {
    expect(isTestPhone(value)).toBe(expected);
  });

  test('what the makers make, the checks know', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w.-]{1,20}$/), fc.nat(99), (name, index) => {
        expect(isTestEmail(testEmail(name))).toBe(true);
        expect(isTestPhone(testPhone(index))).toBe(true);
      }),
    );
  });

  test('the checks never throw', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof isTestEmail(value)).toBe('boolean');
        expect(typeof isTestPhone(value)).toBe('boolean');
      }),
    );
  });
});
