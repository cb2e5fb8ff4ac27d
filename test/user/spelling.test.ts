import { describe, expect, test } from 'vitest';
import { snakeCase } from '../../src/internal/snakeCase.js';
import * as kit from '../../src/testing/index.js';
import {
  normalizeOrganization,
  normalizeOrganizationMembership,
  normalizeUser,
  parseMetadata,
} from '../../src/user/index.js';
import { normalizedMembership } from '../fixtures/user/normalizedMembership.js';
import { normalizedPerson } from '../fixtures/user/normalizedPerson.js';
import { thrownBy } from '../thrownBy.js';

// Objects that somebody trimmed by hand, or put together of two.

const schema = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value: unknown) => ({ value }),
  },
} as const;

/** The fields of a normalised object whose names differ in the two spellings, without what is made of others. */
const spelled = (normalized: object): [string, unknown][] =>
  Object.entries(normalized).filter(
    ([name, value]) =>
      snakeCase(name) !== name &&
      !/^(fullName|primary(EmailAddress|PhoneNumber|Web3Wallet))$/.test(name) &&
      (value ?? null) !== null,
  );

const BOTH = 'has names in snake_case and in camelCase. Pass it in one of the two spellings.';
const { publicUserData, organization } = normalizedMembership;
const organizationFields = spelled(organization);
const membershipFields = spelled(normalizedMembership);
const userFields = spelled(normalizedPerson);
const memberFields = spelled(publicUserData ?? {});

/** A value that is lost without a trace if the name is not read: lists and objects are compared by their presence. */
const bare = { id: 'org_1', name: 'Acme' };
const membershipBare = { id: 'orgmem_1', role: 'org:admin', organization: bare };

test.each([
  ['an organization', { id: 'org_1', name: 'Acme', public_metadata: { a: 1 }, publicMetadata: {} }],
  ['an organization of two fields', { id: 'org_1', public_metadata: {}, privateMetadata: {} }],
  ['a user', { id: 'user_1', email_addresses: [], public_metadata: {}, publicMetadata: {} }],
  ['a user in camelCase', { id: 'user_1', emailAddresses: [], unsafe_metadata: {} }],
])('parseMetadata of %s with metadata in both is refused', (_, source) => {
  const error = thrownBy(() => parseMetadata(source as never, { publicMetadata: schema }));
  expect(error).toMatchObject({ message: BOTH });
});

test('there are fields of each', () => {
  expect(organizationFields.length).toBeGreaterThan(10);
  expect(membershipFields.length).toBeGreaterThan(3);
  expect(userFields.length).toBeGreaterThan(20);
  expect(memberFields).toHaveLength(5);
});

describe('an organization of one field more', () => {
  test.each(organizationFields)('has %s in either spelling', (name, value) => {
    for (const spelling of [name, snakeCase(name)]) {
      const source = { ...bare, [spelling]: value };
      expect(normalizeOrganization(source as never)).toHaveProperty(name, value);
    }
  });
  test('of Core 3 keeps what only a client knows', () => {
    const source = { ...bare, slug: 'acme', imageUrl: 'x', exclusiveMembership: true };
    expect(normalizeOrganization(source as never)).toMatchObject({
      imageUrl: 'x',
      exclusiveMembership: true,
    });
  });
  test('in camelCase has private metadata on request', () => {
    const source = { ...bare, privateMetadata: { a: 1 } };
    expect(normalizeOrganization(source as never, { privateMetadata: true } as never)) //
      .toHaveProperty('privateMetadata', { a: 1 });
    expect(parseMetadata(source as never, { privateMetadata: schema })).toEqual({
      privateMetadata: { a: 1 },
    });
  });
  test('which is null is in no spelling', () => {
    const source = { ...bare, publicMetadata: null, image_url: 'x' };
    expect(normalizeOrganization(source as never)).toHaveProperty('imageUrl', 'x');
  });
  test.each(organizationFields)('is refused with %s beside another spelling', (name, value) => {
    const mixed = [
      { ...bare, created_at: 1, publicMetadata: {}, [name]: value },
      { ...bare, createdAt: 1, [snakeCase(name)]: value },
    ];
    for (const source of mixed) {
      expect(thrownBy(() => normalizeOrganization(source as never))).toMatchObject({
        code: 'ISOCLERK_ORGANIZATION_INVALID',
        path: '',
        message: BOTH,
      });
    }
  });
});

describe('a membership of one field more', () => {
  test.each(membershipFields)('has %s in either spelling', (name, value) => {
    for (const spelling of [name, snakeCase(name)]) {
      const source = { ...membershipBare, [spelling]: value };
      expect(normalizeOrganizationMembership(source as never)).toHaveProperty(name, value);
    }
  });
  test('names its organization where that mixes', () => {
    const source = { ...membershipBare, organization: { ...bare, imageUrl: 'x', created_at: 1 } };
    expect(thrownBy(() => normalizeOrganizationMembership(source as never))).toMatchObject({
      path: 'organization',
      message: `organization: ${BOTH}`,
    });
  });
  test.each(memberFields)('has %s of its member in either spelling', (name, value) => {
    for (const holder of ['publicUserData', 'public_user_data']) {
      for (const spelling of [name, snakeCase(name)]) {
        const source = { ...membershipBare, [holder]: { [spelling]: value } };
        const { publicUserData } = normalizeOrganizationMembership(source as never);
        expect(publicUserData).toHaveProperty(name, value);
      }
    }
    const mixed = { userId: 'user_1', first_name: 'Ada' };
    const source = { ...membershipBare, publicUserData: { ...mixed, [name]: value } };
    expect(thrownBy(() => normalizeOrganizationMembership(source as never))).toMatchObject({
      path: 'publicUserData',
    });
  });
});

describe('a user', () => {
  test.each(userFields)('is refused with %s beside another spelling', (name, value) => {
    const isList = name === 'emailAddresses';
    const snake = { id: 'user_1', email_addresses: [], [name]: value };
    const camel = { id: 'user_1', emailAddresses: [], [snakeCase(name)]: value };
    for (const source of isList ? [snake] : [snake, camel]) {
      expect(thrownBy(() => normalizeUser(source as never))).toMatchObject({
        code: 'ISOCLERK_USER_INVALID',
        path: '',
        message: BOTH,
      });
    }
  });
  test.each(['privateMetadata', 'samlAccounts'])('is refused with %s, too', (name) => {
    const value = name === 'samlAccounts' ? [] : {};
    const snake = { id: 'user_1', email_addresses: [], [name]: value };
    const camel = { id: 'user_1', emailAddresses: [], [snakeCase(name)]: value };
    for (const source of [snake, camel]) {
      expect(() => normalizeUser(source as never)).toThrow(BOTH);
    }
  });
  test('of any door has one spelling', () => {
    const seed = { seed: 'spelling' };
    const users = [
      kit.buildUserJSON({}, seed),
      kit.buildClientUser({}, seed),
      kit.buildBackendUser({}, seed),
      normalizedPerson,
    ];
    for (const user of users) expect(normalizeUser(user as never).object).toBe('user');
  });
});
