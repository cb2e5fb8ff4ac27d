// What people write in jest: CommonJS, builders for users and events, a module mocked by them. jsdom has no TextEncoder,
// TextDecoder and structuredClone.
const { normalizeUser, hasPermission, predictToken } = require('isoclerk');
const { isBillingPlan } = require('isoclerk/billing/guards');
const { BillingPlanSchema } = require('isoclerk/billing');
const testing = require('isoclerk/testing');
const { isWebhookEvent } = require('isoclerk/webhooks');

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

test('the deliberate failure', () => {
  expect(process.env.BREAK).toBeUndefined();
});
