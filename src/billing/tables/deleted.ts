import type { BillingDeletedObject } from '../types/envelopes.js';
import type { Table } from './table.js';

// C7: what the SDK builds from the answer to a removal; in no specification.
export const billingDeletedObject: Table<BillingDeletedObject> = {
  on: [],
  fields: {
    object: { is: 'string' },
    id: { is: 'string', any: '?' },
    slug: { is: 'string', any: '?' },
    deleted: { is: 'boolean' },
  },
};
