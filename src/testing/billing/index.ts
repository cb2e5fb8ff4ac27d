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
export { buildBillingCheckout } from './checkout.js';
export {
  buildBillingLegacyPayer,
  buildBillingLegacyPaymentSource,
  buildBillingLegacyPlan,
  buildBillingLegacySubscriptionItem,
} from './legacy.js';
export { buildBillingMoneyAmount } from './money.js';
export {
  buildBillingPayee,
  buildBillingPayer,
  buildBillingPaymentMethod,
  buildBillingPaymentMethodInitialize,
} from './payer.js';
export {
  buildBillingPaymentAttempt,
  buildBillingPaymentFailedReason,
  buildBillingStatement,
  buildBillingStatementGroup,
} from './payment.js';
export {
  buildBillingFeature,
  buildBillingPlan,
  buildBillingPlanPrice,
  buildBillingPlanStoreProduct,
  buildBillingPlanUnitPrice,
  buildBillingPlanUnitPriceTier,
} from './plan.js';
export {
  buildBillingPrice,
  buildBillingPriceTransition,
  buildBillingPriceTransitionDetails,
} from './price.js';
export {
  buildBillingDeletedObject,
  buildBillingPayerSettings,
  buildBillingSettings,
} from './settings.js';
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
