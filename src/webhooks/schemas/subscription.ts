import * as z from 'zod/v4';
import type { WebhookSubscription } from '../payloads/billing.js';
import type { WebhookSchema } from './helpers.js';
import { WebhookPayerSchema } from './payer.js';
import { WebhookSubscriptionItemSchema } from './subscriptionItem.js';

/** Data of every `subscription.*` event. */
export const WebhookSubscriptionSchema: WebhookSchema<WebhookSubscription> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.string(),
    id: z.string(),
    status: z.string(),
    payer_id: z.string(),
    payer: WebhookPayerSchema,
    latest_payment_id: z.nullish(z.string()),
    payment_source_id: z.nullish(z.string()),
    items: z.array(WebhookSubscriptionItemSchema),
    active_at: z.nullish(z.int()),
    canceled_at: z.nullish(z.int()),
    ended_at: z.nullish(z.int()),
    past_due_at: z.nullish(z.int()),
    created_at: z.int(),
    updated_at: z.int(),
  }))();
