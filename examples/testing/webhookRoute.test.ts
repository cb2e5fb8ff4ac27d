import {
  buildWebhookEvent,
  buildWebhookSecret,
  signWebhook,
  tamperWebhook,
  webhookTamperings,
} from 'isoclerk/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { POST } from '../webhooks/nextRoute.js'; // your app/api/webhooks/clerk/route.ts
import { store } from '../webhooks/onDelivery.js';

const secret = buildWebhookSecret();
beforeEach(() => vi.stubEnv('CLERK_WEBHOOK_SIGNING_SECRET', secret));
afterEach(() => vi.unstubAllEnvs());

test('a created user is stored', async () => {
  const event = buildWebhookEvent('user.created', { data: { first_name: 'Jane' } });
  const { toRequest } = await signWebhook(event, { secret });
  const response = await POST(toRequest());
  expect(response.status).toBe(200);
  expect(store.users.get(event.data.id)?.user?.firstName).toBe('Jane');
});

test('a repeated delivery is done once', async () => {
  const { toRequest } = await signWebhook(buildWebhookEvent('user.updated'), { secret });
  await POST(toRequest());
  const again = await POST(toRequest());
  expect(await again.text()).toBe('repeated');
});

test.each(webhookTamperings)('a delivery with %s is refused', async (tampering) => {
  const event = buildWebhookEvent('user.deleted');
  const { toRequest } = await tamperWebhook(event, { secret, tampering });
  const response = await POST(toRequest());
  expect(response.status).toBe(400);
});
