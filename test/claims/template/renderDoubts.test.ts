import { describe, expect, test } from 'vitest';
import { parseClaimsTemplate, type TokenOptions } from '../../../src/claims/index.js';

const render = (template: Record<string, unknown>, user: object, options: TokenOptions = {}) => {
  const context = { user: { id: 'user_1', ...user } };
  return parseClaimsTemplate(template).render(context, options);
};
const meta = (a: unknown) => ({ public_metadata: { a } });

describe('a value inside text', () => {
  const one = (a: unknown) => {
    const { claims, uncertainty } = render({ c: 'x{{user.public_metadata.a}}' }, meta(a));
    return [claims.c, ...uncertainty.map(({ id, bytes }) => `${id} ${bytes}`)];
  };

  test.each<[unknown, unknown[]]>([
    ['text', ['xtext']],
    [true, ['xtrue']],
    [null, ['xnull']],
    [undefined, ['xnull']],
    [5, ['x5']],
    [1_234_567, ['x1.234567e+06', 'text-interpolation 5']],
    [
      ['a', 'b'],
      ['x["a","b"]', 'text-interpolation 8'],
    ],
    [{ b: 1 }, ['x{"b":1}', 'text-interpolation 1']],
    [[], ['x[]']],
    [[1, 2], ['x[1,2]']],
    [[undefined], ['x[<nil>]', 'text-interpolation 11']],
    // Where the way of Go is longer: <nil> takes 15 bytes.
    [[null], ['x[<nil>]', 'text-interpolation 11']],
    [{ b: null }, ['xmap[b:<nil>]', 'text-interpolation 10']],
    [
      { b: { c: null }, d: [null, true] },
      ['xmap[b:map[c:<nil>] d:[<nil> true]]', 'text-interpolation 16'],
    ],
    [
      [1_234_567, null, 'a'],
      ['x[1.234567e+06 <nil> a]', 'text-interpolation 12'],
    ],
  ])('%j', (value, found) => {
    expect(one(value)).toEqual(found);
  });

  test('that Clerk writes itself is in digits', () => {
    const { claims, uncertainty } = render({ c: 'x{{user.created_at}}' }, { created_at: 1e12 });
    expect([claims.c, uncertainty]).toEqual(['x1000000000', []]);
  });

  test('is in doubt as often as it stands there', () => {
    const text = 'x{{user.public_metadata.a}}{{user.public_metadata.a}}';
    const { uncertainty } = render({ c: text, d: text }, meta([1]));
    const doubt = { id: 'text-interpolation' };
    expect(uncertainty).toEqual([]);
    const list = render({ c: text, d: text }, meta(['a'])).uncertainty;
    expect(list.map(({ claim }) => claim)).toEqual(['c', 'c', 'd', 'd']);
    expect(list[0]).toEqual({ ...doubt, claim: 'c', bytes: 4 });
  });
});

describe('an integer of Clerk', () => {
  test.each([
    [1_700_000_000_000, [0, 3]], // 1.7e+09 is shorter
    [1_700_000_001_000, [5, 5]], // 1.700000001e+09
    [5_000, [0, 0]],
  ])('of %i is corrected by %j', (created_at, correction) => {
    expect(render({ c: '{{user.created_at}}' }, { created_at }).corrections).toEqual({
      c: correction,
    });
  });

  test('is corrected once for each', () => {
    const template = {
      c: ['{{user.created_at}}', '{{user.updated_at}}'],
      d: '{{user.created_at}}',
    };
    const user = { created_at: 1_700_000_001_000, updated_at: 1_700_000_000_000 };
    expect(render(template, user).corrections).toEqual({ c: [5, 8], d: [5, 5] });
    expect(render({ c: '{{user.created_at}}' }, {}).corrections).toEqual({});
    // A number of metadata is no integer of Clerk.
    const own = render({ c: '{{user.public_metadata.a}}' }, meta(1_234_567));
    expect(own.corrections).toEqual({});
  });
});

describe('a path in question', () => {
  const path = '{{ user.public_metadata.a }}';
  const of = (c: unknown, a: unknown) => {
    const { claims, corrections, uncertainty } = render({ c }, meta(a));
    return [claims.c, corrections.c, uncertainty.map(({ id, bytes }) => `${id} ${bytes}`)];
  };

  test('counts as the longer', () => {
    expect(of(path, 'pro')).toEqual(['pro', [-25, 0], ['spaced-shortcode 26']]);
    const long = 'x'.repeat(50);
    expect(of(path, long)).toEqual([long, undefined, ['spaced-shortcode 48']]);
    expect(of(path, '')).toEqual(['', [-28, 0], ['spaced-shortcode 28']]);
    expect(of('{{user.public_metadata.a}}', 'pro')).toEqual(['pro', undefined, []]);
  });

  test('counts as the longer in text, quotes aside', () => {
    expect(of(`-${path}`, 'pro')).toEqual(['-pro', [-25, 0], ['spaced-shortcode 25']]);
    expect(of(`-${path}`, 'x'.repeat(50))[2]).toEqual(['spaced-shortcode 46']);
    expect(of('-{{user.public_metadata.a}}', 'pro')).toEqual(['-pro', undefined, []]);
  });

  test('counts each time', () => {
    expect(of([path, path], 'pro')[1]).toEqual([-50, 0]);
  });
});

describe('what is not known', () => {
  test('of two readings is the longer, and a doubt', () => {
    const { claims, uncertainty } = render(
      { c: '{{user.nope || user.first_name}}' },
      {
        first_name: 'x'.repeat(60),
      },
    );
    expect([claims.c, uncertainty]).toEqual([
      'x'.repeat(60),
      [{ id: 'unknown-shortcode', claim: 'c', bytes: 62 - 34 }],
    ]);
  });

  test('is its text where both are as long', () => {
    const c = '{{user.nope || user.first_name}}';
    const found = render({ c }, { first_name: 'x'.repeat(c.length) });
    expect([found.claims.c, found.uncertainty]).toEqual([c, []]);
  });

  test('adds to what is not known of a part of it', () => {
    const { claims, uncertainty } = render(
      { c: '{{user.last_sign_in_at || user.nope}}' },
      {
        last_sign_in_at: 1_700_000_000_000,
      },
    );
    expect(claims.c).toBe('{{user.last_sign_in_at || user.nope}}');
    expect(uncertainty).toEqual([
      { id: 'last-sign-in-unit', claim: 'c', bytes: 3 },
      { id: 'unknown-shortcode', claim: 'c', bytes: 39 - 13 },
    ]);
  });

  test('is a claim of the other version', () => {
    const template = { org_id: 'abc', fea: 1 };
    expect(render(template, {}).uncertainty).toEqual([
      { id: 'other-version-claim', claim: 'org_id', bytes: '"org_id":"abc",'.length },
    ]);
    expect(render(template, {}, { version: 1 }).uncertainty).toEqual([
      { id: 'other-version-claim', claim: 'fea', bytes: '"fea":1,'.length },
    ]);
    expect(render(template, {}, { kind: 'jwt-template' }).uncertainty).toEqual([]);
  });

  test('are organizations that the user does not carry, said once', () => {
    const roles = '{{user.organizations}}';
    const codes = (template: Record<string, unknown>, user: object) =>
      render(template, user).warnings.flatMap(({ code, claim, path }) =>
        code === 'no-memberships' ? [[claim, path]] : [],
      );
    expect(codes({ a: 1, b: roles, c: [roles] }, {})).toEqual([['b', 'b']]);
    expect(codes({ b: roles }, { organization_memberships: [] })).toEqual([]);
  });

  test('has the name of its claim cut', () => {
    const name = 'n'.repeat(201);
    expect(render({ [name]: '{{user.nope}}' }, {}).uncertainty[0]?.claim).toBe(
      `${'n'.repeat(200)}…`,
    );
  });
});

test.each<[string, unknown]>([
  ["{{user.public_metadata.a || 'x'}}", 'x'],
  ["{{user.first_name || user.public_metadata.a || 'x'}}", 'Ada'],
  ['{{user.public_metadata.a || user.last_name}}', null],
  ['{{user.last_name || user.public_metadata.a}}', false],
  ["{{false || 0 || 'x'}}", 0],
])('%s is %s', (text, value) => {
  expect(render({ c: text }, { ...meta(false), first_name: 'Ada' }).claims).toEqual({ c: value });
});

test('a text of more than a hundred million letters is refused', () => {
  const text = '{{user.first_name}}'.repeat(100);
  const user = { first_name: 'x'.repeat(1_000_000) };
  expect(String(render({ c: text }, user).claims.c).length).toBe(100_000_000);
  expect(() => render({ c: `${text}-` }, user)).toThrow(
    expect.objectContaining({
      code: 'ISOCLERK_CLAIMS_TOO_COMPLEX',
      path: 'c',
      message: 'c: The text of the claims is too long. At most 100 million letters fit.',
    }),
  );
});
