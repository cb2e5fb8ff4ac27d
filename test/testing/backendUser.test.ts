import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClerkClient as create325 } from '@clerk/backend';
import { createClerkClient as create229 } from 'clerk-backend-2-29';
import { createClerkClient as create233 } from 'clerk-backend-2-33';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildBackendUser,
  buildBilling,
  buildOrganizationInvitationJSON,
  buildOrganizationJSON,
  buildOrganizationMembershipJSON,
  buildSessionJSON,
  buildUserJSON,
} from '../../src/testing/index.js';
import { camel } from './support/camel.js';
import { differences } from './support/differences.js';
import { fullUser } from './support/fullUser.js';

let server: Server;
let apiUrl: string;
let answer: unknown;

beforeAll(async () => {
  server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const secretKey = 'sk_test_x';
const clients = [
  ['2.29.2', 2, () => create229({ secretKey, apiUrl })],
  ['2.33.8', 2, () => create233({ secretKey, apiUrl })],
  ['3.25.0', 3, () => create325({ secretKey, apiUrl })],
] as const;

const GETTERS = [
  'raw',
  'fullName',
  'primaryEmailAddress',
  'primaryPhoneNumber',
  'primaryWeb3Wallet',
] as const;

describe.each(clients)('@clerk/backend %s', (version, core, client) => {
  test.each([
    ['a plain user', {}],
    ['a user with everything', fullUser],
    ['a user without identifiers', { email_addresses: [], first_name: null, last_name: null }],
  ])('makes of the JSON of %s what buildBackendUser makes', async (_, overrides) => {
    const json = buildUserJSON(overrides, { seed: 'same' });
    answer = json;
    const real = await client().users.getUser(json.id);
    const built =
      core === 2
        ? buildBackendUser(camel(overrides), { seed: 'same', core: 2 })
        : buildBackendUser(camel(overrides), { seed: 'same' });
    expect(differences(real, built)).toEqual(
      version === '2.29.2' ? expected229(json.external_accounts.length) : [],
    );
    for (const getter of GETTERS) {
      expect(differences(real[getter], built[getter]), getter).toEqual([]);
      expect(Object.hasOwn(built, getter), getter).toBe(Object.hasOwn(real, getter));
    }
  });

  test('reads plans and subscriptions', async () => {
    const { billing } = client();
    const plan = buildBilling('BillingPlan');
    answer = { data: [plan], total_count: 1 };
    const plans = await billing.getPlanList();
    expect(plans.data[0]).toMatchObject({
      id: plan.id,
      fee: { amount: 2000, amountFormatted: '20.00' },
      features: [{ slug: plan.features[0]?.slug }],
    });
    const subscription = buildBilling('BillingSubscription');
    answer = subscription;
    const read = await billing.getUserBillingSubscription('user_1');
    expect(read).toMatchObject({
      id: subscription.id,
      payerId: subscription.payer_id,
      subscriptionItems: [
        {
          planId: subscription.subscription_items[0]?.plan_id,
          nextPayment: { amount: { amount: 2000 } },
        },
      ],
      nextPayment: { date: subscription.next_payment?.date },
    });
  });

  test('reads organizations, memberships, invitations and sessions', async () => {
    const { organizations, sessions } = client();
    const organization = buildOrganizationJSON();
    answer = organization;
    const read = await organizations.getOrganization({ organizationId: organization.id });
    expect(read).toMatchObject({ id: organization.id, slug: organization.slug, membersCount: 1 });
    const membership = buildOrganizationMembershipJSON({}, { organization });
    answer = { data: [membership], total_count: 1 };
    const { data } = await organizations.getOrganizationMembershipList({
      organizationId: organization.id,
    });
    expect(data[0]).toMatchObject({
      id: membership.id,
      organization: { id: organization.id },
      publicUserData: { userId: membership.public_user_data.user_id },
    });
    const invitation = buildOrganizationInvitationJSON({}, { organization });
    answer = invitation;
    const invited = await organizations.getOrganizationInvitation({
      organizationId: organization.id,
      invitationId: invitation.id,
    });
    expect(invited).toMatchObject({
      id: invitation.id,
      emailAddress: invitation.email_address,
      organizationId: organization.id,
    });
    const session = buildSessionJSON({ actor: { sub: 'user_1' } });
    answer = session;
    expect(await sessions.getSession(session.id)).toMatchObject({
      id: session.id,
      userId: session.user_id,
      actor: { sub: 'user_1' },
      latestActivity: { ipAddress: '203.0.113.7' },
    });
  });
});

/** 2.29.2 does not know `providerUserId` of an external account yet. */
function expected229(accounts: number): string[] {
  return accounts > 0 ? ['.externalAccounts[].providerUserId: extra'] : [];
}

describe('buildBackendUser', () => {
  test('takes a URL where the API has a text', () => {
    const externalVerificationRedirectURL = new URL('https://example.com/sso');
    const user = buildBackendUser({
      emailAddresses: [{ verification: { externalVerificationRedirectURL } }],
    });
    const [address] = user.emailAddresses;
    expect(String(address?.verification?.externalVerificationRedirectURL)).toBe(
      'https://example.com/sso',
    );
  });

  test('a JSON copy leaks and loses what the real one leaks and loses', () => {
    const user = buildBackendUser({ privateMetadata: { tier: 'gold-secret' } });
    const copy = JSON.stringify(user);
    expect(copy.split('gold-secret')).toHaveLength(3);
    expect(JSON.parse(copy)).not.toHaveProperty('fullName');
    expect({ ...user }).not.toHaveProperty('primaryEmailAddress');
  });

  test('is the same person as the JSON of the same seed', () => {
    const json = buildUserJSON({}, { seed: 7 });
    expect(buildBackendUser({}, { seed: 7 }).raw).toEqual(json);
  });
});
