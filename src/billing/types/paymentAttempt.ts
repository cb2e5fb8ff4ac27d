import type {
  BillingChargeType,
  BillingGatewayStatus,
  BillingPaymentAttemptStatus,
  OpenEnum,
} from './enums.js';
import type { BillingMoneyAmount } from './money.js';
import type { BillingPayer } from './payer.js';
import type { BillingPaymentMethod } from './paymentMethod.js';
import type { BillingSubscriptionItem } from './subscription.js';
import type { BillingTotals } from './totals.js';

/** One attempt to take a payment. */
export interface BillingPaymentAttempt {
  /** `commerce_payment` in both APIs; Clerk's backend types say `commerce_payment_attempt`. */
  object: 'commerce_payment' | 'commerce_payment_attempt';
  id: string;
  payment_id: string;
  instance_id: string;
  statement_id: string;
  charge_type: BillingChargeType;
  payee_id: string;
  payee?: BillingPayee | undefined;
  payer_id: string;
  payer: BillingPayer;
  payment_method_id: string;
  payment_method?: BillingPaymentMethod | null | undefined;
  /** Recurring payments only. */
  subscription_item_id?: string | undefined;
  subscription_item?: BillingSubscriptionItem | undefined;
  amount: BillingMoneyAmount;
  totals?: BillingTotals | null | undefined;
  /** Id at the gateway. `null`: none yet. */
  gateway_external_id: string | null;
  /** Page of the payment at the gateway. `null`: none. */
  gateway_external_url: string | null;
  status: BillingPaymentAttemptStatus;
  /** Milliseconds since the epoch. `null`: not paid. */
  paid_at: number | null;
  /** Milliseconds since the epoch. `null`: did not fail. */
  failed_at: number | null;
  failed_reason?: BillingPaymentFailedReason | null | undefined;
  /** Milliseconds since the epoch. */
  created_at: number;
  /** Milliseconds since the epoch. */
  updated_at: number;
}

/** Who receives the money. The Backend API does not describe it, so nothing in it is certain. */
export interface BillingPayee {
  object?: OpenEnum<'commerce_payee'> | undefined;
  id?: string | undefined;
  /** Payment gateway, such as `stripe`. */
  gateway_type?: string | undefined;
  /** Account at the gateway. */
  gateway_external_id?: string | undefined;
  gateway_status?: BillingGatewayStatus | undefined;
}

/** Why a payment failed, in the gateway's words. */
export interface BillingPaymentFailedReason {
  code?: string | undefined;
  decline_code?: string | undefined;
}
