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
      plan_id: '`null`: the subscription is inactive.',
      plan: '`null`: the subscription is inactive.',
      plan_period: { values: 'BillingPlanPeriod' },
      payment_method_id: { null: why.mockServer },
      lifetime_paid: 'Paid so far, all periods together.',
      amount: 'Due every period.',
      next_payment: 'Absent or `null`: nothing is due.',
      is_free_trial: 'The item is in its free trial now.',
      period_end: '`null`: free and default plans have no end.',
      proration_date: 'Calendar date, `YYYY-MM-DD`. Absent: no proration.',
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
    },
  },
  BillingSubscriptionItemSeats: {
    doc: 'Seats of a subscription item.',
    bapi: 'CommerceSubscriptionItemSeatsResponse',
    fapi: 'BillingSubscriptionItemSeats',
    sdk: 'shared:BillingSubscriptionItemSeatsJSON',
    fields: {
      quantity: '`null`: unlimited.',
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
      amount: "The plan's own fee; the full amount is `totals.grand_total`.",
      totals: 'Without tax and credits: they are not previewed.',
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
      totals: 'Without tax and credits: they are not previewed.',
    },
  },
} satisfies Notes;
