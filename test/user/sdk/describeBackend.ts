import { describe, expect, test } from 'vitest';
import {
  assertClientSafe,
  findPrivateData,
  getDisplayName,
  getPrimaryEmailAddress,
  getPrimaryPhoneNumber,
  getPrimaryWeb3Wallet,
  hasVerifiedEmailAddress,
  isBackendUser,
  isClientUser,
  isNormalizedUser,
  isUserJSON,
  normalizeOrganization,
  normalizeOrganizationMembership,
  normalizeUser,
  normalizeUsers,
  userSourceOf,
} from '../../../src/user/index.js';
import { type Door, knownBy } from '../../fixtures/user/doors.js';
import { names } from '../../fixtures/user/names.js';
import { membershipKnownBy } from '../../fixtures/user/normalizedMembership.js';
import { normalizedPerson } from '../../fixtures/user/normalizedPerson.js';
import { personJSON, SECRET } from '../../fixtures/user/person.js';
import { fromBackend } from './backend.js';

interface BackendUser {
  readonly id: string;
  readonly emailAddresses: { readonly emailAddress: string }[];
  readonly fullName: string | null;
  readonly raw: unknown;
}
interface Membership {
  readonly id: string;
  readonly role: string;
  readonly publicMetadata: object;
  readonly organization: { id: string; name: string; publicMetadata: object | null };
}
interface Sdk {
  createClerkClient(options: { secretKey: string; apiUrl: string }): {
    readonly users: {
      getUser(id: string): Promise<BackendUser>;
      getUserList(): Promise<{ data: BackendUser[]; totalCount: number }>;
      getOrganizationMembershipList(options: {
        userId: string;
      }): Promise<{ data: Membership[]; totalCount: number }>;
    };
  };
}

const user = (sdk: Sdk, changes: Record<string, unknown> = {}) =>
  fromBackend(
    sdk,
    () => ({ ...personJSON, ...changes }),
    (client) => client.users.getUser('user_2ada'),
  );

/** The facts about backend users, on users that one version of the real `@clerk/backend` made. */
export async function describeBackend(
  door: Door,
  sdk: Sdk,
  strip: (value: { user: BackendUser }) => object,
): Promise<void> {
  const live = await user(sdk);
  const copies = {
    'a live user': live,
    'a spread copy': { ...live },
    'a JSON copy': JSON.parse(JSON.stringify(live)) as BackendUser,
    'a structured clone': structuredClone(live),
    'a copy stripped by the SDK': (strip({ user: live }) as { user: BackendUser }).user,
  };

  describe.each(Object.entries(copies))('%s of the backend SDK', (name, copy) => {
    test('normalises to all that the class knows', () => {
      expect(normalizeUser(copy)).toStrictEqual(knownBy(door, normalizedPerson));
    });

    test('lets nothing private through', () => {
      expect(JSON.stringify(copy)).toContain(SECRET);
      expect(JSON.stringify(normalizeUser(copy))).not.toContain(SECRET);
      expect(() => assertClientSafe(normalizeUser(copy))).not.toThrow();
    });

    test('is recognised', () => {
      expect(userSourceOf(copy)).toBe('backend');
      expect([isBackendUser(copy), isClientUser(copy), isUserJSON(copy), isNormalizedUser(copy)]) //
        .toEqual([true, false, false, false]);
    });

    test('answers the helpers, though copies have lost the getters', () => {
      expect([
        getPrimaryEmailAddress(copy),
        getPrimaryPhoneNumber(copy),
        getPrimaryWeb3Wallet(copy),
        getDisplayName(copy),
        hasVerifiedEmailAddress(copy),
      ]).toEqual([
        'ada@example.com',
        '+15555550101',
        '7S3P4HxJpyyigGzodYwHtCxZyUQe9JiBMHyRWXArAaKv',
        'Ada Lovelace',
        true,
      ]);
    });

    test('yields the private metadata it has on request only', () => {
      const server = normalizeUser(copy as typeof copy & { privateMetadata: object }, {
        privateMetadata: true,
      });
      expect(server).toStrictEqual({
        ...(knownBy(door, normalizedPerson) as object),
        privateMetadata: name.includes('stripped') ? {} : { risk: SECRET },
      });
    });
  });

  test('a JSON copy carries private metadata twice, and backup codes', () => {
    expect(findPrivateData(copies['a JSON copy'])).toEqual([
      'privateMetadata',
      '_raw.private_metadata',
      '_raw.phone_numbers[0].backup_codes',
      '_raw.organization_memberships[0].private_metadata',
      '_raw.organization_memberships[0].organization.private_metadata',
    ]);
  });

  test('a copy stripped by the SDK keeps the private metadata of its raw response in 2.x, not in 3.x', () => {
    const found = findPrivateData(copies['a copy stripped by the SDK']);
    expect(found.includes('_raw.private_metadata')).toBe(door === 'backend SDK 2.x');
  });

  test('the untouched response it keeps normalises as JSON', () => {
    expect(normalizeUser(live.raw as typeof personJSON)).toStrictEqual(normalizedPerson);
  });

  test('a response without `object`, which the SDK hands on untouched, normalises as JSON', async () => {
    const { object: _, ...json } = personJSON;
    const untouched = await fromBackend(
      sdk,
      () => json,
      (client) => client.users.getUser('user_2ada'),
    );
    expect(normalizeUser(untouched)).toStrictEqual(normalizedPerson);
  });

  test('a list becomes a list of the same kind', async () => {
    const page = await fromBackend(
      sdk,
      (path) =>
        path.includes('/count') ? { object: 'total_count', total_count: 41 } : [personJSON],
      (client) => client.users.getUserList(),
    );
    expect(normalizeUsers(page)).toStrictEqual({
      data: [knownBy(door, normalizedPerson)],
      totalCount: 41,
    });
  });

  test.each(names)("the full name of %j %j is the class's", async (first_name, last_name) => {
    const named = await user(sdk, { first_name, last_name });
    expect(normalizeUser(named).fullName).toBe(named.fullName);
  });

  test('null metadata reads as empty, an unlimited number of organizations as 0', async () => {
    const odd = await user(sdk, {
      public_metadata: null,
      unsafe_metadata: null,
      create_organizations_limit: 0,
    });
    expect(normalizeUser(odd)).toMatchObject({
      publicMetadata: {},
      unsafeMetadata: {},
      createOrganizationsLimit: 0,
    });
  });

  test('a membership normalises to all that the class knows', async () => {
    const page = await fromBackend(
      sdk,
      () => ({ data: personJSON.organization_memberships, total_count: 1 }),
      (client) => client.users.getOrganizationMembershipList({ userId: 'user_2ada' }),
    );
    const membership = page.data[0] as Membership;
    expect(normalizeOrganizationMembership(membership)) //
      .toStrictEqual(membershipKnownBy(door));
    expect(
      normalizeOrganization(
        membership.organization as { privateMetadata: object } & Membership['organization'],
        {
          privateMetadata: true,
        },
      ).privateMetadata,
    ).toEqual({ note: SECRET });
  });
}
