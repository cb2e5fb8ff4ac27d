import * as z from 'zod/v4';
import { BillingMoneyAmountSchema } from '../../billing/schemas/money.js';
import type { WebhookProrationCredit, WebhookSubscriptionItem } from '../payloads/billing.js';
import type { WebhookSchema } from './helpers.js';
import { WebhookPayerSchema } from './payer.js';
import { WebhookPlanSchema } from './plan.js';

const credit = (): WebhookSchema<WebhookProrationCredit> =>
  z.looseObject({
    amount: z.nullish(BillingMoneyAmountSchema),
    cycle_days_remaining: z.optional(z.int()),
    cycle_days_total: z.optional(z.int()),
    cycle_remaining_percent: z.optional(z.number()),
  });

/**
 * Data of every `subscriptionItem.*` event, and the items inside `subscription.*` and `paymentAttempt.*` events.
 *
 * Two generations of the item are in circulation: today's (`interval`, `is_free_trial`, `seats`, `created_at`) and
 * the one that the SDK types and the published payment attempt still show (`plan_period`, `amount`,
 * `lifetime_paid`). Both pass, so only `id` and `status` are certain.
 */
export const WebhookSubscriptionItemSchema: WebhookSchema<WebhookSubscriptionItem> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      /** The specification says `commerce_…`, its own examples of item events say `subscription_item`. */
      object: z.optional(z.string()),
      id: z.string(),
      status: z.string(),
      interval: z.nullish(z.string()),
      /** The older name of `interval`. */
      plan_period: z.nullish(z.string()),
      is_free_trial: z.optional(z.boolean()),
      /** null inside `subscription.*` events. */
      subscription_id: z.nullish(z.string()),
      plan_id: z.nullish(z.string()),
      plan: z.nullish(WebhookPlanSchema),
      /** In events of the item itself only. */
      payer: z.nullish(WebhookPayerSchema),
      /** A null quantity means unlimited seats. */
      seats: z.nullish(z.looseObject({ quantity: z.nullable(z.int()) })),
      credits: z.nullish(
        z.looseObject({
          proration: z.nullish(credit()),
          payer: z.nullish(
            z.looseObject({
              remaining_balance: BillingMoneyAmountSchema,
              applied_amount: BillingMoneyAmountSchema,
            }),
          ),
          total: BillingMoneyAmountSchema,
        }),
      ),
      /** Deprecated by Clerk: use `credits`. */
      credit: z.nullish(credit()),
      amount: z.nullish(BillingMoneyAmountSchema),
      /** Minor units. */
      lifetime_paid: z.nullish(z.int()),
      /** Minor units. */
      next_payment_amount: z.nullish(z.int()),
      next_payment_date: z.nullish(z.int()),
      /** A calendar day, `YYYY-MM-DD`. */
      proration_date: z.nullish(z.string()),
      period_start: z.optional(z.int()),
      /** null for the default plan. */
      period_end: z.nullish(z.int()),
      canceled_at: z.nullish(z.int()),
      past_due_at: z.nullish(z.int()),
      created_at: z.optional(z.int()),
      updated_at: z.optional(z.int()),
    }))();
