import * as z from 'zod/v4';

/** `Permission` of the specification. */
export const strictPermission = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('permission'),
    id: z.string(),
    description: z.string(),
    key: z.string(),
    name: z.string(),
    type: z.string(),
    created_at: z.int(),
    updated_at: z.int(),
  }))();

/** `Role` of the specification. */
export const strictRole = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('role'),
    id: z.string(),
    description: z.nullable(z.string()),
    is_creator_eligible: z.boolean(),
    key: z.string(),
    name: z.string(),
    permissions: z.array(strictPermission),
    created_at: z.int(),
    updated_at: z.int(),
  }))();
