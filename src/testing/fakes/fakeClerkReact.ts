import { own } from '../../internal/own.js';
import { built, ownOf } from '../gate.js';
import type { ClientOrganizationMembership } from '../organization/client.js';
import type { AuthorizationQuestion, SignedInAuth } from '../session/auth.js';
import type { BuiltActor } from '../session/claims.js';
import { clerkObject } from './clerkObject.js';
import type { AnyClientUser, ClientSession } from './clientSession.js';
import { components } from './components.js';
import { known } from './known.js';
import {
  type AnyBackendUser,
  type ClientUserOf,
  type Core,
  type FakeClerkOptions,
  type PendingOption,
  type Scenario,
  scenarioOf,
} from './scenario.js';
import { isFound } from './userFilters.js';

/** What {@link fakeClerkReact} is told beside the person: your own functions for what `useClerk()` gives. */
export interface FakeClerkReactOptions<Major extends Core = 3> extends FakeClerkOptions<Major> {
  /** Members of `useClerk()`: spies for `signOut`, `setActive`, `openSignIn`. */
  readonly clerk?: object;
}

interface AuthFunctions {
  signOut: () => Promise<void>;
  getToken: (options?: unknown) => Promise<string | null>;
}

/** What `useAuth()` gives; loading states are left out, a fake is always loaded. */
export type FakeUseAuth = AuthFunctions & { isLoaded: true } & (
    | {
        isSignedIn: false;
        userId: null;
        sessionId: null;
        sessionClaims: null;
        actor: null;
        orgId: null;
        orgRole: null;
        orgSlug: null;
        has: (question: AuthorizationQuestion) => false;
      }
    | ({
        isSignedIn: true;
        userId: string;
        sessionId: string;
        sessionClaims: SignedInAuth['sessionClaims'];
        actor: BuiltActor | null;
        has: SignedInAuth['has'];
      } & (
        | { orgId: null; orgRole: null; orgSlug: null }
        | { orgId: string; orgRole: string; orgSlug: string | null }
      ))
  );

const HINT = 'Spread the fake and add what your code uses: { ...fake, useSignIn: … }.';

const still = {
  isLoading: false,
  isFetching: false,
  isError: false,
  hasNextPage: false,
  hasPreviousPage: false,
} as const;

/** The list of a hook that was asked for it: everything there is, on one page. */
function page<T>(data: T[]) {
  const stay = (): void => {};
  const done = async (): Promise<void> => {};
  return {
    ...still,
    data,
    count: data.length,
    error: null,
    page: 1,
    pageCount: 1,
    fetchPage: stay,
    fetchNext: stay,
    fetchPrevious: stay,
    revalidate: done,
    setData: async (): Promise<undefined> => undefined,
  };
}

/** The list of a hook that was not asked for it. */
const unasked = {
  ...still,
  data: undefined,
  count: undefined,
  error: undefined,
  page: undefined,
  pageCount: undefined,
  fetchPage: undefined,
  fetchNext: undefined,
  fetchPrevious: undefined,
  revalidate: undefined,
  setData: undefined,
} as const;

/** The hooks and components, of a person that several fakes may share. */
export function reactMembers<User extends AnyClientUser>(
  scenario: Scenario<User, AnyBackendUser>,
  overrides: FakeClerkReactOptions['clerk'],
) {
  const { user, backendUser, session, organization, membership, isPending } = scenario;
  const clerk = clerkObject(scenario, overrides);
  const useAuth = (options?: PendingOption): FakeUseAuth => {
    const auth = scenario.browserAuth(options);
    const functions = { getToken: auth.getToken, signOut: clerk.signOut };
    if (!auth.isAuthenticated) {
      const { userId, sessionId, sessionClaims, actor, orgId, orgRole, orgSlug } = auth;
      const nobody = { userId, sessionId, sessionClaims, actor, orgId, orgRole, orgSlug };
      return { isLoaded: true, isSignedIn: false, ...nobody, has: () => false, ...functions };
    }
    const { userId, sessionId, sessionClaims, actor = null, orgId, orgRole, orgSlug = null } = auth;
    const place =
      orgId && orgRole
        ? { orgId, orgRole, orgSlug }
        : { orgId: null, orgRole: null, orgSlug: null };
    const somebody = { userId, sessionId, sessionClaims, actor };
    return { isLoaded: true, isSignedIn: true, has: auth.has, ...somebody, ...place, ...functions };
  };
  const isSignedIn = user !== null && !isPending;
  return {
    useAuth,
    useUser: (): UseResource<'user', User, true> =>
      user
        ? { isLoaded: true, isSignedIn: true, user }
        : { isLoaded: true, isSignedIn: false, user: null },
    useSession: (): UseResource<'session', ClientSession<User>, boolean> =>
      session
        ? { isLoaded: true, isSignedIn, session }
        : { isLoaded: true, isSignedIn: false, session: null },
    useSessionList: () => ({
      isLoaded: true as const,
      sessions: session ? [session] : [],
      setActive: clerk.setActive,
    }),
    useClerk: () => clerk,
    useOrganization: (options?: Partial<Record<ListOfOrganization, unknown>>) => {
      const asked = ownOf(options, 'options');
      return {
        isLoaded: true as const,
        organization,
        membership,
        memberships:
          asked.memberships && membership
            ? page([membership].filter((it) => isAsked(it, backendUser, asked.memberships)))
            : null,
        invitations: asked.invitations ? page<never>([]) : null,
        membershipRequests: asked.membershipRequests ? page<never>([]) : null,
        domains: asked.domains ? page<never>([]) : null,
      };
    },
    useOrganizationList: (options?: Partial<Record<ListOfUser, unknown>>) => {
      const asked = ownOf(options, 'options');
      if (!user) return { isLoaded: false as const, ...NO_LISTS };
      const { setActive, createOrganization } = clerk;
      const memberships = [...user.organizationMemberships];
      return {
        isLoaded: true as const,
        setActive,
        createOrganization,
        userMemberships: asked.userMemberships ? page(memberships) : unasked,
        userInvitations: asked.userInvitations ? page<never>([]) : unasked,
        userSuggestions: asked.userSuggestions ? page<never>([]) : unasked,
      };
    },
    useReverification: <T>(fetcher: T): T => fetcher,
    ...components(useAuth),
  };
}

/** Whether a member passes the filters of `useOrganization({ memberships: { role, query } })`. */
function isAsked(
  { role }: ClientOrganizationMembership,
  user: AnyBackendUser | null,
  asked: unknown,
): boolean {
  const roles = own(asked, 'role');
  const query = own(asked, 'query');
  if (Array.isArray(roles) && roles.length > 0 && !roles.includes(role)) return false;
  if (typeof query !== 'string' || user === null) return true;
  return isFound({ user }, query);
}

const NO_LISTS = {
  setActive: undefined,
  createOrganization: undefined,
  userMemberships: unasked,
  userInvitations: unasked,
  userSuggestions: unasked,
};

type UseResource<Name extends string, Resource, SignedIn> =
  | ({ isLoaded: true; isSignedIn: SignedIn } & { [N in Name]: Resource })
  | ({ isLoaded: true; isSignedIn: false } & { [N in Name]: null });
type ListOfOrganization = 'memberships' | 'invitations' | 'membershipRequests' | 'domains';
type ListOfUser = 'userMemberships' | 'userInvitations' | 'userSuggestions';

/** The members of {@link fakeClerkReact}. */
export type FakeClerkReact<Major extends Core = 3> = ReturnType<
  typeof reactMembers<ClientUserOf<Major>>
>;

/**
 * Builds a stand-in for the whole module `@clerk/react`, `@clerk/clerk-react` or any SDK on top of it: hooks and components
 * that agree on one user, session and organization. For `vi.mock`, `jest.mock`, `mock.module` of `node:test`, or an alias of
 * Storybook and Playwright component tests.
 *
 * A fake is always loaded. Functions that would change something (`signOut`, `setActive`, `openSignIn`) do nothing; resources
 * are those of `buildClientUser` and its kind. `useUser()` and `useSession()` see a pending session, `useAuth()` and the
 * components take it for signed out, all as Clerk's do (`@clerk/shared` 4.41). As there, `has()` takes the permissions of
 * the membership, those of the system included. What the fake does not have throws.
 *
 * @param options.core - the major of the SDK, 2 or 3; default 3
 * @param options.user - overrides as for `buildClientUser`; `null` is signed out
 * @param options.organization - overrides as for `buildClientOrganization`; default none, unless the session has a right in one
 * @param options.session - role, permissions, features, plan, custom claims; `pending: true` for a session with a task left
 * @param options.clerk - your own members of `useClerk()`
 * @returns the members of the module
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for options that contradict each other; `ISOCLERK_TESTING_NOT_AVAILABLE`
 *   when a member is read that the fake does not have
 * @example
 * ```ts
 * import { fakeClerkReact } from 'isoclerk/testing'
 * const fake = fakeClerkReact({ user: { firstName: 'Jane' }, organization: { slug: 'acme' }, session: { role: 'org:admin' } })
 * fake.useUser().user?.firstName // => 'Jane'
 * fake.useAuth().has({ role: 'org:admin' }) // => true
 * fake.useOrganization().organization?.slug // => 'acme'
 * fakeClerkReact({ user: null }).useAuth().isSignedIn // => false
 * ```
 */
export function fakeClerkReact(options?: FakeClerkReactOptions): FakeClerkReact;
export function fakeClerkReact(
  options: FakeClerkReactOptions<2> & { readonly core: 2 },
): FakeClerkReact<2>;
export function fakeClerkReact<Major extends Core>(
  options?: FakeClerkReactOptions<Major>,
): FakeClerkReact<Major> {
  return built(options, undefined, ({ clerk, ...who }) =>
    known('fakeClerkReact()', reactMembers(scenarioOf(who), clerk), HINT),
  );
}
