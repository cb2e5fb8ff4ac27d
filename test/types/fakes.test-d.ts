import type { AuthObject, ClerkClient, SessionAuthObject, User } from '@clerk/backend';
import type { RequestState } from '@clerk/backend/internal';
import type * as react3 from '@clerk/shared/react';
import type * as core3 from '@clerk/shared/types';
import type * as core2 from '@clerk/types';
import type { SessionAuthObject as SessionAuthObject229 } from 'clerk-backend-2-29';
import type {
  SessionAuthObject as SessionAuthObject233,
  User as User233,
} from 'clerk-backend-2-33';
import {
  type FakeClerkNextjs,
  type FakeClerkReact,
  fakeClerkBackend,
  fakeClerkNextjs,
  fakeClerkReact,
} from 'isoclerk/testing';
import { expectTypeOf, test } from 'vitest';
// The hooks that @clerk/clerk-react 5 and @clerk/nextjs 6 export are those of @clerk/shared 3, which is here for @clerk/types.
import type * as react2 from '../../node_modules/@clerk/types/node_modules/@clerk/shared/dist/runtime/react/index.js';

const react = fakeClerkReact({ user: { firstName: 'Jane' } });
const next = fakeClerkNextjs();

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Compiles if a value of the type of the first fits the second. */
const fits = <Wanted>(_value: Wanted): void => {};

test("Clerk's own types are really there, not any", () => {
  expectTypeOf<ReturnType<typeof react2.useUser>>().not.toBeAny();
  expectTypeOf<ReturnType<typeof react2.useOrganization>>().not.toBeAny();
  expectTypeOf<ReturnType<typeof react3.useUser>>().not.toBeAny();
  expectTypeOf<ReturnType<typeof react3.useOrganization>>().not.toBeAny();
  expectTypeOf<core2.UseAuthReturn>().not.toBeAny();
  expectTypeOf<core3.UseAuthReturn>().not.toBeAny();
  expectTypeOf<SessionAuthObject229>().not.toBeAny();
  expectTypeOf<SessionAuthObject233>().not.toBeAny();
  expectTypeOf<SessionAuthObject>().not.toBeAny();
  expectTypeOf<None<'api_key'>>().not.toBeNever();
  expectTypeOf<None<null>>().not.toBeNever();
});

type Lists = 'userMemberships' | 'userInvitations' | 'userSuggestions';

test('fakeClerkReact fits the hooks of Core 3', () => {
  fits<core3.UseAuthReturn>(react.useAuth());
  fits<ReturnType<typeof react3.useUser>>(react.useUser());
  fits<ReturnType<typeof react3.useSession>>(react.useSession());
  fits<ReturnType<typeof react3.useSessionList>>(react.useSessionList());
  fits<ReturnType<typeof react3.useOrganization>>(react.useOrganization());
  // A list that was not asked for is undefined, whatever Clerk's type says: that part is left out here.
  const { userMemberships, userInvitations, userSuggestions, ...rest } =
    react.useOrganizationList();
  fits<DistributiveOmit<ReturnType<typeof react3.useOrganizationList>, Lists>>(rest);
});

test('fakeClerkReact of Core 2 fits the hooks of Core 2', () => {
  const old = fakeClerkReact({ core: 2, user: { samlAccounts: [{ active: true }] } });
  expectTypeOf(old).toEqualTypeOf<FakeClerkReact<2>>();
  fits<core2.UseAuthReturn>(old.useAuth());
  fits<ReturnType<typeof react2.useUser>>(old.useUser());
  fits<ReturnType<typeof react2.useSession>>(old.useSession());
  fits<ReturnType<typeof react2.useSessionList>>(old.useSessionList());
  fits<ReturnType<typeof react2.useOrganization>>(old.useOrganization());
  const { userMemberships, userInvitations, userSuggestions, ...rest } = old.useOrganizationList();
  fits<DistributiveOmit<ReturnType<typeof react2.useOrganizationList>, Lists>>(rest);
  // @ts-expect-error the user of Core 3 has no samlAccounts
  fits<ReturnType<typeof react2.useUser>>(react.useUser());
  // @ts-expect-error nor has that of Core 2 a time zone
  fits<ReturnType<typeof react3.useUser>>(old.useUser());
});

test('the server side fits the auth objects of both', async () => {
  const old = fakeClerkNextjs({ core: 2, user: null });
  expectTypeOf(old).toEqualTypeOf<FakeClerkNextjs<2>>();
  for (const auth of [await next.auth(), await next.auth.protect(), await old.auth()]) {
    fits<SessionAuthObject>(auth);
    fits<SessionAuthObject233>(auth);
    fits<SessionAuthObject229>(auth);
  }
  for (const auth of [fakeClerkBackend().getAuth(), fakeClerkBackend({ core: 2 }).getAuth()]) {
    fits<SessionAuthObject>(auth);
    fits<SessionAuthObject233>(auth);
    fits<SessionAuthObject229>(auth);
  }
});

test('for other tokens the server side fits what Clerk says of them', async () => {
  fits<None<'api_key'>>(await next.auth({ acceptsToken: 'api_key' }));
  fits<None<'m2m_token'>>(next.getAuth({}, { acceptsToken: 'm2m_token' }));
  fits<None<'oauth_token'>>(next.getAuth({}, { acceptsToken: 'oauth_token' }));
  fits<None<null>>(await next.auth({ acceptsToken: ['api_key', 'm2m_token'] }));
  fits<SessionAuthObject | None<null>>(
    await next.auth({ acceptsToken: ['api_key', 'session_token'] }),
  );
  for (const auth of [
    await next.auth({ acceptsToken: 'session_token' }),
    await next.auth({ acceptsToken: 'any', treatPendingAsSignedOut: false }),
    next.getAuth({}, { acceptsToken: 'any' }),
    await next.auth.protect({ role: 'org:admin', token: 'any' }),
    await next.auth.protect((has) => has({ plan: 'pro' }), { token: ['session_token'] }),
  ]) {
    fits<SessionAuthObject>(auth);
  }
  // @ts-expect-error a machine's token has no session
  fits<SessionAuthObject>(await next.auth({ acceptsToken: 'api_key' }));
  // @ts-expect-error there is no such token
  next.auth({ acceptsToken: 'cookie' });
});

test('requests and lists of the client take and give what Clerk says', async () => {
  const { clerkClient } = fakeClerkBackend();
  const state = await clerkClient.authenticateRequest({}, { acceptsToken: 'any' });
  type Common = 'isAuthenticated' | 'isSignedIn' | 'status' | 'tokenType' | 'token';
  fits<{ [Name in Common]: RequestState<Tokens>[Name] | null }>(state);
  fits<SessionAuthObject>((await clerkClient.authenticateRequest()).toAuth());
  type Lists = ClerkClient['users'];
  type Asked = Omit<NonNullable<Parameters<Lists['getUserList']>[0]>, 'last_active_at_since'>;
  fits<(asked: Asked) => unknown>(clerkClient.users.getUserList);
  fits<(asked: Parameters<Lists['getCount']>[0]) => unknown>(clerkClient.users.getCount);
  // @ts-expect-error there is no such filter
  clerkClient.users.getUserList({ nickname: ['J'] });
});

type Tokens = 'session_token' | 'api_key' | 'm2m_token' | 'oauth_token';
type None<Type> = Extract<AuthObject, { tokenType: Type; isAuthenticated: false }>;

test('users of the server are those of their major, save the private member of the class', async () => {
  type Public<T> = Pick<T, keyof T>;
  const [user, old] = [fakeClerkBackend(), fakeClerkBackend({ core: 2 })];
  fits<Omit<Public<User>, 'raw'>>(await user.clerkClient.users.getUser('user_1'));
  fits<Omit<Public<User233>, 'raw'>>(await old.clerkClient.users.getUser('user_1'));
  // @ts-expect-error a user of Core 3 has no samlAccounts
  fits<Omit<Public<User233>, 'raw'>>(await user.clerkClient.users.getUser('user_1'));
});

test('an unknown option is refused, a member is typed', () => {
  // @ts-expect-error a user is overrides or null
  fakeClerkReact({ user: 'Jane' });
  // @ts-expect-error only a user of Core 2 has them
  fakeClerkReact({ user: { samlAccounts: [] } });
  // @ts-expect-error there is no such major
  fakeClerkReact({ core: 4 });
  // @ts-expect-error roles belong to the session
  fakeClerkReact({ role: 'org:admin' });
  expectTypeOf(react.useAuth().userId).toEqualTypeOf<string | null>();
});

test('fakes take metadata, claims and clients that an interface describes', () => {
  interface Meta {
    role?: string;
  }
  interface Client {
    users: { getUser: () => null };
  }
  const meta: Meta = { role: 'admin' };
  const client: Client = { users: { getUser: () => null } };
  const fake = fakeClerkNextjs({
    user: { publicMetadata: meta, unsafeMetadata: meta },
    session: { claims: meta },
    client,
  });
  expectTypeOf(fake).toEqualTypeOf<FakeClerkNextjs>();
  fakeClerkBackend({ user: { privateMetadata: meta }, client });
});
