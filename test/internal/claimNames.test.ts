import { describe, expect, test } from 'vitest';
import { clerkClaim, clerkClaims } from '../../src/internal/claimNames.js';

const namesWhere = (isWanted: (claim: NonNullable<ReturnType<typeof clerkClaim>>) => boolean) =>
  Object.keys(clerkClaims).filter((name) => {
    const claim = clerkClaim(name);
    return claim !== undefined && isWanted(claim);
  });

describe('clerkClaims', () => {
  // clerk/clerk-docs:docs/guides/sessions/session-tokens.mdx, both tabs (read 2026-11)
  test.each<[1 | 2, string]>([
    [1, 'act azp exp fva iat iss jti nbf org_id org_permissions org_role org_slug sid sts sub'],
    [2, 'act azp exp fea fva iat iss jti nbf o pla sid sts sub v'],
  ])('version %i has the documented claims', (version, names) => {
    const found = namesWhere((claim) => (claim.version ?? version) === version);
    expect(found.join(' ')).toBe(names);
  });

  test('tokens of JWT templates have the documented claims', () => {
    const found = namesWhere(({ inTemplates }) => inTemplates === true);
    expect(found).toEqual(['azp', 'exp', 'iat', 'iss', 'jti', 'nbf', 'sub']);
  });
});

describe('clerkClaim', () => {
  test('knows what an organization brings', () => {
    expect(clerkClaim('org_id')).toEqual({ version: 1 });
    expect(clerkClaim('o')).toEqual({ version: 2 });
  });

  test.each(['plan', '__proto__', 'constructor', ''])('%j is an own claim', (name) => {
    expect(clerkClaim(name)).toBeUndefined();
  });
});
