export {
  buildBillingAppliedDiscount,
  buildBillingCreditBalance,
  buildBillingCreditLedgerEntry,
  buildBillingCredits,
  buildBillingDiscountRedemption,
  buildBillingDiscounts,
  buildBillingPayerCredit,
  buildBillingProrationCreditDetail,
  buildBillingProrationDiscount,
  buildBillingSubscriptionItemCredit,
} from './adjustments.js';
export { buildBillingMoneyAmount } from './money.js';
export {
  buildBillingDeletedObject,
  buildBillingLegacyPlan,
  buildBillingLegacySubscriptionItem,
  buildBillingPayerSettings,
  buildBillingPrice,
  buildBillingPriceTransition,
  buildBillingPriceTransitionDetails,
  buildBillingSettings,
} from './other.js';
export {
  buildBillingLegacyPayer,
  buildBillingLegacyPaymentSource,
  buildBillingPayee,
  buildBillingPayer,
  buildBillingPaymentMethod,
  buildBillingPaymentMethodInitialize,
} from './payer.js';
export {
  buildBillingCheckout,
  buildBillingPaymentAttempt,
  buildBillingPaymentFailedReason,
  buildBillingStatement,
  buildBillingStatementGroup,
} from './payment.js';
export {
  buildBillingPlan,
  buildBillingPlanPrice,
  buildBillingPlanStoreProduct,
  buildBillingPlanUnitPrice,
  buildBillingPlanUnitPriceTier,
  buildFeature,
} from './plan.js';
export {
  buildBillingSubscription,
  buildBillingSubscriptionItem,
  buildBillingSubscriptionItemNextPayment,
  buildBillingSubscriptionItemSeats,
  buildBillingSubscriptionNextPayment,
} from './subscription.js';
export {
  buildBillingCheckoutTotals,
  buildBillingPeriodTotals,
  buildBillingPerUnitTotal,
  buildBillingPerUnitTotalTier,
  buildBillingStatementTotals,
  buildBillingTotals,
} from './totals.js';

export type * from './types.js';
