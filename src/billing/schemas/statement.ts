// Written by scripts/billingSchemas.mjs from ../tables/statement.ts.
import * as z from 'zod/v4';
import { openEnum } from '../openEnum.js';
import type { BillingSchema } from '../schemaType.js';
import type { BillingStatement, BillingStatementGroup } from '../types/statement.js';
import { BillingPayerSchema } from './payer.js';
import { BillingPaymentAttemptSchema } from './paymentAttempt.js';
import { BillingStatementTotalsSchema } from './totals.js';

/** Schema of {@link BillingStatementGroup}. */
export const BillingStatementGroupSchema: BillingSchema<BillingStatementGroup> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: openEnum(['commerce_statement_group']),
      timestamp: z.int(),
      items: z.array(BillingPaymentAttemptSchema),
      id: z.optional(z.string()),
    }))();

/** Schema of {@link BillingStatement}. */
export const BillingStatementSchema: BillingSchema<BillingStatement> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_statement'),
    id: z.string(),
    instance_id: z.string(),
    timestamp: z.int(),
    payer: BillingPayerSchema,
    status: openEnum(['open', 'closed']),
    totals: BillingStatementTotalsSchema,
    groups: z.array(BillingStatementGroupSchema),
  }))();
