import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  authState,
  hasFeature,
  hasPermission,
  hasPlan,
  hasRole,
  readSessionClaims,
} from '../../src/session/index.js';
import { askedEntitlement, sessionClaims } from './arbitraries.js';

type Claims = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const entries = (claims: Claims, make: (name: string, value: unknown) => [string, unknown][]) =>
  Object.fromEntries(Object.entries(claims).flatMap(([name, value]) => make(name, value)));
const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** What Convex does to any claims: three names, and three claims gone. */
const identity = ({ sub, iss, fva: _fva, nbf: _nbf, jti: _jti, ...rest }: Claims): Claims => ({
  ...rest,
  subject: sub,
  issuer: iss,
  tokenIdentifier: `${iss}|${sub}`,
});

const forms: Readonly<Record<string, (claims: Claims) => Claims>> = {
  Supabase: (claims) => ({ ...claims }),
  'Convex, an OIDC provider': (claims) =>
    entries(identity(claims), (name, value) => [
      [name, isObject(value) && !Array.isArray(value) ? JSON.stringify(value) : value],
    ]),
  'Convex, a custom JWT': (claims) =>
    entries(identity(claims), (name, value) =>
      isObject(value) && !Array.isArray(value)
        ? Object.entries(value).map(([key, part]): [string, unknown] => [`${name}.${key}`, part])
        : [[name, value]],
    ),
  'a gateway of text': (claims) => entries(claims, (name, value) => [[name, textOf(value)]]),
  'a gateway that makes text of objects': (claims) =>
    entries(claims, (name, value) => [[name, isObject(value) ? textOf(value) : value]]),
};

describe.each(Object.entries(forms))('the same token through %s', (_, form) => {
  test('reads the same', () => {
    fc.assert(
      fc.property(sessionClaims, (claims) => {
        const { factorVerificationAge: _age, ...plain } = readSessionClaims(claims);
        const { factorVerificationAge, ...read } = readSessionClaims(form(claims));
        expect(read).toEqual(plain);
        // Unknown where the runtime drops it, and never another one.
        if (factorVerificationAge) expect(factorVerificationAge).toEqual(_age);
      }),
    );
  });

  test('gives the same answers', () => {
    fc.assert(
      fc.property(
        sessionClaims,
        askedEntitlement,
        fc.nat(),
        fc.boolean(),
        (claims, text, at, folds) => {
          const options = { treatPendingAsSignedOut: folds };
          const formed = form(claims);
          const { orgPermissions, orgRole, features, plans } = readSessionClaims(claims);
          const permission = orgPermissions?.[at % (orgPermissions.length || 1)] ?? text;
          const feature = features[at % (features.length || 1)]?.slug ?? text;
          const plan = plans[at % (plans.length || 1)]?.slug ?? text;
          const both = (ask: (claims: Claims) => unknown) => expect(ask(formed)).toBe(ask(claims));
          both((any) => authState(any));
          for (const asked of [permission, text]) both((any) => hasPermission(any, asked, options));
          for (const asked of [orgRole ?? text, text]) both((any) => hasRole(any, asked, options));
          for (const scope of ['', 'org:', 'user:']) {
            both((any) => hasFeature(any, scope + feature, options));
            both((any) => hasPlan(any, scope + plan, options));
          }
        },
      ),
    );
  });
});
