import type { Notes } from '../../note.js';

export const deleted = {
  BillingDeletedObject: {
    doc: "What Clerk's SDK reads after a removal.",
    sdk: 'shared:DeletedObjectJSON',
  },
} satisfies Notes;
