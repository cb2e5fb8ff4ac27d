import type { BillingPayer } from '../types/payer.js';
import { billingMoneyAmount } from './money.js';
import type { Table } from './table.js';

export const billingPayer: Table<BillingPayer> = {
  fields: {
    object: { is: { only: ['commerce_payer'] } },
    id: { is: 'string' },
    instance_id: { is: 'string' },
    user_id: { is: 'string', all: '?~', fapi: '~' },
    organization_id: { is: 'string', all: '?~', fapi: '~' },
    organization_name: { is: 'string', all: '?~' },
    first_name: { is: 'string', all: '?~' },
    last_name: { is: 'string', all: '?~' },
    email: { is: 'string', all: '?~' },
    image_url: { is: 'string', all: '?' },
    credits_balance: { is: billingMoneyAmount, all: '?' },
    created_at: { is: 'int', all: '?' },
    updated_at: { is: 'int', all: '?' },
  },
};
