import type { Notes } from '../../note.js';

export const settings = {
  BillingSettings: {
    doc: "Billing settings of an instance: the `commerce_settings` member of the Frontend API's `GET /v1/environment`.",
    fapi: 'Client.CommerceSettings',
    sdk: 'shared:CommerceSettingsJSON',
    fields: {
      object: {
        doc: "Expected by Clerk's SDK types, in no published specification.",
        sample: { type: 'string?' },
      },
      id: {
        doc: "Expected by Clerk's SDK types, in no published specification.",
        sample: { type: 'string?' },
      },
    },
  },
  BillingPayerSettings: {
    doc: 'Billing settings for one kind of payer.',
    fapi: ['Client.CommerceSettings.billing.user', 'Client.CommerceSettings.billing.organization'],
    sdk: [
      'shared:CommerceSettingsJSON.billing.user',
      'shared:CommerceSettingsJSON.billing.organization',
    ],
  },
} satisfies Notes;
