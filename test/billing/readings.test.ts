import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyTable, Reading } from '../../src/billing/tables/table.js';
import { arbitrary, everySchema, fieldsOf, markOf, schemaOf, tables, typeOf } from './samples.js';

/** What an exact reading allows and the tolerant one does not. Only the two objects the Backend API leaves untyped (C33). */
const UNTYPED = [
  'bapi BillingPaymentAttempt.payee',
  'bapi BillingPaymentAttempt.subscription_item',
];

/**
 * Keys that every API with the resource requires and the tolerant reading does not, each for a reason: a number of
 * docs/billing.md, the month it was added to the released version, or the SDK types that say it can be absent.
 */
const LOOSENED: Readonly<Record<string, string>> = {
  'BillingAppliedDiscount.cycles_applied': 'C40',
  'BillingAppliedDiscount.duration_in_cycles': 'C40',
  'BillingCheckoutTotals.base_fee': 'added in March 2026',
  'BillingCheckoutTotals.credit': 'C29',
  'BillingCheckoutTotals.credits': 'added in February 2026',
  'BillingCheckoutTotals.total_due_after_free_trial': 'C29',
  'BillingCheckoutTotals.total_due_now': 'C29',
  'BillingCheckoutTotals.total_due_per_period': 'added in May 2026',
  'BillingCreditLedgerEntry.object': 'C30',
  'BillingPayee.gateway_external_id': 'C33',
  'BillingPayee.gateway_status': 'C33',
  'BillingPayee.gateway_type': 'C33',
  'BillingPayee.id': 'C33',
  'BillingPayee.object': 'C33',
  'BillingPayerSettings.enabled': 'C35',
  'BillingPayerSettings.has_paid_plans': 'C35',
  'BillingPaymentAttempt.payee': 'C33',
  'BillingPaymentAttempt.payment_method': 'C17',
  'BillingPaymentMethod.payment_type': 'optional in the SDK types',
  'BillingPaymentMethodInitialize.payment_method_order': 'the SDK reads an absent list as card',
  'BillingPlan.free_trial_days': 'optional in the SDK types',
  'BillingPlan.free_trial_enabled': 'optional in the SDK types',
  'BillingPlan.product_id': 'C32',
  'BillingPrice.is_default': 'added after November 2025',
  'BillingPrice.supported_billing_periods': 'added in June 2026',
  'BillingStatementTotals.base_fee': 'C31',
  'BillingSubscriptionItem.payer_id': 'optional in the SDK types',
  'BillingSubscriptionItem.plan_id': 'C18',
  'BillingTotals.base_fee': 'added in March 2026',
  'BillingFeature.avatar_url': 'optional in the SDK types',
  'BillingFeature.description': 'optional in the SDK types',
};

const surfaces = (table: AnyTable): readonly Reading[] => table.on ?? ['bapi', 'fapi'];
const rows = Object.entries(tables).flatMap(([name, table]) =>
  Object.entries(table.fields).map(([key, field]) => ({
    at: `${name}.${key}`,
    field,
    on: surfaces(table),
  })),
);

describe('the tolerant reading', () => {
  test('is no stricter than an exact one in absence and null', () => {
    const stricter = rows.flatMap(({ at, field, on }) =>
      on.flatMap((surface) => {
        const [exact, any] = [markOf(field, surface), markOf(field, 'any')];
        if (exact === '-') return any.includes('?') ? [] : [`${surface} ${at}`];
        return [...exact].every((mark) => any.includes(mark)) ? [] : [`${surface} ${at}`];
      }),
    );
    expect(stricter).toEqual([]);
  });

  test('leaves out no required key without a listed reason', () => {
    const loosened = rows
      .filter(({ field, on }) => {
        const everywhere =
          on.length > 0 && on.every((surface) => !/[?-]/.test(markOf(field, surface)));
        return everywhere && markOf(field, 'any').includes('?');
      })
      .map(({ at }) => at);
    expect(loosened.sort()).toEqual(Object.keys(LOOSENED).sort());
  });

  test('has another type than an exact one only where that is untyped, or narrower', () => {
    const untyped = rows.flatMap(({ at, field, on }) =>
      on.flatMap((surface) => {
        if (markOf(field, surface) === '-') return [];
        return typeOf(field, surface) === 'object' && field.is !== 'object'
          ? [`${surface} ${at}`]
          : [];
      }),
    );
    expect(untyped.sort()).toEqual([...UNTYPED, 'fapi BillingPaymentAttempt.failed_reason'].sort());
  });
});

describe('every billing schema', () => {
  test.each(everySchema)('$reading $name keeps every valid value as it is', (own) => {
    fc.assert(
      fc.property(arbitrary(tables[own.name] as AnyTable, own.reading), (value) => {
        const before = structuredClone(value);
        expect(own.schema.parse(value)).toStrictEqual(before);
        expect(value).toStrictEqual(before);
      }),
      { numRuns: 10 },
    );
  });

  test.each(everySchema.filter(({ reading }) => reading !== 'any'))(
    '$reading $name accepts nothing that the tolerant one refuses',
    ({ reading, name }) => {
      fc.assert(
        fc.property(arbitrary(tables[name] as AnyTable, reading, true), (value) => {
          expect(schemaOf('any', name).safeParse(value).success).toBe(true);
        }),
        { numRuns: 10 },
      );
    },
  );

  test.each(everySchema)('$reading $name takes any JSON value without throwing', ({ schema }) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(schema.safeParse(value).success).toBeTypeOf('boolean');
      }),
      { numRuns: 10 },
    );
  });
});

test('the reasons name fields that exist', () => {
  const known = new Set(rows.map(({ at }) => at));
  expect(Object.keys(LOOSENED).filter((at) => !known.has(at))).toEqual([]);
  expect(fieldsOf(tables.BillingPlan as AnyTable, 'any').length).toBe(21);
});
