import type { Notes } from '../../note.js';
import { why } from '../../why.js';

export const totals = {
  BillingPerUnitTotal: {
    doc: 'What one kind of unit, such as a seat, adds to a payment.',
    bapi: ['CommercePerUnitTotal', 'CommercePerUnitTotal-2'],
    fapi: 'BillingPerUnitTotal',
    sdk: 'shared:BillingPerUnitTotalJSON',
    fields: {
      name: { doc: 'The unit, such as `seats`.', sample: { value: 'seats' } },
      block_size: 'Units sold together.',
    },
  },
  BillingPerUnitTotalTier: {
    doc: 'What the units of one price tier add to a payment.',
    bapi: ['CommercePerUnitTotalTier', 'CommercePerUnitTotalTier-2'],
    fapi: 'BillingPerUnitTotalTier',
    sdk: 'shared:BillingPerUnitTotalTierJSON',
    fields: {
      quantity: { doc: 'Units billed in this tier. `null`: unlimited.', sample: { value: 5 } },
    },
  },
  BillingTotals: {
    doc: 'Parts and sum of a payment. Only the three sums are certain.',
    bapi: ['CommerceTotalsResponse', 'CommerceTotalsResponse-2'],
    fapi: 'BillingTotalsResponse',
    sdk: ['shared:BillingTotalsJSON', 'shared:BillingPaymentTotalsJSON'],
    fields: {
      subtotal: 'Before tax.',
      grand_total: 'Including tax.',
      base_fee: {
        doc: "The plan's own fee, before units and adjustments.",
      },
      total_due_after_free_trial:
        'Charged when the free trial ends, including tax. `null`: does not apply.',
      total_due_now: 'Charged at once, including tax. `null`: does not apply.',
      credit: 'The older, single credit; prefer `credits`. `null`: does not apply.',
      past_due: 'Unpaid from before. `null`: does not apply.',
      totals_due_per_period: "Parts and sum of each later period. Known to Clerk's SDK.",
      total_due_per_period: "Sum of each later period. Known to Clerk's SDK.",
      credits: { sample: { type: 'BillingCredits~', value: null } },
      discounts: { sample: { type: 'BillingDiscounts~', value: null } },
    },
  },
  BillingCheckoutTotals: {
    doc: 'Parts and sum of a checkout. Only the three sums are certain.',
    fapi: 'BillingCheckoutTotals',
    sdk: ['shared:BillingCheckoutTotalsJSON', 'shared:BillingTotalsJSON'],
    fields: {
      subtotal: 'Before tax.',
      grand_total: 'Including tax.',
      total_due_per_period: 'Sum of each later period.',
      totals_due_per_period: {
        doc: 'Parts and sum of each later period.',
        sample: { type: 'BillingPeriodTotals' },
      },
      base_fee: {
        doc: "The plan's own fee, before units and adjustments.",
        absent: why.added2026_03,
      },
      total_due_now: 'Charged upon checkout, including tax.',
      total_due_after_free_trial: {
        doc: 'Charged when the free trial ends, including tax. `null`: no trial.',
        sample: { value: null },
      },
      credit: {
        doc: 'The older, single credit; prefer `credits`. `null`: none.',
        sample: { value: null },
      },
      past_due: {
        doc: 'Unpaid from before. `null`: nothing.',
        sample: { type: 'BillingMoneyAmount~', value: null },
      },
      account_credit: "Known to Clerk's SDK, in no published specification.",
      credits: { absent: why.added2026_02, sample: { value: null } },
      discounts: { sample: { type: 'BillingDiscounts~', value: null } },
    },
  },
  BillingPeriodTotals: {
    doc: 'Parts and sum of each later billing period.',
    fapi: 'BillingPerPeriodTotals',
    sdk: 'shared:BillingPeriodTotalsJSON',
    fields: {
      subtotal: 'Before tax.',
      base_fee: {
        doc: "The plan's own fee, before units and adjustments.",
        absent: why.added2026_03,
      },
      grand_total: 'Including tax.',
    },
  },
  BillingStatementTotals: {
    doc: 'Parts and sum of a statement.',
    bapi: 'BillingStatement.totals',
    fapi: 'BillingStatementTotalsResponse',
    sdk: 'shared:BillingStatementTotalsJSON',
    fields: {
      grand_total: 'Including tax.',
      subtotal: 'Before tax.',
      base_fee: "The plans' own fees, before units.",
    },
  },
} satisfies Notes;
