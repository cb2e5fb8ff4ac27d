import type { Notes } from '../../note.js';
import { why } from '../../why.js';

export const price = {
  BillingPrice: {
    doc: 'A price of a plan, as the Backend API manages them (`/billing/prices`).',
    bapi: 'BillingPriceResponse',
    fields: {
      currency: 'ISO 4217 code, such as `USD`.',
      amount: 'Integer in minor units, per month. `0` can mean "no monthly price": trust `fee`.',
      annual_monthly_amount:
        'Integer in minor units, per month when billed by the year. `0` can mean "none": trust `annual_monthly_fee`.',
      fee: 'Price per month. `null`: no monthly price.',
      annual_monthly_fee: 'The annual price divided by twelve. `null`: no annual price.',
      supported_billing_periods: { values: 'BillingSupportedPeriod', absent: why.added2026_06 },
      is_default: { absent: why.added2026_06 },
    },
  },
  BillingPriceTransition: {
    doc: 'The answer to a price transition of a subscription item. Published in the legacy shape inside even at 2025-11-10 (`payment_source`, scalar plan amounts), so both are allowed.',
    bapi: 'CommercePriceTransitionResponse',
    fields: {
      subscription_item: {
        doc: 'The new item.',
        type: [
          'CommerceSubscriptionItem',
          'every other operation of the version answers with the item of today',
        ],
      },
    },
  },
  BillingPriceTransitionDetails: {
    doc: 'What a price transition changed.',
    bapi: 'CommercePriceTransitionDetails',
    fields: {
      effective_mode: { values: 'BillingEffectiveMode' },
      previous_plan: {
        type: [
          'CommercePlan',
          'every other operation of the version answers with the plan of today',
        ],
      },
      previous_subscription_item_status: { values: 'BillingPreviousItemStatus' },
      immediate_charge: { sample: { type: 'BillingMoneyAmount~', value: null } },
    },
  },
} satisfies Notes;
