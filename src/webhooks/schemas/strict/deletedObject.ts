import * as z from 'zod/v4';

/** `DeletedObject` of the specification. */
export const strictDeletedObject = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.string(),
    id: z.optional(z.string()),
    deleted: z.boolean(),
    external_id: z.optional(z.string()),
    slug: z.optional(z.string()),
  }))();
