import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tables } from './samples.js';

const folder = 'src/billing/types';
const sources = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
const literals = (text: string) =>
  [...text.matchAll(/'([^']+)'/g)].map(([, value]) => value).sort();

/** Known values of the open enums by the name of their type. */
const named = new Map(
  [...sources.join('\n').matchAll(/^export type (\w+) = OpenEnum<([^>]+)>/gm)].map(
    ([, name = '', members = '']) => [name, literals(members)],
  ),
);

/** Known values of each field that has an open enum, from the interfaces. */
const typed = Object.fromEntries(
  sources.flatMap((source) =>
    [...source.matchAll(/^export interface (\w+) \{\n([\s\S]*?)\n\}/gm)].flatMap(
      ([, resource, body = '']) =>
        [...body.matchAll(/^ {2}(\w+)\??: (?:OpenEnum<([^>]+)>|(\w+))/gm)].flatMap(
          ([, key, inline, name = '']) => {
            const values = inline ? literals(inline) : named.get(name);
            return values ? [[`${resource}.${key}`, values]] : [];
          },
        ),
    ),
  ),
);

test('the types name every known value that a schema names, and no other', () => {
  const described = Object.entries(tables).flatMap(([resource, table]) =>
    Object.entries(table.fields).flatMap(([key, { is }]) =>
      Array.isArray(is) ? [[`${resource}.${key}`, [...is].sort()]] : [],
    ),
  );
  expect(typed).toEqual(Object.fromEntries(described));
  expect(described.length).toBeGreaterThan(20);
});
