import { describe, expect, test } from 'vitest';
import { contextClaims, parseClaimsTemplate, renderClaims } from '../../../src/claims/index.js';
import { isPrivate, suggestShortcode } from '../../../src/claims/template/suggestShortcode.js';

type Template = Parameters<typeof parseClaimsTemplate>[0];
const warningsOf = (template: Template) =>
  parseClaimsTemplate(template).warnings.map(({ message: _, ...rest }) => rest);
const nodeOf = (a: unknown) => parseClaimsTemplate({ a }).nodes[0]?.[1];

describe('a node', () => {
  const id = {
    raw: '{{user.id}}',
    operands: [{ kind: 'shortcode', name: 'user.id', field: 'user.id', keys: [] }],
  };
  const expression = { kind: 'value', expression: id };
  const still = (value: unknown) => ({ kind: 'static', value });

  test.each<[unknown, unknown]>([
    ['text', still('text')],
    ['{{user.id', still('{{user.id')],
    [5, still(5)],
    [[1, { b: [] }], still([1, { b: [] }])],
    [{ b: { c: null } }, still({ b: { c: null } })],
    ['{{user.id}}', expression],
    ['x{{user.id}}', { kind: 'text', parts: ['x', id] }],
    [['{{user.id}}', 1], { kind: 'array', items: [expression, still(1)] }],
    [
      { b: '{{user.id}}', c: 1 },
      {
        kind: 'object',
        entries: [
          ['b', expression],
          ['c', still(1)],
        ],
      },
    ],
  ])('of %j', (part, node) => {
    expect(nodeOf(part)).toEqual(node);
  });
});

describe('a shortcode of a template', () => {
  test('is named with its place', () => {
    const { shortcodes } = parseClaimsTemplate({
      a: "{{user.id || 'x'}}",
      b: [1, { c: '-{{user.nope}}' }],
    });
    expect(shortcodes).toEqual([
      { shortcode: 'user.id', claim: 'a', path: 'a', known: true },
      { shortcode: 'user.nope', claim: 'b', path: 'b[1].c', known: false },
    ]);
  });

  test('is in a claim whose name is cut', () => {
    const { shortcodes } = parseClaimsTemplate({ ['n'.repeat(300)]: '{{user.id}}' });
    expect(shortcodes[0]?.claim).toBe(`${'n'.repeat(200)}…`);
  });
});

describe('a warning', () => {
  test('has no line where the template is data', () => {
    const place = { claim: 'a', path: 'a[1].b' };
    expect(warningsOf({ a: [1, { b: 'x{{org.abcd}}' }] })).toStrictEqual([
      { code: 'unknown-shortcode', ...place },
    ]);
    expect(warningsOf({ a: '{{' })).toStrictEqual([
      { code: 'malformed-shortcode', claim: 'a', path: 'a' },
    ]);
  });

  test('has the column of each shortcode', () => {
    const text = '{"a":"{{user.nope}} {{org.abcd}} {{","{{":{"b":1,"b":"user.id"},"sub":1}';
    const at = (column: number) => ({ line: 1, column });
    const unknown = { code: 'unknown-shortcode', claim: 'a', path: 'a' };
    expect(warningsOf(text)).toEqual([
      { code: 'malformed-shortcode', claim: 'a', path: 'a', ...at(34) },
      { ...unknown, ...at(7) },
      { ...unknown, ...at(21) },
      {
        code: 'bare-shortcode',
        claim: '{{',
        path: '["{{"].b',
        suggestion: '{{user.id}}',
        ...at(54),
      },
      { code: 'duplicate-key', claim: '{{', path: '["{{"].b', ...at(50) },
      { code: 'shortcode-in-key', claim: '{{', path: '["{{"]', ...at(38) },
      { code: 'reserved-claim', claim: 'sub', path: 'sub', ...at(65) },
    ]);
  });

  test('says of text below 200 letters that it is a shortcode', () => {
    const path = (letters: number) => `user.public_metadata.${'a'.repeat(letters - 21)}`;
    expect(warningsOf({ a: path(199) }).map(({ code }) => code)).toEqual(['bare-shortcode']);
    expect(warningsOf({ a: path(200) })).toEqual([]);
  });

  test('of the first hundred names has a suggestion, and of those again', () => {
    const names = Array.from({ length: 101 }, (_, i) => `{{user.frist_name.${i}}}`);
    const found = warningsOf({ a: [...names, names[0]] });
    const without = found.flatMap(({ suggestion }, i) => (suggestion === undefined ? [i] : []));
    expect([found.length, without]).toEqual([102, [100]]);
  });

  test('of a reserved name is for claims, not for what is in them', () => {
    expect(warningsOf({ a: { sub: 1 } })).toEqual([]);
  });
});

describe('a suggestion', () => {
  test.each([
    ['publicMetadata.aB', 'user.public_metadata.aB'],
    ['user.pblic_metadata.aB', 'user.public_metadata.aB'],
    ['user.publicMetadatas.fooBar', 'user.public_metadata.fooBar'],
    ['user.publicMetdata.fooBar.Baz', 'user.public_metadata.fooBar.Baz'],
    ['organization.membership.publicMetadatas.fooBar', 'org_membership.public_metadata.fooBar'],
    ['user.meta_data.fooBar', undefined],
    ['user.frist_name.x', 'user.first_name'],
    ['User.First_Name', 'user.first_name'],
    ['user.email', 'user.primary_email_address'],
    ['user.email.foo', undefined],
    ['user.userxxme', 'user.username'],
    ['user.userxxxe', undefined],
    [`user.publicMetadata.${'a'.repeat(180)}`, `user.public_metadata.${'a'.repeat(180)}`],
    [`user.publicMetadata.${'a'.repeat(181)}`, undefined],
    ['', undefined],
  ])('for %s is %s', (name, suggestion) => {
    expect(suggestShortcode(name)).toBe(suggestion);
  });

  test.each([
    ['privateMetadata', true],
    ['private_metadata.a', true],
    ['org.private_metadata', true],
    ['user.private_metadatas', false],
    ['user.unprivate_metadata', false],
    ['user.public_metadata', false],
    ['user.metadataOwner.privateMetadata', true],
    [`${'a'.repeat(183)}.private_metadata`, true],
    [`${'a'.repeat(184)}.private_metadata`, false],
  ])('of %s, which is private: %s', (name, is) => {
    expect(isPrivate(name)).toBe(is);
  });
});

test('a context that throws when it is read is a bad one', () => {
  const context = {
    get plan(): string {
      throw new Error('no');
    },
  };
  const bad = expect.objectContaining({ code: 'ISOCLERK_CLAIMS_CONTEXT_INVALID' });
  expect(() => contextClaims(context)).toThrow(bad);
  expect(() => parseClaimsTemplate({}).render(context)).toThrow(bad);
  expect(() => renderClaims({}, context)).toThrow(bad);
  const render = () => context.plan;
  expect(() => renderClaims({ ...parseClaimsTemplate({}), render } as never)).toThrow(bad);
});
