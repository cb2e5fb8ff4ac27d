import { describe, expect, test } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript without declarations
import * as scripts from '../../scripts/build/borders.mjs';

const crossings = scripts.crossings as (graph: readonly (readonly [string, string])[]) => string[];

describe('crossings', () => {
  test.each([
    ['a file of the same entry', 'user/names.ts', 'user/primary.ts'],
    ['the index of another entry', 'testing/seed.ts', 'user/index.ts'],
    ['the index of an entry below', 'billing/index.ts', 'billing/helpers/index.ts'],
    ['what is below every entry', 'user/names.ts', 'internal/isRecord.ts'],
    ['the errors', 'keys/parseKey.ts', 'errors.ts'],
    ['the contract', 'webhooks/index.ts', 'contract/events.ts'],
    ['a generated form', 'billing/mini/index.ts', 'billing/generated/values.ts'],
  ])('are not %s', (_, from, to) => {
    expect(crossings([[from, to]])).toEqual([]);
  });

  test.each([
    ["another entry's file", 'claims/measure.ts', 'user/names.ts'],
    ['a file of the entry above', 'billing/helpers/index.ts', 'billing/envelopes.ts'],
    ['a file of an entry below', 'billing/index.ts', 'billing/helpers/formatMoney.ts'],
    ['a folder that is only called like the internals', 'user/names.ts', 'claims/internal/x.ts'],
  ])('are %s', (_, from, to) => {
    expect(crossings([[from, to]])).toEqual([`${from} -> ${to}`]);
  });
});
