import type { Notes } from '../../note.js';

export const discounts = {
  BillingProrationDiscount: {
    doc: 'Reduction for the part of a billing period that has already passed.',
    bapi: ['BillingProrationDiscountDetail', 'CommerceProrationDiscountResponse'],
    fapi: 'BillingProrationDiscountDetail',
    sdk: 'shared:BillingProrationDiscountJSON',
    fields: {
      cycle_days_passed: { doc: 'Days.', sample: { value: 15 } },
      cycle_days_total: { doc: 'Days.', sample: { value: 30 } },
      cycle_passed_percent:
        'Part of the period that has passed, as Clerk sends it: sources disagree between 0–1 and 0–100. Divide the days instead.',
    },
  },
  BillingAppliedDiscount: {
    doc: 'A discount that lowers one payment.',
    fapi: 'BillingAppliedDiscount',
    sdk: 'shared:BillingAppliedDiscountJSON',
    fields: {
      amount: 'What the discount takes off this payment.',
      effect: { values: 'BillingDiscountEffect' },
      percent_off: { doc: '0 to 100, when `effect` is `percentage`.', sample: { type: 'number?' } },
      amount_off: 'When `effect` is `fixed_amount`.',
      cycles_remaining: 'Billing periods that are left. `null`: for ever.',
      duration_in_cycles: 'Billing periods it was given for. `null`: for ever.',
      cycles_applied: 'Billing periods it was already applied to.',
      name: { sample: { value: 'Launch offer' } },
      promo_code: { sample: { type: 'string?' } },
    },
  },
  BillingDiscounts: {
    doc: 'All reductions of a payment.',
    bapi: ['BillingDiscountsResponse', 'CommerceDiscountsResponse'],
    fapi: 'BillingDiscountsResponse',
    sdk: 'shared:BillingDiscountsJSON',
    fields: {
      proration: {
        doc: 'For the part of the period that has passed. `null`: none.',
        sample: { value: null },
      },
      discount: 'The discount applied. `null` or absent: none.',
    },
  },
  BillingDiscountRedemption: {
    doc: 'A discount that was given to a subscription item.',
    bapi: 'CommerceDiscountRedemptionResponse',
    fapi: 'BillingDiscountRedemption',
    sdk: 'shared:BillingDiscountRedemptionJSON',
    fields: {
      source: { values: 'BillingDiscountSource' },
      effect: { values: 'BillingDiscountEffect' },
      percent_off: {
        doc: '0 to 100, when `effect` is `percentage`.',
        sample: { type: 'number?~' },
      },
      amount_off: 'When `effect` is `fixed_amount`.',
      amount: 'What it takes off the next renewal. Absent without data on the next payment.',
      cycles_remaining: 'Billing periods that are left. `null`: for ever.',
      cycles_applied: { doc: 'Billing periods it was already applied to.', sample: { value: 0 } },
      status: { values: 'BillingDiscountStatus' },
      redeemed_by: 'Who redeemed it. `null`: not known.',
      name: { sample: { value: 'Launch offer' } },
      promo_code: { sample: { type: 'string?' } },
    },
  },
} satisfies Notes;
