import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/v4';
import * as billing from '../../src/billing/index.js';

const folder = '../shared/corpus';

interface Entry {
  readonly file: string;
  readonly resource: string;
}

const entries: readonly Entry[] = existsSync(folder)
  ? (JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as Entry[]).filter(({ file }) =>
      file.startsWith('billing/'),
    )
  : [];

const page = billing.billingPageSchema;
const wrapped = billing.billingClientSchema;

/** What a file of the corpus holds, by the name it has there. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  checkout_envelope: wrapped(billing.BillingCheckoutSchema),
  credit_balance: billing.BillingCreditBalanceSchema,
  credit_ledger: billing.BillingCreditLedgerEntrySchema,
  deleted_payment_method_envelope: wrapped(billing.BillingDeletedObjectSchema),
  deleted_payment_source_envelope: wrapped(billing.BillingDeletedObjectSchema),
  next_payment: billing.BillingSubscriptionNextPaymentSchema,
  payer: billing.BillingPayerSchema,
  payment_attempt_list: page(billing.BillingPaymentAttemptSchema),
  payment_method: billing.BillingPaymentMethodSchema,
  payment_method_list: page(billing.BillingPaymentMethodSchema),
  payment_source: billing.BillingLegacyPaymentSourceSchema,
  payment_source_initialize_envelope: wrapped(billing.BillingPaymentMethodInitializeSchema),
  payment_source_list: page(billing.BillingLegacyPaymentSourceSchema),
  plan: billing.BillingPlanSchema,
  plan_list: page(billing.BillingPlanSchema),
  price: billing.BillingPriceSchema,
  price_transition: billing.BillingPriceTransitionSchema,
  product: z.never(), // products do not exist any more
  statement: billing.BillingStatementSchema,
  statement_list: page(billing.BillingStatementSchema),
  subscription: billing.BillingSubscriptionSchema,
  subscription_envelope: wrapped(billing.BillingSubscriptionSchema),
  subscription_item: billing.BillingSubscriptionItemSchema,
  subscription_item_list: page(billing.BillingSubscriptionItemSchema),
  subscription_list: page(billing.BillingSubscriptionSchema),
};

/** Answers of extend_free_trial, and items recorded at 2025-04-10, have the legacy shape. */
const legacy: Readonly<Record<string, z.ZodType>> = {
  subscription_item: billing.BillingLegacySubscriptionItemSchema,
  subscription_item_list: page(billing.BillingLegacySubscriptionItemSchema),
};

const schemaFor = ({ file, resource }: Entry) =>
  (/-extend|2025-04-10/.test(file) && legacy[resource]) || schemas[resource] || z.never();

/**
 * Files that are refused and why. Each reason says which problems it covers, so that another problem in the same file
 * is noticed; a listed file that is accepted fails as well.
 */
const REASONS: readonly {
  readonly why: string;
  readonly file: RegExp;
  readonly covers: (issue: { readonly path: string; readonly missing: boolean }) => boolean;
}[] = [
  {
    why: "Tests of Clerk's Go SDK: invented object names, and keys left out that both specifications require",
    file: /backend\/(payer|payment_method|plan|plan-list|subscription_item|subscription_item-list)--sdk-go/,
    covers: ({ path, missing }) => missing || /(^|\.)object$/.test(path),
  },
  {
    why: 'Made from a specification before July 2026, when a ledger entry had a bare amount beside its currency',
    file: /credit_ledger--sdk-(python|csharp)/,
    covers: ({ path }) => path === 'amount',
  },
  {
    why: "Clerk's mock server before 2025-11-10: incomplete payment sources and a payment intent of the gateway",
    file: /payment_source(-list|_initialize-envelope)?--javascript-msw/,
    covers: ({ path, missing }) => missing || /object$|wallet_type$/.test(path),
  },
  {
    why: 'Recorded at 2025-04-10, when keys without a value were left out: migrate first',
    file: /legacy\/subscription--sdk-csharp/,
    covers: ({ missing }) => missing,
  },
  {
    why: 'Products were removed in 2025-11-10',
    file: /legacy\/product/,
    covers: () => true,
  },
];
const reasonFor = (file: string) => REASONS.find((reason) => reason.file.test(file));

const read = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));

/** Each problem as its path with `[]` for an index, and whether nothing stood there. */
function problems(entry: Entry) {
  const value = read(entry.file);
  return (schemaFor(entry).safeParse(value).error?.issues ?? []).map(({ path }) => ({
    path: path.map((key) => (typeof key === 'number' ? '[]' : String(key))).join('.'),
    missing:
      path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], value) ===
      undefined,
  }));
}

describe.skipIf(entries.length === 0)('payloads that nobody on this project wrote', () => {
  test.each(entries.filter(({ file }) => !reasonFor(file)))(
    '$file is accepted and kept as it is',
    (entry) => {
      const value = read(entry.file);
      expect(schemaFor(entry).parse(value)).toEqual(value);
    },
  );

  test.each(entries.filter(({ file }) => reasonFor(file)))(
    '$file is refused for the listed reason only',
    (entry) => {
      const found = problems(entry);
      expect(found.filter((problem) => !reasonFor(entry.file)?.covers(problem))).toEqual([]);
      expect(found).not.toEqual([]);
    },
  );
});
