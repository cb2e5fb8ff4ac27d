// What people write in jest: CommonJS, builders for users and events, a module mocked by them. jsdom has no TextEncoder,
// TextDecoder and structuredClone.
const { normalizeUser, hasPermission, predictToken } = require('isoclerk');
const { isBillingPlan } = require('isoclerk/billing/guards');
const { BillingPlanSchema } = require('isoclerk/billing');
const testing = require('isoclerk/testing');
const { isWebhookEvent } = require('isoclerk/webhooks');

// Virtual, because Clerk's packages are not installed here.
jest.mock(
  '@clerk/nextjs',
  () => require('isoclerk/testing').fakeClerkNextjs({ user: { firstName: 'Jane' }, seed: 1 }),
  { virtual: true },
);

test('a user is built and normalised', () => {
  const user = normalizeUser(testing.buildClientUser());
  expect(user.id).toMatch(/^user_/);
  expect(normalizeUser(testing.buildBackendUser()).emailAddresses).toHaveLength(1);
});

test('claims, events and plans are built and read', () => {
  expect(hasPermission(testing.buildSessionClaims(), 'org:posts:manage')).toBe(false);
  expect(isWebhookEvent(testing.buildWebhookEvent('user.created'), 'user.*')).toBe(true);
  const plan = testing.buildBilling('BillingPlan');
  expect([isBillingPlan(plan), BillingPlanSchema.safeParse(plan).success]).toEqual([true, true]);
});

test('a token is sized', () => {
  expect(predictToken('{"id": "{{user.id}}"}', { user: testing.buildUserJSON() }).verdict).toBe(
    'fits',
  );
});

test('a module is mocked as a whole', async () => {
  const { auth, currentUser, useUser, SignedIn } = require('@clerk/nextjs');
  const { userId } = await auth();
  expect(useUser().user).toMatchObject({ id: userId, firstName: 'Jane' });
  expect(await currentUser()).toMatchObject({ id: userId, firstName: 'Jane' });
  expect(SignedIn({ children: 'in' })).toBe('in');
  expect(() => require('@clerk/nextjs').useSignIn).toThrow('is not part of the fake');
});

test('the deliberate failure', () => {
  expect(process.env.BREAK).toBeUndefined();
});
