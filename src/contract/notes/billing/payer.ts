import type { Notes } from '../../note.js';

export const payer = {
  BillingPayer: {
    doc: 'Who pays: a user (`user_id`) or an organization (`organization_id`); the other id is `null`.',
    bapi: 'CommercePayerResponse',
    fapi: 'BillingPayer',
    sdk: 'shared:BillingPayerJSON',
    fields: {
      user_id: '`null` on organization payers.',
      organization_id: '`null` on user payers.',
      organization_name: '`null` on user payers; absent when the endpoint does not say.',
      first_name: "`null` on organization payers; `''` on a user payer is a real empty name.",
      last_name: "`null` on organization payers; `''` on a user payer is a real empty name.",
      email: '`null` on organization payers.',
      image_url: 'URL of an image.',
      credits_balance: 'Credit the payer has left.',
    },
  },
} satisfies Notes;
