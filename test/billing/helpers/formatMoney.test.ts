import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { formatMoney } from '../../../src/billing/helpers/index.js';

const NBSP = '\u00a0';

describe('formatMoney', () => {
  test.each([
    [4999, 'USD', 'en-US', '$49.99'],
    [4999, 'usd', 'en-US', '$49.99'],
    [0, 'USD', 'en-US', '$0.00'],
    [-0, 'USD', 'en-US', '$0.00'],
    [-500, 'USD', 'en-US', '-$5.00'],
    [123456789, 'USD', 'en-US', '$1,234,567.89'],
    [4999, 'EUR', 'de-DE', `49,99${NBSP}€`],
    [900, 'JPY', 'en-US', '¥900'],
    [1500, 'KWD', 'en-US', `KWD${NBSP}1.500`],
    [4999, 'XQZ', 'en-US', `XQZ${NBSP}49.99`],
    [4999, 'USD', ['xx', 'en-US'], '$49.99'],
  ])('%i %s in %s is %s', (amount, currency, locale, text) => {
    expect(formatMoney({ amount, currency }, locale)).toBe(text);
  });

  test('has a default locale', () => {
    expect(formatMoney({ amount: 4999, currency: 'USD' })).toMatch(/49.99/);
  });

  test.each([[{ amount_formatted: '49.99' }], [{ amountFormatted: '49.99' }]])(
    "gives Clerk's own text where the currency is no code: %j",
    (text) => {
      expect(formatMoney({ amount: 4999, currency: 'Surinam Dollar', ...text }, 'en')).toBe(
        '49.99',
      );
    },
  );

  test.each([
    [
      { amount: 49.99, currency: 'USD' },
      'en',
      'amount: Not an integer. Pass minor units, such as cents, as Clerk sends them',
    ],
    [
      { amount: Number.NaN, currency: 'USD' },
      'en',
      'amount: Not an integer. Pass minor units, such as cents, as Clerk sends them',
    ],
    [
      { amount: 1, currency: 'DOLLAR' },
      'en',
      'currency: Not an ISO 4217 code. Pass three letters, such as USD',
    ],
    [
      { amount: 1, currency: 'USD' },
      'no locale',
      'locale: Not a language tag. Pass a BCP 47 tag, such as en-US, or leave it out',
    ],
  ])('refuses %j in %s', (money, locale, message) => {
    expect(() => formatMoney(money, locale)).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_BILLING_MONEY_INVALID', message }),
    );
  });

  test.each<[unknown, string]>([
    [null, 'Not an amount of money. Pass an object with amount and currency'],
    [5, 'Not an amount of money. Pass an object with amount and currency'],
    [[], 'Not an amount of money. Pass an object with amount and currency'],
    [{}, 'amount: Not an integer. Pass minor units, such as cents, as Clerk sends them'],
    [
      Object.create({ amount: 1, currency: 'USD' }),
      'amount: Not an integer. Pass minor units, such as cents, as Clerk sends them',
    ],
    [
      Object.defineProperty({}, 'amount', {
        get: () => {
          throw new Error('hunter2');
        },
      }),
      'the input cannot be read. One of its getters or proxies throws: pass plain data, such as JSON gives.',
    ],
  ])('refuses what is no money: %#', (money, message) => {
    expect(() => formatMoney(money as never, 'en')).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_BILLING_MONEY_INVALID', message }),
    );
  });

  test('without Intl says that it is missing', () => {
    vi.stubGlobal('Intl', undefined);
    try {
      expect(() => formatMoney({ amount: 1, currency: 'USD' }, 'en')).toThrow(
        '`Intl` is missing here. Load a polyfill, or show amount_formatted, the text that Clerk sends',
      );
      // No currency to write: Clerk's own text needs no Intl.
      expect(formatMoney({ amount: 1, currency: '', amount_formatted: '0.01' })).toBe('0.01');
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('writes every cent of an amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), (amount) => {
        const text = formatMoney({ amount, currency: 'USD' }, 'en-US');
        expect(Number(text.replace(/[^0-9]/g, ''))).toBe(amount);
      }),
    );
  });
});
