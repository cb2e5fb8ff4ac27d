import { describe, expect, test } from 'vitest';
import { type BuiltMember, builtForms } from '../../scripts/contract/built.js';
import { loadContract } from '../../scripts/contract/contract.js';
import { sampleFiles } from '../../scripts/contract/emit/samples.js';
import { buildModel } from '../../scripts/contract/model.js';
import type { SourceFacts } from '../../scripts/contract/sources.js';
import type { Notes } from '../../src/contract/note.js';

const source = (
  id: 'bapi' | 'fapi',
  components: Readonly<Record<string, Readonly<Record<string, string>>>>,
): SourceFacts => ({ id, name: id, facts: { sources: [], components } });

/** A member of what is built of one component of each API. */
function built(bapi: string | undefined, fapi: string | undefined, note: Notes[string]['fields']) {
  const both = { id: 'string', inner: 'Inner?' };
  const notes = {
    Outer: { doc: '', bapi: 'Outer', fapi: 'Outer', fields: note ?? {} },
    Inner: { doc: '', bapi: 'Inner', fapi: 'Inner' },
  };
  const model = buildModel(notes, [
    source('bapi', { Outer: { ...both, ...(bapi && { at: bapi }) }, Inner: { id: 'string' } }),
    source('fapi', { Outer: { ...both, ...(fapi && { at: fapi }) }, Inner: { id: 'string' } }),
  ]);
  const outer = builtForms(model, ['bapi', 'fapi']).find(({ name }) => name === 'Outer');
  const member: BuiltMember | undefined = outer?.members.find(({ key }) => key === 'at');
  if (!member) throw new Error('not built');
  const { type, optional, nullable, usual } = member;
  return { type, optional, nullable, usual };
}

const text = { kind: 'scalar', is: 'string' } as const;
const inner = { kind: 'form', name: 'Inner' } as const;

describe('what both APIs accept', () => {
  test.each([
    [
      'values that both have',
      "'a'|'b'|'c'",
      "'b'|'c'|'d'",
      { kind: 'literal', values: ['b', 'c'] },
    ],
    [
      'values where one says any text',
      'string',
      "'a'|'b'",
      { kind: 'literal', values: ['a', 'b'] },
    ],
    ['a resource where one says any object', 'object', 'Inner', inner],
    ['what one alone has', undefined, 'string', text],
  ] as const)('%s', (_, bapi, fapi, type) => {
    expect(built(bapi, fapi, {})).toEqual({ type, optional: false, nullable: false, usual: true });
  });

  test('null only where both say so', () => {
    expect(built('string~', 'string~', {}).nullable).toBe(true);
    expect(built('string~', 'string', {}).nullable).toBe(false);
  });

  test('plain values that may be left out are there, resources are not', () => {
    expect(built('string?', 'string?', {})).toMatchObject({ usual: true, optional: false });
    expect(built('Inner?~', 'Inner?~', {})).toEqual({
      type: inner,
      usual: false,
      optional: true,
      nullable: false,
    });
  });

  test('a note says otherwise', () => {
    const fields = { at: { sample: { type: 'Inner~' } } };
    expect(built('Inner?', 'Inner?', fields)).toMatchObject({ usual: true, nullable: true });
    const asked = { at: { sample: { type: 'string?' } } };
    expect(built('string?', 'string?', asked)).toMatchObject({ usual: false, optional: true });
  });
});

describe('samples', () => {
  const contract = loadContract();

  test('a resource whose ids have no prefix is not written', () => {
    const notes = { ...contract.billing.notes, Other: { doc: '', bapi: 'CommercePlan' } };
    const billing = buildModel(notes, contract.sources);
    expect(() => sampleFiles({ ...contract, billing })).toThrow(/: which prefix have its ids\?/);
  });

  test('every resource has one, and so has all that billing events are made of', () => {
    const text = sampleFiles(contract)['src/testing/generated/samples.ts'] ?? '';
    const names = new Set(Array.from(text.matchAll(/^ {2}(\w+): /gm), ([, name]) => name));
    for (const name of contract.billing.forms.tolerant.keys()) expect(names).toContain(name);
    for (const [, name] of text.matchAll(/@(\w+)/g)) expect(names).toContain(name);
  });
});
