import { __experimental_JWTPayloadToAuthObjectProperties as readAsClerk } from '@clerk/shared/jwtPayloadParser';
import { redactSecrets } from 'isoclerk/keys';
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

for (const [features, permissions] of [
  [2, 4],
  [10, 5],
  [10, 60],
]) {
  const claims = claimsOf(features, permissions);
  await ratios(`session claims, ${features} features × ${permissions} permissions`, {
    '@clerk/shared 4.41 parser': () => readAsClerk(claims),
    readSessionClaims: () => readSessionClaims(claims),
    hasPermission: () => hasPermission(claims, 'org:feature1:permission1'),
  });
}

// Ten times the text may take ten times as long: a ratio near 0.1 is linear time.
for (const unit of ['a log line with sk_live_abcdefgh in it\n', 'eyJ', '.eyJ', 'ak_']) {
  const text = (length) => unit.repeat(length / unit.length);
  const [short, long] = [text(1e5), text(1e6)];
  await ratios(`redactSecrets, ${JSON.stringify(unit)} repeated`, {
    '100 kB': () => redactSecrets(short),
    '1 MB': () => redactSecrets(long),
  });
}
