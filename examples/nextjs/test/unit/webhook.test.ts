import {
  buildWebhookEvent,
  buildWebhookSecret,
  signWebhook,
  tamperWebhook,
  webhookTamperings,
} from 'isoclerk/testing';
import { NextRequest } from 'next/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { POST } from '../../app/api/webhooks/clerk/route';
import { store } from '../../lib/onDelivery';

const secret = buildWebhookSecret();
beforeEach(() => vi.stubEnv('CLERK_WEBHOOK_SIGNING_SECRET', secret));
afterEach(() => {
  vi.unstubAllEnvs();
  for (const table of Object.values(store)) table.clear();
});

async function deliver(event: object) {
  const { toRequest } = await signWebhook(event, { secret });
  const send = async () => {
    const response = await POST(new NextRequest(toRequest()));
    return `${response.status} ${await response.text()}`;
  };
  return { answer: await send(), send };
}

test('a signed delivery is stored', async () => {
  const event = buildWebhookEvent('user.created', { data: { first_name: 'Jane' } });
  expect((await deliver(event)).answer).toBe('200 saved');
  expect(store.users.get(event.data.id)?.user?.firstName).toBe('Jane');
});

test('a repeated delivery is done once', async () => {
  const { send } = await deliver(buildWebhookEvent('user.updated'));
  expect(await send()).toBe('200 repeated');
});

test.each(webhookTamperings)('a delivery with %s is refused', async (tampering) => {
  const { toRequest } = await tamperWebhook(buildWebhookEvent('user.deleted'), {
    secret,
    tampering,
  });
  expect((await POST(new NextRequest(toRequest()))).status).toBe(400);
  expect(store.users.size).toBe(0);
});

test('an unreadable delivery is parked, not lost', async () => {
  const event = { type: 'user.created', data: { object: 'user', id: 7 } };
  expect((await deliver(event)).answer).toBe('200 parked');
  expect([...store.parked.values()].map(({ event }) => event)).toMatchObject([event]);
});
