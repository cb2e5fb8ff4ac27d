// Written by scripts/billingSchemas.mjs from ../tables/deleted.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import type { BillingDeletedObject } from '../types/envelopes.js';

/** Schema of {@link BillingDeletedObject}. */
export const BillingDeletedObjectSchema: BillingSchema<BillingDeletedObject> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.string(),
      id: z.optional(z.string()),
      slug: z.optional(z.string()),
      deleted: z.boolean(),
    }))();
