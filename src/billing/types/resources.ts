import type { BillingCheckout } from './checkout.js';
import type {
  BillingCreditBalance,
  BillingCreditLedgerEntry,
  BillingCredits,
  BillingPayerCredit,
  BillingProrationCreditDetail,
  BillingSubscriptionItemCredit,
} from './credits.js';
import type {
  BillingAppliedDiscount,
  BillingDiscountRedemption,
  BillingDiscounts,
  BillingProrationDiscount,
} from './discounts.js';
import type { BillingDeletedObject } from './envelopes.js';
import type {
  BillingLegacyPayer,
  BillingLegacyPaymentSource,
  BillingLegacyPlan,
  BillingLegacySubscriptionItem,
} from './legacy.js';
import type { BillingMoneyAmount } from './money.js';
import type { BillingPayer } from './payer.js';
import type {
  BillingPayee,
  BillingPaymentAttempt,
  BillingPaymentFailedReason,
} from './paymentAttempt.js';
import type { BillingPaymentMethod, BillingPaymentMethodInitialize } from './paymentMethod.js';
import type {
  BillingFeature,
  BillingPlan,
  BillingPlanPrice,
  BillingPlanStoreProduct,
  BillingPlanUnitPrice,
  BillingPlanUnitPriceTier,
} from './plan.js';
import type {
  BillingPrice,
  BillingPriceTransition,
  BillingPriceTransitionDetails,
} from './price.js';
import type { BillingPayerSettings, BillingSettings } from './settings.js';
import type { BillingStatement, BillingStatementGroup } from './statement.js';
import type {
  BillingSubscription,
  BillingSubscriptionItem,
  BillingSubscriptionItemNextPayment,
  BillingSubscriptionItemSeats,
  BillingSubscriptionNextPayment,
} from './subscription.js';
import type {
  BillingCheckoutTotals,
  BillingPeriodTotals,
  BillingPerUnitTotal,
  BillingPerUnitTotalTier,
  BillingStatementTotals,
  BillingTotals,
} from './totals.js';

/** Every resource by its name. `BillingResources['BillingPlan']` is {@link BillingPlan}. */
export interface BillingResources {
  BillingAppliedDiscount: BillingAppliedDiscount;
  BillingCheckout: BillingCheckout;
  BillingCheckoutTotals: BillingCheckoutTotals;
  BillingCreditBalance: BillingCreditBalance;
  BillingCreditLedgerEntry: BillingCreditLedgerEntry;
  BillingCredits: BillingCredits;
  BillingDeletedObject: BillingDeletedObject;
  BillingDiscountRedemption: BillingDiscountRedemption;
  BillingDiscounts: BillingDiscounts;
  BillingLegacyPayer: BillingLegacyPayer;
  BillingLegacyPaymentSource: BillingLegacyPaymentSource;
  BillingLegacyPlan: BillingLegacyPlan;
  BillingLegacySubscriptionItem: BillingLegacySubscriptionItem;
  BillingMoneyAmount: BillingMoneyAmount;
  BillingPayee: BillingPayee;
  BillingPayer: BillingPayer;
  BillingPayerCredit: BillingPayerCredit;
  BillingPayerSettings: BillingPayerSettings;
  BillingPaymentAttempt: BillingPaymentAttempt;
  BillingPaymentFailedReason: BillingPaymentFailedReason;
  BillingPaymentMethod: BillingPaymentMethod;
  BillingPaymentMethodInitialize: BillingPaymentMethodInitialize;
  BillingPerUnitTotal: BillingPerUnitTotal;
  BillingPerUnitTotalTier: BillingPerUnitTotalTier;
  BillingPeriodTotals: BillingPeriodTotals;
  BillingPlan: BillingPlan;
  BillingPlanPrice: BillingPlanPrice;
  BillingPlanStoreProduct: BillingPlanStoreProduct;
  BillingPlanUnitPrice: BillingPlanUnitPrice;
  BillingPlanUnitPriceTier: BillingPlanUnitPriceTier;
  BillingPrice: BillingPrice;
  BillingPriceTransition: BillingPriceTransition;
  BillingPriceTransitionDetails: BillingPriceTransitionDetails;
  BillingProrationCreditDetail: BillingProrationCreditDetail;
  BillingProrationDiscount: BillingProrationDiscount;
  BillingSettings: BillingSettings;
  BillingStatement: BillingStatement;
  BillingStatementGroup: BillingStatementGroup;
  BillingStatementTotals: BillingStatementTotals;
  BillingSubscription: BillingSubscription;
  BillingSubscriptionItem: BillingSubscriptionItem;
  BillingSubscriptionItemCredit: BillingSubscriptionItemCredit;
  BillingSubscriptionItemNextPayment: BillingSubscriptionItemNextPayment;
  BillingSubscriptionItemSeats: BillingSubscriptionItemSeats;
  BillingSubscriptionNextPayment: BillingSubscriptionNextPayment;
  BillingTotals: BillingTotals;
  BillingFeature: BillingFeature;
}

/** Name of a resource: of its type, and of its schema without `Schema`. */
export type BillingResourceName = keyof BillingResources;
