import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../../scripts/contract/sdk/program.js';
import { readTypes } from '../../../scripts/contract/sdk/types.js';

const declarations = `
declare const kinds: { readonly A: 'a'; readonly B: 'b' };
type ObjectType = (typeof kinds)[keyof typeof kinds];
interface Base { object: ObjectType; id: string }
interface Metadata { [key: string]: unknown }
interface Empty {}
declare enum Level { Low = 'low', High = 'high' }
type Autocomplete<T> = T | (string & {});
interface Page<T> { data: T[]; total: number }
interface Nested { at: number }
export interface Thing extends Base {
  object: typeof kinds.A;
  optional?: string;
  undefinable: string | undefined;
  nullable: number | null;
  both?: boolean | null;
  flag: true;
  list: string[];
  readonlyList: readonly Nested[];
  nulls: (string | null)[];
  tuple: [number, number];
  literals: 'b' | 'a';
  open: Autocomplete<'a' | 'b'>;
  template: \`oauth_\${string}\`;
  level: Level;
  metadata: Metadata;
  record: Record<string, string>;
  any: any;
  nothing: null;
  empty: Empty;
  date: Date;
  nested: Nested;
  inline: { deep: { x: string }[] };
  choice: Nested | { other: string };
  omitted: Omit<Nested & { gone: string }, 'gone'>;
  strings: Page<string>;
  numbers: Page<number>;
  method(): void;
  callback: () => string;
  parent?: Thing;
  /** @deprecated Use \`nested\`. */
  old: string;
}
export interface Inherited extends Omit<Base, 'id'> {}
export {};
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
  writeFileSync(join(folder, 'shapes.d.ts'), declarations);
});
afterAll(() => rmSync(folder, { recursive: true }));

function read() {
  const file = join(folder, 'shapes.d.ts');
  const { checker, exported } = compile([file]);
  const types = readTypes(checker, (symbol) =>
    symbol.declarations?.[0]?.getSourceFile().fileName === file ? symbol.name : undefined,
  );
  for (const [name, symbol] of exported(file))
    types.value(checker.getDeclaredTypeOfSymbol(symbol), name);
  return Object.fromEntries(types.found);
}

describe('readTypes', () => {
  test('each kind of type in the notation of the facts', () => {
    expect(read()).toEqual({
      Inherited: { object: 'string' },
      Nested: { at: 'number' },
      Thing: {
        any: 'unknown',
        both: 'boolean?~',
        choice: 'Nested|Thing.choice.2',
        date: 'unknown',
        empty: 'object',
        flag: 'boolean',
        id: 'string',
        inline: 'Thing.inline',
        level: "'high'|'low'",
        list: 'string[]',
        literals: "'a'|'b'",
        metadata: 'object',
        nested: 'Nested',
        nothing: 'null',
        nullable: 'number~',
        nulls: '(null|string)[]',
        numbers: 'Thing.numbers',
        object: "'a'",
        old: 'string deprecated',
        omitted: 'Thing.omitted',
        open: 'string',
        optional: 'string?',
        parent: 'Thing?',
        readonlyList: 'Nested[]',
        record: 'object',
        strings: 'Thing.strings',
        template: 'string',
        tuple: 'number[]',
        undefinable: 'string?',
      },
      'Thing.choice.2': { other: 'string' },
      'Thing.inline': { deep: 'Thing.inline.deep[]' },
      'Thing.inline.deep': { x: 'string' },
      'Thing.numbers': { data: 'number[]', total: 'number' },
      'Thing.omitted': { at: 'number' },
      'Thing.strings': { data: 'string[]', total: 'number' },
    });
  });
});
