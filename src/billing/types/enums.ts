/**
 * A closed list that Clerk may extend at any time: the known values complete in editors, any other string is allowed.
 *
 * Write the branch for a value you do not know; Clerk's own mobile clients do.
 */
export type OpenEnum<Known extends string> = Known | (string & {});

/** How often a plan renews. */
export type BillingPlanPeriod = OpenEnum<'month' | 'annual'>;

/** Who pays for a plan: a user or an organization. */
export type BillingPayerType = OpenEnum<'user' | 'org'>;

/** State of one subscription item. `expired` is sent by the Backend API only. */
export type BillingSubscriptionItemStatus = OpenEnum<
  'active' | 'canceled' | 'expired' | 'ended' | 'past_due' | 'upcoming' | 'incomplete' | 'abandoned'
>;

/** State of a payer's subscription as a whole. */
export type BillingSubscriptionStatus = OpenEnum<
  'active' | 'past_due' | 'canceled' | 'ended' | 'abandoned' | 'incomplete'
>;

/** Kind of payment method. Note the hyphen in `payer-credits`. */
export type BillingPaymentType = OpenEnum<'card' | 'link' | 'payer-credits'>;

/** State of a payment method. `expired` is known to Clerk's SDK only. */
export type BillingPaymentMethodStatus = OpenEnum<'active' | 'disconnected' | 'expired'>;

/** State of a payment attempt. */
export type BillingPaymentAttemptStatus = OpenEnum<'pending' | 'paid' | 'failed'>;

/** What a payment was for: a first purchase or a renewal. */
export type BillingChargeType = OpenEnum<'checkout' | 'recurring'>;

/** State of a statement. */
export type BillingStatementStatus = OpenEnum<'open' | 'closed'>;

/** State of a checkout. */
export type BillingCheckoutStatus = OpenEnum<'completed' | 'needs_confirmation'>;

/** How a discount was given. `promotion` is sent by the Backend API only. */
export type BillingDiscountSource = OpenEnum<'promotion' | 'manual' | 'promo_code'>;

/** How a discount works. */
export type BillingDiscountEffect = OpenEnum<'percentage' | 'fixed_amount'>;

/** State of a redeemed discount. */
export type BillingDiscountStatus = OpenEnum<'active' | 'exhausted' | 'removed'>;

/** Billing periods a price can be bought for. */
export type BillingSupportedPeriods = OpenEnum<'month' | 'annual' | 'both'>;

/** When a price transition takes effect. */
export type BillingEffectiveMode = OpenEnum<'immediate' | 'end_of_period'>;

/** State of the subscription item that a price transition replaced. */
export type BillingPreviousItemStatus = OpenEnum<'canceled' | 'ended' | 'abandoned'>;

/** State of the receiving account at the payment gateway. */
export type BillingGatewayStatus = OpenEnum<'active' | 'pending' | 'restricted' | 'disconnected'>;

/** Who manages a subscription item: Clerk, or a mobile app store. */
export type BillingManager = OpenEnum<'clerk' | 'apple' | 'google'>;

/** A mobile app store. */
export type BillingStore = OpenEnum<'apple' | 'google'>;
