import type { Notes } from '../../note.js';

export const money = {
  BillingMoneyAmount: {
    doc: "An amount of money, as Clerk sends it. Only USD is supported by Clerk today. The mocks of Clerk's SDK write the currency in lower case and the text without a symbol: compare `currency` case-insensitively and treat `amount_formatted` as opaque.",
    bapi: 'CommerceMoneyResponse',
    fapi: ['BillingFee', 'BillingMoneyResponse'],
    sdk: ['shared:BillingMoneyAmountJSON', 'backend:BillingMoneyAmountJSON'],
    fields: {
      amount:
        'Integer in minor units of `currency` (cents for USD). Negative only in credit ledger entries.',
      amount_formatted: 'Text for people, such as `$49.99`.',
      currency: 'ISO 4217 code, such as `USD`.',
      currency_symbol: 'Symbol, such as `$`.',
    },
  },
} satisfies Notes;
