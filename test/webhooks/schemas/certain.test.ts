import { describe, expect, test } from 'vitest';
import { eventRows } from '../../../src/contract/events.js';
import { certain, fieldsOf, uncertain } from './certain.js';
import { hasSpec, publishedData, type SpecNode } from './published.js';

/** Paths of the fields that the specification requires: `.items[].plan.id`. */
function required(node: SpecNode, path = ''): string[] {
  return [
    ...Object.entries(node.properties ?? {}).flatMap(([key, value]) => [
      ...(node.required?.includes(key) ? [`${path}.${key}`] : []),
      ...required(value, `${path}.${key}`),
    ]),
    ...(node.items ? required(node.items, `${path}[]`) : []),
    ...(node.oneOf ?? []).flatMap((branch) => required(branch, path)),
  ];
}

describe.skipIf(!hasSpec)('the table of certain fields', () => {
  const published = publishedData();
  const open = Object.entries(eventRows).flatMap(([type, { data }]) => {
    const sure = new Set(
      fieldsOf(certain[data])
        .filter(({ mayMiss }) => !mayMiss)
        .map(({ path }) => `.${path.join('.').replaceAll('.[]', '[]')}`),
    );
    return required(published[type] ?? {})
      .filter((path) => !sure.has(path))
      .map((path) => ({ type, path }));
  });
  const reasons = Object.values(uncertain);

  test('holds every field that the specification requires, but for those with a reason', () => {
    expect(open.length).toBeGreaterThan(100);
    expect(open.filter(({ path }) => !reasons.some((reason) => reason.test(path)))).toEqual([]);
  });

  test('has no reason without a field', () => {
    const idle = Object.entries(uncertain).filter(
      ([, at]) => !open.some(({ path }) => at.test(path)),
    );
    expect(idle).toEqual([]);
  });
});
