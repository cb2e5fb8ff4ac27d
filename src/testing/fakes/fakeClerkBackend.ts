import { IsoclerkError } from '../../errors.js';
import { built, ownOf } from '../gate.js';
import { merge } from '../overrides.js';
import type { SignedInAuth, SignedOutAuth } from '../session/auth.js';
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

/** What {@link fakeClerkBackend} is told beside the person: your own functions of the client. */
export interface FakeClerkBackendOptions<Major extends Core = 3> extends FakeClerkOptions<Major> {
  /** Members of `clerkClient`, by resource: `{ users: { updateUserMetadata: vi.fn() } }`. */
  readonly client?: Readonly<Record<string, unknown>>;
}

const CLIENT_HINT = 'Pass it as an option of the fake: { client: { users: { … } } }.';

/** As a request of Clerk's client fails: with a status, and `clerkError` for `isClerkAPIResponseError`. */
function notFound(): Error {
  const errors = [{ code: 'resource_not_found', message: 'not found' }];
  return Object.assign(new Error('Not Found'), { clerkError: true, status: 404, errors });
}

/** `clerkClient`: the person of the scenario, and nobody else. */
function clientOf<User extends AnyBackendUser>(
  { backendUser, auth }: Scenario<AnyClientUser, User>,
  overrides: object | undefined,
) {
  const everybody = backendUser ? [backendUser] : [];
  const members = merge(
    {
      users: {
        getUser: async (id: string): Promise<User> => {
          const user = everybody.find((it) => it.id === id);
          if (!user) throw notFound();
          return user;
        },
        getUserList: async (asked: { readonly userId?: readonly string[] } = {}) => {
          const data = everybody.filter(({ id }) => asked.userId?.includes(id) ?? true);
          return { data, totalCount: data.length };
        },
        getCount: async (): Promise<number> => everybody.length,
      },
      authenticateRequest: async (_request?: unknown, options?: PendingOption) => {
        const isAuthenticated = auth(options).isAuthenticated;
        return {
          isAuthenticated,
          isSignedIn: isAuthenticated,
          status: isAuthenticated ? ('signed-in' as const) : ('signed-out' as const),
          tokenType: 'session_token' as const,
          toAuth: (given?: PendingOption) => auth(given ?? options),
        };
      },
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
    getAuth: (_request?: unknown, options?: PendingOption): SignedInAuth | SignedOutAuth =>
      scenario.auth(options),
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
 * `clerkClient.users` knows that user and answers 404 for everybody else. Whatever would change something is yours to pass.
 * Nothing is verified: a fake authenticates every request.
 *
 * @param options.core - the major of the SDK, 2 or 3; default 3
 * @param options.user - overrides of the user; `null` is signed out
 * @param options.organization - overrides of the active organization; default none
 * @param options.session - role, permissions, features, plan, claims; `pending: true` for a session with a task left
 * @param options.client - your own members of `clerkClient`, by resource
 * @returns the members of the module
 * @throws {IsoclerkError} `ISOCLERK_TESTING_NOT_AVAILABLE` when a member is read that the fake does not have
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
