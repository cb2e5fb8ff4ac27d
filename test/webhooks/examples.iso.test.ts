import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { app as expressApp } from '../../examples/webhooks/express.js';
import { app as honoApp } from '../../examples/webhooks/hono.js';
import { POST } from '../../examples/webhooks/nextRoute.js';
import { store } from '../../examples/webhooks/store.js';
import { at } from '../fixtures/webhooks/envelope.js';
import { webhookFixtures } from '../fixtures/webhooks/index.js';
import { deliver, SECRET } from './sign.js';

let server: Server;
beforeAll(async () => {
  vi.stubEnv('CLERK_WEBHOOK_SIGNING_SECRET', SECRET);
  await new Promise<void>((done) => {
    server = expressApp.listen(0, '127.0.0.1', () => done());
  });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await new Promise((done) => server.close(done));
});
beforeEach(() => {
  for (const collection of [store.deliveries, store.users, store.plans]) collection.clear();
  store.reports.length = 0;
});

const port = () => (server.address() as AddressInfo).port;
const frameworks: readonly [string, (init: RequestInit) => Promise<Response>][] = [
  ['Next.js', (init) => POST(new Request('https://example.com/api/webhooks/clerk', init))],
  ['Express', (init) => fetch(`http://127.0.0.1:${port()}/webhooks/clerk`, init)],
  ['Hono', async (init) => honoApp.request('/webhooks/clerk', init)],
];

describe.each(frameworks)('the handler for %s', (_framework, send) => {
  const answer = async (event: unknown, id: string) => {
    const response = await send(deliver(JSON.stringify(event), { id }));
    return `${response.status} ${await response.text()}`;
  };
  const { data } = webhookFixtures['user.updated'];

  test('saves a user without private data', async () => {
    expect(await answer(webhookFixtures['user.created'], 'msg_1')).toBe('200 saved');
    const saved = store.users.get(data.id);
    expect(saved?.user).toMatchObject({ id: data.id, fullName: 'Ada Lovelace' });
    expect(JSON.stringify(saved)).not.toContain('cus_fixture');
  });
  test('does the same delivery once', async () => {
    await answer(webhookFixtures['user.updated'], 'msg_1');
    expect(await answer(webhookFixtures['user.updated'], 'msg_1')).toBe('200 repeated');
  });
  test('keeps the newer state when deliveries come out of order', async () => {
    await answer(webhookFixtures['user.updated'], 'msg_2');
    expect(await answer(webhookFixtures['user.created'], 'msg_1')).toBe('200 stale');
    expect(store.users.get(data.id)?.at).toBe(at);
  });
  test('does not revive a deleted user', async () => {
    expect(await answer(webhookFixtures['user.deleted'], 'msg_3')).toBe('200 deleted');
    expect(await answer(webhookFixtures['user.updated'], 'msg_2')).toBe('200 stale');
    expect(store.users.get(data.id)?.user).toBe(null);
  });
  test('does not revive a user whose deletion came without a time', async () => {
    const { timestamp: _dropped, ...deletion } = webhookFixtures['user.deleted'];
    await answer(deletion, 'msg_3');
    expect(await answer(webhookFixtures['user.updated'], 'msg_2')).toBe('200 stale');
  });
  test('files a plan under its payer, although Clerk sends an empty organization', async () => {
    expect(await answer(webhookFixtures['subscriptionItem.canceled'], 'msg_4')).toBe('200 saved');
    expect(store.plans.get(data.id)).toEqual({
      payer: { kind: 'user', id: data.id },
      plan: 'pro',
      status: 'canceled',
    });
  });
  test('answers 200 to events it does not know', async () => {
    expect(await answer({ type: 'user.renamed', data: {} }, 'msg_5')).toBe('200 ignored');
  });
  test('reports where a payload is wrong, without its values', async () => {
    const event = { ...webhookFixtures['user.updated'], data: { ...data, email_addresses: 'ada' } };
    expect(await answer(event, 'msg_6')).toBe('200 unreadable');
    expect(store.reports.join()).toContain('data.email_addresses');
    expect(store.reports.join()).not.toContain('ada');
  });
  test('answers 400 to a wrong signature, and to none', async () => {
    const signed = deliver(JSON.stringify(webhookFixtures['user.created']));
    const forged = { ...signed.headers, 'svix-signature': 'v1,Zm9yZ2Vk' };
    expect((await send({ ...signed, headers: forged })).status).toBe(400);
    expect((await send({ method: 'POST', body: '{}' })).status).toBe(400);
    expect(store.users.size).toBe(0);
  });
});
