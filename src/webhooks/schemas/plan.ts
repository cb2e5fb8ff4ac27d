import * as z from 'zod/v4';
import type { WebhookPlan } from '../payloads/billing.js';
import type { WebhookSchema } from './helpers.js';

/** A plan in webhook payloads: flat `amount` and `currency`, unlike the plan of the billing APIs. */
export const WebhookPlanSchema: WebhookSchema<WebhookPlan> = /* @__PURE__ */ (() =>
  z.looseObject({
    id: z.string(),
    name: z.string(),
    slug: z.string(),
    is_recurring: z.boolean(),
    /** Minor units of `currency`, for the item's period. */
    amount: z.int(),
    currency: z.string(),
    unit_prices: z.optional(
      z.array(
        z.looseObject({
          /** What is counted, such as `seats`. */
          name: z.string(),
          block_size: z.int(),
          tiers: z.array(
            z.looseObject({
              starts_at_block: z.int(),
              /** Inclusive; null means no upper bound. */
              ends_after_block: z.nullable(z.int()),
              /** Minor units. */
              amount_per_block: z.int(),
              currency: z.string(),
            }),
          ),
        }),
      ),
    ),
    // The wide plan of the SDK types and of the published payment attempt.
    instance_id: z.optional(z.string()),
    product_id: z.optional(z.string()),
    description: z.nullish(z.string()),
    is_default: z.optional(z.boolean()),
    period: z.optional(z.string()),
    interval: z.optional(z.int()),
    has_base_fee: z.optional(z.boolean()),
    annual_monthly_amount: z.optional(z.int()),
    publicly_visible: z.optional(z.boolean()),
  }))();
