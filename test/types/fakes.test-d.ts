import type { SessionAuthObject } from '@clerk/backend';
import type { useOrganization, useOrganizationList } from '@clerk/shared/react';
import type * as core3 from '@clerk/shared/types';
import type * as core2 from '@clerk/types';
import { fakeClerkBackend, fakeClerkNextjs, fakeClerkReact } from 'isoclerk/testing';
import { expectTypeOf, test } from 'vitest';

const react = fakeClerkReact({ user: { firstName: 'Jane' } });
const next = fakeClerkNextjs();

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Compiles if a value of the type of the first fits the second. */
const fits = <Wanted>(_value: Wanted): void => {};

test('fakeClerkReact fits the hooks of Core 3', () => {
  fits<core3.UseAuthReturn>(react.useAuth());
  fits<core3.UseUserReturn>(react.useUser());
  fits<core3.UseSessionReturn>(react.useSession());
  fits<core3.UseSessionListReturn>(react.useSessionList());
  fits<ReturnType<typeof useOrganization>>(react.useOrganization());
  // A list that was not asked for is undefined, whatever Clerk's type says: that part is left out here.
  const {
    userMemberships: _,
    userInvitations: __,
    userSuggestions: ___,
    ...rest
  } = react.useOrganizationList();
  type Lists = 'userMemberships' | 'userInvitations' | 'userSuggestions';
  fits<DistributiveOmit<ReturnType<typeof useOrganizationList>, Lists>>(rest);
});

test('fakeClerkReact fits the hooks of Core 2', () => {
  fits<core2.UseAuthReturn>(react.useAuth());
  fits<core2.UseSessionListReturn['isLoaded']>(react.useSessionList().isLoaded);
});

test('the server side fits the auth objects of both', async () => {
  fits<SessionAuthObject>(fakeClerkBackend().getAuth());
  fits<SessionAuthObject>(await next.auth());
  fits<SessionAuthObject>(await next.auth.protect());
});

test('an unknown option is refused, a member is typed', () => {
  // @ts-expect-error a user is overrides or null
  fakeClerkReact({ user: 'Jane' });
  // @ts-expect-error roles belong to the session
  fakeClerkReact({ role: 'org:admin' });
  expectTypeOf(react.useAuth().userId).toEqualTypeOf<string | null>();
});
