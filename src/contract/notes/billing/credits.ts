import type { Notes } from '../../note.js';
import { why } from '../../why.js';

export const credits = {
  BillingProrationCreditDetail: {
    doc: 'Credit for the unused part of a billing period.',
    bapi: 'CommerceProrationCreditDetailResponse',
    fapi: 'BillingProrationCreditDetail',
    sdk: 'shared:BillingProrationCreditDetailJSON',
    fields: {
      cycle_days_remaining: { doc: 'Days.', sample: { value: 15 } },
      cycle_days_total: { doc: 'Days.', sample: { value: 30 } },
      cycle_remaining_percent:
        'Part of the period that is left, as Clerk sends it: sources disagree between 0–1 and 0–100. Divide the days instead.',
    },
  },
  BillingPayerCredit: {
    doc: "Credit taken from the payer's balance.",
    bapi: 'CommercePayerCreditResponse',
    fapi: 'BillingPayerCreditResponse',
    sdk: 'shared:BillingPayerCreditJSON',
    fields: {
      remaining_balance: 'Left after `applied_amount` is taken.',
    },
  },
  BillingCredits: {
    doc: 'All credits that lower a payment.',
    bapi: 'CommerceCreditsResponse',
    fapi: 'BillingCreditsResponse',
    sdk: 'shared:BillingCreditsJSON',
    fields: {
      proration: {
        doc: 'For the unused part of an earlier period. `null`: none.',
        absent: why.added2026_02,
      },
      payer: {
        doc: "From the payer's balance. `null`: none.",
        absent: why.added2026_02,
        sample: { value: null },
      },
    },
  },
  BillingSubscriptionItemCredit: {
    doc: 'The older, single credit of a subscription item; prefer `credits`.',
    bapi: 'CommerceSubscriptionCreditResponse',
    fapi: 'BillingSubscriptionCreditResponse',
    sdk: 'shared:BillingSubscriptionItemJSON.credit',
    fields: {
      cycle_days_remaining: { doc: 'Days.', sample: { value: 15 } },
      cycle_days_total: { doc: 'Days.', sample: { value: 30 } },
      cycle_remaining_percent:
        'Part of the period that is left, as Clerk sends it: sources disagree between 0–1 and 0–100. Divide the days instead.',
      amount: { sample: { type: 'BillingMoneyAmount' } },
    },
  },
  BillingCreditBalance: {
    doc: "A payer's credit balance.",
    bapi: 'CommerceCreditBalanceResponse',
    sdk: 'shared:BillingCreditBalanceJSON',
    fields: {
      balance: '`null`: the payer never had credits.',
      object: { sample: { value: 'commerce_credit_balance' } },
    },
  },
  BillingCreditLedgerEntry: {
    doc: "One change of a payer's credit balance.",
    bapi: 'CommerceCreditLedgerResponse',
    sdk: 'shared:BillingCreditLedgerJSON',
    fields: {
      amount: 'Positive for an increase, negative for a decrease.',
      source_type: { doc: 'What caused the change, such as `grant`.', sample: { value: 'grant' } },
      created_at:
        "ISO 8601 text from the Backend API; Clerk's SDK reads milliseconds since the epoch.",
      object: { sample: { value: 'commerce_credit_ledger' } },
    },
  },
} satisfies Notes;
