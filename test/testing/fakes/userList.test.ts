import { createClerkClient } from '@clerk/backend';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildClientOrganizationMembership, fakeClerkBackend } from '../../../src/testing/index.js';

const moment = 1_750_000_000_000;
const jane = {
  id: 'user_1',
  firstName: 'Jane',
  lastName: 'Doe',
  username: 'jdoe',
  externalId: 'crm-7',
  emailAddresses: [{ emailAddress: 'jane@example.com' }, { emailAddress: 'jd@work.example.com' }],
  phoneNumbers: [{ phoneNumber: '+12015550107' }],
  web3Wallets: [{ web3Wallet: '0xABCDEF' }],
  createdAt: new Date(moment),
  lastSignInAt: new Date(moment + 1000),
  lastActiveAt: new Date(moment + 2000),
  organizationMemberships: [buildClientOrganizationMembership({ organization: { id: 'org_2' } })],
};
const { users } = fakeClerkBackend({ user: jane, organization: { id: 'org_1' } }).clerkClient;

const MATCHING = [
  {},
  { userId: ['user_2', 'user_1'] },
  { emailAddress: ['nobody@example.com', 'JANE@example.com'] },
  { emailAddress: ['jd@work.example.com'] },
  { phoneNumber: ['+12015550107'] },
  { username: ['jdoe'] },
  { externalId: ['crm-7'] },
  { web3Wallet: ['0xabcdef'] },
  { organizationId: ['org_1'] },
  { organizationId: ['org_2'] },
  { query: 'doe' },
  { query: 'WORK.example' },
  { query: '5550107' },
  { query: 'user_1' },
  { query: 'abcd' },
  { createdAtBefore: moment + 1, createdAtAfter: moment - 1 },
  { lastSignInAtAfter: moment, lastSignInAtBefore: moment + 1001 },
  { lastActiveAtAfter: moment, lastActiveAtBefore: moment + 2001 },
  { orderBy: '-created_at', limit: 10, offset: 0 },
  // Clerk's client sends neither an empty list nor an empty text.
  { userId: [], emailAddress: [], query: '' },
  { username: undefined },
] as const;

const OTHERS = [
  { userId: ['user_2'] },
  { emailAddress: ['nobody@example.com'] },
  { emailAddress: ['jane@example'] },
  { phoneNumber: ['+12015550108'] },
  { username: ['jane'] },
  { externalId: ['crm-8'] },
  { web3Wallet: ['0xabc0'] },
  { organizationId: ['org_3'] },
  { query: 'nobody' },
  { createdAtBefore: moment },
  { createdAtAfter: moment },
  { lastSignInAtAfter: moment + 1000 },
  { lastSignInAtBefore: moment },
  { lastActiveAtBefore: moment },
  { lastActiveAtAfter: moment + 2000 },
  { userId: ['user_1'], emailAddress: ['nobody@example.com'] },
] as const;

describe('clerkClient.users finds the user by every filter', () => {
  test.each(MATCHING)('%j is the user', async (asked) => {
    const { data, totalCount } = await users.getUserList(asked);
    expect([data.map(({ id }) => id), totalCount]).toEqual([['user_1'], 1]);
    const { getCount }: { getCount: (asked: object) => Promise<number> } = users;
    expect(await getCount(asked)).toBe(1);
  });

  test.each(OTHERS)('%j is nobody', async (asked) => {
    expect(await users.getUserList(asked)).toEqual({ data: [], totalCount: 0 });
  });

  // `@clerk/backend` 3.25.0 says so of each parameter of getCount, and not of getUserList.
  test.each([
    [{ emailAddress: ['EXAMPLE.com'] }, 1],
    [{ phoneNumber: ['555'] }, 1],
    [{ username: ['DOE'] }, 1],
    [{ web3Wallet: ['0xab'] }, 1],
    [{ emailAddress: ['nobody@example.com'] }, 0],
    [{ userId: ['user'] }, 0],
    [{ externalId: ['crm'] }, 0],
    [{ query: 'nobody' }, 0],
  ])('getCount looks for parts: %j', async (asked, count) => {
    expect(await users.getCount(asked)).toBe(count);
  });

  test('a page behind the only one is empty, and counts', async () => {
    expect(await users.getUserList({ offset: 1 })).toEqual({ data: [], totalCount: 1 });
    expect(await users.getUserList({ limit: 1, offset: 1 })).toEqual({ data: [], totalCount: 1 });
  });

  test('a user who never was active was so neither before nor after', async () => {
    const never = fakeClerkBackend({ user: { lastSignInAt: null } }).clerkClient.users;
    expect(await never.getUserList({ lastSignInAtBefore: moment })).toMatchObject({
      totalCount: 0,
    });
    expect(await never.getUserList({ lastSignInAtAfter: 1 })).toMatchObject({ totalCount: 0 });
  });

  test.each([
    ['nickname', { nickname: ['J'] }],
    ['last_active_at_since', { last_active_at_since: moment }], // deprecated
    ['email_address', { email_address: ['jane@example.com'] }],
    ['userId', { userId: ['-user_1'] }],
    ['organizationId', { organizationId: ['+org_1'] }],
    ['createdAtAfter', { createdAtAfter: 'yesterday' }],
    ['query', { query: 7 }],
    ['username', { username: [null] }],
  ])('a filter that it cannot answer throws: %s', async (name, asked) => {
    const code = 'ISOCLERK_TESTING_NOT_AVAILABLE';
    await expect(users.getUserList(asked as never)).rejects.toMatchObject({
      code,
      path: `clerkClient.users.getUserList.${name}`,
    });
    await expect(users.getCount(asked as never)).rejects.toMatchObject({
      code,
      path: `clerkClient.users.getCount.${name}`,
    });
  });
});

describe("Clerk's own client", () => {
  afterEach(() => vi.unstubAllGlobals());

  test('sends the filters that are looked at here', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: URL) => {
      asked.push(String(url));
      return Response.json(
        String(url).includes('/count') ? { object: 'total_count', total_count: 0 } : [],
      );
    });
    const { users } = createClerkClient({ secretKey: 'sk_test_1', telemetry: { disabled: true } });
    await users.getUserList({ userId: [], query: '', emailAddress: ['a@example.com'] });
    expect(asked.map((url) => new URL(url).search)).toContain('?email_address=a%40example.com');
  });
});
