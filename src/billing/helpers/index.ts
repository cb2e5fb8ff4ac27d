export { getPayer, type Payer } from '../../internal/getPayer.js';
export { formatMoney } from './formatMoney.js';
export { isPlanFree } from './isPlanFree.js';
export type { ItemClock } from './items.js';
export { activeItems, currentItem, isInTrial } from './items.js';
export type { BillingMigrationNote } from './migrate/draft.js';
export { isLegacyBilling } from './migrate/isLegacyBilling.js';
export type { BillingMigration, MigrateBillingOptions } from './migrate/migrateBilling.js';
export { migrateBilling } from './migrate/migrateBilling.js';
export type { BillingPathMigration } from './migrate/migrateBillingPath.js';
export { migrateBillingPath } from './migrate/migrateBillingPath.js';
export type { BillingMigrationResource } from './migrate/migrationRules.js';
export { planPrice } from './planPrice.js';
export type {
  MoneyLike,
  PlanLike,
  SubscriptionItemLike,
  SubscriptionLike,
  TimeLike,
  UnitPriceLike,
} from './types.js';
