import * as backend3 from '@clerk/backend/internal';
import * as backend229 from 'clerk-backend-2-29/internal';
import * as backend233 from 'clerk-backend-2-33/internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  authState,
  hasFeature,
  hasPermission,
  hasPlan,
  hasRole,
  isApiKeyAuth,
  isM2MTokenAuth,
  isOAuthTokenAuth,
  isSessionAuth,
  readSessionClaims,
  tokenKind,
} from '../../src/session/index.js';
import { compared, timeOf } from '../runs.js';
import { sessionClaims } from './arbitraries.js';

/** The part of each version's internal entry that the tests use; its claims types differ from version to version. */
interface Backend {
  signedInAuthObject(context: object, token: string, claims: never): SignedIn;
  signedOutAuthObject(debugData?: object, status?: 'active' | 'pending'): object;
  getAuthObjectFromJwt(jwt: never, options: object): object;
  makeAuthObjectSerializable(auth: never): object;
  authenticatedMachineObject(type: never, token: string, result: never): object;
  unauthenticatedMachineObject(type: never): object;
  invalidTokenAuthObject(): object;
}
interface SignedIn {
  readonly userId: string;
  readonly orgPermissions: readonly string[] | undefined;
  has(params: never): boolean;
}

const backends: readonly (readonly [version: string, backend: Backend])[] = [
  ['2.29.2', backend229 as unknown as Backend],
  ['2.33.8', backend233 as unknown as Backend],
  ['3.25.0', backend3 as unknown as Backend],
];

/** Claims without what Clerk 2.x reads otherwise: the rows of differences.ts about masks. */
function asClerk2Reads<Claims extends { readonly v?: 2 }>(claims: Claims): Claims {
  const { o } = claims as { readonly o?: { readonly per?: string; readonly fpm?: string } };
  if (!o?.fpm) return claims;
  const bits = Math.min(o.per?.split(',').length ?? 0, 53);
  const masks = o.fpm.split(',').map((mask) => (/^\d+$/.test(mask) ? BigInt(mask) : 0n));
  const fpm = masks.map((mask) => String(BigInt.asUintN(bits, mask))).join(',');
  return { ...claims, o: { ...o, fpm } };
}

describe.each(backends)(
  `beside @clerk/backend %s (seed ${compared.seed})`,
  timeOf(compared),
  (version, backend) => {
    const signedIn = (claims: object) => backend.signedInAuthObject({}, 'token', claims as never);
    const active = sessionClaims
      .filter(({ sts }) => sts !== 'pending')
      .map((claims) => (version.startsWith('2.') ? asClerk2Reads(claims as object) : claims));

    test('auth objects, live or serialised, give the answers of their own has()', () => {
      fc.assert(
        fc.property(active, (claims) => {
          const auth = signedIn(claims);
          const read = readSessionClaims(claims);
          const permission = auth.orgPermissions?.[0] ?? 'org:a:b';
          const role = read.orgRole ?? 'org:admin';
          const feature = read.features[0]?.slug ?? 'a';
          const plan = `org:${read.plans[0]?.slug ?? 'a'}`;
          for (const session of [
            auth,
            backend.makeAuthObjectSerializable(auth as never),
            claims,
            read,
          ]) {
            expect({
              permission: hasPermission(session, permission),
              role: hasRole(session, role),
              feature: hasFeature(session, feature),
              plan: hasPlan(session, plan),
            }).toEqual({
              permission: auth.has({ permission } as never),
              role: auth.has({ role } as never),
              feature: auth.has({ feature } as never),
              plan: auth.has({ plan } as never),
            });
          }
        }),
        compared,
      );
    });

    test('a pending session is pending, also where Clerk folds it into signed-out', () => {
      const claims = {
        sub: 'user_1',
        sid: 'sess_1',
        sts: 'pending',
        org_id: 'org_1',
        org_role: 'org:admin',
      };
      const jwt = { raw: { text: 'token' }, payload: claims } as never;
      const folded = backend.getAuthObjectFromJwt(jwt, {});
      const kept = backend.getAuthObjectFromJwt(jwt, { treatPendingAsSignedOut: false });
      expect(folded).toMatchObject({ userId: null });
      expect(kept).toMatchObject({ userId: 'user_1' });
      expect([authState(folded), authState(kept)]).toEqual(['pending', 'pending']);
      expect([hasRole(folded, 'admin'), hasRole(kept, 'admin')]).toEqual([false, false]);
      expect(hasRole(kept, 'admin', { treatPendingAsSignedOut: false })).toBe(true);
    });

    test('the states of its auth objects', () => {
      const claims = { sub: 'user_1', sid: 'sess_1', v: 2 };
      expect(authState(signedIn(claims))).toBe('no-organization');
      expect(authState(signedIn({ ...claims, o: { id: 'org_1' } }))).toBe('ready');
      expect(authState(backend.signedOutAuthObject())).toBe('signed-out');
      expect(authState(backend.invalidTokenAuthObject())).toBe('signed-out');
    });

    const result = {
      id: 'x',
      subject: 'user_1',
      scopes: [],
      claims: null,
      name: 'n',
      clientId: 'c',
    };
    test.each([
      ['api_key', isApiKeyAuth],
      ['m2m_token', isM2MTokenAuth],
      ['oauth_token', isOAuthTokenAuth],
    ] as const)('%s auth objects, authenticated or not, pass their guard only', (type, guard) => {
      const auths = [
        backend.authenticatedMachineObject(type as never, 't', result as never),
        backend.unauthenticatedMachineObject(type as never),
      ];
      const guards = [isSessionAuth, isApiKeyAuth, isM2MTokenAuth, isOAuthTokenAuth];
      for (const auth of auths) {
        expect(guards.filter((other) => other(auth))).toEqual([guard]);
        expect(authState(auth)).toBe('signed-out');
        expect(hasPermission(auth, 'org:a:b')).toBe(false);
      }
    });

    test('session auth objects, signed in or out, pass the session guard', () => {
      expect(isSessionAuth(signedIn({ sub: 'user_1', sid: 'sess_1' }))).toBe(true);
      expect(isSessionAuth(backend.signedOutAuthObject())).toBe(true);
      expect(isSessionAuth(backend.invalidTokenAuthObject())).toBe(false);
    });
  },
);

describe('beside isMachineToken of @clerk/backend 3.25.0', () => {
  const part = fc
    .record(
      {
        typ: fc.constantFrom('JWT', 'at+jwt', 'application/at+jwt'),
        sub: fc.constantFrom('user_1', 'mch_1'),
        sid: fc.constant('sess_1'),
      },
      { requiredKeys: [] },
    )
    .map((json) => Buffer.from(JSON.stringify(json)).toString('base64url'));
  const token = fc.oneof(
    fc.tuple(part, part, fc.constantFrom('c2ln', '', '!')).map((parts) => parts.join('.')),
    fc
      .tuple(fc.constantFrom('mt_', 'oat_', 'ak_', 'sk_'), fc.string())
      .map((parts) => parts.join('')),
    fc.string(),
  );
  test('tokenKind names a machine token exactly where Clerk sees one', () => {
    fc.assert(
      fc.property(token, (text) => {
        const machine = ['m2m_token', 'oauth_token', 'api_key'].includes(tokenKind(text));
        expect(machine).toBe(backend3.isMachineToken(text));
      }),
      compared,
    );
  });
});
