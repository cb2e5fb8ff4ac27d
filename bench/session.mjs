import { createCheckAuthorization } from '@clerk/shared/authorization';
import { __experimental_JWTPayloadToAuthObjectProperties as readAsClerk } from '@clerk/shared/jwtPayloadParser';
import { authState, hasPermission, readSessionClaims } from 'isoclerk/session';
import { ratios } from './ratio.mjs';

const names = (prefix, count) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const claimsOf = (features, permissions) => ({
  v: 2,
  sub: 'user_1',
  sid: 'sess_1',
  sts: 'active',
  fva: [1, -1],
  fea: names('o:feature', features).join(','),
  o: {
    id: 'org_1',
    slg: 'acme',
    rol: 'admin',
    per: names('permission', permissions).join(','),
    fpm: names('', features)
      .map(() => String(2n ** BigInt(permissions) - 1n))
      .join(','),
  },
});

const clerkHas = (claims) =>
  createCheckAuthorization({ ...readAsClerk(claims), features: claims.fea, plans: '' });

for (const [features, permissions] of [
  [2, 4],
  [10, 5],
  [10, 60],
]) {
  const claims = claimsOf(features, permissions);
  const permission = 'org:feature1:permission1';
  const candidates = {
    '@clerk/shared 4.41 parser': () => readAsClerk(claims),
    readSessionClaims: () => readSessionClaims(claims),
    "Clerk's has(), built from the claims": () => clerkHas(claims)({ permission }),
    hasPermission: () => hasPermission(claims, permission),
  };
  const title = `session claims, ${features} features × ${permissions} permissions`;
  await ratios(title, candidates);
  await ratios(
    `${title}, the other way round`,
    Object.fromEntries(Object.entries(candidates).reverse()),
  );
}

// Clerk's parser reads nothing here but five claims; ours also checks them, reads plans and features, and lists custom claims.
const alone = { v: 2, sub: 'user_1', sid: 'sess_1', sts: 'active', fva: [1, -1], iat: 1, exp: 61 };
for (const [name, claims] of Object.entries({
  'without an organization': alone,
  'with an organization without permissions': {
    ...alone,
    o: { id: 'org_1', slg: 'acme', rol: 'admin' },
  },
})) {
  const candidates = {
    '@clerk/shared 4.41 parser': () => readAsClerk(claims),
    readSessionClaims: () => readSessionClaims(claims),
    authState: () => authState(claims),
    "Clerk's has(), built from the claims": () => clerkHas(claims)({ permission: 'org:a:b' }),
    hasPermission: () => hasPermission(claims, 'org:a:b'),
  };
  await ratios(`session claims ${name}`, candidates);
  await ratios(
    `session claims ${name}, the other way round`,
    Object.fromEntries(Object.entries(candidates).reverse()),
  );
}
