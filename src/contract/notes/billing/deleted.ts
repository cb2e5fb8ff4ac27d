import type { Notes } from '../../note.js';

export const deleted = {
  BillingDeletedObject: {
    doc: "What Clerk's SDK reads after a removal.",
    sdk: 'shared:DeletedObjectJSON',
    fields: {
      object: { sample: { value: 'commerce_payment_method' } },
      deleted: { sample: { value: true } },
      id: { sample: { type: 'string', value: '#cpm' } },
      slug: { sample: { type: 'string?' } },
    },
  },
} satisfies Notes;
