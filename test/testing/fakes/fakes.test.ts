import { describe, expect, test } from 'vitest';
import { normalizeUser } from '../../../src/index.js';
import { authState } from '../../../src/session/index.js';
import { fakeClerkBackend, fakeClerkNextjs, fakeClerkReact } from '../../../src/testing/index.js';
import { thrownBy } from '../../thrownBy.js';

const member = {
  user: { firstName: 'Jane', privateMetadata: { tier: 2 } },
  organization: { slug: 'acme' },
  session: { role: 'org:admin', permissions: ['org:invoices:create'], features: ['org:reports'] },
} as const;

describe('the sides of one fake', () => {
  test('see one user, session and organization', async () => {
    const fake = fakeClerkNextjs(member);
    const { userId, sessionId, orgId, orgSlug, orgRole } = await fake.auth();
    const { user } = fake.useUser();
    const { session } = fake.useSession();
    const { organization, membership } = fake.useOrganization();
    expect(user).toMatchObject({ id: userId, firstName: 'Jane' });
    expect(session).toMatchObject({ id: sessionId, lastActiveOrganizationId: orgId, user });
    expect(organization).toMatchObject({ id: orgId, slug: orgSlug });
    expect(membership).toMatchObject({ role: orgRole, publicUserData: { userId } });
    expect(user?.organizationMemberships).toEqual([membership]);
    expect(fake.useClerk()).toMatchObject({ user, session, organization, isSignedIn: true });
    expect(fake.useAuth()).toMatchObject({ userId, sessionId, orgId, orgSlug, orgRole });
    expect(fake.getAuth()).toMatchObject({ userId, sessionId, orgId });
    expect((await fake.clerkMiddleware((auth) => auth())({})) as object).toMatchObject({ userId });
    expect(await fake.currentUser()).toMatchObject({ id: userId, privateMetadata: { tier: 2 } });
    expect(await (await fake.clerkClient()).users.getUser(userId ?? '')).toBe(
      await fake.currentUser(),
    );
    expect(await fake.verifyToken()).toMatchObject({ sub: userId, sid: sessionId });
  });

  test('normalise to one user, without what is private', async () => {
    const fake = fakeClerkNextjs({ user: member.user });
    const [server, client] = [
      normalizeUser(await fake.currentUser()),
      normalizeUser(fake.useUser().user),
    ];
    expect(server?.id).toBe(client?.id);
    expect(server?.primaryEmailAddress?.id).toBe(client?.primaryEmailAddress?.id);
    expect(server?.fullName).toBe(client?.fullName);
    expect(JSON.stringify([server, client])).not.toContain('tier');
  });
});

describe('a fake of Core 2', () => {
  const samlAccounts = [{ emailAddress: 'jane@corp.example.com' }];
  const fake = fakeClerkNextjs({ core: 2, user: { samlAccounts }, organization: {} });

  test('has the users of Core 2 on every side', async () => {
    const { user } = fake.useUser();
    expect(user?.samlAccounts).toMatchObject(samlAccounts);
    expect(user).not.toHaveProperty('timezone');
    expect(fake.useSession().session?.user).toBe(user);
    expect(fake.useClerk().user).toBe(user);
    const server = await fake.currentUser();
    expect(server?.samlAccounts).toMatchObject(samlAccounts);
    for (const name of ['timezone', 'deprovisioned', 'enterpriseAccounts']) {
      expect(server).not.toHaveProperty(name);
    }
    expect(normalizeUser(server)?.enterpriseAccounts).toMatchObject(samlAccounts);
  });

  test('is otherwise that of Core 3', () => {
    const same = { user: {}, organization: {}, session: { role: 'org:admin' }, seed: 1 } as const;
    const [old, now] = [fakeClerkReact({ ...same, core: 2 }), fakeClerkReact({ ...same, core: 3 })];
    expect(Object.keys(old)).toEqual(Object.keys(now));
    expect(normalizeUser(old.useUser().user)).toEqual({
      ...normalizeUser(now.useUser().user),
      timezone: undefined,
    });
    expect(old.useAuth().userId).toBe(now.useAuth().userId);
    expect(old.useOrganization().membership?.id).toBe(now.useOrganization().membership?.id);
  });
});

describe('the lists of hooks', () => {
  const fake = fakeClerkReact(member);

  test('of an organization come when they are asked for', async () => {
    const asked = { memberships: true, invitations: true, membershipRequests: true, domains: true };
    const { membership, memberships, invitations, membershipRequests, domains } =
      fake.useOrganization(asked);
    expect(memberships).toMatchObject({ data: [membership], count: 1, page: 1, pageCount: 1 });
    for (const list of [invitations, membershipRequests, domains]) {
      expect(list).toMatchObject({ data: [], count: 0, isLoading: false, error: null });
    }
    expect(fake.useOrganization()).toMatchObject({ memberships: null, invitations: null });
    expect(fakeClerkReact().useOrganization(asked).memberships).toBeNull();
  });

  test.each([
    [true, 1],
    [{ pageSize: 5, infinite: true, keepPreviousData: true }, 1],
    [{ role: ['org:guest', 'org:admin'] }, 1],
    [{ role: ['org:member'] }, 0],
    [{ role: [] }, 1],
    [{ query: 'JAN' }, 1],
    [{ query: 'nobody' }, 0],
    [{ query: '', role: undefined }, 1],
    [{ query: 'jane', role: ['org:member'] }, 0],
  ])('of members hold the one that is asked for: %j', (memberships, count) => {
    expect(fake.useOrganization({ memberships }).memberships).toMatchObject({ count });
  });

  test('of members are searched by every address', () => {
    const user = { emailAddresses: [{}, { emailAddress: 'second@example.com' }] };
    const { memberships } = fakeClerkReact({ user, organization: {} }).useOrganization({
      memberships: { query: 'second@' },
    });
    expect(memberships?.data).toHaveLength(1);
  });

  test('of a user come when they are asked for', () => {
    const asked = { userMemberships: true, userInvitations: true, userSuggestions: true };
    const list = fake.useOrganizationList(asked);
    expect(list).toMatchObject({
      isLoaded: true,
      userMemberships: { data: [fake.useOrganization().membership], count: 1 },
      userInvitations: { data: [], count: 0 },
      userSuggestions: { data: [], count: 0 },
    });
    expect(list.createOrganization).toBe(fake.useClerk().createOrganization);
    expect(fake.useOrganizationList()).toMatchObject({
      isLoaded: true,
      userMemberships: { data: undefined, count: undefined, fetchNext: undefined },
      userInvitations: { data: undefined },
      userSuggestions: { data: undefined },
    });
  });

  test('stay where they are', async () => {
    const { memberships } = fake.useOrganization({ memberships: true });
    expect([memberships?.fetchNext(), memberships?.fetchPage()]).toEqual([undefined, undefined]);
    expect(await memberships?.revalidate()).toBeUndefined();
    expect(await memberships?.setData()).toBeUndefined();
  });

  test('of sessions hold the one there is', () => {
    expect(fake.useSessionList().sessions).toEqual([fake.useSession().session]);
  });
});

describe('useClerk and its neighbours', () => {
  test('make the active organization, or a new one', async () => {
    const fake = fakeClerkReact(member);
    const { organization, createOrganization } = fake.useClerk();
    expect(await createOrganization()).toBe(organization);
    const made = await fakeClerkReact().useClerk().createOrganization();
    expect(made.id).toMatch(/^org_/);
  });

  // clerk-js 6.40.0 calls a listener at once, unless it is told not to.
  test('tell a listener what there is, and how to stop', () => {
    const { addListener, client, user, session, organization } = fakeClerkReact(member).useClerk();
    const heard: unknown[] = [];
    const stop = addListener((resources) => heard.push(resources));
    expect(heard).toEqual([{ client, user, session, organization }]);
    expect(stop()).toBeUndefined();
    addListener((resources) => heard.push(resources), { skipInitialEmit: true });
    expect(heard).toHaveLength(1);
  });

  test('tell a listener who was put there, and nothing before there is a client', () => {
    const heard: unknown[] = [];
    const listen = (clerk: Record<string, unknown>) =>
      fakeClerkReact({ clerk })
        .useClerk()
        .addListener(({ user }) => heard.push(user));
    listen({ user: null });
    listen({ client: null });
    expect(heard).toEqual([null]);
  });

  test('have a client with the one session', () => {
    const { client, session } = fakeClerkReact(member).useClerk();
    expect(client.sessions).toEqual([session]);
    expect(client.signedInSessions).toEqual([session]);
    expect(client.lastActiveSessionId).toBe(session?.id);
    expect(client.isNew()).toBe(false);
    expect(thrownBy(() => Reflect.get(client, 'signIn'))).toMatchObject({
      code: 'ISOCLERK_TESTING_NOT_AVAILABLE',
      path: 'useClerk().client.signIn',
    });
  });

  test('have a client without sessions when nobody is signed in', () => {
    const { client } = fakeClerkReact({ user: null }).useClerk();
    expect(client).toMatchObject({ sessions: [], signedInSessions: [], lastActiveSessionId: null });
    expect(client.isNew()).toBe(true);
  });

  test('take a part of the client as an option', () => {
    const signIn = { status: 'needs_first_factor' };
    const { client, session } = fakeClerkReact({ clerk: { client: { signIn } } }).useClerk();
    expect(client).toMatchObject({ signIn, lastActiveSessionId: session?.id });
  });

  test('useReverification gives back the function', () => {
    const fetcher = async () => 1;
    expect(fakeClerkReact().useReverification(fetcher)).toBe(fetcher);
  });

  test('the session has the id that was asked for', () => {
    const fake = fakeClerkReact({ session: { id: 'sess_1' } });
    expect([fake.useSession().session?.id, fake.useAuth().sessionId]).toEqual(['sess_1', 'sess_1']);
  });

  test.each([
    ['the address', { username: 'ada' }, /@/],
    ['the username without one', { username: 'ada', emailAddresses: [] }, /^ada$/],
    ['the id without either', { username: null, emailAddresses: [] }, /^user_/],
  ])('a session names its user by %s', (_, user, identifier) => {
    const { session } = fakeClerkReact({ user }).useSession();
    expect(session?.publicUserData.identifier).toMatch(identifier);
  });
});

describe('signed out', () => {
  const fake = fakeClerkNextjs({ user: null });

  test('every side says so', async () => {
    expect(fake.useUser()).toEqual({ isLoaded: true, isSignedIn: false, user: null });
    expect(fake.useSession()).toEqual({ isLoaded: true, isSignedIn: false, session: null });
    expect(fake.useOrganization()).toMatchObject({ organization: null, membership: null });
    expect(fake.useOrganizationList()).toMatchObject({ isLoaded: false });
    expect(fake.useSessionList().sessions).toEqual([]);
    expect(await fake.currentUser()).toBeNull();
    expect(authState(await fake.auth())).toBe('signed-out');
    expect((await fake.clerkClient.users.getUserList()).totalCount).toBe(0);
    expect((await fake.clerkClient.authenticateRequest()).isAuthenticated).toBe(false);
    await expect(fake.verifyToken()).rejects.toMatchObject({ path: 'verifyToken' });
  });

  test('auth.protect() and the redirects end the request', async () => {
    const ends = { code: 'ISOCLERK_TESTING_REQUEST_ENDED' };
    await expect(fake.auth.protect()).rejects.toMatchObject({ ...ends, path: 'auth.protect' });
    const { redirectToSignIn, redirectToSignUp } = await fake.auth();
    expect(thrownBy(redirectToSignIn)).toMatchObject({ ...ends, path: 'auth.redirectToSignIn' });
    expect(thrownBy(redirectToSignUp)).toMatchObject({ ...ends, path: 'auth.redirectToSignUp' });
  });
});

describe('an impersonated session', () => {
  test.each([
    ['a person', { sub: 'user_2' }, null],
    ['an agent', { sub: 'agent_1', type: 'agent' }, { sub: 'agent_1', type: 'agent' }],
  ] as const)('says on every side who acts: %s', (_, actor, agent) => {
    const fake = fakeClerkNextjs({ session: { actor } });
    expect(fake.useSession().session).toMatchObject({ actor, agent });
    expect([fake.useAuth().actor, fake.getAuth().actor]).toEqual([actor, actor]);
  });
});

describe('a pending session', () => {
  const fake = fakeClerkNextjs({ session: { pending: true } });

  test('counts as signed out, unless asked otherwise', async () => {
    expect(await fake.auth()).toMatchObject({ userId: null, sessionStatus: 'pending' });
    expect((await fake.auth({ treatPendingAsSignedOut: false })).userId).toMatch(/^user_/);
    expect(await fake.currentUser()).toBeNull();
    expect(await fake.currentUser({ treatPendingAsSignedOut: false })).not.toBeNull();
    expect(fake.useSession()).toMatchObject({ isSignedIn: false, session: { status: 'pending' } });
    expect(authState(await fake.auth())).toBe('pending');
    const { authenticateRequest } = await fake.clerkClient();
    // The token is good: it is toAuth() that takes the session for signed out.
    const request = await authenticateRequest();
    expect(request).toMatchObject({ status: 'signed-in', isSignedIn: true });
    expect(request.toAuth().isAuthenticated).toBe(false);
    expect(request.toAuth({ treatPendingAsSignedOut: false }).isAuthenticated).toBe(true);
    await expect(fake.auth.protect()).rejects.toMatchObject({ path: 'auth.protect' });
  });
});

describe('the task of a pending session', () => {
  test.each([
    ['choose-organization', {}],
    ['setup-mfa', { organization: {} }],
  ])('is %s for %j', (key, where) => {
    const { session } = fakeClerkReact({ ...where, session: { pending: true } }).useSession();
    expect(session).toMatchObject({ status: 'pending', tasks: [{ key }], currentTask: { key } });
  });
});

describe('auth.protect', () => {
  const { auth } = fakeClerkNextjs(member);

  test.each([
    [undefined],
    [{ role: 'org:admin' }],
    [{ permission: 'org:invoices:create' }],
    [{ unauthenticatedUrl: '/sign-in' }],
  ])('lets %j pass', async (question) => {
    expect(await auth.protect(question)).toMatchObject({ isAuthenticated: true });
  });

  test.each([
    [{ role: 'org:member' }],
    [{ permission: 'org:invoices:delete' }],
    [{ plan: 'org:pro' }],
  ])('stops %j', async (question) => {
    await expect(auth.protect(question)).rejects.toMatchObject({
      code: 'ISOCLERK_TESTING_REQUEST_ENDED',
    });
    await expect(auth.protect((has) => has(question))).rejects.toMatchObject({
      path: 'auth.protect',
    });
  });
});

describe('components', () => {
  const inside = fakeClerkReact(member);
  const outside = fakeClerkReact({ user: null });
  const props = { children: 'in', fallback: 'out' };

  test('render their children if Clerk would', () => {
    expect([inside.SignedIn(props), outside.SignedIn({ children: 'in' })]).toEqual(['in', null]);
    expect([inside.SignedOut({ children: 'in' }), outside.SignedOut(props)]).toEqual([null, 'in']);
    expect(inside.Show({ ...props, when: 'signed-in' })).toBe('in');
    expect(inside.Show({ ...props, when: 'signed-out' })).toBe('out');
    expect(outside.Show({ ...props, when: 'signed-out' })).toBe('in');
    expect(inside.Show({ ...props, when: { role: 'org:admin' } })).toBe('in');
    expect(inside.Show({ ...props, when: (has) => has({ role: 'org:member' }) })).toBe('out');
    expect(inside.Protect({ ...props, permission: 'org:invoices:create' })).toBe('in');
    expect(inside.Protect({ ...props, permission: 'org:invoices:delete' })).toBe('out');
    expect(inside.Protect(props)).toBe('in');
    expect(outside.Show({ ...props, when: 'signed-in' })).toBe('out');
    expect(inside.Show(props)).toBe('out'); // asked for nothing, nothing is allowed
    expect([inside.Show(), inside.Protect(), inside.ClerkProvider(undefined)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(
      inside.Protect({ ...props, condition: (has) => has({ role: 'org:admin' }), role: 'org:x' }),
    ).toBe('in');
    expect(inside.Protect({ ...props, condition: () => false })).toBe('out');
    expect(outside.Protect({ ...props, condition: () => true })).toBe('out');
    expect(inside.ClerkProvider(props)).toBe('in');
    expect(inside.UserButton()).toBeNull();
    expect(inside.TaskChooseOrganization()).toBeNull();
  });

  // The statics of @clerk/clerk-react 5.61.11 and @clerk/react 6.18.0.
  test.each([
    ['UserProfile', ['Page', 'Link']],
    ['OrganizationProfile', ['Page', 'Link']],
    [
      'UserButton',
      [
        'MenuItems',
        'Action',
        'Link',
        'UserProfilePage',
        'UserProfileLink',
        '__experimental_Outlet',
      ],
    ],
    [
      'OrganizationSwitcher',
      ['OrganizationProfilePage', 'OrganizationProfileLink', '__experimental_Outlet'],
    ],
  ] as const)('%s has the parts of the real one, which render nothing', (name, parts) => {
    const widget = inside[name];
    expect(Object.keys(widget)).toEqual(parts);
    for (const part of Object.values(widget)) expect(part()).toBeNull();
    expect(widget()).toBeNull();
    const others = [inside.SignIn, inside.UserAvatar, inside.CreateOrganization];
    for (const other of others) expect(Object.keys(other)).toEqual([]);
  });
});

describe('your own functions', () => {
  test('replace those of useClerk, and useAuth uses them', async () => {
    const calls: string[] = [];
    const fake = fakeClerkReact({ clerk: { signOut: async () => void calls.push('signOut') } });
    await fake.useClerk().signOut();
    await fake.useAuth().signOut();
    expect(calls).toEqual(['signOut', 'signOut']);
  });

  test('join those of clerkClient', async () => {
    const fake = fakeClerkBackend({
      user: { id: 'user_1' },
      client: { users: { updateUserMetadata: () => 'updated' } },
    });
    const { users } = fake.clerkClient;
    expect((await users.getUser('user_1')).id).toBe('user_1');
    expect((users as unknown as { updateUserMetadata(): string }).updateUserMetadata()).toBe(
      'updated',
    );
    await expect(users.getUser('user_2')).rejects.toMatchObject({ status: 404, clerkError: true });
    expect((await users.getUserList({ userId: ['user_2'] })).data).toEqual([]);
    expect((await users.getUserList()).data.map(({ id }) => id)).toEqual(['user_1']);
    expect(await users.getCount()).toBe(1);
    expect(await fakeClerkBackend({ user: null }).clerkClient.users.getCount()).toBe(0);
    expect(fake.createClerkClient().users).toBe((await fake.clerkClient()).users);
  });
});

describe('what a fake does not have', () => {
  const fake = fakeClerkNextjs();

  test.each<[string, () => unknown]>([
    ['fakeClerkNextjs().useSignIn', () => Reflect.get(fake, 'useSignIn')],
    ['useClerk().mountSignIn', () => Reflect.get(fake.useClerk(), 'mountSignIn')],
    [
      'clerkClient.users.deleteUser',
      () => Reflect.get(fake.createClerkClient().users, 'deleteUser'),
    ],
    ['clerkClient.organizations', () => Reflect.get(fake.createClerkClient(), 'organizations')],
  ])('%s throws a sentence', (path, read) => {
    expect(thrownBy(read)).toMatchObject({ code: 'ISOCLERK_TESTING_NOT_AVAILABLE', path });
  });

  test('is not asked for by promises, printers and matchers', async () => {
    expect(await Promise.resolve(fake)).toBe(fake);
    expect(JSON.stringify(fakeClerkReact({ user: null }).useClerk())).toContain('"loaded":true');
    expect(Object.keys(fake)).toContain('useAuth');
    expect({ ...fake }.useAuth).toBe(fake.useAuth);
    expect(fake).toEqual(expect.objectContaining({ auth: fake.auth }));
  });
});
