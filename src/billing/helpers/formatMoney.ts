import { IsoclerkError } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';
import { own } from '../../internal/own.js';
import { readable } from '../../readable.js';
import type { MoneyLike } from './types.js';

/**
 * Writes an amount of money for people, in the way of a locale: `$9.00`, `9,00 $`, `¥900`.
 *
 * `amount` is in minor units; how many digits that means is the currency's own (USD 2, JPY 0, KWD 3), by `Intl`. A
 * three-letter code that `Intl` does not know is written as it is, with 2 digits. A `currency` that is no code at all
 * gives Clerk's own text (`amount_formatted`), when there is one.
 *
 * @param money - a `BillingMoneyAmount`, or one of Clerk's SDKs (`amountFormatted`); the code in any case
 * @param locale - BCP 47 tags. Default: the locale of the runtime, which differs between a server and its visitors
 * @throws {IsoclerkError} `ISOCLERK_BILLING_MONEY_INVALID` when `amount` is no integer, or `currency` is no code and
 * there is no text to fall back on, or `locale` is no language tag; also where the runtime has no `Intl`.
 * @example
 * ```ts
 * import { formatMoney } from 'isoclerk/billing/helpers'
 *
 * formatMoney({ amount: 4999, currency: 'usd' }, 'en-US') // => '$49.99'
 * formatMoney({ amount: 900, currency: 'JPY' }, 'en-US') // => '¥900'
 * ```
 */
export function formatMoney(money: MoneyLike, locale?: string | readonly string[]): string {
  return readable('ISOCLERK_BILLING_MONEY_INVALID', () => format(money, locale));
}

function format(money: unknown, locale?: string | readonly string[]): string {
  if (!isRecord(money)) {
    throw invalid('', 'Not an amount of money', 'Pass an object with amount and currency');
  }
  const amount = own(money, 'amount');
  const currency = own(money, 'currency');
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount)) {
    throw invalid(
      'amount',
      'Not an integer',
      'Pass minor units, such as cents, as Clerk sends them',
    );
  }
  if (typeof currency !== 'string' || !/^[a-z]{3}$/i.test(currency)) {
    const text = own(money, 'amount_formatted') ?? own(money, 'amountFormatted');
    if (typeof text === 'string') return text;
    throw invalid('currency', 'Not an ISO 4217 code', 'Pass three letters, such as USD');
  }
  const formatter = formatterOf(currency, locale);
  const digits = formatter.resolvedOptions().maximumFractionDigits ?? 2;
  return formatter.format(amount / 10 ** digits + 0); // + 0: no minus before a zero
}

function formatterOf(currency: string, locale?: string | readonly string[]): Intl.NumberFormat {
  if (typeof Intl === 'undefined') {
    const hint = 'Load a polyfill, or show amount_formatted, the text that Clerk sends';
    throw invalid('', '`Intl` is missing here', hint);
  }
  try {
    // A copy, because older declarations want a mutable list.
    const tags = typeof locale === 'string' || locale === undefined ? locale : [...locale];
    return new Intl.NumberFormat(tags, { style: 'currency', currency });
  } catch {
    throw invalid(
      'locale',
      'Not a language tag',
      'Pass a BCP 47 tag, such as en-US, or leave it out',
    );
  }
}

function invalid(path: string, problem: string, hint: string): IsoclerkError {
  return new IsoclerkError('ISOCLERK_BILLING_MONEY_INVALID', problem, { path, hint });
}
