import { describe, expect, test } from 'vitest';
import {
  findPrivateData,
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
  normalizeOrganizationMembership,
  normalizeUser,
  userSourceOf,
} from '../../../src/user/index.js';
import { type Door, knownBy } from '../../fixtures/user/doors.js';
import { names } from '../../fixtures/user/names.js';
import { membershipKnownBy } from '../../fixtures/user/normalizedMembership.js';
import { normalizedPerson } from '../../fixtures/user/normalizedPerson.js';
import { frontendJSON, SECRET } from '../../fixtures/user/person.js';
import { type LiveUser, sameClass } from './client.js';

/** The facts about client users, on users that one major version of the real clerk-js made. */
export function describeClient(door: Door, live: LiveUser): void {
  const made = (changes: Record<string, unknown>) =>
    sameClass(live, { ...frontendJSON(), ...changes });
  const copies = {
    'a live user': live,
    'a spread copy': { ...live },
    'a JSON copy': JSON.parse(JSON.stringify(live)) as LiveUser,
  };

  describe.each(Object.entries(copies))('%s of clerk-js', (_, user) => {
    test('normalises to all that the client knows', () => {
      expect(normalizeUser(user)).toStrictEqual(knownBy(door, normalizedPerson));
    });

    test('lets nothing private through', () => {
      expect(JSON.stringify(user)).toContain(SECRET);
      expect(JSON.stringify(normalizeUser(user))).not.toContain(SECRET);
      expect(findPrivateData(normalizeUser(user))).toEqual([]);
    });

    test('is recognised', () => {
      expect(userSourceOf(user)).toBe('client');
      expect([isClientUser(user), isBackendUser(user), isUserJSON(user), isNormalizedUser(user)]) //
        .toEqual([true, false, false, false]);
    });

    test('never yields private metadata, even if someone put it there', () => {
      const planted = Object.assign(Object.create(null), user, { privateMetadata: { a: SECRET } });
      expect(normalizeUser(planted, { privateMetadata: true } as never)) //
        .toStrictEqual(knownBy(door, normalizedPerson));
    });

    test('answers the helpers', () => {
      expect({
        email: getPrimaryEmailAddress(user),
        phone: getPrimaryPhoneNumber(user),
        wallet: getPrimaryWeb3Wallet(user),
        fullName: getFullName(user),
        displayName: getDisplayName(user),
        initials: getInitials(user),
        emailVerified: hasVerifiedEmailAddress(user),
        phoneVerified: hasVerifiedPhoneNumber(user),
      }).toEqual({
        email: live.primaryEmailAddress?.emailAddress,
        phone: live.primaryPhoneNumber?.phoneNumber,
        wallet: live.primaryWeb3Wallet?.web3Wallet,
        fullName: live.fullName,
        displayName: 'Ada Lovelace',
        initials: 'AL',
        emailVerified: live.hasVerifiedEmailAddress,
        phoneVerified: live.hasVerifiedPhoneNumber,
      });
    });
  });

  describe('a snapshot of clerk-js', () => {
    const snapshot = live.__internal_toSnapshot();
    test('normalises like its user', () => {
      expect(normalizeUser(snapshot as never)).toStrictEqual(knownBy(door, normalizedPerson));
    });
    test('is JSON', () => {
      expect([userSourceOf(snapshot), isUserJSON(snapshot)]).toEqual(['json', true]);
    });
  });

  describe('what the client makes of its JSON', () => {
    test.each(names)("the full name of %j %j is the class's", (first_name, last_name) => {
      const user = made({ first_name, last_name });
      expect(normalizeUser(user).fullName).toBe(user.fullName || null);
    });

    test('a full name gone stale is not believed', () => {
      const user = made({});
      (user as unknown as { fromJSON(json: unknown): void }).fromJSON({
        ...frontendJSON(),
        first_name: null,
        last_name: null,
      });
      expect(user.fullName).toBe('Ada Lovelace');
      expect(normalizeUser(user).fullName).toBeNull();
    });

    test('an unlimited number of organizations (0) reads as the default (null)', () => {
      expect(normalizeUser(made({ create_organizations_limit: 0 })).createOrganizationsLimit) //
        .toBeNull();
    });

    test('a missing creation time reads as the time of loading', () => {
      const createdAt = normalizeUser(made({ created_at: null })).createdAt ?? 0;
      expect(Math.abs(createdAt - Date.now())).toBeLessThan(60_000);
    });

    test('seconds are scaled as in JSON', () => {
      expect(normalizeUser(made({ created_at: 1611948436 })).createdAt).toBe(1611948436000);
    });

    test('a missing image reads as null, also where old JSON has another name for it', () => {
      expect(normalizeUser(made({ image_url: undefined })).imageUrl).toBeNull();
    });

    test('sessions that were fetched stay behind', () => {
      const user = made({});
      Object.assign(user, { cachedSessionsWithActivities: [{ latestActivity: { city: SECRET } }] });
      expect(JSON.stringify(normalizeUser(user))).not.toContain(SECRET);
    });

    test('a dangling primary id keeps the id and has no address', () => {
      const user = normalizeUser(made({ primary_email_address_id: 'idn_gone' }));
      expect([user.primaryEmailAddressId, user.primaryEmailAddress]).toEqual(['idn_gone', null]);
    });

    test('a user with the bare minimum normalises', () => {
      const user = normalizeUser(sameClass(live, { id: 'user_1', object: 'user' }));
      expect(user).toMatchObject({ id: 'user_1', emailAddresses: [], publicMetadata: {} });
    });
  });

  test('a membership normalises to all that the client knows', () => {
    const [membership] = live.organizationMemberships;
    expect(normalizeOrganizationMembership(membership)).toStrictEqual(membershipKnownBy(door));
    expect(
      normalizeOrganizationMembership(
        Object.assign({ ...membership }, { privateMetadata: { a: SECRET } }) as never,
        { privateMetadata: true } as never,
      ),
    ).toStrictEqual(membershipKnownBy(door));
  });
}
