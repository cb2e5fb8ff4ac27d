import { IsoclerkError } from '../../errors.js';
import { built, ownOf } from '../gate.js';
import { merge } from '../overrides.js';
import type { SignedInAuth, SignedOutAuth } from '../session/auth.js';
import { type AcceptedTokens, type AcceptOption, acceptedAuth } from './acceptedAuth.js';
import type { AnyClientUser } from './clientSession.js';
import { known } from './known.js';
import {
  type AnyBackendUser,
  type BackendUserOf,
  type Core,
  type FakeClerkOptions,
  type PendingOption,
  type Scenario,
  scenarioOf,
} from './scenario.js';
import { passes, type UserCountFilters, type UserListFilters } from './userFilters.js';

type SessionAuth = SignedInAuth | SignedOutAuth;

/** What {@link fakeClerkBackend} is told beside the person: your own functions of the client. */
export interface FakeClerkBackendOptions<Major extends Core = 3> extends FakeClerkOptions<Major> {
  /** Members of `clerkClient`, by resource: `{ users: { updateUserMetadata: vi.fn() } }`. */
  readonly client?: object;
}

const CLIENT_HINT = 'Pass it as an option of the fake: { client: { users: { … } } }.';

/** As a request of Clerk's client fails: with a status, and `clerkError` for `isClerkAPIResponseError`. */
function notFound(): Error {
  const errors = [{ code: 'resource_not_found', message: 'not found' }];
  return Object.assign(new Error('Not Found'), { clerkError: true, status: 404, errors });
}

/** `clerkClient`: the person of the scenario, and nobody else. */
function clientOf<User extends AnyBackendUser>(
  { backendUser, user: inBrowser, auth }: Scenario<AnyClientUser, User>,
  overrides: object | undefined,
) {
  const organizationIds = inBrowser?.organizationMemberships.map((it) => it.organization.id) ?? [];
  const everybody = backendUser ? [{ user: backendUser, organizationIds }] : [];
  const members = merge(
    {
      users: {
        getUser: async (id: string): Promise<User> => {
          const found = everybody.find(({ user }) => user.id === id);
          if (!found) throw notFound();
          return found.user;
        },
        getUserList: async (asked?: UserListFilters) => {
          const filters = ownOf(asked, 'getUserList');
          const found = everybody.filter((it) => passes(it, filters, 'getUserList'));
          const data = found.map(({ user }) => user).slice(filters.offset || 0);
          return { data, totalCount: found.length };
        },
        getCount: async (asked?: UserCountFilters): Promise<number> => {
          const filters = ownOf(asked, 'getCount');
          return everybody.filter((it) => passes(it, filters, 'getCount')).length;
        },
      },
      authenticateRequest: async <const Accepts extends AcceptedTokens = 'session_token'>(
        _request?: unknown,
        options?: AcceptOption<Accepts>,
      ) => requestState(auth, ownOf(options, 'options').acceptsToken),
    },
    ownOf(overrides, 'client'),
  );
  const guarded = Object.entries(members).map(([name, part]) => [
    name,
    typeof part === 'object' && part !== null
      ? known(`clerkClient.${name}`, part, CLIENT_HINT)
      : part,
  ]);
  return known('clerkClient', Object.fromEntries(guarded) as typeof members, CLIENT_HINT);
}

/** The state of a request, which a session with a task left authenticates: only `toAuth()` takes it for signed out. */
function requestState<Accepts extends AcceptedTokens>(
  auth: Scenario['auth'],
  acceptsToken: Accepts | undefined,
) {
  const session = auth({ treatPendingAsSignedOut: false });
  const { isAuthenticated, tokenType } = acceptedAuth<SessionAuth, AcceptedTokens>(
    session,
    acceptsToken,
  );
  const reason = session.isAuthenticated ? 'token-type-mismatch' : 'session-token-and-uat-missing';
  return known(
    'authenticateRequest()',
    {
      isAuthenticated,
      isSignedIn: isAuthenticated,
      status: isAuthenticated ? ('signed-in' as const) : ('signed-out' as const),
      reason: isAuthenticated ? null : reason,
      message: isAuthenticated ? null : '',
      token: isAuthenticated && session.isAuthenticated ? session.sessionClaims.__raw : null,
      tokenType,
      toAuth: (options?: PendingOption) => acceptedAuth(auth(options), acceptsToken),
    },
    'Pass your own function as an option of the fake: { client: { authenticateRequest: … } }.',
  );
}

/** The functions of the server, of a person that several fakes may share. */
export function serverMembers<User extends AnyBackendUser>(
  scenario: Scenario<AnyClientUser, User>,
  overrides: FakeClerkBackendOptions['client'],
) {
  const client = clientOf(scenario, overrides);
  return {
    createClerkClient: (_options?: unknown) => client,
    verifyToken: async (
      _token?: string,
      _options?: unknown,
    ): Promise<SignedInAuth['sessionClaims']> => {
      const { sessionClaims } = scenario.auth({ treatPendingAsSignedOut: false });
      if (sessionClaims) return sessionClaims;
      throw new IsoclerkError('ISOCLERK_TESTING_NOT_AVAILABLE', 'nobody is signed in', {
        path: 'verifyToken',
        hint: 'The real one throws as well for a request without a session.',
      });
    },
    getAuth: <const Accepts extends AcceptedTokens = 'session_token'>(
      _request?: unknown,
      options?: PendingOption & AcceptOption<Accepts>,
    ) =>
      acceptedAuth<SessionAuth, Accepts>(
        scenario.auth(options),
        ownOf(options, 'options').acceptsToken,
      ),
    // A function for @clerk/nextjs, an object for every other SDK.
    clerkClient: Object.assign(async () => client, { ...client }),
  };
}

/** The members of {@link fakeClerkBackend}. */
export type FakeClerkBackend<Major extends Core = 3> = ReturnType<
  typeof serverMembers<BackendUserOf<Major>>
>;

/**
 * Builds a stand-in for the server side of Clerk: `@clerk/backend`, and what `@clerk/express`, `@clerk/fastify` and
 * `@clerk/hono` export of it. `getAuth`, `verifyToken`, `authenticateRequest` and `clerkClient` agree on one user and session.
 *
 * `clerkClient.users` knows that user and answers 404 for everybody else; lists and counts take Clerk's filters. Whatever
 * would change something is yours to pass. Nothing is verified: every request has the session, and no machine's token, so
 * that `acceptsToken: 'api_key'` is unauthenticated.
 *
 * @param options.core - the major of the SDK, 2 or 3; default 3
 * @param options.user - overrides of the user; `null` is signed out
 * @param options.organization - overrides of the active organization; default none, unless the session has a right in one
 * @param options.session - role, permissions, features, plan, custom claims; `pending: true` for a session with a task left
 * @param options.client - your own members of `clerkClient`, by resource
 * @returns the members of the module
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for options that contradict each other; `ISOCLERK_TESTING_NOT_AVAILABLE`
 *   when a member is read that the fake does not have
 * @example
 * ```ts
 * import { fakeClerkBackend } from 'isoclerk/testing'
 * const fake = fakeClerkBackend({ user: { id: 'user_1', privateMetadata: { tier: 2 } } })
 * const user = await fake.clerkClient.users.getUser('user_1')
 * user.privateMetadata // => { tier: 2 }
 * fake.getAuth().userId // => 'user_1'
 * ```
 */
export function fakeClerkBackend(options?: FakeClerkBackendOptions): FakeClerkBackend;
export function fakeClerkBackend(
  options: FakeClerkBackendOptions<2> & { readonly core: 2 },
): FakeClerkBackend<2>;
export function fakeClerkBackend<Major extends Core>(
  options?: FakeClerkBackendOptions<Major>,
): FakeClerkBackend<Major> {
  return built(options, undefined, ({ client, ...who }) =>
    known(
      'fakeClerkBackend()',
      serverMembers(scenarioOf(who), client),
      'Spread the fake and add what your code uses: { ...fake, requireAuth: … }.',
    ),
  );
}
