import { describe, expect, test } from 'vitest';
import { assertClientSafe, findPrivateData, normalizeUser } from '../../src/user/index.js';
import { personJSON } from '../fixtures/user/person.js';

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
    ['Maps', new Map([['ada', { privateMetadata: 1 }]]), ['ada.privateMetadata']],
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
