import { describe, expect, test } from 'vitest';
import type { Member } from '../../../scripts/contract/types.js';
import { answers, everyForm, exactForms, type Generated, tolerantForms } from './everyForm.js';
import { validFields } from './generate.js';
import { randomOf } from './random.js';
import { type Fields, fullFields, leastFields } from './sample.js';

const cases = everyForm.map((own) => ({ ...own, own }));
const RUNS = 10;

const refusedBy = (own: Generated, value: unknown): string[] =>
  Object.entries(answers(own, value)).flatMap(([form, yes]) => (yes ? [] : [form]));

describe('every form', () => {
  test.each(cases)('$reading $name allows each absence and null it declares', ({ own }) => {
    const full = fullFields(own.form.members, own.forms);
    const refused = own.form.members.flatMap(({ key, optional, nullable }: Member) => {
      const { [key]: _, ...without } = full;
      return [
        ...(optional ? refusedBy(own, without).map((form) => `${form} ${key} absent`) : []),
        ...(nullable
          ? refusedBy(own, { ...full, [key]: null }).map((form) => `${form} ${key} null`)
          : []),
      ];
    });
    expect(refused).toEqual([]);
  });

  test.each(cases)('$reading $name needs no more than it requires', ({ own }) => {
    expect(refusedBy(own, leastFields(own.form.members, own.forms))).toEqual([]);
  });

  test.each(cases)('$reading $name keeps a valid value as it is, unknown keys too', ({ own }) => {
    const random = randomOf(4);
    for (let run = 0; run < RUNS; run++) {
      const value = validFields(own.form.members, own.forms, random);
      const before = structuredClone(value);
      for (const schema of [own.schema, own.mini]) {
        if (schema) expect(schema.safeParse(value)).toEqual({ success: true, data: before });
      }
      expect(value).toStrictEqual(before);
    }
  });
});

describe('the tolerant reading', () => {
  const tolerantOf = ({ form }: Generated) =>
    tolerantForms.find(({ name }) => name === form.resource);

  /** What an API leaves untyped and another source describes cannot be judged by that API alone. */
  const judged = (exact: readonly Member[], tolerant: readonly Member[]): readonly Member[] =>
    exact.filter(({ key, type, optional }) => {
      const untyped = type.kind === 'scalar' && type.is === 'object';
      return !(
        untyped &&
        optional &&
        tolerant.find((more) => more.key === key)?.type.kind === 'form'
      );
    });

  test.each(exactForms.map((own) => ({ ...own, own })))(
    'takes what $reading $name takes',
    ({ own }) => {
      const tolerant = tolerantOf(own);
      if (!tolerant) throw new Error(`no tolerant form of ${own.name}`);
      const random = randomOf(5);
      const forms = new Map(
        [...own.forms].map(([name, form]) => {
          const more = tolerantForms.find((one) => one.name === form.resource)?.form.members ?? [];
          return [name, { ...form, members: judged(form.members, more) }];
        }),
      );
      const members = forms.get(own.name)?.members ?? [];
      for (const value of [
        fullFields(members, forms),
        leastFields(members, forms),
        ...Array.from({ length: RUNS }, (): Fields => validFields(members, forms, random)),
      ]) {
        expect(refusedBy(tolerant, value)).toEqual([]);
      }
    },
  );
});
