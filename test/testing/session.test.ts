import { verifyToken } from '@clerk/backend';
import * as internal325 from '@clerk/backend/internal';
import * as internal229 from 'clerk-backend-2-29/internal';
import * as internal233 from 'clerk-backend-2-33/internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { predictToken } from '../../src/claims/index.js';
import { readSessionClaims, tokenKind } from '../../src/session/index.js';
import {
  buildAuth,
  buildOrganizationJSON,
  buildSessionClaims,
  buildUserJSON,
  signSessionToken,
} from '../../src/testing/index.js';
import { atLeast } from '../runs.js';

const backends = [
  ['2.29.2', internal229],
  ['2.33.8', internal233],
  ['3.25.0', internal325],
] as const;

const word = fc.stringMatching(/^[a-z][a-z_]{0,6}$/).filter((text) => !text.startsWith('sys_'));
const options = fc.record(
  {
    version: fc.constantFrom(1 as const, 2 as const),
    role: fc.constantFrom('admin', 'org:admin', 'org:member'),
    permissions: fc.array(fc.tuple(word, word).map(([feature, name]) => `org:${feature}:${name}`)),
    features: fc.array(fc.tuple(fc.constantFrom('org:', 'user:', ''), word).map((p) => p.join(''))),
    plan: fc.tuple(fc.constantFrom('org:', 'user:'), word).map((parts) => parts.join('')),
    pending: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('buildSessionClaims', () => {
  test('a version 2 token has the claims of a plain session', () => {
    const now = 1_767_225_600_000;
    expect(buildSessionClaims({}, { seed: 1, now })).toEqual({
      azp: 'https://app.example.com',
      exp: 1_767_225_660,
      fva: [0, -1],
      iat: 1_767_225_600,
      iss: 'https://clerk.example.com',
      nbf: 1_767_225_590,
      sid: expect.stringMatching(/^sess_[0-9A-Za-z]{27}$/),
      sts: 'active',
      sub: buildUserJSON({}, { seed: 1 }).id,
      v: 2,
    });
  });

  test('a version 1 token spells the organization out', () => {
    const organization = buildOrganizationJSON();
    const claims = buildSessionClaims(
      {},
      { version: 1, organization, role: 'admin', permissions: ['invoices:read'] },
    );
    expect(claims).toMatchObject({
      org_id: organization.id,
      org_slug: organization.slug,
      org_role: 'org:admin',
      org_permissions: ['org:invoices:read'],
    });
    expect(claims).not.toHaveProperty('v');
  });

  test('the example of the Clerk documentation comes out', () => {
    // clerk/clerk-docs:docs/guides/sessions/session-tokens.mdx, read 2026-11: masks by feature, first permission lowest
    const { o, fea } = buildSessionClaims(
      {},
      {
        organization: { id: 'org_1', slug: 'acme' },
        role: 'org:admin',
        features: ['org:dashboard', 'org:impersonation'],
        permissions: ['org:dashboard:manage', 'org:impersonation:manage', 'org:impersonation:read'],
      },
    );
    expect(fea).toBe('o:dashboard,o:impersonation');
    expect(o).toEqual({ id: 'org_1', slg: 'acme', rol: 'admin', per: 'manage,read', fpm: '1,3' });
  });

  test('system permissions are in no token', () => {
    const claims = buildSessionClaims({}, { permissions: ['org:sys_memberships:read'] });
    expect(claims.fea).toBe(undefined);
    expect(claims.o).toEqual({ id: expect.any(String), slg: expect.any(String), rol: 'member' });
  });

  test('an actor, a pending session and both scopes of a feature are written as Clerk does', () => {
    const claims = buildSessionClaims(
      {},
      {
        actor: { sub: 'user_admin', iss: 'https://dashboard.clerk.com' },
        pending: true,
        features: ['user:reports', 'org:reports', 'b'],
        plan: 'pro',
      },
    );
    expect(claims).toMatchObject({
      act: { sub: 'user_admin', iss: 'https://dashboard.clerk.com' },
      sts: 'pending',
      fea: 'o:b,ou:reports',
      pla: 'o:pro',
    });
  });

  // There is no feature or plan of an organization without one.
  test.each([
    ['a feature', { features: ['user:a', 'organization:b'] }, { fea: 'u:a,o:b' }],
    ['a plan', { plan: 'org:pro', features: ['a'] }, { pla: 'o:pro', fea: 'o:a' }],
  ])('%s of an organization brings one', (_, given, claims) => {
    const built = buildSessionClaims({}, given);
    expect(built).toMatchObject(claims);
    expect(built.o).toMatchObject({ rol: 'member' });
  });

  test('features and plans of the user bring none', () => {
    const claims = buildSessionClaims({}, { features: ['a', 'user:b'], plan: 'pro' });
    expect(claims).toMatchObject({ fea: 'u:a,u:b', pla: 'u:pro' });
    expect(claims).not.toHaveProperty('o');
  });

  test('the ages of the factors are an option', () => {
    expect(buildSessionClaims({}, { factorVerificationAge: [70, 5] }).fva).toEqual([70, 5]);
    expect(buildSessionClaims({}, { factorVerificationAge: null })).not.toHaveProperty('fva');
    expect(buildAuth({}, { factorVerificationAge: [70, 5] }).factorVerificationAge).toEqual([
      70, 5,
    ]);
  });

  test('custom claims bring a jti, overrides win, undefined leaves a claim out', () => {
    const claims = buildSessionClaims({ email: 'a@example.com', azp: undefined, fva: [3, 4] });
    expect(claims.email).toBe('a@example.com');
    expect(claims.jti).toMatch(/^[0-9a-f]{20}$/);
    expect(claims).not.toHaveProperty('azp');
    expect(claims.fva).toEqual([3, 4]);
  });

  test('a feature called org keeps its name', () => {
    const claims = buildSessionClaims({}, { permissions: ['org:org:a', 'invoices:read'] });
    expect(claims.fea).toBe('o:invoices,o:org');
    expect(readSessionClaims(claims).orgPermissions).toEqual(['org:invoices:read', 'org:org:a']);
  });

  test('more permissions than bits of a number fit', () => {
    const permissions = Array.from(
      { length: 70 },
      (_, n) => `org:f:p${String(n).padStart(2, '0')}`,
    );
    const claims = buildSessionClaims({}, { permissions });
    expect(readSessionClaims(claims).orgPermissions).toEqual(permissions);
  });

  test('signed, they verify; a lifetime in the past does not', async () => {
    const { token, jwtKey } = await signSessionToken(buildSessionClaims({ sub: 'user_1' }));
    expect(await verifyToken(token, { jwtKey })).toMatchObject({ sub: 'user_1' });
    expect(tokenKind(token)).toBe('session_token');
    const old = buildSessionClaims({}, { now: Date.now() - 3_600_000 });
    await expect(verifyToken((await signSessionToken(old)).token, { jwtKey })).rejects.toThrow(
      'JWT is expired',
    );
  });

  test('signed, they are as long as isoclerk/claims predicts', async () => {
    const organization = buildOrganizationJSON();
    const permissions = ['org:invoices:create', 'org:reports:read'];
    const claims = buildSessionClaims(
      { name: 'Zoë <日本> & 😀' },
      { organization, role: 'org:admin', permissions },
    );
    const budget = predictToken(
      { name: 'Zoë <日本> & 😀' },
      { organization, membership: { role: 'org:admin', permissions, organization } },
      { defaults: { iss: claims.iss, azp: claims.azp, fva: claims.fva } },
    );
    const { token } = await signSessionToken(claims);
    expect(token).toHaveLength(budget.tokenLength);
  });

  test('readSessionClaims reads back what went in, in both versions', () => {
    fc.assert(
      fc.property(options, (given) => {
        const claims =
          given.version === 1
            ? buildSessionClaims({ a: 1 }, { ...given, version: 1 })
            : buildSessionClaims({ a: 1 }, { ...given, version: 2 });
        const read = readSessionClaims(claims);
        const inOrganization =
          given.role !== undefined ||
          given.permissions !== undefined ||
          [...(given.features ?? []), given.plan].some((name) => name?.startsWith('org:'));
        const role = given.role ?? 'org:member';
        expect(read.orgRole).toBe(inOrganization ? role.replace(/^(org:)?/, 'org:') : null);
        expect(read.orgPermissions && [...read.orgPermissions].sort()).toEqual(
          inOrganization ? [...new Set(given.permissions ?? [])].sort() : null,
        );
        expect(read.custom).toEqual({ a: 1 });
        if (given.version !== 1) {
          const slugs = (given.features ?? []).map((feature) =>
            feature.replace(/^(org|user):/, ''),
          );
          expect(read.features.map(({ slug }) => slug)).toEqual(expect.arrayContaining(slugs));
          expect(read.plan?.slug).toBe(given.plan?.replace(/^(org|user):/, ''));
        }
      }),
    );
  });
});

const question = fc.record(
  {
    role: fc.constantFrom('admin', 'org:admin', 'org:member', ''),
    permission: fc.tuple(word, word).map((parts) => parts.join(':')),
    feature: fc
      .tuple(fc.constantFrom('', 'org:', 'o:', 'user:', 'x:'), word)
      .map((p) => p.join('')),
    plan: fc.tuple(fc.constantFrom('', 'org:', 'u:'), word).map((parts) => parts.join('')),
    reverification: fc.oneof(
      fc.constantFrom('strict', 'strict_mfa', 'moderate', 'lax', 'nonsense'),
      fc.record({
        level: fc.constantFrom('first_factor', 'second_factor', 'multi_factor', 'x'),
        afterMinutes: fc.integer({ min: -1, max: 20 }),
      }),
    ),
  },
  { requiredKeys: [] },
);

describe.each(backends)('@clerk/backend %s', (version, internal) => {
  test('makes of the claims the auth object that buildAuth makes', () => {
    fc.assert(
      fc.property(options, (given) => {
        const auth = buildAuth({}, { ...given, seed: 1, now: 0 });
        const real = internal.signedInAuthObject({}, 'token', auth.sessionClaims as never);
        const data = (value: object) => JSON.parse(JSON.stringify(value));
        expect(data(auth)).toEqual(data(real));
        expect(Object.keys(auth).sort()).toEqual(Object.keys(real).sort());
      }),
    );
  });

  test('a signed-out auth object is that of Clerk', () => {
    const real = internal.signedOutAuthObject();
    const auth = buildAuth({}, { isAuthenticated: false });
    expect(JSON.stringify(auth, Object.keys(auth).sort())).toBe(
      JSON.stringify(real, Object.keys(real).sort()),
    );
    expect(Object.keys(auth).sort()).toEqual(Object.keys(real).sort());
    expect(auth.has({ role: 'org:admin' })).toBe(false);
  });

  test.each([
    ['api_key', { id: 'ak_1', subject: 'user_1', name: 'Test key', claims: null, scopes: [] }],
    ['m2m_token', { id: 'mt_1', subject: 'mch_1', claims: null, scopes: [] }],
    ['oauth_token', { id: 'oat_1', subject: 'user_1', clientId: 'client_1', scopes: [] }],
  ] as const)('%s objects have the members of Clerk, authenticated and not', (type, verified) => {
    const real = internal.authenticatedMachineObject(type, 'token', verified as never);
    const auth = buildAuth({}, { tokenType: type });
    expect(Object.keys(auth).sort()).toEqual(Object.keys(real).sort());
    const none = buildAuth({}, { tokenType: type, isAuthenticated: false });
    expect(JSON.parse(JSON.stringify(none))).toEqual(
      JSON.parse(JSON.stringify(internal.unauthenticatedMachineObject(type))),
    );
    expect(Object.keys(none).sort()).toEqual(
      Object.keys(internal.unauthenticatedMachineObject(type)).sort(),
    );
    expect(version).toBeTruthy();
  });
});

describe('buildAuth', () => {
  test('has() answers as the one of @clerk/backend 3.25.0', () => {
    fc.assert(
      fc.property(options, fc.array(question), fc.tuple(age(), age()), (given, questions, fva) => {
        const auth = buildAuth({}, { ...given, seed: 1, now: 0, claims: { fva } });
        const real = internal325.signedInAuthObject({}, 'token', auth.sessionClaims as never);
        for (const asked of [...questions, ...aboutGiven(given)]) {
          expect(auth.has(asked), JSON.stringify(asked)).toBe(real.has(asked as never));
        }
      }),
    );
  });

  test('has({ reverification }) answers as the one of @clerk/backend 3.25.0', () => {
    const asked = fc.oneof(
      fc.constantFrom('strict', 'strict_mfa', 'moderate', 'lax', 'nonsense'),
      fc.record({
        level: fc.constantFrom('first_factor', 'second_factor', 'multi_factor', 'x'),
        afterMinutes: fc.integer({ min: -1, max: 20 }),
      }),
    );
    fc.assert(
      fc.property(asked, age(), age(), (reverification, first, second) => {
        const auth = buildAuth({}, { seed: 1, now: 0, claims: { fva: [first, second] } });
        const real = internal325.signedInAuthObject({}, 'token', auth.sessionClaims as never);
        expect(auth.has({ reverification })).toBe(real.has({ reverification } as never));
      }),
      atLeast(500),
    );
  });

  test('overrides of the result go into the claims and into has()', () => {
    const auth = buildAuth({
      userId: 'user_1',
      sessionId: 'sess_1',
      orgId: 'org_1',
      orgRole: 'org:admin',
      orgSlug: 'acme',
      orgPermissions: ['org:invoices:create'],
    });
    expect(auth.sessionClaims).toMatchObject({
      sub: 'user_1',
      sid: 'sess_1',
      fea: 'o:invoices',
      o: { id: 'org_1', slg: 'acme', rol: 'admin', per: 'create', fpm: '1' },
    });
    expect(auth.has({ role: 'admin', permission: 'invoices:create' })).toBe(true);
    expect(auth.has({})).toBe(false);
  });

  test('has() answers from the built object, its pending session included', () => {
    const auth = buildAuth({ orgId: 'org_1', orgRole: 'org:admin' }, { pending: true });
    expect(auth.has({ role: 'org:admin' })).toBe(true);
    auth.orgRole = 'org:member';
    expect(auth.has({ role: 'org:admin' })).toBe(false);
  });

  test('a claim of Clerk that no token holds is refused, without its value', () => {
    expect(() => buildAuth({}, { claims: { fva: 'secret' } })).toThrow(
      'fva: not a pair of numbers but text: a gateway has changed this claim.',
    );
  });

  test('getToken gives the token that was passed, else one that says the same', async () => {
    expect(await buildAuth({}, { token: 'abc' }).getToken()).toBe('abc');
    const auth = buildAuth();
    const token = await auth.getToken();
    expect(tokenKind(token)).toBe('session_token');
    expect(auth.sessionClaims.__raw).toBe(token);
    expect(tokenKind(await buildAuth({}, { tokenType: 'api_key' }).getToken())).toBe('api_key');
    expect(tokenKind(await buildAuth({}, { tokenType: 'm2m_token' }).getToken())).toBe('m2m_token');
    expect(tokenKind(await buildAuth({}, { tokenType: 'oauth_token' }).getToken())).toBe(
      'oauth_token',
    );
  });

  test('an API key of an organization has no user', () => {
    const auth = buildAuth({}, { tokenType: 'api_key', organization: { id: 'org_1' } });
    expect([auth.subject, auth.orgId, auth.userId]).toEqual(['org_1', 'org_1', null]);
  });

  test.each(['api_key', 'm2m_token', 'oauth_token'] as const)(
    'a %s has nothing',
    async (tokenType) => {
      const auth = buildAuth({}, { tokenType });
      expect(auth.has({ role: 'org:admin' })).toBe(false);
      expect(auth.debug()).toEqual({});
      const none = buildAuth({}, { tokenType, isAuthenticated: false });
      expect(await none.getToken()).toBe(null);
    },
  );

  test('nobody who is signed out has a token, and nobody has anything to debug', async () => {
    const nobody = buildAuth({}, { isAuthenticated: false });
    expect(await nobody.getToken()).toBeNull();
    expect([nobody.debug(), buildAuth().debug()]).toEqual([{}, {}]);
  });

  test('claims without status and age say nothing of them', () => {
    const auth = buildAuth({}, { claims: { sts: undefined, fva: undefined } });
    expect([auth.sessionStatus, auth.factorVerificationAge]).toEqual([null, null]);
  });

  test('a session that is made pending has it in its claims', () => {
    const auth = buildAuth({ sessionStatus: 'pending' });
    expect([auth.sessionStatus, auth.sessionClaims.sts]).toEqual(['pending', 'pending']);
  });

  test('methods can be overridden', () => {
    const has = () => true;
    expect(buildAuth({ has }).has).toBe(has);
  });
});

function age() {
  return fc.oneof(fc.constant(-1), fc.nat(30));
}

/** Questions whose answer may be yes. */
function aboutGiven(given: {
  readonly permissions?: string[];
  readonly features?: string[];
  readonly plan?: string;
}): object[] {
  return [
    ...(given.permissions ?? []).map((permission) => ({ permission })),
    ...(given.features ?? []).map((feature) => ({ feature })),
    ...(given.features ?? []).map((feature) => ({ feature: feature.replace(/^\w+:/, '') })),
    ...(given.plan ? [{ plan: given.plan }, { plan: given.plan, role: 'org:admin' }] : []),
  ];
}
