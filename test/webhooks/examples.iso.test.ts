import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { app as expressApp } from '../../examples/webhooks/express.js';
import { app as honoApp } from '../../examples/webhooks/hono.js';
import { POST } from '../../examples/webhooks/nextRoute.js';
import { retryParked, store } from '../../examples/webhooks/onDelivery.js';
import { webhookTime } from '../../src/webhooks/index.js';
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
  for (const collection of Object.values(store)) collection.clear();
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
  const { data: item } = webhookFixtures['subscriptionItem.active'];

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
    expect(store.items.get(item.id)).toEqual({
      payer: { kind: 'user', id: data.id },
      plan: 'pro',
      status: 'canceled',
      at: webhookTime(webhookFixtures['subscriptionItem.canceled']),
    });
  });
  test('keeps the newer state of an item', async () => {
    const late = { ...webhookFixtures['subscriptionItem.active'], timestamp: at - 1000 };
    late.data = { ...late.data, updated_at: at - 1000 };
    await answer(webhookFixtures['subscriptionItem.ended'], 'msg_5');
    expect(await answer(late, 'msg_4')).toBe('200 stale');
    expect(store.items.get(item.id)?.status).toBe('ended');
  });
  test('keeps the active item of a payer beside the ended one', async () => {
    const old = webhookFixtures['subscriptionItem.ended'];
    await answer(webhookFixtures['subscriptionItem.active'], 'msg_4');
    await answer({ ...old, data: { ...old.data, id: 'csub_item_old' } }, 'msg_5');
    expect([...store.items.values()].map(({ status }) => status)).toEqual(['active', 'ended']);
  });
  test('answers 200 to events it does not know', async () => {
    expect(await answer({ type: 'user.renamed', data: {} }, 'msg_5')).toBe('200 ignored');
  });
  test('parks what it cannot read, whole, and says why without its values', async () => {
    const event = { ...webhookFixtures['user.updated'], data: { ...data, email_addresses: 'ada' } };
    expect(await answer(event, 'msg_6')).toBe('200 parked');
    const parked = store.parked.get('msg_6');
    expect(parked?.event).toMatchObject({ type: 'user.updated', data: event.data });
    expect(parked?.why).toContain('data.email_addresses');
    expect(parked?.why).not.toContain('ada');
    expect(store.deliveries.has('msg_6')).toBe(false);
  });
  test('parks a retry of it once', async () => {
    await answer({ type: 'user.updated', data: null }, 'msg_6');
    expect(await answer({ type: 'user.updated', data: null }, 'msg_6')).toBe('200 parked');
    expect(store.parked.size).toBe(1);
  });
  const { id: _id, ...deletion } = webhookFixtures['user.deleted'].data;
  const { payer: _payer, ...unpaid } = item;
  const { plan: _plan, ...planless } = item;
  test.each([
    ['a deletion of nobody', { type: 'user.deleted', data: deletion }, 'data.id'],
    ['an item that nobody pays', { type: 'subscriptionItem.active', data: unpaid }, 'data.payer'],
    ['an item without a plan', { type: 'subscriptionItem.active', data: planless }, 'data.plan'],
  ])('parks %s', async (_title, event, path) => {
    expect(await answer(event, 'msg_7')).toBe('200 parked');
    expect(store.parked.get('msg_7')?.why).toBe(`${path}: is missing. The handler needs it.`);
  });
  test('answers 400 to a wrong signature, and to none', async () => {
    const signed = deliver(JSON.stringify(webhookFixtures['user.created']));
    const forged = { ...signed.headers, 'svix-signature': 'v1,Zm9yZ2Vk' };
    expect((await send({ ...signed, headers: forged })).status).toBe(400);
    expect((await send({ method: 'POST', body: '{}' })).status).toBe(400);
    expect(store.users.size).toBe(0);
  });
});

describe('parked deliveries', () => {
  const park = (event: unknown) => store.parked.set('msg_1', { event, why: 'was not known' });

  test('are done once they can be read', async () => {
    park(webhookFixtures['user.created']);
    await retryParked();
    expect(store.parked.size).toBe(0);
    expect(store.deliveries.has('msg_1')).toBe(true);
    expect(store.users.size).toBe(1);
  });
  test('stay until then', async () => {
    park({ type: 'user.created', data: null });
    await retryParked();
    expect([...store.parked.keys()]).toEqual(['msg_1']);
    expect(store.deliveries.size).toBe(0);
  });
  test('do not overwrite what is newer', async () => {
    const { data } = webhookFixtures['user.updated'];
    store.users.set(data.id, { user: null, at: at + 1000 });
    park(webhookFixtures['user.updated']);
    await retryParked();
    expect(store.users.get(data.id)?.user).toBe(null);
    expect(store.parked.size).toBe(0);
  });
});

test('an outage of ours is no fault of the event: it is thrown, and not done', async () => {
  const down = vi.spyOn(store.users, 'set').mockImplementation(() => {
    throw new Error('connection lost');
  });
  const { headers, body } = deliver(JSON.stringify(webhookFixtures['user.created']), {
    id: 'msg_1',
  });
  const request = new Request('https://example.com/', { method: 'POST', headers, body });
  await expect(POST(request)).rejects.toThrow('connection lost');
  down.mockRestore();
  expect([store.deliveries.size, store.parked.size]).toEqual([0, 0]);
});
