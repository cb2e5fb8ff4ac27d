import type { BillingResourceName } from '../../../contract/generated/billingNames.js';
import type { Rule } from './draft.js';
import { migrateCheckout, migrateCheckoutTotals } from './rules/checkout.js';
import { migratePayer } from './rules/payer.js';
import { migratePaymentAttempt } from './rules/paymentAttempt.js';
import {
  migrateDeletedObject,
  migratePaymentMethod,
  migratePaymentMethodInitialize,
} from './rules/paymentMethod.js';
import { migrateFeature, migratePlan } from './rules/plan.js';
import { migratePriceTransition, migratePriceTransitionDetails } from './rules/priceTransition.js';
import { migrateSettings } from './rules/settings.js';
import { migrateStatement, migrateStatementGroup } from './rules/statement.js';
import { migrateSubscription, migrateSubscriptionNextPayment } from './rules/subscription.js';
import {
  migrateSubscriptionItem,
  migrateSubscriptionItemNextPayment,
} from './rules/subscriptionItem.js';

const unchanged: Rule = () => {};

/** Every resource of the two APIs. Those without a rule are the same on both sides of 2025-11-10, or new in it. */
export const migrationRules = {
  BillingAppliedDiscount: unchanged,
  BillingCheckout: migrateCheckout,
  BillingCheckoutTotals: migrateCheckoutTotals,
  BillingCreditBalance: unchanged,
  BillingCreditLedgerEntry: unchanged,
  BillingCredits: unchanged,
  BillingDeletedObject: migrateDeletedObject,
  BillingDiscountRedemption: unchanged,
  BillingDiscounts: unchanged,
  BillingFeature: migrateFeature,
  BillingMoneyAmount: unchanged,
  BillingPayee: unchanged,
  BillingPayer: migratePayer,
  BillingPayerCredit: unchanged,
  BillingPayerSettings: unchanged,
  BillingPaymentAttempt: migratePaymentAttempt,
  BillingPaymentFailedReason: unchanged,
  BillingPaymentItem: migrateSubscriptionItem,
  BillingPaymentMethod: migratePaymentMethod,
  BillingPaymentMethodInitialize: migratePaymentMethodInitialize,
  BillingPerUnitTotal: unchanged,
  BillingPerUnitTotalTier: unchanged,
  BillingPeriodTotals: unchanged,
  BillingPlan: migratePlan,
  BillingPlanPrice: unchanged,
  BillingPlanStoreProduct: unchanged,
  BillingPlanUnitPrice: unchanged,
  BillingPlanUnitPriceTier: unchanged,
  BillingPrice: unchanged,
  BillingPriceTransition: migratePriceTransition,
  BillingPriceTransitionDetails: migratePriceTransitionDetails,
  BillingProrationCreditDetail: unchanged,
  BillingProrationDiscount: unchanged,
  BillingSettings: migrateSettings,
  BillingStatement: migrateStatement,
  BillingStatementGroup: migrateStatementGroup,
  BillingStatementTotals: unchanged,
  BillingSubscription: migrateSubscription,
  BillingSubscriptionItem: migrateSubscriptionItem,
  BillingSubscriptionItemCredit: unchanged,
  BillingSubscriptionItemNextPayment: migrateSubscriptionItemNextPayment,
  BillingSubscriptionItemSeats: unchanged,
  BillingSubscriptionNextPayment: migrateSubscriptionNextPayment,
  BillingTotals: unchanged,
} satisfies Readonly<Record<Exclude<BillingResourceName, `BillingLegacy${string}`>, Rule>>;

/** Name of a resource of the Backend and Frontend API at 2025-11-10. */
export type BillingMigrationResource = keyof typeof migrationRules;

export function isMigrationResource(name: unknown): name is BillingMigrationResource {
  return typeof name === 'string' && Object.hasOwn(migrationRules, name);
}
