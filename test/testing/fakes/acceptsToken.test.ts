import { createClerkClient as client325 } from '@clerk/backend';
import { getAuthObjectForAcceptedToken } from '@clerk/backend/internal';
import { createClerkClient as client229 } from 'clerk-backend-2-29';
import { createClerkClient as client233 } from 'clerk-backend-2-33';
import { describe, expect, test } from 'vitest';
import { fakeClerkBackend, fakeClerkNextjs, signSessionToken } from '../../../src/testing/index.js';

/** Every way to say which tokens are accepted. */
const ACCEPTED = [
  undefined,
  'session_token',
  'any',
  'api_key',
  'm2m_token',
  'oauth_token',
  [],
  ['session_token'],
  ['api_key', 'session_token'],
  ['api_key', 'oauth_token'],
] as const;

const PEOPLE = [
  ['somebody', {}],
  ['nobody', { user: null }],
  ['somebody with a task left', { session: { pending: true } }],
] as const;

const CASES = PEOPLE.flatMap(([who, options]) =>
  ACCEPTED.map((acceptsToken) => [who, acceptsToken, options] as const),
);

/** What the clients of all versions have. */
interface RealClient {
  authenticateRequest(
    request: Request,
    options?: { acceptsToken?: 'any' },
  ): ReturnType<ReturnType<typeof client325>['authenticateRequest']>;
}

const data = (auth: object | null) => JSON.parse(JSON.stringify(auth));

describe('an auth object is that of the tokens that are accepted', () => {
  test.each(CASES)('%s, %j', async (_, acceptsToken, options) => {
    const fake = fakeClerkNextjs(options);
    for (const treatPendingAsSignedOut of [true, false]) {
      const real = data(
        getAuthObjectForAcceptedToken({
          authObject: fake.getAuth({}, { treatPendingAsSignedOut }) as never,
          acceptsToken: acceptsToken as never,
        }),
      );
      const asked = { treatPendingAsSignedOut, acceptsToken };
      expect(data(fake.getAuth({}, asked))).toEqual(real);
      expect(data(await fake.auth(asked))).toEqual(real);
      const viaMiddleware = await fake.clerkMiddleware((auth) => auth(asked))({});
      expect(data(viaMiddleware as object)).toEqual(real);
      expect(await fake.getAuth({}, asked).getToken()).toBe(
        real.isAuthenticated
          ? await fake.getAuth({}, { treatPendingAsSignedOut }).getToken()
          : null,
      );
      if (!real.isAuthenticated) expect(fake.getAuth({}, asked).has({})).toBe(false);
    }
  });

  test('an API key alone is not what a session has', async () => {
    const { auth } = fakeClerkNextjs();
    expect(await auth({ acceptsToken: 'api_key' })).toMatchObject({
      isAuthenticated: false,
      tokenType: 'api_key',
      userId: null,
    });
    const none = await auth({ acceptsToken: ['api_key', 'm2m_token'] });
    expect([none.isAuthenticated, none.tokenType, none.debug()]).toEqual([false, null, {}]);
    expect('redirectToSignIn' in none).toBe(false);
  });

  test('an unknown kind of token is signed out', () => {
    const { getAuth } = fakeClerkBackend();
    expect(getAuth({}, { acceptsToken: 'cookie' as 'any' })).toMatchObject({
      isAuthenticated: false,
      tokenType: 'session_token',
    });
  });
});

describe('auth.protect lets the accepted tokens pass', () => {
  test.each(ACCEPTED)('%j', async (token) => {
    const { auth } = fakeClerkNextjs({ session: { role: 'org:admin' } });
    const accepts = await auth({ acceptsToken: token });
    const asked = token === undefined ? {} : { token };
    for (const call of [
      () => auth.protect(asked),
      () => auth.protect(undefined, asked),
      () => auth.protect({ role: 'org:admin' }, asked),
      () => auth.protect((has) => has({ role: 'org:admin' }), asked),
    ]) {
      if (accepts.isAuthenticated) {
        expect(await call()).toMatchObject({ isAuthenticated: true, tokenType: 'session_token' });
      } else {
        await expect(call()).rejects.toMatchObject({
          code: 'ISOCLERK_TESTING_REQUEST_ENDED',
          path: 'auth.protect',
        });
      }
    }
  });

  test('what is asked but undefined is not asked', async () => {
    const { auth } = fakeClerkNextjs();
    expect(await auth.protect({ role: undefined })).toMatchObject({ isAuthenticated: true });
  });
});

describe('authenticateRequest answers as the real one for the same token', () => {
  const publishableKey = `pk_test_${btoa('clerk.example.com$')}`;

  test.each(
    (
      [
        ['2.29.2', client229],
        ['2.33.8', client233],
        ['3.25.0', client325],
      ] as const
    ).flatMap(([version, create]) => CASES.map((it) => [version, ...it, create] as const)),
  )('%s: %s, %j', async (_version, _who, acceptsToken, options, createClerkClient) => {
    const fake = fakeClerkBackend(options);
    const { sessionClaims } = fake.getAuth({}, { treatPendingAsSignedOut: false });
    const { __raw: _raw, azp: _azp, ...claims } = sessionClaims ?? { __raw: '' };
    const { token, jwtKey } = await signSessionToken(claims);
    const client: RealClient = createClerkClient({
      secretKey: 'sk_test_1',
      publishableKey,
      jwtKey,
      telemetry: { disabled: true },
    });
    const headers: HeadersInit = sessionClaims ? { authorization: `Bearer ${token}` } : {};
    const accepts = acceptsToken as 'any';
    const real = await client.authenticateRequest(
      new Request('https://app.example.com/', { headers }),
      acceptsToken === undefined ? {} : { acceptsToken: accepts },
    );
    const given = await fake.clerkClient.authenticateRequest(
      {},
      acceptsToken === undefined ? {} : { acceptsToken: accepts },
    );
    expect(given).toMatchObject({
      status: real.status === 'handshake' ? 'signed-out' : real.status,
      isAuthenticated: real.isAuthenticated,
      isSignedIn: real.isSignedIn,
      tokenType: real.tokenType,
    });
    for (const treatPendingAsSignedOut of [true, false]) {
      const auth = real.toAuth({ treatPendingAsSignedOut });
      expect(given.toAuth({ treatPendingAsSignedOut })).toMatchObject({
        isAuthenticated: auth?.isAuthenticated ?? false,
        tokenType: auth?.tokenType,
      });
    }
    expect(given.token !== null).toBe(real.isAuthenticated);
  });

  test('what it does not have throws a sentence', async () => {
    const state = await fakeClerkBackend().clerkClient.authenticateRequest();
    expect(() => Reflect.get(state, 'headers')).toThrow('authenticateRequest().headers');
  });
});
