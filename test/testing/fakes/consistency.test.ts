import { createCheckAuthorization, resolveAuthState } from '@clerk/shared/authorization';
import { deriveFromClientSideState } from '@clerk/shared/deriveState';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authState } from '../../../src/session/index.js';
import type {
  ClientOrganizationMembership,
  FakeClerkNextjsOptions,
  FakeUserOverrides,
} from '../../../src/testing/index.js';
import {
  buildClientOrganizationMembership,
  fakeClerkNextjs,
  fakeClerkReact,
} from '../../../src/testing/index.js';
import { thrownBy } from '../../thrownBy.js';

const MANAGE = 'org:sys_memberships:manage';
const CREATE = 'org:invoices:create';

describe('a right in an organization', () => {
  test.each([
    ['a role', { role: 'org:admin' }, 'org:admin'],
    ['a permission', { permissions: [CREATE] }, 'org:member'],
    ["an organization's feature", { features: ['org:reports'] }, 'org:member'],
    ["an organization's plan", { plan: 'org:pro' }, 'org:member'],
  ])('%s brings one, which every side sees', async (_, session, role) => {
    const fake = fakeClerkNextjs({ session });
    const { organization, membership } = fake.useOrganization();
    const { orgId, orgSlug, orgRole } = await fake.auth();
    expect(organization).toMatchObject({ id: orgId, slug: orgSlug });
    expect(membership).toMatchObject({ role, organization });
    expect(orgRole).toBe(role);
    expect(fake.useUser().user?.organizationMemberships).toEqual([membership]);
    expect(fake.useAuth()).toMatchObject({ orgId, orgSlug, orgRole });
    expect(fake.useClerk().organization).toBe(organization);
    expect(fake.useSession().session?.lastActiveOrganizationId).toBe(orgId);
    expect(authState(await fake.auth())).toBe('ready');
  });

  test.each([
    ['session.role', { role: 'org:admin' }],
    ['session.permissions', { permissions: [CREATE] }],
    ['session.features', { features: ['user:beta', 'o:reports'] }],
    ['session.plan', { plan: 'organization:pro' }],
  ])('%s is refused where the organization is null', (path, session) => {
    expect(thrownBy(() => fakeClerkNextjs({ session, organization: null }))).toMatchObject({
      code: 'ISOCLERK_TESTING_INVALID',
      path,
      hint: expect.stringContaining('organization'),
    });
  });

  test.each([[{}], [{ features: ['user:beta', 'alpha'], plan: 'user:pro' }], [{ pending: true }]])(
    '%j is none',
    async (session) => {
      for (const organization of [null, undefined]) {
        const fake = fakeClerkNextjs({ session, ...(organization === null && { organization }) });
        expect(fake.useOrganization().organization).toBeNull();
        expect(fake.useUser().user?.organizationMemberships).toEqual([]);
        const { orgId } = await fake.auth({ treatPendingAsSignedOut: false });
        expect([orgId, fake.useAuth().orgId]).toEqual([undefined, null]);
      }
    },
  );

  test.each(['admin', 'org:admin'])('the role %s has one spelling', async (role) => {
    const fake = fakeClerkNextjs({ session: { role } });
    const { membership } = fake.useOrganization();
    expect(membership).toMatchObject({ role: 'org:admin', roleName: 'Admin' });
    expect([fake.useAuth().orgRole, (await fake.auth()).orgRole]).toEqual([
      'org:admin',
      'org:admin',
    ]);
    expect(membership?.permissions).toContain(MANAGE);
  });

  test.each<[string, object]>([
    ...['', 'org:', 5, null].map((role): [string, object] => ['session.role', { role }]),
    ...['', 5, null].map((id): [string, object] => ['session.id', { id }]),
    // The fourth part would be lost, and another permission granted.
    ...['org:a:b', [5], ['invoices'], ['org:a:b:c'], ['a,b:c'], null].map(
      (permissions): [string, object] => ['session.permissions', { permissions }],
    ),
    ...['beta', [5], ['x:beta'], ['a,b']].map((features): [string, object] => [
      'session.features',
      { features },
    ]),
    ...[5, '', 'x:pro', 'a,b'].map((plan): [string, object] => ['session.plan', { plan }]),
    ['session.actor', { actor: 5 }],
    ['session.actor', { actor: {} }],
    ['session.plan', { version: 1, plan: 'user:pro' }],
    ['session.features', { version: 1, features: ['user:beta'] }],
    ['session.pending', { pending: 'no' }],
    ['session.token', { token: 5 }],
    ['session.claims', { claims: 5 }],
  ])('%s is refused: %j', (path, session) => {
    expect(thrownBy(() => fakeClerkReact({ session } as never))).toMatchObject({
      code: 'ISOCLERK_TESTING_INVALID',
      path,
    });
  });

  test.each([
    ['user.id', { user: { id: undefined } }],
    ['user.id', { user: { id: '' } }],
    ['user.id', { user: { id: 5 } }],
    ['organization.id', { organization: { id: undefined } }],
    ['organization.id', { organization: { id: '' } }],
    ['organization.id', { organization: { id: null } }],
  ])('%s is needed by every side: %j', (path, options) => {
    expect(thrownBy(() => fakeClerkReact(options as never))).toMatchObject({
      code: 'ISOCLERK_TESTING_INVALID',
      path,
    });
  });

  test.each([false, '', 0, 'acme', []])('%j is no organization', (organization) => {
    expect(thrownBy(() => fakeClerkReact({ organization } as never))).toMatchObject({
      code: 'ISOCLERK_TESTING_INVALID',
      path: 'organization',
    });
  });
});

describe('the member of the organization', () => {
  test.each([
    ['a name', { firstName: 'Jane', lastName: null }],
    ['an empty name', { firstName: '', lastName: 'Doe' }],
    ['a phone number alone', { emailAddresses: [], phoneNumbers: [{}], username: 'jane' }],
    ['a username alone', { emailAddresses: [], username: 'jane' }],
    ['nothing but an id', { emailAddresses: [] }],
    ['a picture', { id: 'user_1', imageUrl: 'https://img.example.com/jane.png', hasImage: true }],
  ])('is the user, who has %s', (_, who) => {
    const fake = fakeClerkReact({ user: who, organization: {} });
    const { user } = fake.useUser();
    const { publicUserData } = fake.useOrganization().membership ?? {};
    expect(publicUserData).toEqual({
      firstName: user?.firstName,
      lastName: user?.lastName,
      imageUrl: user?.imageUrl,
      hasImage: user?.hasImage,
      identifier:
        user?.primaryEmailAddress?.emailAddress ??
        user?.primaryPhoneNumber?.phoneNumber ??
        user?.username ??
        user?.id,
      userId: user?.id,
    });
    expect(fake.useSession().session?.publicUserData).toEqual(publicUserData);
  });

  test('has the name that the user was given', () => {
    const { membership } = fakeClerkReact({
      user: { firstName: 'Jane' },
      organization: {},
    }).useOrganization();
    expect(membership?.publicUserData.firstName).toBe('Jane');
  });
});

describe('permissions', () => {
  const session = { role: 'org:admin', permissions: ['invoices:create', 'org:sys_domains:read'] };
  const fake = fakeClerkNextjs({ session });
  const { membership } = fake.useOrganization();

  test('of the role and of the session are in the membership', () => {
    expect(membership?.permissions).toContain(MANAGE);
    expect(membership?.permissions).toContain(CREATE);
    expect(new Set(membership?.permissions).size).toBe(membership?.permissions.length);
  });

  test('are those of the membership for every asker in the browser', () => {
    const { session } = fake.useSession();
    for (const permission of [MANAGE, CREATE, 'invoices:create', 'org:sys_domains:read']) {
      expect(fake.useAuth().has({ permission })).toBe(true);
      expect(session?.checkAuthorization({ permission })).toBe(true);
      const props = { children: 'in', fallback: 'out' };
      expect(fake.Show({ ...props, when: { permission } })).toBe('in');
      expect(fake.Show({ ...props, when: (has) => has({ permission }) })).toBe('in');
      expect(fake.Protect({ ...props, permission })).toBe('in');
      expect(fake.Protect({ ...props, condition: (has) => has({ permission }) })).toBe('in');
    }
    expect(fake.useAuth().has({ permission: 'org:invoices:delete' })).toBe(false);
  });

  test('are those of the token on the server, where none are of the system', async () => {
    for (const { has, orgPermissions } of [await fake.auth(), fake.getAuth()]) {
      expect([has({ permission: CREATE }), has({ permission: MANAGE })]).toEqual([true, false]);
      expect(orgPermissions).toEqual([CREATE]);
    }
    await expect(fake.auth.protect({ permission: MANAGE })).rejects.toMatchObject({
      path: 'auth.protect',
    });
  });
});

describe("the user's own memberships", () => {
  const other = buildClientOrganizationMembership({ role: 'org:editor' });
  const { organization: place } = other;

  test('stand beside that in the active organization', () => {
    const fake = fakeClerkReact({
      user: { organizationMemberships: [other] },
      organization: { slug: 'acme' },
    });
    const { membership } = fake.useOrganization();
    const { user } = fake.useUser();
    expect(user?.organizationMemberships.map(({ organization }) => organization.slug)).toEqual([
      'acme',
      place.slug,
    ]);
    expect(user?.organizationMemberships[0]).toBe(membership);
    for (const { publicUserData } of user?.organizationMemberships ?? []) {
      expect(publicUserData).toMatchObject({ userId: user?.id, firstName: user?.firstName });
    }
  });

  test('say the role and the permissions in the organization that one of them is in', async () => {
    const held = buildClientOrganizationMembership({
      role: 'editor',
      permissions: [CREATE, MANAGE],
      organization: { id: 'org_1', name: 'Acme' },
    });
    const fake = fakeClerkNextjs({
      user: { organizationMemberships: [other, held] },
      organization: { id: 'org_1', slug: 'acme' },
      session: { permissions: ['org:invoices:read'] },
    });
    const { organization, membership } = fake.useOrganization();
    expect(organization).toMatchObject({ id: 'org_1', name: 'Acme', slug: 'acme' });
    expect(membership).toMatchObject({ id: held.id, role: 'org:editor', organization });
    expect(fake.useUser().user?.organizationMemberships).toHaveLength(2);
    expect(fake.useUser().user?.organizationMemberships[1]).toBe(membership);
    expect(await fake.auth()).toMatchObject({
      orgRole: 'org:editor',
      orgPermissions: [CREATE, 'org:invoices:read'],
    });
    expect(fake.useAuth().has({ permission: MANAGE })).toBe(true);
    expect(held).toMatchObject({ role: 'editor', organization: { slug: expect.any(String) } });
  });

  test('are not contradicted by the role of the session', () => {
    const contradicting = () =>
      fakeClerkReact({
        user: { organizationMemberships: [other] },
        organization: { id: place.id },
        session: { role: 'org:admin' },
      });
    expect(thrownBy(contradicting)).toMatchObject({
      code: 'ISOCLERK_TESTING_INVALID',
      path: 'session.role',
    });
    const agreeing = fakeClerkReact({
      user: { organizationMemberships: [other] },
      organization: place,
      session: { role: 'editor' },
    });
    expect(agreeing.useAuth().orgRole).toBe('org:editor');
  });

  test('in one organization are one', () => {
    const organization = { id: 'org_1' };
    const twice = [1, 2].map(() => buildClientOrganizationMembership({ organization }));
    const { user } = fakeClerkReact({
      user: { organizationMemberships: twice },
      organization,
    }).useUser();
    expect(user?.organizationMemberships).toHaveLength(1);
  });

  test('without an active organization are a list', () => {
    const fake = fakeClerkReact({ user: { organizationMemberships: [other] } });
    expect(fake.useOrganization().membership).toBeNull();
    expect(fake.useOrganizationList({ userMemberships: true }).userMemberships.data).toMatchObject([
      { id: other.id },
    ]);
  });
});

describe("Clerk's own claims", () => {
  test.each(['sub', 'sid', 'sts', 'o', 'org_id', 'fea', 'pla', 'act', 'fva', 'v', 'iss', '__raw'])(
    'are no custom ones: %s',
    (name) => {
      expect(
        thrownBy(() => fakeClerkNextjs({ session: { claims: { tier: 1, [name]: 'user_x' } } })),
      ).toMatchObject({ code: 'ISOCLERK_TESTING_INVALID', path: `session.claims.${name}` });
    },
  );

  test('custom ones are in the token of every side', async () => {
    const fake = fakeClerkNextjs({ session: { claims: { tier: 'gold' } } });
    expect((await fake.auth()).sessionClaims?.tier).toBe('gold');
    expect(fake.useAuth().sessionClaims?.tier).toBe('gold');
    expect((await fake.verifyToken()).tier).toBe('gold');
    expect(fake.useSession().session?.lastActiveToken.jwt.claims.tier).toBe('gold');
  });

  test('the ages of the factors are an option of the session', async () => {
    const fake = fakeClerkNextjs({ session: { factorVerificationAge: [70, -1] } });
    const ages = [70, -1];
    expect(fake.useSession().session?.factorVerificationAge).toEqual(ages);
    expect((await fake.auth()).factorVerificationAge).toEqual(ages);
    const question = { reverification: 'moderate' };
    expect([fake.useAuth().has(question), fake.getAuth().has(question)]).toEqual([false, false]);
    expect(fakeClerkReact().useAuth().has(question)).toBe(true);
    const unknown = fakeClerkNextjs({ session: { factorVerificationAge: null } });
    expect(unknown.useSession().session?.factorVerificationAge).toBeNull();
    expect(unknown.useAuth().has(question)).toBe(false);
  });
});

describe('the last token of the session', () => {
  test.each([[undefined], ['made.up.token']])(
    'is the one that getToken gives: %s',
    async (token) => {
      const fake = fakeClerkNextjs({ session: { ...(token !== undefined && { token }) } });
      const { lastActiveToken, getToken } = fake.useSession().session ?? {};
      const raw = lastActiveToken?.getRawString();
      expect([raw, await getToken?.(), await fake.useAuth().getToken()]).toEqual([
        await fake.getAuth().getToken(),
        raw,
        raw,
      ]);
      expect(lastActiveToken?.jwt.claims).toEqual(fake.useAuth().sessionClaims);
      expect(Object.values(lastActiveToken?.jwt.encoded ?? {}).join('.')).toBe(raw);
    },
  );
});

// What every fake holds, whatever it was told.
const PERMISSIONS = [CREATE, 'org:invoices:read', 'teams:read', MANAGE, 'org:sys_profile:delete'];
const asMember = (role: string, id?: string): ClientOrganizationMembership =>
  buildClientOrganizationMembership({ role, ...(id !== undefined && { organization: { id } }) });

const people = fc.record(
  {
    id: fc.constantFrom('user_1', 'user_2'),
    firstName: fc.option(fc.string()),
    lastName: fc.option(fc.string()),
    username: fc.constantFrom(null, '', 'jane'),
    hasImage: fc.boolean(),
    emailAddresses: fc.array(fc.record({}), { maxLength: 2 }),
    phoneNumbers: fc.array(fc.record({}), { maxLength: 2 }),
    organizationMemberships: fc
      .subarray(['org_1', 'org_2', 'org_3'])
      .map((ids) => ids.map((id) => asMember('org:editor', id))),
  },
  { requiredKeys: [] },
);
const places = fc.record(
  {
    id: fc.constantFrom('org_1', 'org_9'),
    slug: fc.constantFrom(null, '', 'acme'),
    name: fc.string(),
  },
  { requiredKeys: [] },
);
const anySession = fc.record(
  {
    id: fc.constant('sess_1'),
    role: fc.constantFrom('org:editor', 'editor', 'org:admin', 'member'),
    permissions: fc.subarray(PERMISSIONS),
    features: fc.subarray(['reports', 'org:reports', 'user:beta', 'o:charts']),
    plan: fc.constantFrom('pro', 'org:pro', 'user:free'),
    actor: fc.constant({ sub: 'user_9' }),
    pending: fc.boolean(),
    version: fc.constantFrom(1 as const, 2 as const),
    claims: fc.constant({ tier: 'gold' }),
    factorVerificationAge: fc.constantFrom([0, -1] as const, [90, 5] as const, null),
  },
  { requiredKeys: [] },
);
/** Tokens of version 1 have no features and no plan. */
const sessions = anySession.map((session) => {
  const { features: _features, plan: _plan, ...first } = session;
  return session.version === 1 ? first : session;
});
/** What fakes of both majors are told. */
type Told = Omit<FakeClerkNextjsOptions, 'core' | 'user'> &
  Omit<FakeClerkNextjsOptions<2>, 'core' | 'user'> & {
    readonly user?: FakeUserOverrides & FakeUserOverrides<2>;
  };

const options: fc.Arbitrary<Told> = fc.record(
  {
    user: people,
    organization: places,
    session: sessions,
    seed: fc.constantFrom('a', 'b'),
  },
  { requiredKeys: [] },
);

/** The fake, unless the options contradict each other: only a membership can, by its role. */
function fakeOf(told: Told, isOld: boolean) {
  try {
    return isOld ? fakeClerkNextjs({ ...told, core: 2 }) : fakeClerkNextjs(told);
  } catch (error) {
    expect(error).toMatchObject({ code: 'ISOCLERK_TESTING_INVALID', path: 'session.role' });
    return null;
  }
}

const QUESTIONS = [
  ...PERMISSIONS.map((permission) => ({ permission })),
  ...['org:editor', 'admin', 'org:member'].map((role) => ({ role })),
  ...['reports', 'org:reports', 'user:reports', 'beta', 'charts'].map((feature) => ({ feature })),
  ...['pro', 'org:pro', 'user:pro', 'free'].map((plan) => ({ plan })),
  ...['strict', 'lax'].map((reverification) => ({ reverification })),
  { role: 'org:admin', permission: MANAGE },
];

describe('for any options', () => {
  test('the browser is what Clerk derives from its resources', () => {
    fc.assert(
      fc.property(options, fc.boolean(), fc.boolean(), (told, isOld, treatPendingAsSignedOut) => {
        const fake = fakeOf(told, isOld);
        if (!fake) return;
        const { client, user, session, organization } = fake.useClerk();
        const state = deriveFromClientSideState({ client, user, session, organization } as never);
        const has = createCheckAuthorization({
          ...state,
          features: state.sessionClaims?.fea ?? '',
          plans: state.sessionClaims?.pla ?? '',
        } as never);
        const resolved = resolveAuthState({
          authObject: { ...state, has, getToken: () => {}, signOut: () => {} } as never,
          options: { treatPendingAsSignedOut },
        });
        const {
          getToken,
          signOut,
          has: answers,
          ...auth
        } = fake.useAuth({ treatPendingAsSignedOut });
        expect(resolved).toMatchObject(auth);
        for (const question of QUESTIONS) {
          expect(answers(question)).toBe(resolved?.has?.(question as never));
          expect(session?.checkAuthorization(question)).toBe(has(question as never));
        }
      }),
    );
  });

  test('all sides see one user, session, organization and membership', async () => {
    await fc.assert(
      fc.asyncProperty(options, fc.boolean(), async (told, isOld) => {
        const fake = fakeOf(told, isOld);
        if (!fake) return;
        const even = { treatPendingAsSignedOut: false };
        const server = await fake.auth(even);
        const browser = fake.useAuth(even);
        const { user } = fake.useUser();
        const { session } = fake.useSession();
        const { organization, membership, memberships } = fake.useOrganization({
          memberships: true,
        });

        expect(browser).toMatchObject({
          userId: server.userId,
          sessionId: server.sessionId,
          orgId: server.orgId ?? null,
          orgRole: server.orgRole ?? null,
          orgSlug: server.orgSlug ?? null,
          sessionClaims: server.sessionClaims,
        });
        expect(user?.id).toBe(server.userId);
        expect(session?.id).toBe(server.sessionId);
        expect((await fake.currentUser(even))?.id).toBe(server.userId);
        expect(await fake.verifyToken()).toMatchObject({ sub: user?.id, sid: session?.id });

        expect(organization?.id).toBe(server.orgId);
        expect(organization?.slug || undefined).toBe(server.orgSlug);
        expect(membership?.role).toBe(server.orgRole);
        expect(membership?.organization ?? null).toBe(organization);
        const joined = user?.organizationMemberships ?? [];
        expect(joined.filter((it) => it.organization.id === organization?.id)).toEqual(
          membership ? [membership] : [],
        );
        expect(fake.useOrganizationList({ userMemberships: true }).userMemberships.data).toEqual(
          joined,
        );
        expect(memberships?.data ?? []).toEqual(membership ? [membership] : []);
        for (const { publicUserData } of joined) {
          expect(publicUserData).toEqual(session?.publicUserData);
          expect(user).toMatchObject({
            id: publicUserData.userId,
            firstName: publicUserData.firstName,
            lastName: publicUserData.lastName,
            imageUrl: publicUserData.imageUrl,
            hasImage: publicUserData.hasImage,
          });
        }

        // The token holds the permissions of the membership, save those of the system.
        const held = membership?.permissions ?? [];
        expect([...(server.orgPermissions ?? [])].sort()).toEqual(
          held.filter((permission) => !permission.startsWith('org:sys_')).sort(),
        );
        for (const permission of PERMISSIONS) {
          const asked = permission.startsWith('org:') ? permission : `org:${permission}`;
          expect(browser.has({ permission })).toBe(held.includes(asked));
          expect(server.has({ permission })).toBe(server.orgPermissions?.includes(asked) ?? false);
        }
      }),
    );
  });
});
