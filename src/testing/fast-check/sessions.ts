import * as fc from 'fast-check';
import {
  type AuthByTokenType,
  buildAuth,
  buildSessionClaims,
  type SessionClaimsOptions,
  type SessionTokenClaims,
  type SessionTokenClaimsV1,
} from '../index.js';
import { metadata, seed, some, word } from './values.js';

const options = (): fc.Arbitrary<SessionClaimsOptions> =>
  some<SessionClaimsOptions>({
    seed: seed(),
    now: fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 }),
    role: fc.constantFrom('org:admin', 'org:member', 'org:billing_manager'),
    permissions: fc.array(
      fc.tuple(word(), word()).map(([feature, name]) => `org:${feature}:${name}`),
      { maxLength: 5 },
    ),
    features: fc.array(
      fc.tuple(fc.constantFrom('org', 'user'), word()).map((parts) => parts.join(':')),
      { maxLength: 5 },
    ),
    plan: fc.tuple(fc.constantFrom('org', 'user'), word()).map((parts) => parts.join(':')),
    actor: fc.constant({ sub: 'user_2impersonator' }),
    pending: fc.boolean(),
  });

/**
 * Arbitrary claims of session tokens of both versions: with and without an organization, permissions, features, a plan, an
 * actor and custom claims.
 *
 * @example
 * ```ts
 * import { readSessionClaims } from 'isoclerk/session'
 * import { arbitrarySessionClaims } from 'isoclerk/testing/fast-check'
 * import * as fc from 'fast-check'
 * fc.assert(fc.property(arbitrarySessionClaims(), (claims) => readSessionClaims(claims).userId === claims.sub))
 * ```
 */
export function arbitrarySessionClaims(): fc.Arbitrary<SessionTokenClaims | SessionTokenClaimsV1> {
  return fc
    .tuple(options(), fc.constantFrom(1, 2), custom())
    .map(([given, version, claims]) =>
      version === 1
        ? buildSessionClaims(claims, { ...given, version: 1 })
        : buildSessionClaims(claims, { ...given, version: 2 }),
    );
}

type AnyAuth = {
  [Type in keyof AuthByTokenType]: AuthByTokenType[Type]['true'] | AuthByTokenType[Type]['false'];
}[keyof AuthByTokenType];

/** Arbitrary auth objects of every token type, authenticated and not. */
export function arbitraryAuth(): fc.Arbitrary<AnyAuth> {
  return fc
    .tuple(
      options(),
      fc.constantFrom(
        'session_token' as const,
        'api_key' as const,
        'm2m_token' as const,
        'oauth_token' as const,
      ),
      fc.boolean(),
      custom(),
    )
    .map(([given, tokenType, isAuthenticated, claims]) =>
      buildAuth({}, { ...given, tokenType, isAuthenticated, claims }),
    );
}

/** Custom claims, with none of Clerk's own names. */
function custom(): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .option(metadata(), { nil: undefined })
    .map((value) => (value ? { metadata: value } : {}));
}
