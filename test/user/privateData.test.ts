import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { assertClientSafe, findPrivateData, normalizeUser } from '../../src/user/index.js';
import { personJSON } from '../fixtures/user/person.js';
import { growth } from '../growth.js';

describe('findPrivateData', () => {
  test.each<[string, unknown, string[]]>([
    ['camelCase', { privateMetadata: { a: 1 } }, ['privateMetadata']],
    ['snake_case', { private_metadata: {} }, ['private_metadata']],
    ['backup codes', { phone: { backupCodes: ['x'] } }, ['phone.backupCodes']],
    [
      'arrays',
      { users: [{}, { _raw: { private_metadata: 0 } }] },
      ['users[1]._raw.private_metadata'],
    ],
    ['odd keys', { 'a b': { private_metadata: 1 } }, ['["a b"].private_metadata']],
    [
      'what a list of bytes carries along: nothing that anybody sends',
      { bytes: Object.assign(new Uint8Array(2), { privateMetadata: 1 }), a: { _raw: {} } },
      [],
    ],
    ['Maps', new Map([['ada', { privateMetadata: 1 }]]), ['ada.privateMetadata']],
    ['keys of Maps', new Map([[{ privateMetadata: 1 }, 2]]), ['[0].key.privateMetadata']],
    [
      'Maps of another realm',
      runInNewContext('new Map([["ada", { privateMetadata: 1 }]])'),
      ['ada.privateMetadata'],
    ],
    [
      'Sets of another realm',
      runInNewContext('new Set([{ privateMetadata: 1 }])'),
      ['[0].privateMetadata'],
    ],
    [
      'a Map that calls itself something else',
      Object.defineProperty(new Map([[1, { privateMetadata: 1 }]]), Symbol.toStringTag, {
        value: 'User',
      }),
      ['[0].privateMetadata'],
    ],
    [
      'own keys of what only calls itself a Map',
      { [Symbol.toStringTag]: 'Map', privateMetadata: 1 },
      ['privateMetadata'],
    ],
    [
      'what toJSON gives',
      { user: { toJSON: () => ({ privateMetadata: 1 }) } },
      ['user.privateMetadata'],
    ],
    [
      'what toJSON gives of a value alone',
      { toJSON: (key: string) => (key === '' ? { privateMetadata: 1 } : null) },
      ['privateMetadata'],
    ],
    [
      'nothing in what only calls itself toJSON',
      { toJSON: { call: () => ({ privateMetadata: 1 }) } },
      [],
    ],
    [
      'what an inherited toJSON gives',
      [
        new (class {
          toJSON() {
            return { privateMetadata: 1 };
          }
        })(),
      ],
      ['[0].privateMetadata'],
    ],
    [
      'the cause of an error',
      new Error('x', { cause: { privateMetadata: 1 } }),
      ['cause.privateMetadata'],
    ],
    [
      'the cause of an error of another realm',
      runInNewContext('new Error("x", { cause: { privateMetadata: 1 } })'),
      ['cause.privateMetadata'],
    ],
    [
      'the errors of an AggregateError',
      new AggregateError([{ privateMetadata: 1 }]),
      ['errors[0].privateMetadata'],
    ],
    [
      'named keys of an array',
      Object.assign([1], { privateMetadata: 1, more: { privateMetadata: 1 } }),
      ['privateMetadata', 'more.privateMetadata'],
    ],
    ['Sets', { set: new Set([{ privateMetadata: 1 }]) }, ['set[0].privateMetadata']],
    [
      'nothing where it is null or undefined',
      { privateMetadata: null, private_metadata: undefined },
      [],
    ],
    ['nothing in names that only look alike', { privateMetadataNote: 'x', metadata: {} }, []],
    ['nothing in text', 'private_metadata', []],
    ['nothing in null', null, []],
  ])('finds %s', (_, value, expected) => {
    expect(findPrivateData(value)).toEqual(expected);
  });

  test('ends at cycles and names an object once', () => {
    const user: Record<string, unknown> = { privateMetadata: {} };
    user.self = user;
    expect(findPrivateData({ a: user, b: user })).toEqual(['a.privateMetadata']);
  });

  test('survives getters and proxies that throw, and still finds the rest', () => {
    const boom = () => {
      throw new Error('hostile');
    };
    const hostile = new Proxy({}, { ownKeys: boom, get: boom, getPrototypeOf: boom });
    const value = { hostile, private_metadata: 1 };
    Object.defineProperty(value, 'getter', { get: boom, enumerable: true });
    expect(findPrivateData(value)).toEqual(['private_metadata']);
  });

  test('searches 100,000 levels deep without running out of stack', () => {
    let value: unknown = { private_metadata: 1 };
    for (let i = 0; i < 100_000; i++) value = [value];
    expect(findPrivateData(value)).toHaveLength(1);
  });
});

describe('findPrivateData, in time', () => {
  const nested = (levels: number): unknown => {
    let value: unknown = {};
    for (let level = 0; level < levels; level++) value = { privateMetadata: 1, next: value };
    return value;
  };

  test('names every one of 10,000 places below each other, in short paths', () => {
    const paths = findPrivateData(nested(10_000));
    expect([paths.length, paths[2]]).toEqual([10_000, 'next.next.privateMetadata']);
    expect(Math.max(...paths.map((path) => path.length))).toBeLessThan(300);
    expect(paths.at(-1)).toMatch(/^(next\.){20,}… \.(next\.){15,}privateMetadata$/);
  });

  test('shortens a long key, and only that', () => {
    const key = 'k'.repeat(1_000_000);
    const value = { [key]: Array.from({ length: 1000 }, () => ({ privateMetadata: 1 })) };
    expect(findPrivateData(value)[999]).toBe(`["${'k'.repeat(100)}…"][999].privateMetadata`);
  });

  test.each<[string, (size: number) => unknown]>([
    ['depth', (size) => nested(size)],
    [
      'a long key above',
      (size) => ({
        ['k'.repeat(size)]: Array(size)
          .fill(0)
          .map(() => ({ privateMetadata: 1 })),
      }),
    ],
    [
      'long keys',
      (size) =>
        Object.fromEntries(
          Array.from({ length: 50 }, (_, i) => [`${i}${'k'.repeat(size)}`, nested(9)]),
        ),
    ],
  ])('%s: twice as much takes twice as long', { timeout: 60_000, retry: 3 }, (_, make) => {
    expect(growth((value) => findPrivateData(value), make, 10_000)).toBeLessThanOrEqual(2.6);
  });

  test('what goes on for ever is searched for a million objects, and then listed', () => {
    const endless = {};
    Object.defineProperty(endless, 'next', {
      enumerable: true,
      get: () => Object.create(null, Object.getOwnPropertyDescriptors(endless)),
    });
    const paths = findPrivateData(endless);
    expect(paths).toHaveLength(1);
    expect(paths[0]).toMatch(/^next\.next.*… .*next$/);
  }, 60_000);
});

describe('assertClientSafe', () => {
  test('passes a normalised user', () => {
    expect(assertClientSafe({ user: normalizeUser(personJSON) })).toBeUndefined();
  });
  test('names every place, and no value', () => {
    expect(() => assertClientSafe({ user: { _raw: personJSON } })).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_USER_PRIVATE_DATA',
        path: 'user._raw.private_metadata',
        message:
          'user._raw.private_metadata: is private. Send the result of normalizeUser, without its privateMetadata option, instead of the object itself.',
        issues: [
          { path: 'user._raw.private_metadata', message: 'is private' },
          { path: 'user._raw.phone_numbers[0].backup_codes', message: 'is private' },
          {
            path: 'user._raw.organization_memberships[0].private_metadata',
            message: 'is private',
          },
          {
            path: 'user._raw.organization_memberships[0].organization.private_metadata',
            message: 'is private',
          },
        ],
      }),
    );
  });
});
