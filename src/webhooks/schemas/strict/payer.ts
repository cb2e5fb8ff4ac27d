import * as z from 'zod/v4';

/** `BillingPayerEventPayload` of the specification. */
export const strictBillingPayer = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.literal('commerce_payer')),
    id: z.string(),
    email: z.string(),
    first_name: z.string(),
    image_url: z.string(),
    last_name: z.string(),
    organization_id: z.string(),
    organization_name: z.string(),
    user_id: z.string(),
    created_at: z.optional(z.int()),
    updated_at: z.optional(z.int()),
  }))();
