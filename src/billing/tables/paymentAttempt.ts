import type {
  BillingPayee,
  BillingPaymentAttempt,
  BillingPaymentFailedReason,
} from '../types/paymentAttempt.js';
import { billingMoneyAmount } from './money.js';
import { billingPayer } from './payer.js';
import { billingPaymentMethod } from './paymentMethod.js';
import { billingSubscriptionItem } from './subscription.js';
import type { Table } from './table.js';
import { billingTotals } from './totals.js';

// C33: the Backend API leaves it untyped.
export const billingPayee: Table<BillingPayee> = {
  on: ['fapi'],
  fields: {
    object: { is: ['commerce_payee'], any: '?' },
    id: { is: 'string', any: '?' },
    gateway_type: { is: 'string', any: '?' },
    gateway_external_id: { is: 'string', any: '?' },
    gateway_status: {
      is: ['active', 'pending', 'restricted', 'disconnected'],
      any: '?',
      in: { fapi: 'string' },
    },
  },
};

// C33: untyped in both APIs, known from webhooks.
export const billingPaymentFailedReason: Table<BillingPaymentFailedReason> = {
  on: [],
  fields: {
    code: { is: 'string', any: '?' },
    decline_code: { is: 'string', any: '?' },
  },
};

const object = { only: ['commerce_payment'] };

export const billingPaymentAttempt: Table<BillingPaymentAttempt> = {
  fields: {
    // C9
    object: {
      is: { only: ['commerce_payment', 'commerce_payment_attempt'] },
      in: { bapi: object, fapi: object },
    },
    id: { is: 'string' },
    payment_id: { is: 'string' },
    instance_id: { is: 'string' },
    statement_id: { is: 'string' },
    charge_type: { is: ['checkout', 'recurring'] }, // C27
    payee_id: { is: 'string' },
    payee: { is: billingPayee, any: '?', in: { bapi: 'object' } }, // C33
    payer_id: { is: 'string' },
    payer: { is: billingPayer },
    payment_method_id: { is: 'string' },
    payment_method: { is: billingPaymentMethod, any: '?~', fapi: '~' }, // C17
    subscription_item_id: { is: 'string', all: '?', fapi: '' }, // C33
    subscription_item: {
      is: billingSubscriptionItem,
      all: '?',
      fapi: '',
      in: { bapi: 'object' },
    }, // C33
    amount: { is: billingMoneyAmount },
    totals: { is: billingTotals, all: '?~' },
    gateway_external_id: { is: 'string', all: '~' },
    gateway_external_url: { is: 'string', all: '~' },
    status: { is: ['pending', 'paid', 'failed'] }, // C27
    paid_at: { is: 'int', all: '~' },
    failed_at: { is: 'int', all: '~' },
    failed_reason: {
      is: billingPaymentFailedReason,
      any: '?~',
      bapi: '-',
      fapi: '?',
      in: { fapi: 'object' },
    }, // C33
    created_at: { is: 'int' },
    updated_at: { is: 'int' },
  },
};
