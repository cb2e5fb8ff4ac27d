// Written by scripts/billingSchemas.mjs from ../tables/statement.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import { type BillingPayer, BillingPayerSchema } from './payer.js';
import { type BillingPaymentAttempt, BillingPaymentAttemptSchema } from './paymentAttempt.js';
import { type BillingStatementTotals, BillingStatementTotalsSchema } from './totals.js';

/** The payments of one moment in a statement. */
export interface BillingStatementGroup {
  object: 'commerce_statement_group';
  /** Milliseconds since the epoch. */
  timestamp: number;
  items: BillingPaymentAttempt[];
  /** Required by Clerk's SDK types, in no published specification. */
  id?: string | undefined;
}

/** Schema of {@link BillingStatementGroup}. */
export const BillingStatementGroupSchema: BillingSchema<BillingStatementGroup> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal(['commerce_statement_group']),
      timestamp: z.int(),
      items: z.array(BillingPaymentAttemptSchema),
      id: z.optional(z.string()),
    }))();

/** All payments of a payer in one period. */
export interface BillingStatement {
  object: 'commerce_statement';
  id: string;
  instance_id: string;
  /** Milliseconds since the epoch. */
  timestamp: number;
  payer: BillingPayer;
  status: 'open' | 'closed';
  totals: BillingStatementTotals;
  groups: BillingStatementGroup[];
}

/** Schema of {@link BillingStatement}. */
export const BillingStatementSchema: BillingSchema<BillingStatement> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_statement'),
    id: z.string(),
    instance_id: z.string(),
    timestamp: z.int(),
    payer: BillingPayerSchema,
    status: z.literal(['open', 'closed']),
    totals: BillingStatementTotalsSchema,
    groups: z.array(BillingStatementGroupSchema),
  }))();
