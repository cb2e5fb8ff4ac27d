import { signedInAuthObject, signedOutAuthObject } from '@clerk/backend/internal';
import { authState, hasFeature, hasPermission, readSessionClaims } from 'isoclerk/session';
import { bad, good, heading, say, table } from './ui.mjs';

const v1 = {
  sub: 'user_1',
  sid: 'sess_1',
  org_id: 'org_1',
  org_slug: 'acme',
  org_role: 'org:admin',
  org_permissions: ['org:invoices:read', 'org:reports:create'],
};
const v2 = {
  v: 2,
  sub: 'user_1',
  sid: 'sess_1',
  sts: 'active',
  pla: 'o:pro',
  fea: 'o:invoices,u:beta,o:reports',
  o: { id: 'org_1', slg: 'acme', rol: 'admin', per: 'create,read', fpm: '2,1' },
};

export function run() {
  heading('Session tokens of version 1 and 2 become one shape');
  const [first, second] = [readSessionClaims(v1), readSessionClaims(v2)];
  table([
    ['', 'version 1', 'version 2'],
    ...['userId', 'orgRole', 'orgPermissions'].map((name) => [
      name,
      String(first[name]),
      String(second[name]),
    ]),
  ]);
  const auth = signedInAuthObject({}, 'token', v2);
  const same = ['org:invoices:read', 'org:invoices:create', 'org:reports:create'].every(
    (permission) => hasPermission(v2, permission) === auth.has({ permission }),
  );
  say(same ? good("hasPermission(claims) answers as Clerk's has()") : bad('answers differ'));
  say(`  hasFeature(claims, 'user:beta') → ${hasFeature(v2, 'user:beta')}`);

  heading('Pending is not signed out');
  table([
    ['auth object of @clerk/backend', "Clerk's userId", 'authState'],
    ['signed in', auth.userId, authState(auth)],
    ['pending, folded', 'null', authState(signedOutAuthObject({}, 'pending'))],
    ['signed out', 'null', authState(signedOutAuthObject())],
  ]);
}
