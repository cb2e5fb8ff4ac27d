import { type } from 'arktype';
import * as v from 'valibot';
import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import * as kit from '../../src/testing/index.js';
import {
  normalizeOrganization,
  normalizeOrganizationMembership,
  normalizeUser,
  parseMetadata,
} from '../../src/user/index.js';
import { thrownBy } from '../thrownBy.js';

const SECRET = 'hunter2';
const seed = { seed: 'ada' };
const camel = {
  publicMetadata: { plan: 'pro', seats: 3 },
  unsafeMetadata: { theme: 'dark' },
  privateMetadata: { risk: SECRET },
};
const snake = {
  public_metadata: camel.publicMetadata,
  unsafe_metadata: camel.unsafeMetadata,
  private_metadata: camel.privateMetadata,
};
const { publicMetadata, unsafeMetadata } = camel;
const json = kit.buildUserJSON(snake, seed);
const organizationJSON = kit.buildOrganizationJSON({ public_metadata: publicMetadata }, seed);
const membershipJSON = kit.buildOrganizationMembershipJSON(
  { public_metadata: publicMetadata },
  seed,
);

const users: readonly (readonly [string, never])[] = Object.entries({
  'a client user': kit.buildClientUser({ publicMetadata, unsafeMetadata }, seed),
  'a backend user': kit.buildBackendUser(camel, seed),
  'a copy of a backend user': { ...kit.buildBackendUser(camel, seed) },
  JSON: json,
  'a normalized user': normalizeUser(json),
} as unknown as Record<string, never>);

const others: readonly (readonly [string, never])[] = Object.entries({
  'a client organization': kit.buildClientOrganization({ publicMetadata }, seed),
  'organization JSON': organizationJSON,
  'a normalized organization': normalizeOrganization(organizationJSON),
  'a client membership': kit.buildClientOrganizationMembership({ publicMetadata }, seed),
  'membership JSON': membershipJSON,
  'a normalized membership': normalizeOrganizationMembership(membershipJSON),
} as unknown as Record<string, never>);

const libraries = [
  [
    'zod',
    z.object({ plan: z.enum(['free', 'pro']), seats: z.number() }),
    z.object({ plan: z.literal('free'), seats: z.string() }),
  ],
  [
    'valibot',
    v.object({ plan: v.picklist(['free', 'pro']), seats: v.number() }),
    v.object({ plan: v.literal('free'), seats: v.string() }),
  ],
  [
    'arktype',
    type({ plan: "'free' | 'pro'", seats: 'number' }),
    type({ plan: "'free'", seats: 'string' }),
  ],
] as const;

describe.each(libraries)('parseMetadata by %s', (_, fits, differs) => {
  test.each([...users, ...others])('reads %s', (_, source) => {
    expect(parseMetadata(source, { publicMetadata: fits })).toStrictEqual({
      publicMetadata: { plan: 'pro', seats: 3 },
    });
  });

  test.each([...users, ...others])('says where %s does not fit', (_, source) => {
    expect(thrownBy(() => parseMetadata(source, { publicMetadata: differs }))).toMatchObject({
      code: 'ISOCLERK_SCHEMA_MISMATCH',
      path: 'publicMetadata.plan',
      issues: [
        { path: 'publicMetadata.plan', message: 'does not fit the schema' },
        { path: 'publicMetadata.seats', message: 'does not fit the schema' },
      ],
    });
  });
});

describe('parseMetadata', () => {
  const any = z.record(z.string(), z.unknown());

  test('parses what it has a schema for, and nothing else', () => {
    expect(parseMetadata(json, {})).toStrictEqual({});
    expect(parseMetadata(json, { unsafeMetadata: any })).toStrictEqual({ unsafeMetadata });
    expect(
      parseMetadata(json, { publicMetadata: any, unsafeMetadata: any, privateMetadata: any }),
    ).toStrictEqual(camel);
  });

  test('gives what the schema makes of it', () => {
    const schema = z.object({ plan: z.string().transform((plan) => plan.length) });
    expect(parseMetadata(json, { publicMetadata: schema })).toEqual({
      publicMetadata: { plan: 3 },
    });
  });

  test('lists the issues of every schema, without a value', () => {
    const schemas = {
      publicMetadata: type({ plan: "'free'" }),
      unsafeMetadata: v.object({ theme: v.literal('light') }),
      privateMetadata: z.object({ risk: z.literal('low') }),
    };
    const error = thrownBy(() => parseMetadata(json, schemas));
    expect(error).toMatchObject({
      issues: [
        { path: 'publicMetadata.plan' },
        { path: 'unsafeMetadata.theme' },
        { path: 'privateMetadata.risk' },
      ],
    });
    expect(JSON.stringify([error, error.message, String(error.cause)])).not.toContain(SECRET);
  });

  test('shows the schema a copy', () => {
    const spoil = z
      .record(z.string(), z.unknown())
      .transform((data) => Object.assign(data, { plan: 'x' }));
    const schema = {
      '~standard': {
        version: 1 as const,
        vendor: 'test',
        validate: (value: unknown) => ({ value: Object.assign(Object(value), { plan: 'spoilt' }) }),
      },
    };
    parseMetadata(json, { publicMetadata: schema });
    parseMetadata(json, { publicMetadata: spoil });
    expect(json.public_metadata).toEqual(publicMetadata);
  });

  test('reads null as empty', () => {
    const user = { id: 'user_1', email_addresses: [], public_metadata: null };
    expect(parseMetadata(user, { publicMetadata: any })).toStrictEqual({ publicMetadata: {} });
  });

  test('gives null for null and undefined', () => {
    expect(parseMetadata(null, { publicMetadata: any })).toBe(null);
    expect(parseMetadata(undefined, { publicMetadata: any })).toBe(null);
  });

  test.each([
    ['private metadata of a normalized user', normalizeUser(json), 'privateMetadata'],
    ['private metadata of a client user', users[0]?.[1], 'privateMetadata'],
    [
      'private metadata that somebody put on a client user',
      { ...Object(users[0]?.[1]), privateMetadata: {} },
      'privateMetadata',
    ],
    [
      'private metadata that somebody put on a client organization',
      { id: 'org_1', name: 'a', pathRoot: '/o', publicMetadata: {}, privateMetadata: {} },
      'privateMetadata',
    ],
    ['unsafe metadata of an organization', organizationJSON, 'unsafeMetadata'],
    ['metadata of a trimmed user', { id: 'user_1', email_addresses: [] }, 'publicMetadata'],
  ])('finds no %s, though its schema takes anything', (_, source, name) => {
    const error = thrownBy(() => parseMetadata(source as never, { [name]: any }));
    expect(error).toMatchObject({
      code: 'ISOCLERK_SCHEMA_MISMATCH',
      issues: [{ path: name, message: 'is not in the source' }],
    });
  });

  test('reads a user by its addresses, whatever metadata it has', () => {
    const trimmed = { id: 'user_1', emailAddresses: [], unsafeMetadata };
    expect(parseMetadata(trimmed, { unsafeMetadata: any })).toEqual({ unsafeMetadata });
  });

  test('reads trimmed JSON with passkeys as JSON', () => {
    const user = { id: 'user_1', email_addresses: [], passkeys: [], private_metadata: { a: 1 } };
    expect(parseMetadata(user, { privateMetadata: any })).toEqual({ privateMetadata: { a: 1 } });
  });

  test.each([
    ['text', 'user_1', 'ISOCLERK_USER_INVALID', 'not text'],
    ['a promise', Promise.resolve(json), 'ISOCLERK_USER_INVALID', 'Await it first'],
    ['an object around it', { user: json }, 'ISOCLERK_USER_INVALID', 'Pass its user'],
    ['an event', { type: 'user.created', data: json }, 'ISOCLERK_USER_INVALID', 'Pass its data'],
    ['a page', { data: [json], total_count: 1 }, 'ISOCLERK_USER_INVALID', 'one by one'],
    ['a number', 7, 'ISOCLERK_USER_INVALID', 'expected a user'],
    [
      'a function with the fields of a user',
      Object.assign(() => 1, json),
      'ISOCLERK_USER_INVALID',
      'expected a user',
    ],
    [
      'a deleted user',
      { id: 'user_1', object: 'user', deleted: true },
      'ISOCLERK_USER_DELETED',
      'deleted: is true',
    ],
    [
      'a deleted organization',
      { id: 'org_1', object: 'organization', deleted: true },
      'ISOCLERK_ORGANIZATION_INVALID',
      'deleted: is true',
    ],
    [
      'a user with a Date in its metadata',
      { ...json, public_metadata: { at: new Date(0) } },
      'ISOCLERK_USER_INVALID',
      'public_metadata: expected JSON',
    ],
    [
      'an organization with a Date in its metadata',
      { id: 'org_1', name: 'a', publicMetadata: { at: new Date(0) } },
      'ISOCLERK_ORGANIZATION_INVALID',
      'publicMetadata: expected JSON',
    ],
    [
      'an id that throws',
      {
        get id() {
          throw new Error(SECRET);
        },
      },
      'ISOCLERK_USER_INVALID',
      'cannot be read',
    ],
    [
      'a getter that throws',
      {
        ...json,
        get public_metadata() {
          throw new Error(SECRET);
        },
      },
      'ISOCLERK_USER_INVALID',
      'cannot be read',
    ],
  ])('refuses %s', (_, source, code, text) => {
    const error = thrownBy(() => parseMetadata(source as never, { publicMetadata: any }));
    expect(error).toMatchObject({ code, message: expect.stringContaining(text) });
    expect(error.message).not.toContain(SECRET);
  });

  test.each([
    ['no schemas', undefined, '', 'expected an object of schemas. Pass { publicMetadata: schema }'],
    ['a schema of zod', any, '', 'not a schema. Pass { publicMetadata: schema }'],
    ['a schema of arktype', type({}), '', 'not a schema. Pass { publicMetadata: schema }'],
    [
      'the spelling of JSON',
      { public_metadata: any },
      'public_metadata',
      'no metadata field has this name. Pass { publicMetadata: schema }.',
    ],
    [
      'another field in the spelling of JSON',
      { private_metadata: any },
      'private_metadata',
      'no metadata field has this name. Pass { privateMetadata: schema }.',
    ],
    [
      'another name',
      { metadata: any },
      'metadata',
      'Pass { publicMetadata: schema }; the other names are unsafeMetadata and privateMetadata.',
    ],
    ['null', { publicMetadata: null }, 'publicMetadata', 'not a Standard Schema'],
  ])('refuses %s', (_, schemas, path, message) => {
    const error = thrownBy(() => parseMetadata(json, schemas as never));
    expect(error).toMatchObject({ code: 'ISOCLERK_SCHEMA_INVALID', path });
    expect(error.message).toContain(message);
  });

  test('skips a schema that is undefined', () => {
    expect(parseMetadata(json, { publicMetadata: undefined })).toStrictEqual({});
  });
});

describe('under a polluted Object.prototype', () => {
  const names = [...Object.keys(camel), ...Object.keys(snake)];
  afterEach(() => {
    for (const name of names) Reflect.deleteProperty(Object.prototype, name);
  });

  test('neither metadata nor schemas come from it', () => {
    // Not zod's: what an assignment leaves on Object.prototype stops zod itself.
    const any = {
      '~standard': { version: 1, vendor: 'any', validate: (value: unknown) => ({ value }) },
    };
    const user = { id: 'user_1', email_addresses: [] };
    for (const name of names) {
      const hidden = { value: { a: 1 }, configurable: true, enumerable: true, writable: true };
      Object.defineProperty(Object.prototype, name, hidden);
    }
    expect(Object.keys(parseMetadata(user, {}))).toEqual([]);
    const error = thrownBy(() => parseMetadata(user as never, { privateMetadata: any } as never));
    for (const name of names) Reflect.deleteProperty(Object.prototype, name);
    expect(error).toMatchObject({ path: 'privateMetadata' });
  });

  test('a read-only name there stops no result', () => {
    const any = {
      '~standard': { version: 1, vendor: 'any', validate: (value: unknown) => ({ value }) },
    };
    const user = { id: 'user_1', email_addresses: [], public_metadata: { a: 1 } };
    Object.defineProperty(Object.prototype, 'publicMetadata', { value: 1, configurable: true });
    const parsed = parseMetadata(user as never, { publicMetadata: any } as never);
    expect(Object.getOwnPropertyDescriptor(parsed, 'publicMetadata')?.value).toEqual({ a: 1 });
  });
});
