import type {
  BillingPaymentMethod,
  BillingPaymentMethodInitialize,
} from '../types/paymentMethod.js';
import type { Table } from './table.js';

const exactStatuses = ['active', 'disconnected'] as const; // C24

export const billingPaymentMethod: Table<BillingPaymentMethod> = {
  fields: {
    object: { is: { only: ['commerce_payment_method'] } },
    id: { is: 'string' },
    payer_id: { is: 'string' },
    payment_type: { is: ['card', 'link', 'payer-credits'], any: '?' }, // C23
    is_default: { is: 'boolean', all: '?' },
    is_removable: { is: 'boolean', all: '?' },
    gateway: { is: 'string' },
    gateway_external_id: { is: 'string' },
    gateway_external_account_id: { is: 'string', all: '~' },
    last4: { is: 'string', all: '~' },
    card_type: { is: 'string', all: '~' },
    status: {
      is: ['active', 'disconnected', 'expired'],
      in: { bapi: exactStatuses, fapi: exactStatuses },
    },
    wallet_type: { is: 'string', all: '?~' },
    expiry_year: { is: 'int', all: '?~' },
    expiry_month: { is: 'int', all: '?~' },
    created_at: { is: 'int', all: '?', any: '?~' },
    updated_at: { is: 'int', all: '?', any: '?~' },
  },
};

export const billingPaymentMethodInitialize: Table<BillingPaymentMethodInitialize> = {
  on: ['fapi'],
  fields: {
    object: { is: { only: ['commerce_payment_method_initialize'] } },
    external_client_secret: { is: 'string', all: '?' },
    external_gateway_id: { is: 'string', all: '?' },
    payment_method_order: { is: { list: 'string' }, any: '?' },
    id: { is: 'string', all: '-', any: '?' },
  },
};
