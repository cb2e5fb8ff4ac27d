import { afterEach, describe, expect, test } from 'vitest';
import {
  getPrimaryEmailAddress,
  hasVerifiedEmailAddress,
  isBackendUser,
  normalizeOrganization,
  normalizeOrganizationMembership,
  normalizeUser,
  normalizeUsers,
  userSourceOf,
} from '../../src/user/index.js';
import { normalizedMembership } from '../fixtures/user/normalizedMembership.js';
import { normalizedPerson } from '../fixtures/user/normalizedPerson.js';
import { personJSON } from '../fixtures/user/person.js';

const polluted: string[] = [];
function pollute(values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) {
    // Enumerable, as what an assignment makes.
    const rest = { configurable: true, enumerable: true, writable: true };
    Object.defineProperty(Object.prototype, key, { value, ...rest });
    polluted.push(key);
  }
}
afterEach(() => {
  for (const key of polluted.splice(0)) Reflect.deleteProperty(Object.prototype, key);
});

const minimal = { id: 'user_1', email_addresses: [{ email_address: 'ada@example.com' }] };
const camel = { id: 'user_1', emailAddresses: [{ emailAddress: 'ada@example.com' }] };

describe('under a polluted Object.prototype', () => {
  test('metadata holds no object of it', () => {
    pollute({ plan: { name: 'pro' } });
    const { publicMetadata } = normalizeUser({ ...minimal, public_metadata: { a: { b: 1 } } });
    expect(JSON.stringify(publicMetadata)).toBe('{"a":{"b":1}}');
    expect(Object.keys(publicMetadata)).toEqual(['a']);
  });

  test('a date where a verification belongs verifies nothing', () => {
    const emailAddresses = [
      { ...minimal.email_addresses[0], id: 'idn_1', verification: new Date(0) },
    ];
    const source = { ...minimal, email_addresses: emailAddresses } as never;
    const clean = normalizeUser(source);
    pollute({ status: 'verified' });
    expect(normalizeUser(source)).toStrictEqual(clean);
  });

  test('private metadata stays where it is', () => {
    pollute({ privateMetadata: true });
    expect(Object.keys(normalizeUser(personJSON))).not.toContain('privateMetadata');
    expect(Object.keys(normalizeUser(personJSON, {}))).not.toContain('privateMetadata');
    expect(Object.keys(normalizeUsers([personJSON])[0] ?? {})).not.toContain('privateMetadata');
    const organization = { id: 'org_1', name: 'Acme', private_metadata: { a: 1 } };
    expect(Object.keys(normalizeOrganization(organization))).not.toContain('privateMetadata');
    const membership = { id: 'orgmem_1', role: 'org:admin', private_metadata: {}, organization };
    const normalized = normalizeOrganizationMembership(membership);
    expect(Object.keys(normalized)).not.toContain('privateMetadata');
    expect(Object.keys(normalized.organization)).not.toContain('privateMetadata');
  });

  test.each([
    ['JSON', minimal],
    ['a camelCase user', camel],
  ])('no field of %s is read from it', (_, source) => {
    const clean = normalizeUser(source);
    const says = userSourceOf(source);
    const { id: _id, email_addresses: _emails, object: _object, ...snake } = personJSON;
    const { id: _own, emailAddresses: _list, object: _kind, ...rest } = normalizedPerson;
    pollute({ ...rest, ...snake, verification: { status: 'verified' }, linked_to: [{ id: 'x' }] });
    expect(normalizeUser(source)).toStrictEqual(clean);
    expect(userSourceOf(source)).toBe(says);
    expect(hasVerifiedEmailAddress(source)).toBe(false);
    expect(getPrimaryEmailAddress(source)).toBe(null);
    expect(isBackendUser(source)).toBe(false);
  });

  test('neither users nor their addresses come from it', () => {
    pollute({ email_addresses: [], emailAddresses: [], id: 'user_1' });
    expect(userSourceOf({})).toBe(null);
    expect(() => normalizeUser({} as never)).toThrow('id: expected text');
    pollute({ user: personJSON, data: [personJSON], totalCount: 1 });
    expect(() => normalizeUsers({} as never)).toThrow('data: expected an array');
  });

  test('no field of an organization or a membership is read from it', () => {
    const source = { id: 'orgmem_1', role: 'a', organization: { id: 'org_1', name: 'Acme' } };
    const clean = normalizeOrganizationMembership(source);
    const { id: _id, role: _role, organization, ...membership } = normalizedMembership;
    const { id: _own, name: _name, ...rest } = organization;
    pollute({ ...membership, ...rest, image_url: 'x', members_count: 5, role_name: 'x' });
    expect(normalizeOrganizationMembership(source)).toStrictEqual(clean);
  });
});

test('what a plain prototype holds is no data', () => {
  expect(() => normalizeUser(Object.create(personJSON))).toThrow('id: expected text');
  const source = { id: 'user_1', email_addresses: [Object.create({ email_address: 'a@b.c' })] };
  expect(() => normalizeUser(source)).toThrow('email_addresses[0].email_address: expected text');
});

test('nor what arrays inherit', () => {
  const inherited = { configurable: true, enumerable: true, value: { email_address: 'a@b.c' } };
  Object.defineProperty(Array.prototype, 0, inherited);
  try {
    const source = { id: 'user_1', email_addresses: new Array(1) };
    expect(() => normalizeUser(source)).toThrow('email_addresses[0]: expected an object');
  } finally {
    Reflect.deleteProperty(Array.prototype, 0);
  }
});

describe('getters of a class', () => {
  class Address {
    readonly id = 'idn_1';
    get emailAddress() {
      return 'ada@example.com';
    }
  }
  class User {
    readonly id = 'user_1';
    readonly emailAddresses = [new Address()];
    get firstName() {
      return 'Ada';
    }
  }
  class Admin extends User {}
  const expected = { firstName: 'Ada', emailAddresses: [{ emailAddress: 'ada@example.com' }] };

  test.each([
    ['a class', new User()],
    ['a class below another', new Admin()],
  ])('of %s are data', (_, user) => expect(normalizeUser(user)).toMatchObject(expected));

  test('are data beside a polluted prototype too, and what is inherited above them is not', () => {
    pollute({ lastName: 'Nobody', verification: { status: 'verified' } });
    const user = normalizeUser(new Admin());
    expect(user).toMatchObject({ ...expected, lastName: null, fullName: 'Ada' });
    expect(user.emailAddresses[0]?.verified).toBe(false);
  });

  test('include what code defines on Object.prototype where no loop sees it', () => {
    Object.defineProperty(Object.prototype, 'lastName', { configurable: true, value: 'All' });
    polluted.push('lastName');
    expect(normalizeUser(camel).lastName).toBe('All');
    expect(normalizeUser(Object.assign(Object.create(null), camel)).lastName).toBe(null);
  });
});

test('an object without a prototype is read', () => {
  const bare = Object.assign(Object.create(null), { verification: null }, camel);
  expect(normalizeUser(bare)).toStrictEqual(normalizeUser(camel));
});

test('the raw response is read as all else', () => {
  const raw = Object.create({ enterprise_accounts: [{ id: 'x' }] });
  expect(normalizeUser({ ...camel, _raw: raw })).not.toHaveProperty('enterpriseAccounts');
});

describe('options', () => {
  test('null is none', () => {
    expect(normalizeUser(personJSON, null as never)).toStrictEqual(normalizedPerson);
    expect(normalizeUsers([personJSON], null as never)).toStrictEqual([normalizedPerson]);
  });

  test('a getter that throws is not quoted', () => {
    const options = {
      get privateMetadata(): true {
        throw new Error('hunter2');
      },
    };
    for (const run of [
      () => normalizeUser(personJSON, options),
      () => normalizeUsers([personJSON], options),
      () => normalizeOrganization({ id: 'org_1', name: 'Acme', private_metadata: {} }, options),
    ]) {
      expect(run).toThrow(/cannot be read/);
      expect(run).not.toThrow(/hunter2/);
    }
  });
});
