import { describe, expect, test } from 'vitest';
import { corruptions, type Fault, fullVariants } from './corruptions.js';
import { answers, everyForm, type Generated, tolerantForms } from './everyForm.js';
import { hasMembers } from './sample.js';

/** What has an `id` that may be missing, and who leaves it out. Everywhere else an `id` is certain. */
const ID_MAY_BE_MISSING: Readonly<Record<string, string>> = {
  BillingDeletedObject: 'the SDK type has it optional',
  BillingPayee: 'the Backend API says only that it is an object',
  BillingPaymentMethodInitialize: 'in an SDK type only',
  BillingPlanUnitPriceTier: 'in an SDK type only',
  BillingSettings: 'in an SDK type only',
  BillingStatementGroup: 'in one of the two APIs only',
  WebhookPayer: 'catalogues of autumn 2025',
  WebhookDeletedObject: 'the specification does not require it',
  WebhookVerification: 'in an SDK type only',
  WebhookEmailAddress: 'the specification does not require it',
  WebhookPhoneNumber: 'the specification does not require it',
  WebhookWeb3Wallet: 'the specification does not require it',
  WebhookPasskey: 'the specification does not require it',
};

/**
 * Wrong in one of several shapes, and right in another: nothing that a contract forbids. Everywhere else each
 * corruption is a violation, whatever the model says of the whole.
 */
const isExcused = ({ form, forms }: Generated, { at, value }: { at: string; value: unknown }) =>
  at.includes('<') && hasMembers(value, form.members, forms);

const cases = everyForm.map((own) => ({ ...own, own }));
const every = cases.map(({ own }) => ({
  own,
  found: corruptions(own.form.members, own.forms, { deep: own.reading === 'webhook' }).filter(
    (corruption) => !isExcused(own, corruption),
  ),
}));

describe('every form', () => {
  test.each(every)('$own.reading $own.name notices every corrupted field', ({ own, found }) => {
    const unnoticed = found.flatMap(({ at, value }) =>
      Object.entries(answers(own, value)).flatMap(([form, yes]) => (yes ? [`${form} ${at}`] : [])),
    );
    expect(unnoticed).toEqual([]);
  });

  test.each(every)('$own.reading $own.name says where it is', ({ own, found }) => {
    const elsewhere = found
      .filter(({ at }) => !at.includes('<')) // of a union zod says only which field it is
      .filter(({ at, value }) => {
        const places = own.schema.safeParse(value).error?.issues.map(({ path }) => path.join('.'));
        return !places?.some((place) => at.startsWith(`${place}: `));
      });
    expect(elsewhere).toEqual([]);
  });

  test.each(cases)('$reading $name accepts the full values that are corrupted', ({ own }) => {
    for (const value of fullVariants(own.form.members, own.forms)) {
      expect(Object.values(answers(own, value))).not.toContain(false);
    }
  });

  test.each(cases)('$reading $name refuses what is not an object', ({ own }) => {
    const yes = [undefined, null, 'text', 7, 0.5, true, []].filter((value) =>
      Object.values(answers(own, value)).includes(true),
    );
    expect(yes).toEqual([]);
  });
});

test('an id that may be missing has a reason', () => {
  const missing = tolerantForms
    .filter(({ form }) => form.members.some(({ key, optional }) => key === 'id' && optional))
    .map(({ name }) => name);
  expect(missing).toEqual(Object.keys(ID_MAY_BE_MISSING));
});

test('corruptions of each kind are counted, so that none can vanish', () => {
  const count = (fault: Fault, readings: RegExp) =>
    every
      .filter(({ own }) => readings.test(own.reading))
      .flatMap(({ found }) => found)
      .filter((one) => one.fault === fault).length;
  const least: Readonly<Record<Fault, readonly [tolerant: number, exact: number]>> = {
    type: [4000, 8000],
    fraction: [150, 300],
    null: [500, 1000],
    missing: [350, 1000],
    'missing id': [35, 80],
    value: [15, 200],
  };
  const few = (Object.keys(least) as Fault[]).filter(
    (fault) =>
      count(fault, /tolerant/) < least[fault][0] || count(fault, /api|webhook/) < least[fault][1],
  );
  expect(few).toEqual([]);
});
