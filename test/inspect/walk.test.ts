import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/inspect/findings.js';
import type { Alternative, Type } from '../../src/inspect/forms.js';
import { walk } from '../../src/inspect/walk.js';

const text = (...values: string[]): Alternative => ({
  kind: 'text',
  values,
  open: values.length === 0,
});
const open = (...values: string[]): Alternative => ({ kind: 'text', values, open: true });
const int: Alternative = { kind: 'int' };
const number: Alternative = { kind: 'number' };
const boolean: Alternative = { kind: 'boolean' };
const unknown: Alternative = { kind: 'unknown' };
const object: Alternative = { kind: 'object' };
const list = (...of: Alternative[]): Alternative => ({ kind: 'list', of });
const plan: Alternative = { kind: 'form', name: 'BillingPlan' };
const feature: Alternative = { kind: 'form', name: 'BillingFeature' };

const said = (loose: Type | null, exact: Type | null, value: unknown, path: PropertyKey[] = []) => {
  const found = new Findings();
  walk(loose, exact, value, { reading: 'bapi', isLegacy: false, path, found });
  return found.list.map(
    ({ path: where, kind, level, message }) => `${level} ${kind} ${where}: ${message}`,
  );
};

const known = {
  object: 'feature',
  id: 'f',
  name: 'n',
  slug: 's',
  description: null,
  avatar_url: null,
};
const value = { ...known, more: 1 };

describe('walk says', () => {
  test.each<[string, Type | null, Type | null, unknown, readonly string[]]>([
    ['nothing without a type', null, null, 7, []],
    ['nothing of what fits both', [int], [int], 7, []],
    ['nothing of what fits one of several', [int, text()], [int, text()], 'x', []],
    ['nothing of anything', [unknown], [unknown], { a: 1 }, []],
    ['nothing of any object', [object], [object], { a: 1 }, []],
    ['nothing of a list', [list(int)], [list(int)], [1, 2], []],
    ['what is refused', [int], [int], 'x', ['error wrong-type : The payload is not an integer']],
    [
      'what is refused, as it is published',
      [int],
      [text('a')],
      true,
      ['error wrong-type : The payload is not `a`'],
    ],
    [
      'what is refused and not published',
      [int],
      null,
      'x',
      ['error wrong-type : The payload is not an integer'],
    ],
    [
      'what only the tolerant reading takes',
      [int, text()],
      [int],
      'x',
      ['drift wrong-type : The payload is not an integer'],
    ],
    ['nothing of what the tolerant reading alone says', [int], null, 7, []],
    [
      'what is published alone',
      null,
      [int],
      'x',
      ['drift wrong-type : The payload is not an integer'],
    ],
    ['no integer', [int], [int], 0.5, ['error wrong-type : The payload is not an integer']],
    [
      'no integer beyond what is safe',
      [int],
      [int],
      2 ** 53,
      ['error wrong-type : The payload is not an integer'],
    ],
    [
      'no integer, where a number will do',
      [number],
      [int],
      0.5,
      ['drift wrong-type : The payload is not an integer'],
    ],
    [
      'no number',
      [number],
      [number],
      Number.NaN,
      ['error wrong-type : The payload is not a number'],
    ],
    [
      'no truth',
      [boolean],
      [boolean],
      'x',
      ['error wrong-type : The payload is not true or false'],
    ],
    ['nothing of a truth', [boolean], [boolean], false, []],
    ['no list', [list(int)], [list(int)], {}, ['error wrong-type : The payload is not an array']],
    ['no object', [object], [object], [], ['error wrong-type : The payload is not an object']],
    [
      'an entry',
      [list(int)],
      [list(int)],
      [1, 'x'],
      ['error wrong-type [1]: The entry is not an integer'],
    ],
    [
      'a hole in a list',
      [list(int)],
      [list(int)],
      new Array(1),
      ['error wrong-type [0]: The entry is not an integer'],
    ],
    [
      'a list that is published otherwise',
      [list(int), int],
      [int],
      [1],
      ['drift wrong-type : The payload is not an integer'],
    ],
    ['another text', [text('a')], [text('a')], 'b', ['error wrong-type : The payload is not `a`']],
    [
      'another text of several',
      [text('a', 'b')],
      [text('a', 'b')],
      'c',
      ['error unknown-value : The payload is none of the known values `a` or `b`'],
    ],
    [
      'a text that may come',
      [open('a', 'b')],
      [text('a', 'b')],
      'c',
      ['drift unknown-value : The payload is none of the known values `a` or `b`'],
    ],
    [
      'a text that is known from elsewhere',
      [open('a')],
      [text()],
      'b',
      ['drift unknown-value : The payload is none of the known values `a`'],
    ],
    ['nothing of any text', [text()], [text()], 'b', []],
    ['nothing of a text that is not published', [open('a')], null, 'b', []],
    ['nothing of an object that is not published', [object], null, { a: 1 }, []],
    ['nothing of a key of a form that is not published', [feature], null, value, []],
    [
      'what a form refuses that is not published',
      [feature],
      null,
      { ...value, id: 7 },
      ['error wrong-type id: `id` is not a text'],
    ],
  ])('%s', (_what, loose, exact, value, issues) => {
    expect(said(loose, exact, value)).toEqual(issues);
  });

  test('the last key of a path by its name, an entry by its place', () => {
    expect(said([int], [int], 'x', ['a', 'b'])).toEqual([
      'error wrong-type a.b: `b` is not an integer',
    ]);
    expect(said([int], [int], 'x', ['a', 0])).toEqual([
      'error wrong-type a[0]: The entry is not an integer',
    ]);
  });

  test('what another form publishes of a key that the tolerant one lacks', () => {
    expect(said([feature], [plan], { ...value, fee: 5, amount: 5 })).toEqual(
      expect.arrayContaining([
        'drift wrong-type fee: `fee` is not an object or null',
        'note unknown-key amount: `amount` is not part of the contract',
      ]),
    );
    expect(said(null, [feature], { ...value, name: null })).toEqual([
      'drift wrong-type name: `name` is not a text',
      'note unknown-key more: `more` is not part of the contract',
    ]);
  });

  test('what the alternative that fits best has to say', () => {
    expect(said([feature, plan], [feature, plan], known)).toEqual([]);
    expect(said([plan, feature], [plan, feature], known)).toEqual([]);
    const { slug: _slug, ...rest } = known;
    expect(said([plan, feature], [plan, feature], rest)).toEqual(said([feature], [feature], rest));
    expect(said([feature], [feature], rest).length).toBeGreaterThan(0);
  });
});

describe('walk chooses among several', () => {
  const value = known;
  test.each<[string, Type, Type, unknown, readonly string[]]>([
    [
      'none that fits',
      [int, list(int)],
      [int, list(int)],
      'x',
      ['error wrong-type : The payload is not an integer or an array'],
    ],
    [
      'one refusal, and not a second',
      [int, text('a')],
      [int],
      'b',
      ['error wrong-type : The payload is not `a`'],
    ],
    [
      'the first of two that are as good',
      [text('a'), text('b')],
      [text('a'), text('b')],
      'c',
      ['error wrong-type : The payload is not `a`'],
    ],
    [
      'what refuses before what is published',
      [text('a')],
      [text('b', 'c')],
      'x',
      ['error wrong-type : The payload is not `a`'],
    ],
    ['the tolerant one that fits', [plan, feature], [feature], value, []],
    ['the published one that fits', [feature], [plan, feature], value, []],
  ])('%s', (_what, loose, exact, payload, issues) => {
    expect(said(loose, exact, payload)).toEqual(issues);
  });
  test('no number is worse than none is published', () => {
    expect(said(null, [int], Number.NaN)).toEqual([
      'drift wrong-type : The payload is not an integer',
    ]);
  });
  test('an old literal is renamed in `object` only', () => {
    const kinds = ['object', 'status'].map((key) => {
      const found = new Findings();
      const at = { reading: 'bapi', isLegacy: true, path: [key], found } as const;
      walk([text('a')], [text('a')], 'commerce_source', { ...at, path: [...at.path] });
      return found.list.map(({ kind, message }) => `${kind}: ${message}`);
    });
    expect(kinds).toEqual([
      ['renamed: The literal was renamed `a` in 2025-11-10'],
      ['wrong-type: `status` is not `a`'],
    ]);
  });
});

describe('Findings', () => {
  const issue = { path: '', kind: 'unknown-key', message: 'm', hint: 'h' } as const;
  const of = (error: number, drift: number, note: number) => {
    const found = new Findings();
    for (const [level, times] of [
      ['error', error],
      ['drift', drift],
      ['note', note],
    ] as const) {
      for (let time = 0; time < times; time++) found.add(level, () => issue);
    }
    return found;
  };
  test('counts all levels', () => {
    expect(of(1, 2, 3).total).toBe(6);
    expect(of(0, 2, 0).total).toBe(2);
    expect(of(0, 0, 0).total).toBe(0);
  });
  test('weighs an error more than drift, and drift more than a note', () => {
    const weights = [of(0, 0, 0), of(0, 0, 9), of(0, 1, 0), of(0, 1, 1), of(1, 0, 0), of(1, 1, 0)];
    expect(weights.map(({ weight }) => weight)).toEqual([0, 9, 1e6, 1e6 + 1, 1e12, 1e12 + 1e6]);
  });
  test('lists the first of each level and counts the rest', () => {
    const { list, counts } = of(1001, 0, 1);
    expect([list.length, counts]).toEqual([1001, { error: 1001, drift: 0, note: 1 }]);
  });
  test('takes over what is listed and what is counted', () => {
    const found = of(1, 1, 0);
    found.absorb(of(1002, 1, 1));
    expect([found.list.length, found.counts]).toEqual([1003, { error: 1003, drift: 2, note: 1 }]);
  });
});
