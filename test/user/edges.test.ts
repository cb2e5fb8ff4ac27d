import { describe, expect, test } from 'vitest';
import { isIsoclerkError } from '../../src/errors.js';
import {
  findPrivateData,
  isNormalizedUser,
  normalizeOrganization,
  normalizeOrganizationMembership,
  normalizeUser,
  normalizeUsers,
  parseMetadata,
  userSourceOf,
} from '../../src/user/index.js';
import { thrownBy } from '../thrownBy.js';

const user = { id: 'user_1', email_addresses: [] };
const organization = { id: 'org_1', object: 'organization', name: 'Acme', public_metadata: {} };
const membership = {
  id: 'orgmem_1',
  role: 'org:admin',
  public_metadata: {},
  organization,
};
const messageOf = (call: () => unknown) => {
  const error: unknown = thrownBy(call);
  return isIsoclerkError(error) ? `${error.code} ${error.message.split('. ')[0]}` : error;
};

describe('times and numbers at their edges', () => {
  test.each<[unknown, number | null]>([
    [1e9, 1e12],
    [1e9 - 1, 1e9 - 1],
    [1e11 - 1, 1e14 - 1000],
    [1e11, 1e11],
    [0, null],
    ['0', null],
    ['1768471200000', 1_768_471_200_000],
    ['2026-01-15T10:00:00.000Z', 1_768_471_200_000],
    ['2026-01-15T10:00:00Z (noon)', null],
    ['on 2026-01-15T10:00:00Z', null],
    ['+002026-01-15T10:00:00Z', null],
    ['2026-01-15T10:00:00Z\0', null],
    ['noon', null],
  ])('%j is %s', (created_at, ms) => {
    expect(normalizeUser({ ...user, created_at } as never)).toMatchObject({ createdAt: ms });
  });
  test('a minus before zero is lost, as in JSON', () => {
    const { createOrganizationsLimit } = normalizeUser({ ...user, create_organizations_limit: -0 });
    expect(createOrganizationsLimit).toBe(0);
  });
});

describe('organizations and memberships at their edges', () => {
  test('what the source does not know is absent', () => {
    const normalized = normalizeOrganization(organization as never);
    const keys = ['membersCount', 'pendingInvitationsCount', 'createdBy', 'privateMetadata'];
    expect(keys.filter((key) => key in normalized)).toEqual([]);
    const { roleName, publicUserData, ...rest } = normalizeOrganizationMembership({
      ...membership,
      role_name: 'Admin',
      public_user_data: null,
    } as never);
    expect([roleName, publicUserData]).toEqual(['Admin', null]);
    expect(Object.keys(normalizeOrganizationMembership(membership as never))).toEqual(
      Object.keys(rest),
    );
  });
  test.each<[string, object, string]>([
    ['deleted', { deleted: true }, 'deleted: is true: nothing is left to normalize'],
    ['permissions that are no list', { permissions: 'all' }, 'permissions: expected an array'],
    ['a permission that is no text', { permissions: [5] }, 'permissions[0]: expected text'],
  ])('a membership with %s is refused', (_what, change, message) => {
    const call = () => normalizeOrganizationMembership({ ...membership, ...change } as never);
    expect(messageOf(call)).toBe(`ISOCLERK_ORGANIZATION_INVALID ${message}`);
  });
  test.each([null, undefined])('permissions of %s are none', (permissions) => {
    const normalized = normalizeOrganizationMembership({ ...membership, permissions } as never);
    expect(normalized.permissions).toEqual([]);
  });
  test('what is no membership is refused by name', () => {
    for (const source of ['orgmem_1', Object.assign(() => 1, membership)]) {
      expect(messageOf(() => normalizeOrganizationMembership(source as never))).toMatch(
        /^ISOCLERK_ORGANIZATION_INVALID expected a membership/,
      );
    }
  });
});

describe('normalizeUsers at its edges', () => {
  test('a page needs its total', () => {
    expect(messageOf(() => normalizeUsers({ data: [user] } as never))).toBe(
      'ISOCLERK_USER_INVALID totalCount: expected a number',
    );
    expect(normalizeUsers({ data: [user], total_count: 1 } as never)).toMatchObject({
      total_count: 1,
    });
  });
});

describe('parseMetadata at its edges', () => {
  const anything = {
    '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => ({ value }) },
  } as const;
  const parse = (source: unknown, schemas: unknown) =>
    parseMetadata(source as never, schemas as never);
  test.each<[string, unknown, string]>([
    ['no object', 5, 'expected an object of schemas'],
    ['a list', [], 'expected an object of schemas'],
    ['another field', { metadata: anything }, 'metadata: no metadata field has this name'],
  ])('%s in the place of schemas is refused', (_what, schemas, message) => {
    expect(messageOf(() => parse(user, schemas))).toBe(`ISOCLERK_SCHEMA_INVALID ${message}`);
  });
  test('schemas that throw are refused as schemas', () => {
    const schemas = {
      get publicMetadata(): unknown {
        throw new Error('secret');
      },
    };
    expect(messageOf(() => parse(user, schemas))).toBe(
      'ISOCLERK_SCHEMA_INVALID the input cannot be read',
    );
  });
  test.each<[string, unknown, string]>([
    ['an organization', { ...organization, public_metadata: 5 }, 'ORGANIZATION'],
    ['a user by its name', { id: 'user_1', object: 'user', public_metadata: 5 }, 'USER'],
    ['a user by its addresses', { ...user, public_metadata: 5 }, 'USER'],
    ['nobody', { public_metadata: 5 }, 'USER'],
    ['a text', 'user_1', 'USER'],
    ['nothing to read', new Proxy({}, { get: thrower, getOwnPropertyDescriptor: thrower }), 'USER'],
  ])('%s is refused with its own code', (_what, source, code) => {
    expect(thrownBy(() => parse(source, { publicMetadata: anything }))).toMatchObject({
      code: `ISOCLERK_${code}_INVALID`,
    });
  });
});

function thrower(): never {
  throw new Error('secret');
}

describe('userSourceOf at its edges', () => {
  const camel = { id: 'user_1', emailAddresses: [] };
  test.each<[unknown, string | null]>([
    [{ email_addresses: [] }, null],
    [{ id: 5, email_addresses: [] }, null],
    [user, 'json'],
    [{ ...camel, object: 'user' }, 'normalized'],
    [{ ...camel, passkeys: [], createdAt: 5 }, 'client'],
    [{ ...camel, pathRoot: '/me', createdAt: 5 }, 'client'],
    [{ ...camel, createdAt: 5 }, 'backend'],
    [{ ...camel, createdAt: new Date(5) }, 'client'],
    [{ ...user, deleted: true }, null],
    [new Proxy({}, { getOwnPropertyDescriptor: thrower }), null],
    ['user_1', null],
    [[], null],
  ])('%# is %s', (value, source) => {
    expect(userSourceOf(value)).toBe(source);
  });
});

describe('mistakes at their edges', () => {
  test.each<[string, unknown, RegExp]>([
    ['an event', { data: user, type: 'user.created' }, /an event/],
    ['data beside a number', { data: user, type: 5 }, /^(?!.*an event)/],
    ['an answer without a user', { user: null }, /an object around it/],
    ['a session of nobody', { id: 'sess_1', user: null }, /^(?!.*around)/],
  ])('%s', (_what, source, message) => {
    expect(String(messageOf(() => normalizeUser(source as never)))).toMatch(message);
  });
});

describe('findPrivateData at its edges', () => {
  const secret = { private_metadata: 1 };
  test.each<[string, unknown, readonly string[]]>([
    ['bytes with a name', Object.assign(new Uint8Array(1), secret), []],
    ['the eleventh of a list', [...Array(10).fill(0), secret], ['[10].private_metadata']],
    [
      'a list with names',
      Object.assign([], { x1: secret, '1x': { ...secret } }),
      ['x1.private_metadata', '["1x"].private_metadata'],
    ],
    [
      'values of a map',
      new Map([
        [{}, secret],
        [{}, { ...secret }],
      ]),
      ['[0].private_metadata', '[1].private_metadata'],
    ],
    [
      'keys of a map',
      new Map([
        [secret, 0],
        [{ ...secret }, 0],
      ]),
      ['[0].key.private_metadata', '[1].key.private_metadata'],
    ],
    ['a set', new Set([secret, { ...secret }]), ['[0].private_metadata', '[1].private_metadata']],
    ['the cause of an error', new Error('x', { cause: secret }), ['cause.private_metadata']],
    ['a cause like any other key', { cause: secret }, ['cause.private_metadata']],
    ['errors of an error', new AggregateError([secret]), ['errors[0].private_metadata']],
    ['what toJSON gives', { toJSON: () => secret }, ['private_metadata']],
    ['no method', { toJSON: 5 }, []],
    ['a value of null', { private_metadata: null }, []],
    ['a function with a name', { run: Object.assign(() => 1, secret) }, []],
    ['a function', Object.assign(() => 1, secret), []],
    ['a symbol', { [Symbol('private_metadata')]: 1 }, []],
  ])('%s', (_what, value, paths) => {
    expect(findPrivateData(value)).toEqual(paths);
  });
});

describe('isNormalizedUser at its edges', () => {
  const normalized = normalizeUser({
    ...user,
    email_addresses: [{ id: 'idn_1', email_address: 'a@example.com', verification: null }],
  } as never);
  const [email] = normalized.emailAddresses;
  test.each<[string, unknown, boolean]>([
    ['as it is', normalized, true],
    ['after JSON', JSON.parse(JSON.stringify(normalized)), true],
    ['with more', { ...normalized, more: 1 }, true],
    ['without a field', { ...normalized, fullName: undefined }, false],
    ['without a list', { ...normalized, emailAddresses: [] }, true],
    ['with a sparse list', { ...normalized, emailAddresses: new Array(1) }, false],
    [
      'with an object for a list',
      { ...normalized, emailAddresses: { 0: email, length: 1 } },
      false,
    ],
    ['with null for metadata', { ...normalized, publicMetadata: null }, false],
    ['with undefined for metadata', { ...normalized, unsafeMetadata: undefined }, false],
    ['with a time as text', { ...normalized, createdAt: '5' }, false],
    ['nothing', null, false],
    ['what throws', new Proxy({}, { get: thrower, getOwnPropertyDescriptor: thrower }), false],
  ])('%s', (_what, value, is) => {
    expect(isNormalizedUser(value)).toBe(is);
  });
});
