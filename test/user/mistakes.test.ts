import { describe, expect, test } from 'vitest';
import {
  normalizeOrganization,
  normalizeOrganizationMembership,
  normalizeUser,
  normalizeUsers,
} from '../../src/user/index.js';
import { personJSON } from '../fixtures/user/person.js';
import { thrownBy } from '../thrownBy.js';

const messageOf = (run: () => unknown): string => thrownBy(run).message;
const page = { data: [personJSON], total_count: 1 };
const event = { type: 'user.created', object: 'event', data: personJSON };

describe('normalizeUser names the mistake', () => {
  test.each<[string, unknown, string]>([
    ['a promise', Promise.resolve(personJSON), 'expected a user, not a promise. Await it first.'],
    ['{ user }', { user: personJSON }, 'expected a user, not an object around it. Pass its user.'],
    [
      'useUser() signed out',
      { isLoaded: true, isSignedIn: false, user: null },
      'expected a user, not an object around it. Pass its user.',
    ],
    [
      'a session with its user',
      { id: 'sess_1', object: 'session', user: personJSON },
      'expected a user, not an object around it. Pass its user.',
    ],
    [
      'an answer of the Frontend API',
      { response: personJSON, client: null },
      'expected a user, not an object around it. Pass its response.',
    ],
    ['an event', event, 'expected a user, not an event. Pass its data.'],
    [
      'an event of a relay, which has an id',
      { id: '01H', name: 'clerk/user.created', data: personJSON },
      'expected a user, not an event. Pass its data.',
    ],
    ['a page', page, 'expected a user, not several. Use normalizeUsers.'],
    ['an array', [personJSON], 'expected a user, not several. Use normalizeUsers.'],
    [
      'a response',
      Response.json({}),
      'expected a user, not a response. Pass what its json() resolves to.',
    ],
    [
      'an id',
      'user_1',
      'expected a user, not text. Pass the object itself: not its id, and JSON only after JSON.parse.',
    ],
  ])('%s', (_, source, message) => {
    expect(messageOf(() => normalizeUser(source as never))).toBe(message);
    expect(thrownBy(() => normalizeUser(source as never))).toMatchObject({
      code: 'ISOCLERK_USER_INVALID',
      path: '',
    });
  });

  test('with its place among many', () => {
    const users = [personJSON, Promise.resolve(personJSON)];
    expect(messageOf(() => normalizeUsers(users as never))).toBe(
      '[1]: expected a user, not a promise. Await it first.',
    );
  });

  test('and does not take a user for one', () => {
    const odd = { ...personJSON, user: {}, response: {}, data: [], type: 'x', first_name: 5 };
    expect(messageOf(() => normalizeUser(odd as never))).toMatch(
      /^first_name: expected text or null/,
    );
  });
});

test('a revoked proxy cannot be read, in place of anything', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const run of [
    () => normalizeUser(proxy as never),
    () => normalizeUser(personJSON, proxy as never),
    () => normalizeUsers(proxy as never),
    () => normalizeOrganization(proxy as never),
    () => normalizeOrganizationMembership(proxy as never),
  ]) {
    expect(messageOf(run)).toMatch(/^cannot be read\./);
  }
});

describe.each<[string, (source: never) => unknown, [unknown, string][]]>([
  [
    'normalizeUsers',
    normalizeUsers,
    [
      [Promise.resolve(page), 'expected users, not a promise. Await it first.'],
      [personJSON, 'expected users, not one. Use normalizeUser.'],
      [{ users: [] }, 'data: expected an array'],
      [{ response: page }, 'expected users, not an object around it. Pass its response.'],
      [event, 'expected users, not an event. Pass its data.'],
    ],
  ],
  [
    'normalizeOrganization',
    normalizeOrganization,
    [
      [Promise.resolve({}), 'expected an organization, not a promise. Await it first.'],
      [
        { organization: { id: 'org_1', name: 'Acme' } },
        'expected an organization, not an object around it. Pass its organization.',
      ],
      [{ data: [] }, 'expected an organization, not several. Pass them one by one.'],
      [
        { type: 'organization.created', data: {} },
        'expected an organization, not an event. Pass its data.',
      ],
    ],
  ],
  [
    'normalizeOrganizationMembership',
    normalizeOrganizationMembership,
    [
      [Promise.resolve({}), 'expected a membership, not a promise. Await it first.'],
      [
        { isLoaded: true, membership: { id: 'orgmem_1' } },
        'expected a membership, not an object around it. Pass its membership.',
      ],
      [[], 'expected a membership, not several. Pass them one by one.'],
    ],
  ],
])('%s names the mistake', (_, normalize, rows) => {
  test.each(rows)('%#', (source, message) => {
    expect(messageOf(() => normalize(source as never))).toContain(message);
  });
});
