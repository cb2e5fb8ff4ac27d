import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BuildOptions,
  buildBackendUser,
  buildClientUser,
  buildNormalizedUser,
  buildOrganizationInvitationJSON,
  buildOrganizationJSON,
  buildOrganizationMembershipJSON,
  buildSessionJSON,
  buildUserJSON,
  isTestEmail,
  isTestPhone,
  type UserJSON,
} from '../../src/testing/index.js';
import { normalizeUser } from '../../src/user/index.js';
import { camel } from './support/camel.js';
import { fullUser } from './support/fullUser.js';

type Build = (overrides?: Record<string, never>, options?: BuildOptions) => { readonly id: string };

const builders: readonly (readonly [string, Build])[] = [
  ['buildUserJSON', buildUserJSON],
  ['buildBackendUser', buildBackendUser],
  ['buildClientUser', buildClientUser],
  ['buildNormalizedUser', buildNormalizedUser],
  ['buildOrganizationJSON', buildOrganizationJSON],
  ['buildOrganizationMembershipJSON', buildOrganizationMembershipJSON],
  ['buildOrganizationInvitationJSON', buildOrganizationInvitationJSON],
  ['buildSessionJSON', buildSessionJSON],
];

describe.each(builders)('%s', (_, build) => {
  test('gives the same for the same seed, and another without one', () => {
    const first = JSON.stringify(build({}, { seed: 'a' }));
    expect(JSON.stringify(build({}, { seed: 'a' }))).toBe(first);
    expect(JSON.stringify(build({}, { seed: 'b' }))).not.toBe(first);
    expect(build().id).not.toBe(build().id);
  });

  test('ids are a prefix and 27 base62 characters', () => {
    const ids = JSON.stringify(build()).match(/"(?:id|[a-z_]+_id|[a-zA-Z]+Id)":"[^"]+"/g) ?? [];
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !/"[a-z_]+_[0-9A-Za-z]{27}"$/.test(id))).toEqual([]);
  });
});

describe('buildUserJSON', () => {
  test('the person of a seed is pinned: snapshots of users depend on it', () => {
    const { id, first_name, last_name, email_addresses, created_at } = buildUserJSON(
      {},
      { seed: 'jane' },
    );
    expect([id, first_name, last_name, email_addresses[0]?.email_address, created_at]).toEqual([
      'user_26G7TNovvT25pjFjgDaEdCfoOrr',
      'Dalia',
      'Bauer',
      'dalia.bauer.yshwe+clerk_test@example.com',
      1742090058481,
    ]);
  });

  test('ten thousand users have ten thousand ids and addresses', () => {
    const users = Array.from({ length: 10_000 }, (_, seed) => buildUserJSON({}, { seed }));
    expect(new Set(users.map(({ id }) => id)).size).toBe(10_000);
    expect(new Set(users.map((user) => user.email_addresses[0]?.email_address)).size).toBe(10_000);
  });

  test('addresses and numbers are Clerk test credentials', () => {
    const user = buildUserJSON({ email_addresses: [{}, {}], phone_numbers: [{}, {}] });
    expect(user.email_addresses.map((email) => isTestEmail(email.email_address))).toEqual([
      true,
      true,
    ]);
    expect(user.phone_numbers.map((phone) => isTestPhone(phone.phone_number))).toEqual([
      true,
      true,
    ]);
    expect(user.email_addresses[0]?.email_address).not.toBe(user.email_addresses[1]?.email_address);
    expect(user.phone_numbers[0]?.phone_number).not.toBe(user.phone_numbers[1]?.phone_number);
  });

  test('one override changes nothing else', () => {
    const plain = buildUserJSON({}, { seed: 1 });
    expect(buildUserJSON({ username: 'ada', phone_numbers: [{}] }, { seed: 1 })).toEqual({
      ...plain,
      username: 'ada',
      phone_numbers: [expect.anything()],
      primary_phone_number_id: expect.any(String),
    });
  });

  test('a given primary id stays, even a dangling one', () => {
    expect(buildUserJSON({ primary_email_address_id: null }).primary_email_address_id).toBe(null);
    expect(buildUserJSON({ primary_email_address_id: 'idn_x' }).primary_email_address_id).toBe(
      'idn_x',
    );
    const [, second] = buildUserJSON({ email_addresses: [{}, { id: 'idn_2' }] }).email_addresses;
    expect(second?.id).toBe('idn_2');
  });

  test('what depends on an override follows it', () => {
    expect(buildUserJSON({ totp_enabled: true }).two_factor_enabled).toBe(true);
    const phones = [{ reserved_for_second_factor: true }];
    expect(buildUserJSON({ phone_numbers: phones }).two_factor_enabled).toBe(true);
    expect(buildUserJSON({ password_enabled: false }).password_last_updated_at).toBe(null);
    expect(buildUserJSON({ created_at: 5 }).updated_at).toBeGreaterThan(5);
    const account = buildUserJSON({ external_accounts: [{ provider: 'oauth_google' }] })
      .external_accounts[0];
    expect(account?.id).toBe(account?.identification_id);
    expect(account?.external_account_id).toMatch(/^eac_/);
  });

  test('undefined removes an optional key and leaves the rest', () => {
    const user = buildUserJSON({ external_accounts: [{ external_account_id: undefined }] });
    expect(user.external_accounts[0]).not.toHaveProperty('external_account_id');
  });

  test('metadata is copied as it is, a __proto__ key too', () => {
    const metadata = JSON.parse('{"__proto__":{"a":1},"constructor":2,"n":null}');
    const user = buildUserJSON({ public_metadata: metadata });
    expect(JSON.stringify(user.public_metadata)).toBe(JSON.stringify(metadata));
    expect(Object.getPrototypeOf(user.public_metadata)).toBe(Object.prototype);
    expect(({} as { a?: number }).a).toBe(undefined);
  });

  test('does not share state between two calls', () => {
    buildUserJSON({}, { seed: 1 }).public_metadata.a = 1;
    buildUserJSON({}, { seed: 1 }).email_addresses.pop();
    expect(buildUserJSON({}, { seed: 1 }).public_metadata).toEqual({});
    expect(buildUserJSON({}, { seed: 1 }).email_addresses).toHaveLength(1);
  });

  test('names in any script make ASCII test addresses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const user = buildUserJSON({ first_name: a, last_name: b });
        expect(isTestEmail(user.email_addresses[0]?.email_address)).toBe(true);
        expect(user.image_url).toMatch(/^https:\/\/img\.clerk\.com\/[\w-]+$/);
      }),
    );
  });

  test('any override comes back where it was put', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            username: fc.option(fc.string()),
            first_name: fc.option(fc.string()),
            banned: fc.boolean(),
            created_at: fc.nat(),
            public_metadata: fc.dictionary(fc.string(), fc.jsonValue()),
            email_addresses: fc.array(fc.record({ email_address: fc.emailAddress() })),
          },
          { requiredKeys: [] },
        ),
        (overrides) => {
          const user: UserJSON = buildUserJSON(overrides);
          const wire = (value: object) => JSON.parse(JSON.stringify(value));
          expect(wire(user)).toMatchObject(wire(overrides));
          const primary = user.primary_email_address_id;
          expect(primary).toBe(user.email_addresses[0]?.id ?? null);
        },
      ),
    );
  });
});

describe('buildNormalizedUser', () => {
  test.each([
    ['a plain user', {}],
    ['a user with everything', { ...fullUser, first_name: 'Ada' }],
    ['a user without identifiers', { email_addresses: [], first_name: null, last_name: null }],
  ])('is what normalizeUser makes of the JSON of %s', (_, overrides) => {
    const json = buildUserJSON(overrides, { seed: 'same' });
    const {
      organizationMemberships: _m,
      privateMetadata: _p,
      ...names
    } = camel(overrides) as {
      organizationMemberships?: unknown;
      privateMetadata?: unknown;
    };
    expect(buildNormalizedUser(unprefixed(names), { seed: 'same' })).toEqual(normalizeUser(json));
  });

  test('an empty name or username is null, as normalizeUser reads it', () => {
    const { firstName, lastName, fullName, username } = buildNormalizedUser({
      firstName: '',
      lastName: 'Doe',
      username: '',
    });
    expect([firstName, lastName, fullName, username]).toEqual([null, 'Doe', 'Doe', null]);
  });

  test('undefined leaves out what not every source knows', () => {
    const user = buildNormalizedUser({ timezone: undefined, passkeys: [{ lastUsedAt: null }] });
    expect(user).not.toHaveProperty('timezone');
    expect(user.passkeys?.[0]?.lastUsedAt).toBe(null);
  });

  test.each([
    [
      'an empty address',
      { emailAddresses: [{ emailAddress: '' }] },
      'email_addresses[0].email_address: expected text',
    ],
    [
      'metadata that JSON cannot carry',
      { publicMetadata: { at: new Map() } },
      'public_metadata: expected JSON',
    ],
  ])('refuses %s, as normalizeUser does', (_, overrides, message) => {
    expect(() => buildNormalizedUser(overrides)).toThrow(message);
  });

  test('verified is short for the status of the verification', () => {
    const user = buildNormalizedUser({ emailAddresses: [{ verified: false }, { verified: true }] });
    expect(user.emailAddresses.map((email) => email.verification?.status)).toEqual([
      'unverified',
      'verified',
    ]);
  });
});

function unprefixed(names: { externalAccounts?: { provider?: string }[] }): object {
  return {
    ...names,
    ...(names.externalAccounts && {
      externalAccounts: names.externalAccounts.map(({ provider, ...account }) => ({
        ...account,
        ...(provider && { provider: provider.replace('oauth_', '') }),
      })),
    }),
  };
}

describe('organizations', () => {
  test('a membership is that of its user and organization', () => {
    const user = buildUserJSON();
    const organization = buildOrganizationJSON({ name: 'Acme' });
    const membership = buildOrganizationMembershipJSON(
      { role: 'org:admin' },
      { user, organization },
    );
    expect(membership.organization).toEqual(organization);
    expect(membership.public_user_data).toEqual({
      user_id: user.id,
      first_name: user.first_name,
      last_name: user.last_name,
      image_url: user.image_url,
      profile_image_url: user.image_url,
      has_image: false,
      identifier: user.email_addresses[0]?.email_address,
    });
    expect(membership.role_name).toBe('Admin');
    expect(membership.permissions).toContain('org:sys_memberships:manage');
  });

  test('a role of your own has no system permissions', () => {
    const membership = buildOrganizationMembershipJSON({ role: 'org:billing_manager' });
    expect(membership.role_name).toBe('Billing manager');
    expect(membership.permissions).toEqual([]);
    expect(buildOrganizationMembershipJSON({ role: 'constructor' }).permissions).toEqual([]);
  });

  test('an override of the organization leaves the given one alone', () => {
    const organization = buildOrganizationJSON();
    const membership = buildOrganizationMembershipJSON(
      { organization: { name: 'Other' } },
      { organization },
    );
    expect(membership.organization).toEqual({ ...organization, name: 'Other' });
    expect(organization.name).not.toBe('Other');
  });

  test('without a user, the member is the person of the seed', () => {
    const user = buildUserJSON({}, { seed: 'x' });
    expect(buildOrganizationMembershipJSON({}, { seed: 'x' })).toEqual(
      buildOrganizationMembershipJSON({}, { seed: 'x', user }),
    );
  });

  test.each([
    [
      'phone number',
      { email_addresses: [], phone_numbers: [{ phone_number: '+12015550100' }] },
      '+12015550100',
    ],
    ['username', { email_addresses: [], username: 'ada' }, 'ada'],
    ['id', { email_addresses: [], id: 'user_1' }, 'user_1'],
  ])('a member without an email address is identified by its %s', (_, overrides, identifier) => {
    const user = buildUserJSON(overrides);
    expect(buildOrganizationMembershipJSON({}, { user }).public_user_data.identifier).toBe(
      identifier,
    );
  });

  test('the slug follows the name, in any script', () => {
    expect(buildOrganizationJSON({ name: 'Zoë & Co' }).slug).toMatch(/^zoe-co-[a-z\d]{5}$/);
    expect(buildOrganizationJSON({ name: '株式会社' }).slug).toMatch(/^organization-[a-z\d]{5}$/);
  });

  test('an invitation names its inviter and organization; an answered one has no link', () => {
    const user = buildUserJSON();
    const organization = buildOrganizationJSON();
    const invitation = buildOrganizationInvitationJSON({}, { user, organization });
    expect(invitation.inviter_id).toBe(user.id);
    expect(invitation.organization_id).toBe(organization.id);
    expect(invitation.expires_at - invitation.created_at).toBe(30 * 86_400_000);
    expect(invitation.url).toMatch(/^https:\/\//);
    expect(buildOrganizationInvitationJSON({ status: 'expired' }).url).toBe(null);
  });
});

describe('buildSessionJSON', () => {
  test('belongs to its user, from the sign-in on', () => {
    const user = buildUserJSON();
    const session = buildSessionJSON({}, { user });
    expect(session.user_id).toBe(user.id);
    expect(session.created_at).toBe(user.last_sign_in_at);
  });
});
