import { createCheckAuthorization } from '@clerk/shared/authorization';
import { __experimental_JWTPayloadToAuthObjectProperties as readAsClerk } from '@clerk/shared/jwtPayloadParser';
import { hasPermission, readSessionClaims } from 'isoclerk/session';
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
