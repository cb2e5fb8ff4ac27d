import { describe, expect, test } from 'vitest';
import type { AnyTable, Reading, Type } from '../../src/billing/tables/table.js';
import { everySchema, fieldsOf, sample, tables } from './samples.js';

/** Values that are not of a type, each a JSON value. */
function wrongValues(type: Type, reading: Reading): unknown[] {
  if (type === 'string') return [7, true, [], {}];
  if (type === 'int') return ['7', 0.5, true, 2 ** 53, [], {}];
  if (type === 'number') return ['0.5', true, [], {}];
  if (type === 'boolean') return ['true', 1, [], {}];
  if (Array.isArray(type)) return [7, true, [], {}, ...(reading === 'any' ? [] : ['unheard of'])];
  if (typeof type === 'object' && 'only' in type) return ['unheard of', 7, {}];
  if (typeof type === 'object' && 'list' in type) {
    return ['text', 7, {}, ...wrongValues(type.list, reading).map((value) => [value])];
  }
  if (typeof type === 'object' && 'either' in type) return [true, [], {}];
  return ['text', 7, true, []]; // objects
}

/** Everything a schema should have noticed and did not, or refused and should not have. */
function misjudged(
  schema: { safeParse(value: unknown): { success: boolean } },
  table: AnyTable,
  reading: Reading,
) {
  const good = sample(table, reading) as Record<string, unknown>;
  const passes = (value: unknown) => schema.safeParse(value).success;
  const found: string[] = passes(good) ? [] : ['the sample itself is refused'];
  for (const { key, type, mark } of fieldsOf(table, reading)) {
    const { [key]: _, ...without } = good;
    if (passes(without) !== mark.includes('?')) found.push(`${key} absent`);
    if (passes({ ...good, [key]: null }) !== mark.includes('~')) found.push(`${key} null`);
    for (const wrong of wrongValues(type, reading)) {
      if (passes({ ...good, [key]: wrong })) found.push(`${key} ${JSON.stringify(wrong)}`);
    }
  }
  return found;
}

describe('every billing schema', () => {
  test.each(everySchema)(
    '$reading $name notices each removed or retyped field and allows each allowed null',
    ({ reading, name, schema }) => {
      expect(misjudged(schema, tables[name] as AnyTable, reading)).toEqual([]);
    },
  );

  test.each(everySchema)('$reading $name refuses what is not an object', ({ schema }) => {
    const values = [undefined, null, 'text', 7, true, []];
    expect(values.filter((value) => schema.safeParse(value).success)).toEqual([]);
  });

  test('there are 41 resources, a deleted object, the settings of one payer kind, and 4 legacy shapes', () => {
    const names = Object.keys(tables);
    const others = names.filter((name) => /Legacy|DeletedObject|PayerSettings/.test(name));
    expect([names.length - others.length, others.length]).toEqual([41, 6]);
  });
});
