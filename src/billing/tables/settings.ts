import type { BillingPayerSettings, BillingSettings } from '../types/settings.js';
import type { Table } from './table.js';

// C35: the guide and the SDK say that all is there, the specification that none of it has to be.
export const billingPayerSettings: Table<BillingPayerSettings> = {
  on: ['fapi'],
  fields: {
    enabled: { is: 'boolean', any: '?' },
    has_paid_plans: { is: 'boolean', any: '?' },
  },
};

export const billingSettings: Table<BillingSettings> = {
  on: ['fapi'],
  fields: {
    object: { is: 'string', all: '?' },
    id: { is: 'string', all: '?' },
    billing: {
      is: {
        fields: {
          stripe_publishable_key: { is: 'string', all: '~', any: '?~' },
          user: { is: billingPayerSettings, any: '?' },
          organization: { is: billingPayerSettings, any: '?' },
          free_trial_requires_payment_method: { is: 'boolean', all: '?' },
        },
      },
    },
  },
};
