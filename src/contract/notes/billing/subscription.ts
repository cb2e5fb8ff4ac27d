import type { Notes } from '../../note.js';
import { why } from '../../why.js';

export const subscription = {
  BillingSubscription: {
    doc: 'All that a payer is subscribed to: one subscription with an item for each plan.',
    bapi: 'CommerceSubscription',
    fapi: 'BillingSubscription',
    sdk: ['shared:BillingSubscriptionJSON', 'backend:BillingSubscriptionJSON'],
    fields: {
      status: { values: 'BillingSubscriptionStatus' },
      active_at: '`null`: was never active.',
      past_due_at: '`null`: nothing is overdue.',
      subscription_items: 'One for each plan, past and upcoming ones included.',
      next_payment: 'Absent or `null`: nothing is due.',
      eligible_for_free_trial: 'The payer may start a free trial.',
    },
  },
  BillingSubscriptionItem: {
    doc: "A payer's subscription to one plan.",
    bapi: 'CommerceSubscriptionItem',
    fapi: 'BillingSubscriptionItem',
    sdk: ['shared:BillingSubscriptionItemJSON', 'backend:BillingSubscriptionItemJSON'],
    fields: {
      status: { values: 'BillingSubscriptionItemStatus' },
      credit: 'The older, single credit; prefer `credits`.',
      plan_id: {
        doc: '`null`: the subscription is inactive.',
        sample: { type: 'string~', value: '#cplan' },
      },
      plan: { doc: '`null`: the subscription is inactive.', sample: { type: 'BillingPlan~' } },
      plan_period: { values: 'BillingPlanPeriod' },
      payment_method_id: { null: why.mockServer },
      lifetime_paid: {
        doc: 'Paid so far, all periods together.',
        sample: { type: 'BillingMoneyAmount' },
      },
      amount: { doc: 'Due every period.', sample: { type: 'BillingMoneyAmount' } },
      next_payment: {
        doc: 'Absent or `null`: nothing is due.',
        sample: { type: 'BillingSubscriptionItemNextPayment~', value: null },
      },
      is_free_trial: 'The item is in its free trial now.',
      period_end: '`null`: free and default plans have no end.',
      proration_date: {
        doc: 'Calendar date, `YYYY-MM-DD`. Absent: no proration.',
        sample: { type: 'string?' },
      },
      canceled_at: '`null`: not canceled. A canceled item runs until `period_end`.',
      past_due_at: '`null`: not overdue.',
      ended_at: '`null`: not ended.',
      seats: 'Seats of a seat-based plan.',
      applied_discount: 'The discount that is running.',
      managed_by: {
        doc: '`clerk`, `apple` or `google`; absent: `clerk`. Known to unreleased mobile SDKs only.',
        unpublished: ['unknown?', why.mobileBranches],
      },
      store_product_id: {
        doc: 'Known to an unreleased mobile SDK only.',
        unpublished: ['unknown?', why.mobileBranches],
      },
      payer: { sample: { type: 'BillingPayer' } },
      payment_method: { sample: { type: 'BillingPaymentMethod' } },
    },
  },
  BillingSubscriptionItemSeats: {
    doc: 'Seats of a subscription item.',
    bapi: 'CommerceSubscriptionItemSeatsResponse',
    fapi: 'BillingSubscriptionItemSeats',
    sdk: 'shared:BillingSubscriptionItemSeatsJSON',
    fields: {
      quantity: { doc: '`null`: unlimited.', sample: { value: 5 } },
    },
  },
  BillingSubscriptionItemNextPayment: {
    doc: 'The next payment of one subscription item.',
    bapi: 'CommerceSubscriptionItemNextPaymentResponse',
    fapi: 'BillingSubscriptionItemNextPayment',
    sdk: [
      'shared:BillingSubscriptionItemNextPaymentJSON',
      'backend:BillingSubscriptionItemJSON.next_payment',
    ],
    fields: {
      amount: {
        doc: "The plan's own fee; the full amount is `totals.grand_total`.",
        sample: { type: 'BillingMoneyAmount' },
      },
      totals: {
        doc: 'Without tax and credits: they are not previewed.',
        sample: { type: 'BillingTotals' },
      },
    },
  },
  BillingSubscriptionNextPayment: {
    doc: 'The next payment of a whole subscription.',
    bapi: 'CommerceSubscriptionNextPayment',
    fapi: 'BillingSubscriptionNextPayment',
    sdk: [
      'shared:BillingSubscriptionNextPaymentJSON',
      'backend:BillingSubscriptionJSON.next_payment',
    ],
    fields: {
      amount: "The plans' own fees; the full amount is `totals.grand_total`.",
      totals: {
        doc: 'Without tax and credits: they are not previewed.',
        sample: { type: 'BillingTotals' },
      },
    },
  },
} satisfies Notes;
