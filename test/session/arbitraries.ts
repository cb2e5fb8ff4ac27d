import fc from 'fast-check';

const slug = fc.stringMatching(/^[a-z][a-z0-9_-]{0,11}$/);

/** `fea` and `pla`: all four scopes, and one that nobody knows. */
const entitlementClaim = fc
  .array(
    fc
      .tuple(fc.constantFrom('o', 'u', 'ou', 'uo', 'x'), slug)
      .map(([scope, name]) => `${scope}:${name}`),
    { maxLength: 8 },
  )
  .map((entries) => entries.join(','));

/** Masks up to 120 bits, and texts that are none. */
const mask = fc.oneof(
  { weight: 9, arbitrary: fc.bigInt({ min: 0n, max: 2n ** 120n }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('', 'x', '-1', '1.5', '0x1', ' 7 ', '007') },
);

const factorAges = fc.tuple(
  fc.integer({ min: -1, max: 99_999 }),
  fc.integer({ min: -1, max: 99_999 }),
);

const common = {
  sub: slug.map((name) => `user_${name}`),
  sid: slug.map((name) => `sess_${name}`),
  iss: fc.constant('https://clerk.example.com'),
  exp: fc.nat(),
  iat: fc.nat(),
  nbf: fc.nat(),
  sts: fc.constantFrom('active', 'pending'),
  fva: factorAges,
  act: fc.record({ sub: slug, iss: fc.webUrl() }, { requiredKeys: ['sub'] }),
  locale: fc.string(),
};
const always = ['sub', 'sid', 'iss', 'exp', 'iat', 'nbf'] as const;

const claimsV1 = fc.record(
  {
    ...common,
    org_id: slug.map((name) => `org_${name}`),
    org_role: slug.map((name) => `org:${name}`),
    org_slug: slug,
    org_permissions: fc.array(
      slug.map((name) => `org:${name}:read`),
      { maxLength: 5 },
    ),
  },
  { requiredKeys: [...always] },
);

const claimsV2 = fc.record(
  {
    ...common,
    v: fc.constant(2 as const),
    fea: entitlementClaim,
    pla: entitlementClaim,
    org_id: fc.constant('org_of_template'),
    o: fc.record(
      {
        id: slug.map((name) => `org_${name}`),
        slg: slug,
        rol: slug,
        per: fc.array(slug, { minLength: 1, maxLength: 130 }).map((names) => names.join(',')),
        fpm: fc.array(mask, { minLength: 1, maxLength: 8 }).map((masks) => masks.join(',')),
      },
      { requiredKeys: ['id'] },
    ),
  },
  { requiredKeys: [...always, 'v'] },
);

export const sessionClaims = fc.oneof(claimsV1, claimsV2);

/** What callers ask for: names that may exist, every scope Clerk reads, and odd texts. */
export const askedEntitlement = fc.oneof(
  slug,
  fc
    .tuple(fc.constantFrom('o', 'org', 'organization', 'u', 'user', 'ou', 'x', ''), slug)
    .map(([scope, name]) => `${scope}:${name}`),
  fc.string({ maxLength: 6 }),
  fc.constantFrom('org:', ':', 'org:a:b', 'a:'),
);
