import { describe, expect, test } from 'vitest';
import { type ClaimsContext, claimShortcodes } from '../../../src/claims/index.js';
import { findShortcode } from '../../../src/claims/template/claimShortcodes.js';
import { readerOf } from '../../../src/claims/template/readField.js';
import { permissionsOf, resources } from '../../../src/claims/template/resources.js';
import { milliseconds, read, rolesOf } from '../../../src/claims/template/userValue.js';

const readingOf = (name: string, context: ClaimsContext) => {
  const found = findShortcode(name);
  if (!found) throw new Error(`${name} is no shortcode`);
  return readerOf(found.field)(resources(context), context, found.keys);
};
const fieldOf = (name: string, context: ClaimsContext) => readingOf(name, context).value;
const ofUser = (name: string, user: object) => fieldOf(name, { user: { id: 'user_1', ...user } });

describe('a field', () => {
  test('is read by its JSON name, else by that of resources', () => {
    expect(read({ a_b: 1, aB: 2 }, 'a_b')).toBe(1);
    expect(read({ aB: 2 }, 'a_b')).toBe(2);
    expect(read({ a_b: null, aB: 2 }, 'a_b')).toBeNull();
    expect(read({ primaryWeb3Wallet: 3 }, 'primary_web3_wallet')).toBe(3);
    expect([read({}, 'a_b'), read(null, 'a_b')]).toEqual([undefined, undefined]);
    expect(read(Object.create({ a_b: 1 }), 'a_b')).toBeUndefined();
  });

  test.each<[unknown, number | null]>([
    [5, 5],
    [new Date(7), 7],
    ['1970-01-01T00:00:01Z', 1000],
    ['x', null],
    [Number.POSITIVE_INFINITY, null],
    [new Date(Number.NaN), null],
    [null, null],
    [true, null],
    [{}, null],
  ])('of time %s is %s milliseconds', (value, time) => {
    expect(milliseconds(value)).toBe(time);
  });

  test.each<[string, string, unknown]>([
    ['first_name', 'firstName', 'Ada'],
    ['username', 'username', 'ada'],
    ['external_id', 'externalId', 7],
    ['image_url', 'imageUrl', 'https://x'],
  ])('user.%s is what stands there, or null', (name, camel, value) => {
    expect(ofUser(`user.${name}`, { [name]: value })).toBe(value);
    expect(ofUser(`user.${name}`, { [camel]: value })).toBe(value);
    expect(ofUser(`user.${name}`, {})).toBeNull();
  });

  test.each([
    ['Ada', 'Bo', 'Ada Bo'],
    ['Ada', null, 'Ada'],
    [null, 'Bo', 'Bo'],
    [null, null, null],
    [7, 'Bo', 'Bo'],
  ])('user.full_name of %s and %s is %s', (first_name, last_name, name) => {
    expect(ofUser('user.full_name', { first_name, last_name })).toBe(name);
  });

  test.each(['user.has_image', 'user.two_factor_enabled'])('%s is true or false', (name) => {
    const field = name.slice(5);
    expect([true, false, null, 'true', 1].map((value) => ofUser(name, { [field]: value }))).toEqual(
      [true, false, false, false, false],
    );
  });

  test('org.has_image and the like are read from the organization', () => {
    const organization = { id: 'org_1', has_image: true, imageUrl: 'https://x', name: 'Acme' };
    const of = (name: string, more = {}) =>
      fieldOf(name, { organization: { ...organization, ...more } });
    expect(
      ['org.has_image', 'org.image_url', 'org.name', 'org.slug'].map((name) => of(name)),
    ).toEqual([true, 'https://x', 'Acme', null]);
    expect(of('org.has_image', { has_image: 'yes' })).toBe(false);
    expect(fieldOf('org.has_image', { user: { id: 'user_1' } })).toBeNull();
  });
});

describe.each([
  ['email_address', 'email_addresses', 'primary_email_address', 'primaryEmailAddress'],
  ['phone_number', 'phone_numbers', 'primary_phone_number', 'primaryPhoneNumber'],
  ['web3_wallet', 'web3_wallets', 'primary_web3_wallet', 'primaryWeb3Wallet'],
])('the primary %s', (kind, list, direct, camel) => {
  const [camelList, camelKind] = [list, kind].map((name) =>
    name.replace(/_([a-z])/, (_, letter: string) => letter.toUpperCase()),
  );
  const entries = [
    { id: 'a', [kind]: 'first' },
    { id: 'b', [kind]: 'second' },
  ];
  const of = (user: object) => ofUser(`user.${direct}`, user);

  test('is the entry whose id is the primary one', () => {
    expect(of({ [`${direct}_id`]: 'b', [list]: entries })).toBe('second');
    expect(of({ [`${camel}Id`]: 'a', [camelList ?? '']: entries })).toBe('first');
    const camelEntry = { id: 'a', [camelKind ?? '']: 'third' };
    expect(of({ [`${camel}Id`]: 'a', [camelList ?? '']: [camelEntry] })).toBe('third');
    expect(of({ [`${direct}_id`]: 'a', [list]: [{ id: 'a' }] })).toBeNull();
  });

  test('is none without one', () => {
    expect(of({ [list]: entries })).toBeNull();
    expect(of({ [`${direct}_id`]: null, [list]: [{ id: null, [kind]: 'x' }] })).toBeNull();
    expect(of({ [`${direct}_id`]: 'c', [list]: entries })).toBeNull();
    expect(of({ [`${direct}_id`]: 'a', [list]: null })).toBeNull();
    expect(of({ [direct]: 7 })).toBeNull();
  });

  test('is what the user says directly, where no entry is', () => {
    expect(of({ [direct]: 'direct' })).toBe('direct');
    expect(of({ [camel]: { [kind]: 'direct' } })).toBe('direct');
    expect(of({ [`${direct}_id`]: 'c', [list]: entries, [direct]: 'direct' })).toBe('direct');
    expect(of({ [`${direct}_id`]: 'a', [list]: entries, [direct]: 'direct' })).toBe('first');
  });
});

test.each([
  ['user.email_verified', 'primary_email_address'],
  ['user.phone_number_verified', 'primary_phone_number'],
])('%s is the status of the primary one', (name, direct) => {
  const of = (verification: unknown) => ofUser(name, { [direct]: { verification } });
  expect([{ status: 'verified' }, { status: 'expired' }, {}, null].map(of)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect([ofUser(name, {}), ofUser(name, { [direct]: 'a@b.c' })]).toEqual([false, false]);
});

describe('a reading', () => {
  const certain = { other: null, doubt: null, integer: false, unknown: false };

  test('of metadata follows keys', () => {
    const public_metadata = { a: { b: 1 }, list: ['x', { c: 2 }], no: undefined, none: null };
    const of = (path: string) =>
      readingOf(`user.public_metadata${path}`, { user: { id: 'u', public_metadata } });
    expect(of('')).toEqual({ ...certain, value: public_metadata });
    expect(of('.a.b')).toEqual({ ...certain, value: 1 });
    expect(of('.none')).toEqual({ ...certain, value: null });
    expect(of('.list.1.c')).toEqual({ ...certain, value: 2, doubt: 'array-index' });
    expect(of('.list.0')).toEqual({ ...certain, value: 'x', doubt: 'array-index' });
    for (const path of [
      '.x',
      '.no',
      '.list.2',
      '.list.length',
      '.list.x',
      '.list.01',
      '.a.b.c',
      '.toString',
    ]) {
      expect(of(path)).toEqual({ ...certain, value: null });
    }
    expect(ofUser('user.public_metadata', {})).toEqual({});
    expect(ofUser('user.public_metadata.a', { public_metadata: null })).toBeNull();
  });

  test('of a time is in seconds, and of the last sign-in in either', () => {
    const user = { id: 'u', created_at: 1_999, last_sign_in_at: 1_999 };
    expect(readingOf('user.created_at', { user })).toEqual({ ...certain, value: 1, integer: true });
    expect(readingOf('user.last_sign_in_at', { user })).toEqual({
      value: 1999,
      other: 1,
      doubt: 'last-sign-in-unit',
      integer: true,
      unknown: false,
    });
    expect(readingOf('user.updated_at', { user })).toEqual({ ...certain, value: null });
  });

  test('of organizations may be unknown', () => {
    const memberships = [{ organization: { id: 'org_1' }, role: 'org:admin' }];
    const roles = { org_1: 'org:admin' };
    const of = (user: object, more: ClaimsContext = {}) =>
      readingOf('user.organizations', { user: { id: 'u', ...user }, ...more });
    expect(of({})).toEqual({ ...certain, value: {}, unknown: true });
    expect(of({ organization_memberships: memberships })).toEqual({ ...certain, value: roles });
    expect(of({ organizationMemberships: memberships })).toEqual({ ...certain, value: roles });
    expect(of({ organization_memberships: [] }, { memberships }).value).toEqual(roles);
    expect(rolesOf([5, { role: 'a' }, { organization: { id: 'b' }, role: 5 }])).toStrictEqual({});
    expect(rolesOf({})).toBeNull();
  });

  test('of a role has its prefix, or not', () => {
    const organization = { id: 'org_1' };
    const role = { ...certain, value: 'org:a', other: 'a', doubt: 'org-role-prefix' };
    const of = (membership: object | null) => readingOf('org.role', { organization, membership });
    expect([of({ role: 'org:a' }), of({ role: 'a' })]).toEqual([role, role]);
    expect(of({ role: 'a:org:b' }).value).toBe('org:a:org:b');
    expect([of({}), of(null), of({ role: 5 })].map(({ value }) => value)).toEqual([
      null,
      null,
      null,
    ]);
    expect(fieldOf('org.role', { membership: { role: 'org:a' } })).toBeNull();
  });

  test('of permissions has no system ones, and no other things', () => {
    const permissions = ['org:a:read', 'org:sys_x:read', 'a:org:sys_x'];
    const context = { organization: { id: 'org_1' }, membership: { permissions } };
    expect(fieldOf('org_membership.permissions', context)).toEqual(['org:a:read', 'a:org:sys_x']);
    expect(fieldOf('org_membership.permissions', { membership: { permissions } })).toBeNull();
    expect(permissionsOf({ permissions: ['a', 5, null] })).toEqual(['a']);
    expect([permissionsOf(null), permissionsOf({ permissions: 'a' })]).toEqual([[], []]);
  });

  test('of a list that is too long to walk is refused', () => {
    expect(() =>
      ofUser('user.primary_email_address', { email_addresses: Array(1_000_001) }),
    ).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_TOO_COMPLEX',
        message: 'A list of the context is too long. Pass the resources as Clerk gives them.',
      }),
    );
  });

  test('of a user that is null is null', () => {
    expect(fieldOf('user.id', { user: null, organization: null })).toBeNull();
  });

  test('of a session is what it says, or null', () => {
    const session = { actor: { sub: 'a' }, reverificationId: 'r' };
    const names = ['session.actor', 'session.reverification_id'];
    expect(names.map((name) => fieldOf(name, { session }))).toEqual([{ sub: 'a' }, 'r']);
    expect(names.map((name) => fieldOf(name, { session: {} }))).toEqual([null, null]);
    expect(names.map((name) => fieldOf(name, {}))).toEqual([null, null]);
  });

  test.each(Object.keys(claimShortcodes))('of %s is null of nobody', (name) => {
    expect(readingOf(name, {})).toEqual({ ...certain, value: null });
  });
});
