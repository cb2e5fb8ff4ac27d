import type { Notes } from '../../note.js';
import { why } from '../../why.js';

export const paymentMethod = {
  BillingPaymentMethod: {
    doc: 'A card or another way to pay.',
    bapi: 'CommercePaymentMethodResponse',
    fapi: 'BillingPaymentMethod',
    sdk: 'shared:BillingPaymentMethodJSON',
    fields: {
      payment_type: { values: 'BillingPaymentType' },
      is_default: { doc: "The payer's default.", sample: { value: true } },
      gateway: 'Payment gateway, such as `stripe`.',
      gateway_external_id: { doc: 'Id at the gateway.', sample: { value: '#pm' } },
      gateway_external_account_id: 'Account at the gateway. `null`: none.',
      last4: 'Last four digits. `null`: not a card.',
      card_type: 'Card brand. `null`: not a card.',
      status: { values: 'BillingPaymentMethodStatus' },
      wallet_type: 'Wallet such as Apple Pay. `null`: none.',
      expiry_year: 'Four digits. `null`: does not apply.',
      expiry_month: '1 to 12. `null`: does not apply.',
      is_removable: { sample: { value: true } },
    },
  },
  BillingPaymentMethodInitialize: {
    doc: 'What a browser needs to set up a new payment method at the gateway.',
    fapi: 'BillingPaymentMethodInitialize',
    sdk: 'shared:BillingInitializedPaymentMethodJSON',
    fields: {
      external_client_secret: "Secret that the gateway's client library takes.",
      external_gateway_id: { doc: 'Account at the gateway.', sample: { value: '#acct' } },
      payment_method_order: {
        sample: { value: ['card'] },
        doc: "Kinds of payment method in the order to show them. Clerk's SDK reads an absent list as `['card']`.",
        absent: why.fallback,
      },
      id: {
        doc: "Required by Clerk's SDK types, in no published specification.",
        sample: { type: 'string?' },
      },
    },
  },
} satisfies Notes;
