import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  getDisplayName,
  getFullName,
  getInitials,
  getPrimaryEmailAddress,
  getPrimaryPhoneNumber,
  getPrimaryWeb3Wallet,
  hasVerifiedEmailAddress,
  hasVerifiedPhoneNumber,
  isBackendUser,
  isClientUser,
  isNormalizedUser,
  isUserJSON,
  normalizeUser,
  type UserLike,
  userSourceOf,
} from '../../src/user/index.js';
import { frontendJSON, personJSON } from '../fixtures/user/person.js';

const named = (firstName: string | null, lastName: string | null, more: object = {}): UserLike => ({
  id: 'user_1',
  emailAddresses: [],
  firstName,
  lastName,
  ...more,
});
const mail = (address: string) => ({
  primaryEmailAddressId: 'e',
  emailAddresses: [{ id: 'e', emailAddress: address }],
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each<[string, UserLike]>([
  ['Backend API JSON', personJSON],
  ['Frontend API JSON', frontendJSON() as unknown as UserLike],
  ['a normalised user', normalizeUser(personJSON)],
])('the helpers on %s', (_, user) => {
  test('find the primary ones and names', () => {
    expect([
      getPrimaryEmailAddress(user),
      getPrimaryPhoneNumber(user),
      getPrimaryWeb3Wallet(user),
      getFullName(user),
      getDisplayName(user),
      getInitials(user),
      hasVerifiedEmailAddress(user),
      hasVerifiedPhoneNumber(user),
    ]).toEqual([
      'ada@example.com',
      '+15555550101',
      '7S3P4HxJpyyigGzodYwHtCxZyUQe9JiBMHyRWXArAaKv',
      'Ada Lovelace',
      'Ada Lovelace',
      'AL',
      true,
      true,
    ]);
  });
});

describe('the helpers on what is no user', () => {
  const hostile = new Proxy({ id: 'x' } as UserLike, {
    get: () => {
      throw new Error('hostile');
    },
    getOwnPropertyDescriptor: () => {
      throw new Error('hostile');
    },
  });
  test.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['text', 'user_1'],
    ['wrong types', { emailAddresses: 5, primaryEmailAddressId: {}, firstName: [] }],
    ['holes', { emailAddresses: [null, 4], primaryEmailAddressId: 'x' }],
    ['a hostile proxy', hostile],
  ])('say nothing of %s', (_, value) => {
    const user = value as UserLike;
    expect([
      getPrimaryEmailAddress(user),
      getPrimaryPhoneNumber(user),
      getPrimaryWeb3Wallet(user),
      getFullName(user),
      getDisplayName(user),
      getInitials(user),
      hasVerifiedEmailAddress(user),
      hasVerifiedPhoneNumber(user),
    ]).toEqual([null, null, null, null, null, null, false, false]);
  });
});

describe('getDisplayName', () => {
  test.each([
    ['the full name', named('Ada', 'L', { username: 'ada' }), 'Ada L'],
    ['the username', named('', ' ', { username: ' ada ' }), 'ada'],
    ['the local part of the email address', named(null, null, mail('ada.l@example.com')), 'ada.l'],
    ['up to the last @', named(null, null, mail('"a@b"@example.com')), '"a@b"'],
    [
      'the phone number',
      named(null, null, {
        primaryPhoneNumberId: 'p',
        phoneNumbers: [{ id: 'p', phoneNumber: '+15555550101' }],
      }),
      '+15555550101',
    ],
    ['the id', named(null, null), 'user_1'],
    [
      'the id, not an address that is not primary',
      named(null, null, { ...mail('a@b.c'), primaryEmailAddressId: null }),
      'user_1',
    ],
  ])('falls back to %s', (_, user, expected) => {
    expect(getDisplayName(user)).toBe(expected);
  });
});

describe('getInitials', () => {
  test.each([
    ['ada', 'lovelace', 'AL'],
    ['Ada', null, 'A'],
    [null, 'lovelace', 'L'],
    ['王', '小明', '王小'],
    ['محمد', 'علي', 'مع'],
    ['👩‍🚀 Ada', '🇺🇦', '👩‍🚀🇺🇦'],
    ['é', 'x', 'ÉX'],
    ['ßtein', 'ŉ', 'Sʼ'],
    ['  ada', '  ', 'A'],
  ])('of %j %j are %j', (first, last, expected) => {
    expect(getInitials(named(first, last))).toBe(expected);
  });
  test('come from the username or email address without a name, never from id or phone number', () => {
    expect(getInitials(named(null, null, { username: 'zoe' }))).toBe('Z');
    expect(getInitials(named(null, null, mail('bob@example.com')))).toBe('B');
    expect(getInitials(named(null, null))).toBeNull();
  });
  test('are code points where Intl.Segmenter is missing', () => {
    vi.stubGlobal('Intl', {});
    expect(getInitials(named('👩‍🚀', 'ada'))).toBe('👩A');
    vi.stubGlobal('Intl', undefined);
    expect(getInitials(named('𝒳', null))).toBe('𝒳');
  });
});

describe('hostile arrays', () => {
  const boom = () => {
    throw new Error('hunter2');
  };
  const { proxy: revoked, revoke } = Proxy.revocable([], {});
  revoke();
  const items = {
    'a revoked proxy': revoked,
    'a proxy without length': new Proxy([], { get: boom }),
    'a proxy that throws at its items': new Proxy([{}], {
      get: (target, key) =>
        key === 'length' ? 1 : key in Array.prototype ? Reflect.get(target, key) : boom(),
      has: boom,
      getOwnPropertyDescriptor: boom,
    }),
    'an item that is a revoked proxy': [revoked],
    'an array that overrides its methods': Object.assign([{}], { find: boom, some: boom }),
  };
  test.each(Object.entries(items))('%s', (_, hostile) => {
    const user = {
      id: 'user_1',
      emailAddresses: hostile,
      phoneNumbers: hostile,
      web3Wallets: hostile,
      primaryEmailAddressId: 'idn_1',
      primaryPhoneNumberId: 'idn_1',
      primaryWeb3WalletId: 'idn_1',
    } as unknown as UserLike;
    expect([
      hasVerifiedEmailAddress(user),
      hasVerifiedPhoneNumber(user),
      getPrimaryEmailAddress(user),
      getPrimaryPhoneNumber(user),
      getPrimaryWeb3Wallet(user),
      getDisplayName(user),
      getInitials(user),
      getFullName(user),
    ]).toEqual([false, false, null, null, null, 'user_1', null, null]);
  });
});

describe('isNormalizedUser on what changes while it is looked at', () => {
  const user = normalizeUser(personJSON);
  /** What is answered when one field of the user becomes another from one look on; and how many looks there are. */
  function changing(key: string, from: number, change: () => unknown) {
    let looks = 0;
    const answer = isNormalizedUser(
      new Proxy(user, {
        get: (target, name) =>
          name === key && looks++ >= from ? change() : Reflect.get(target, name),
      }),
    );
    return { answer, looks };
  }
  const { emailAddresses } = user;
  test.each<[string, () => unknown]>([
    [
      'an error',
      () => {
        throw new Error('no');
      },
    ],
    ['a longer list', () => [...emailAddresses, ...emailAddresses]],
    ['what is no list', () => ({ ...emailAddresses })],
  ])('is false for a list that becomes %s, at whatever look', (_, change) => {
    const { answer, looks } = changing('emailAddresses', Number.POSITIVE_INFINITY, change);
    expect([answer, looks > 1]).toEqual([true, true]);
    expect(changing('emailAddresses', looks - 1, change).answer).toBe(false);
  });
});

describe('userSourceOf and the guards', () => {
  const guards = [isClientUser, isBackendUser, isUserJSON, isNormalizedUser];
  test.each<[string, unknown, string | null, readonly boolean[]]>([
    ['a client copy', { ...named('A', 'B'), passkeys: [] }, 'client', [true, false, false, false]],
    [
      'a backend copy',
      { ...named('A', 'B'), banned: true },
      'backend',
      [false, true, false, false],
    ],
    ['JSON', personJSON, 'json', [false, false, true, false]],
    ['a normalised user', normalizeUser(personJSON), 'normalized', [false, false, false, true]],
    [
      'a normalised user with more keys',
      { ...normalizeUser(personJSON), role: 'x' },
      'normalized',
      [false, false, false, true],
    ],
    [
      'a normalised user without the address that is its primary one',
      { ...normalizeUser(personJSON), primaryEmailAddress: null },
      'normalized',
      [false, false, false, false],
    ],
    [
      'a normalised user with a Date',
      { ...normalizeUser(personJSON), createdAt: new Date(1727707000164) },
      'normalized',
      [false, false, false, false],
    ],
    [
      'a trimmed client copy',
      { ...named('A', 'B'), createdAt: '2024-09-30T14:36:40.164Z' },
      'client',
      [false, false, false, false],
    ],
    [
      'a trimmed backend copy',
      { ...named('A', 'B'), createdAt: 1727707000164 },
      'backend',
      [false, false, false, false],
    ],
    ...['privateMetadata', 'locale', 'locked', 'deprovisioned', '_raw', 'lastActiveAt'].map(
      (key): [string, unknown, string, boolean[]] => [
        `a backend copy trimmed to ${key}`,
        { ...named('A', 'B'), [key]: null },
        'backend',
        [false, false, false, false],
      ],
    ),
    [
      'a broken client user',
      { ...named('A', 'B'), passkeys: [], firstName: 5 },
      'client',
      [false, false, false, false],
    ],
    ['broken JSON', { id: 'user_1', email_addresses: [{}] }, 'json', [false, false, false, false]],
    [
      'a deleted user',
      { object: 'user', id: 'user_1', deleted: true },
      null,
      [false, false, false, false],
    ],
    [
      'a deleted user with lists',
      { id: 'user_1', email_addresses: [], deleted: true },
      null,
      [false, false, false, false],
    ],
    [
      'an organization',
      { id: 'org_1', name: 'Acme', slug: 'acme' },
      null,
      [false, false, false, false],
    ],
    ['session claims', { sub: 'user_1', sid: 'sess_1' }, null, [false, false, false, false]],
    ['null', null, null, [false, false, false, false]],
  ])('%s', (_, value, source, expected) => {
    expect(userSourceOf(value)).toBe(source);
    expect(guards.map((guard) => guard(value))).toEqual(expected);
  });
});
