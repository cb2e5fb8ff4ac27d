import { IsoclerkError } from '../../errors.js';
import { own } from '../../internal/own.js';
import { built, ownOf } from '../gate.js';
import type { AuthorizationQuestion, SignedInAuth, SignedOutAuth } from '../session/auth.js';
import { type AcceptedTokens, type AcceptOption, acceptedAuth } from './acceptedAuth.js';
import type { AnyClientUser } from './clientSession.js';
import {
  type FakeClerkBackend,
  type FakeClerkBackendOptions,
  serverMembers,
} from './fakeClerkBackend.js';
import { type FakeClerkReact, type FakeClerkReactOptions, reactMembers } from './fakeClerkReact.js';
import { known } from './known.js';
import {
  type AnyBackendUser,
  type BackendUserOf,
  type Core,
  type PendingOption,
  type Scenario,
  scenarioOf,
} from './scenario.js';

/** What {@link fakeClerkNextjs} is told: the person, and your own members of `useClerk()` and `clerkClient`. */
export interface FakeClerkNextjsOptions<Major extends Core = 3>
  extends FakeClerkReactOptions<Major>,
    FakeClerkBackendOptions<Major> {}

interface ProtectOptions<Accepts extends AcceptedTokens> {
  /** The tokens that may pass; default `session_token`. */
  readonly token?: Accepts | undefined;
  readonly unauthenticatedUrl?: string;
  readonly unauthorizedUrl?: string;
}

type Question<Accepts extends AcceptedTokens> =
  | (AuthorizationQuestion & ProtectOptions<Accepts>)
  | ((has: SignedInAuth['has']) => boolean);

/** Next.js ends a request by an error: after it no line of the route runs. */
function ended(path: string): never {
  throw new IsoclerkError('ISOCLERK_TESTING_REQUEST_ENDED', 'ends the request', {
    path,
    hint: 'Expect it: await expect(call()).rejects.toMatchObject({ code }). The real one redirects or answers 404.',
  });
}

const withRedirects = <Auth extends SignedInAuth | SignedOutAuth>(auth: Auth) => ({
  ...auth,
  redirectToSignIn: () => ended('auth.redirectToSignIn'),
  redirectToSignUp: () => ended('auth.redirectToSignUp'),
});

function nextMembers<User extends AnyBackendUser>(scenario: Scenario<AnyClientUser, User>) {
  const auth = Object.assign(
    async <const Accepts extends AcceptedTokens = 'session_token'>(
      options?: PendingOption & AcceptOption<Accepts>,
    ) =>
      acceptedAuth<ReturnType<typeof withRedirects>, Accepts>(
        withRedirects(scenario.auth(options)),
        ownOf(options, 'options').acceptsToken,
      ),
    {
      /** Ends the request unless somebody is signed in who may do what is asked, by a token that may pass. */
      protect: async <const Accepts extends AcceptedTokens = 'session_token'>(
        question?: Question<Accepts>,
        options?: ProtectOptions<Accepts>,
      ) => {
        const session = scenario.auth();
        const asked = ownOf(typeof question === 'function' ? undefined : question, 'question');
        const { token = ownOf(options, 'options').token } = asked;
        const accepted = acceptedAuth<typeof session, AcceptedTokens>(session, token);
        if (!session.isAuthenticated || !accepted.isAuthenticated) return ended('auth.protect');
        const isAllowed =
          typeof question === 'function'
            ? question(session.has)
            : !asksSomething(question) || session.has(question);
        return isAllowed ? withRedirects(session) : ended('auth.protect');
      },
    },
  );
  return {
    auth,
    currentUser: async (options?: PendingOption): Promise<User | null> =>
      scenario.auth(options).isAuthenticated ? scenario.backendUser : null,
    /** Calls your handler with the fake `auth`. */
    clerkMiddleware:
      (handler?: (given: typeof auth, request: unknown, event: unknown) => unknown) =>
      async (request: unknown, event?: unknown): Promise<unknown> =>
        handler?.(auth, request, event),
  };
}

/** `{ unauthenticatedUrl }` alone asks for nothing but a signed-in user. */
function asksSomething(question: object | undefined): question is AuthorizationQuestion {
  const asked = ['role', 'permission', 'feature', 'plan', 'reverification'];
  return asked.some((name) => own(question, name) !== undefined);
}

/** The members of {@link fakeClerkNextjs}. */
export type FakeClerkNextjs<Major extends Core = 3> = FakeClerkReact<Major> &
  FakeClerkBackend<Major> &
  ReturnType<typeof nextMembers<BackendUserOf<Major>>>;

/**
 * Builds a stand-in for `@clerk/nextjs` and `@clerk/nextjs/server` at once: hooks, components, `auth`, `currentUser`,
 * `clerkClient` and `clerkMiddleware` that agree on one user, session and organization. Hand the same fake to both mocks.
 *
 * `auth.protect()` and the redirects of `auth()` end the request, as in Next.js: here with
 * `ISOCLERK_TESTING_REQUEST_ENDED`. A pending session counts as signed out unless `treatPendingAsSignedOut: false` is asked.
 *
 * @param options.core - the major of the SDK, 2 or 3; default 3
 * @param options.user - overrides of the user on both sides; `null` is signed out
 * @param options.organization - overrides of the active organization; default none, unless the session has a right in one
 * @param options.session - role, permissions, features, plan, custom claims; `pending: true` for a session with a task left
 * @param options.clerk - your own members of `useClerk()`
 * @param options.client - your own members of `clerkClient`, by resource
 * @returns the members of both modules
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for options that contradict each other; `ISOCLERK_TESTING_NOT_AVAILABLE`
 *   when a member is read that the fake does not have
 * @example
 * ```ts
 * import { fakeClerkNextjs } from 'isoclerk/testing'
 * const fake = fakeClerkNextjs({ user: { firstName: 'Jane' }, session: { features: ['user:reports'] } })
 * const { userId, has } = await fake.auth()
 * has({ feature: 'reports' }) // => true
 * userId === (await fake.currentUser())?.id // => true
 * userId === fake.useUser().user?.id // => true
 * ```
 */
export function fakeClerkNextjs(options?: FakeClerkNextjsOptions): FakeClerkNextjs;
export function fakeClerkNextjs(
  options: FakeClerkNextjsOptions<2> & { readonly core: 2 },
): FakeClerkNextjs<2>;
export function fakeClerkNextjs<Major extends Core>(
  options?: FakeClerkNextjsOptions<Major>,
): FakeClerkNextjs<Major> {
  return built(options, undefined, ({ clerk, client, ...who }) => {
    const scenario = scenarioOf(who);
    return known(
      'fakeClerkNextjs()',
      {
        ...reactMembers(scenario, clerk),
        ...serverMembers(scenario, client),
        ...nextMembers(scenario),
      },
      'Spread the fake and add what your code uses: { ...fake, createRouteMatcher: … }.',
    );
  });
}
