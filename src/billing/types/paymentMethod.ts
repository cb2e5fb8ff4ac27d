import type { BillingPaymentMethodStatus, BillingPaymentType } from './enums.js';

/** A card or another way to pay. */
export interface BillingPaymentMethod {
  object: 'commerce_payment_method';
  id: string;
  payer_id: string;
  payment_type?: BillingPaymentType | undefined;
  /** The payer's default. */
  is_default?: boolean | undefined;
  is_removable?: boolean | undefined;
  /** Payment gateway, such as `stripe`. */
  gateway: string;
  /** Id at the gateway. */
  gateway_external_id: string;
  /** Account at the gateway. `null`: none. */
  gateway_external_account_id: string | null;
  /** Last four digits. `null`: not a card. */
  last4: string | null;
  /** Card brand. `null`: not a card. */
  card_type: string | null;
  status: BillingPaymentMethodStatus;
  /** Wallet such as Apple Pay. `null`: none. */
  wallet_type?: string | null | undefined;
  /** Four digits. `null`: does not apply. */
  expiry_year?: number | null | undefined;
  /** 1 to 12. `null`: does not apply. */
  expiry_month?: number | null | undefined;
  /** Milliseconds since the epoch. */
  created_at?: number | null | undefined;
  /** Milliseconds since the epoch. */
  updated_at?: number | null | undefined;
}

/** What a browser needs to set up a new payment method at the gateway. */
export interface BillingPaymentMethodInitialize {
  object: 'commerce_payment_method_initialize';
  /** Secret that the gateway's client library takes. */
  external_client_secret?: string | undefined;
  /** Account at the gateway. */
  external_gateway_id?: string | undefined;
  /** Kinds of payment method in the order to show them. Clerk's SDK reads an absent list as `['card']`. */
  payment_method_order?: string[] | undefined;
  /** Required by Clerk's SDK types, in no published specification. */
  id?: string | undefined;
}
