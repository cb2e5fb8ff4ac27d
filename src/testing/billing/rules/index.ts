import type { Rules } from '../rule.js';
import { adjustmentRules } from './adjustments.js';
import { legacyRules } from './legacy.js';
import { moneyRules } from './money.js';
import { payerRules } from './payer.js';
import { paymentRules } from './payment.js';
import { planRules } from './plan.js';
import { subscriptionRules } from './subscription.js';
import { totalsRules } from './totals.js';

/** Rules of both APIs' resources. Those without one are their sample. */
export const billingRules: Rules = {
  ...adjustmentRules,
  ...legacyRules,
  ...moneyRules,
  ...payerRules,
  ...paymentRules,
  ...planRules,
  ...subscriptionRules,
  ...totalsRules,
};
