import { expect, test } from 'vitest';
import * as kit from '../../src/testing/index.js';

const seed = { seed: 'polluted' };
const now = 1_741_000_000_000;

/** What is built when nobody says anything. */
const built: Readonly<Record<string, () => unknown>> = {
  user: () => kit.buildUserJSON({}, seed),
  client: () => kit.buildClientUser({}, seed),
  backend: () => kit.buildBackendUser({}, seed),
  normalized: () => kit.buildNormalizedUser({}, seed),
  organization: () => kit.buildOrganizationJSON({}, seed),
  clientOrganization: () => kit.buildClientOrganization({}, seed),
  membership: () => kit.buildOrganizationMembershipJSON({}, seed),
  clientMembership: () => kit.buildClientOrganizationMembership({}, seed),
  invitation: () => kit.buildOrganizationInvitationJSON({}, seed),
  session: () => kit.buildSessionJSON({}, seed),
  claims: () => kit.buildSessionClaims({}, { ...seed, now }),
  auth: () => kit.buildAuth({}, { ...seed, now }),
  fake: () => {
    const fake = kit.fakeClerkNextjs({ ...seed, user: {}, organization: {}, session: { now } });
    return [fake.useUser(), fake.useAuth(), fake.useOrganization(), fake.useSession()];
  },
  nowhere: () => {
    const fake = kit.fakeClerkNextjs({ ...seed, session: { now } });
    return [fake.useOrganization(), fake.useOrganizationList(), fake.getAuth()];
  },
  held: () => {
    const held = kit.buildClientOrganizationMembership({ organization: { id: 'org_1' } }, seed);
    const fake = kit.fakeClerkNextjs({
      ...seed,
      user: { organizationMemberships: [held] },
      organization: { id: 'org_1' },
      session: { now },
    });
    return [fake.useUser(), fake.useOrganization(), fake.getAuth({}, {})];
  },
  role: () => kit.buildWebhookEvent('role.created', {}, seed),
  event: () => kit.buildWebhookEvent('user.created', {}, seed),
};

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...namesIn(member)]);
}

const names = new Set([
  ...Object.values(built).flatMap((build) => namesIn(JSON.parse(JSON.stringify(build())))),
  ...['core', 'seed', 'client', 'clerk', 'token', 'claims', 'version', 'permissions', 'features'],
  ...['organization', 'pending', 'isAuthenticated', 'external_accounts', 'saml_accounts'],
  ...['acceptsToken', 'treatPendingAsSignedOut', 'factorVerificationAge', 'role', 'plan', 'held'],
  ...['self_serve_sso_enabled', 'exclusive_membership', 'organizationMemberships'],
]);

test.each(Object.entries(built))('%s has nothing of a polluted Object.prototype', (_, build) => {
  const asText = () =>
    JSON.stringify(build(), (_key, value) => (typeof value === 'function' ? '()' : value));
  const clean = asText();
  for (const name of names) {
    for (const value of ['x', [{}], { id: 'x' }]) {
      const rest = { configurable: true, enumerable: true, writable: true };
      Object.defineProperty(Object.prototype, name, { value, ...rest });
      let polluted: string;
      try {
        polluted = asText();
      } finally {
        Reflect.deleteProperty(Object.prototype, name);
      }
      expect([name, polluted]).toEqual([name, clean]);
    }
  }
});
