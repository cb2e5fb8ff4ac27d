import type { Notes } from '../../note.js';

export const statement = {
  BillingStatement: {
    doc: 'All payments of a payer in one period.',
    bapi: 'BillingStatement',
    fapi: 'BillingStatement',
    sdk: 'shared:BillingStatementJSON',
    fields: {
      status: { values: 'BillingStatementStatus' },
    },
  },
  BillingStatementGroup: {
    doc: 'The payments of one moment in a statement.',
    bapi: 'BillingStatement.groups',
    fapi: 'BillingStatementResponseGroup',
    sdk: 'shared:BillingStatementGroupJSON',
    fields: {
      id: {
        doc: "Required by Clerk's SDK types, in no published specification.",
        sample: { type: 'string?' },
      },
    },
  },
} satisfies Notes;
