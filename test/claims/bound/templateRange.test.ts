import { describe, expect, test } from 'vitest';
import { claimRanges, knownBounds } from '../../../src/claims/bound/claimRanges.js';
import { type FieldBound, fieldBounds } from '../../../src/claims/bound/fieldBounds.js';
import { nodeRange } from '../../../src/claims/bound/templateRange.js';
import {
  type ClaimsContext,
  parseClaimsTemplate,
  type TokenOptions,
} from '../../../src/claims/index.js';

type Fields = Readonly<Record<string, FieldBound>>;
const ANY = Number.POSITIVE_INFINITY;
const rangeOf = (a: unknown, fields: Fields) => {
  const [[, node] = []] = parseClaimsTemplate({ a }).nodes;
  if (!node) throw new Error('no node');
  const { max, open } = nodeRange(node, fieldBounds(fields));
  return [max, ...open];
};

describe('the most that a part of a template takes', () => {
  const fields = { 'user.first_name': 10, 'user.public_metadata.a': 5 };
  test.each<[string, unknown, readonly unknown[]]>([
    ['text', 'abc', [5]],
    ['data', { a: [1] }, [9]],
    ['a text with a bound', '{{user.first_name}}', [10]],
    ['a path with a bound', '{{user.public_metadata.a}}', [5]],
    ['a path in question', '{{ user.public_metadata.a }}', [30]],
    ['a path in question, in text', '<{{ user.public_metadata.a }}', [2 + 6 + 28]],
    ['what has no bound', '{{user.username}}', [ANY, 'user.username']],
    ['the same twice', '{{user.username}}{{user.username}}', [ANY, 'user.username']],
    [
      'two without a bound',
      ['{{org.name}}', { a: 'x{{user.username}}' }],
      [ANY, 'org.name', 'user.username'],
    ],
    ['an unknown one', '{{user.nope}}', [15]],
    ['an unknown one in text', 'x{{user.nope}}', [2 + 1 + 13]],
    ['an unknown one, or another', '{{user.nope || user.first_name}}', [34]],
    ['a literal that is longer', "{{user.public_metadata.a || 'abcd'}}", [6]],
    ['a literal that is shorter', "{{user.first_name || 'abc'}}", [10]],
    ['what is behind a literal', "{{user.first_name || 'abc' || user.username}}", [10]],
    ['what is behind true', '{{user.first_name || true || user.username}}', [10]],
    [
      'what is behind false',
      '{{user.first_name || false || user.username}}',
      [ANY, 'user.username'],
    ],
    ['a number in text', 'x{{12}}', [2 + 1 + 2]],
    ['a literal in text', "x{{'<'}}", [2 + 1 + 6]],
    ['a text in text', 'é<{{user.first_name}}', [2 + 2 + 6 + 8]],
    ['a list', ['{{user.first_name}}', 1], [2 + 11 + 2]],
    ['an object', { '<': '{{user.first_name}}', b: 1 }, [2 + 20 + 6]],
  ])('%s', (_, part, range) => {
    expect(rangeOf(part, fields)).toEqual(range);
  });
});

describe('bounds that follow from the context', () => {
  const organization = { id: 'org_1', slug: 'x' };
  const of = (field: string, context: ClaimsContext, fields: Fields = {}) => {
    const { range } = knownBounds(fieldBounds(fields), context, fields);
    const { max, text } = range(field as Parameters<typeof range>[0], []);
    return [max, text];
  };
  const active = (permissions?: readonly string[], role?: string) => ({
    organization,
    membership: { role, permissions },
  });

  test.each<[string, ClaimsContext, Fields, readonly number[]]>([
    ['org.name', {}, {}, [4, 15]],
    ['org.name', {}, { 'org.name': 20 }, [4, 15]],
    ['org.name', active(), { 'org.name': 20 }, [20, 18]],
    ['org.name', active(), {}, [ANY, ANY]],
    ['org_membership.permissions', {}, {}, [4, 15]],
    ['org_membership.permissions', active(), {}, [4, 16]],
    ['org_membership.permissions', active([]), {}, [4, 16]],
    ['org_membership.permissions', active(['abc']), {}, [7, 28]],
    ['org.role', active([], 'org:admin'), {}, [11, 9]],
    ['org.role', active([], 'admin'), {}, [11, 9]],
    ['org.role', active(), {}, [6, 4]],
    ['org.role', active([], 'a:org:b'), {}, [13, 11]],
    ['org.role', active([], 'org:admin'), { 'org.role': 30 }, [30, 28]],
    ['org.role', {}, {}, [4, 15]],
    ['session.actor', {}, {}, [4, 16]],
    ['session.actor', { session: { actor: null } }, {}, [4, 16]],
    ['session.actor', { session: { actor: { sub: 'a' } } }, {}, [11, 44]],
    ['session.actor', { session: { actor: { sub: 'a' } } }, { 'session.actor': 9 }, [9, 36]],
    ['user.full_name', {}, {}, [ANY, ANY]],
    ['user.full_name', {}, { 'user.first_name': 10 }, [ANY, ANY]],
    ['user.full_name', {}, { 'user.first_name': 10, 'user.last_name': 8 }, [17, 15]],
    ['user.full_name', {}, { 'user.first_name': 0, 'user.last_name': 0 }, [7, 5]],
    ['user.full_name', {}, { 'user.full_name': 9, 'user.first_name': 50 }, [9, 7]],
    ['user.first_name', {}, { 'user.first_name': 10 }, [10, 8]],
  ])('%s with %j and %j', (field, context, fields, range) => {
    expect(of(field, context, fields)).toEqual(range);
  });
});

describe('the most bytes of each claim', () => {
  const user = { id: 'user_1' };
  const organization = { id: 'org_1', slug: 'x' };
  const context = { user, organization, membership: { role: 'org:admin', permissions: [] } };
  const rows = (template: object, fields: Fields, options: TokenOptions = {}, from = context) =>
    claimRanges(
      parseClaimsTemplate(template as Record<string, unknown>),
      from,
      fieldBounds(fields),
      options,
    );
  const row = (name: string, ...args: Parameters<typeof rows>) =>
    rows(...args).find((found) => found.name === name);

  test('are those of its value, largest first', () => {
    const found = rows(
      { b: '{{user.first_name}}', c: '{{user.username}}', sub: 'x' },
      {
        'user.first_name': 200,
        'org.slug': 12,
      },
    );
    expect(found.slice(0, 2)).toEqual([
      { name: 'c', origin: 'custom', max: ANY, open: ['user.username'] },
      { name: 'b', origin: 'custom', max: 3 + 200 + 2, open: [] },
    ]);
    const sizes = found.map(({ max }) => max);
    expect(sizes).toEqual([...sizes].sort((left, right) => right - left));
    expect(found.filter(({ name }) => name === 'sub')).toEqual([
      { name: 'sub', origin: 'default', max: '"sub":"user_1",'.length, open: [] },
    ]);
  });

  test('grow with the slug of an organization', () => {
    const o = '"o":{"id":"org_1","rol":"admin","slg":"x"},'.length;
    const fields = { 'org.slug': 12 };
    expect(row('o', {}, fields)).toEqual({ name: 'o', origin: 'default', max: o + 9, open: [] });
    expect(row('o', {}, {})).toEqual({
      name: 'o',
      origin: 'default',
      max: ANY,
      open: ['org.slug'],
    });
    const first = { version: 1 } as const;
    expect(row('org_slug', {}, fields, first)?.max).toBe('"org_slug":"",'.length + 10);
    expect(row('org_id', {}, fields, first)?.max).toBe('"org_id":"org_1",'.length);
  });

  test('are as given, where they are given', () => {
    const defaults = { o: { id: 'org_2' } };
    const max = '"o":{"id":"org_2"},'.length;
    expect(row('o', {}, {}, { defaults })).toEqual({ name: 'o', origin: 'default', max, open: [] });
    expect(row('o', {}, {}, { defaults: { o: null } })).toBeUndefined();
  });

  test('are once those of a name that the options give', () => {
    const found = rows({ own: 'xyz' }, {}, { defaults: { own: 1 } });
    expect(found.filter(({ name }) => name === 'own')).toEqual([
      { name: 'own', origin: 'default', max: '"own":1,'.length, open: [] },
    ]);
  });

  test('are none of a claim that Clerk refuses', () => {
    expect(row('act', { act: 1 }, {})).toBeUndefined();
    expect(row('act', { act: 1 }, {}, { kind: 'jwt-template' })?.max).toBe('"act":1,'.length);
    expect(row('org_id', { org_id: 'x' }, {})?.max).toBe('"org_id":"x",'.length);
  });
});
