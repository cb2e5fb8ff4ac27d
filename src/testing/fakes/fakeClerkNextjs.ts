import { IsoclerkError } from '../../errors.js';
import { built } from '../gate.js';
import type { AuthorizationQuestion, SignedInAuth, SignedOutAuth } from '../session/auth.js';
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

interface Redirects {
  readonly unauthenticatedUrl?: string;
  readonly unauthorizedUrl?: string;
}

type Question = (AuthorizationQuestion & Redirects) | ((has: SignedInAuth['has']) => boolean);

/** Next.js ends a request by an error: after it no line of the route runs. */
function ended(path: string): never {
  throw new IsoclerkError('ISOCLERK_TESTING_REQUEST_ENDED', 'ends the request', {
    path,
    hint: 'Expect it: await expect(call()).rejects.toMatchObject({ code }). The real one redirects or answers 404.',
  });
}

function nextMembers<User extends AnyBackendUser>(scenario: Scenario<AnyClientUser, User>) {
  const withRedirects = (auth: SignedInAuth | SignedOutAuth) => ({
    ...auth,
    redirectToSignIn: () => ended('auth.redirectToSignIn'),
    redirectToSignUp: () => ended('auth.redirectToSignUp'),
  });
  const auth = Object.assign(
    async (options?: PendingOption) => withRedirects(scenario.auth(options)),
    {
      /** Ends the request unless somebody is signed in who may do what is asked. */
      protect: async (question?: Question) => {
        const current = scenario.auth();
        if (!current.isAuthenticated) return ended('auth.protect');
        const isAllowed =
          typeof question === 'function'
            ? question(current.has)
            : !asksSomething(question) || current.has(question);
        return isAllowed ? withRedirects(current) : ended('auth.protect');
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
  return question !== undefined && asked.some((name) => Object.hasOwn(question, name));
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
 * @param options.organization - overrides of the active organization; default none
 * @param options.session - role, permissions, features, plan, claims; `pending: true` for a session with a task left
 * @param options.clerk - your own members of `useClerk()`
 * @param options.client - your own members of `clerkClient`, by resource
 * @returns the members of both modules
 * @throws {IsoclerkError} `ISOCLERK_TESTING_NOT_AVAILABLE` when a member is read that the fake does not have
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
