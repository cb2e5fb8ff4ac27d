import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyWebhook as core3 } from '@clerk/backend/webhooks';
import { verifyWebhook as core2 } from 'clerk-backend-2-29/webhooks';
import { verifyWebhook as core2Latest } from 'clerk-backend-2-33/webhooks';
import { Hono } from 'hono';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { normalizeUser } from '../../src/user/index.js';
import {
  handleWebhookEvent,
  isWebhookEvent,
  type WebhookHeaders,
  type WebhookMeta,
  webhookEventTypes,
  webhookMeta,
} from '../../src/webhooks/index.js';
import { parseWebhookEvent } from '../../src/webhooks/schemas/index.js';
import { webhookFixtures } from '../fixtures/webhooks/index.js';
import { deliver, SECRET } from './sign.js';

type Verify = (request: Request, options: { signingSecret: string }) => Promise<unknown>;

interface Outcome {
  readonly meta: WebhookMeta;
  readonly type: string;
  readonly result: unknown;
}

/** Verified by Clerk, then parsed, routed and normalised by us. */
async function process(
  verify: Verify,
  request: Request,
  headers: WebhookHeaders,
): Promise<Outcome> {
  const verified = await verify(request, { signingSecret: SECRET });
  const event = parseWebhookEvent(verified);
  const result = await handleWebhookEvent(event, {
    'user.created': ({ data }) => normalizeUser(data),
    'user.updated': ({ data }) => normalizeUser(data),
    default: ({ data }) => data,
  });
  return { meta: webhookMeta(headers), type: event.type, result };
}

/** Node's `http`: raw body, headers as `IncomingHttpHeaders`. */
const nodeHandler =
  (verify: Verify): RequestListener =>
  async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const body = Buffer.concat(chunks);
    const request = new Request('http://localhost/', { method: 'POST', headers, body });
    try {
      outgoing.end(JSON.stringify(await process(verify, request, incoming.headers)));
    } catch {
      outgoing.writeHead(400).end();
    }
  };

const versions: readonly [string, Verify][] = [
  ['@clerk/backend 2.29.2', core2],
  ['@clerk/backend 2.33.8', core2Latest],
  ['@clerk/backend 3.25.0', core3],
];

describe.each(versions)('a signed delivery and %s', (_version, verify) => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer(nodeHandler(verify));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => new Promise((done) => server.close(done)));

  const fetchHandler = async (request: Request): Promise<Response> => {
    try {
      return Response.json(await process(verify, request, request.headers));
    } catch {
      return new Response(null, { status: 400 });
    }
  };
  const hono = new Hono().post('/', (c) => fetchHandler(c.req.raw));
  const handlers: readonly [string, (init: RequestInit) => Promise<Response>][] = [
    ['a server of node:http', (init) => fetch(url, init)],
    ['a fetch handler', (init) => fetchHandler(new Request('https://example.com/', init))],
    ['a Hono app', async (init) => hono.request('/', init)],
  ];

  describe.each(handlers)('through %s', (_handler, send) => {
    test('is verified, parsed, routed and normalised, with its id as idempotency key', async () => {
      const event = webhookFixtures['user.updated'];
      const at = new Date();
      const response = await send(deliver(JSON.stringify(event), { id: 'msg_user', at }));
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({
        meta: {
          id: 'msg_user',
          timestampSeconds: Math.floor(at.getTime() / 1000),
          signatureCount: 1,
        },
        type: 'user.updated',
        result: JSON.parse(JSON.stringify(normalizeUser(event.data))),
      });
    });
    test('keeps an unknown event whole', async () => {
      const event = { object: 'event', type: 'user.renamed', data: { any: [1, null] } };
      const response = await send(deliver(JSON.stringify(event)));
      expect(await response.json()).toMatchObject({
        type: 'user.renamed',
        result: { any: [1, null] },
      });
    });
    test('is refused when a byte of the body is different', async () => {
      const signed = deliver(JSON.stringify(webhookFixtures['user.updated']));
      expect((await send({ ...signed, body: signed.body.replace('Ada', 'Eve') })).status).toBe(400);
    });
    test('is refused when it is signed and no event', async () => {
      expect((await send(deliver('[1]'))).status).toBe(400);
    });
  });

  test.each(webhookEventTypes)('comes through as %s', async (type) => {
    const body = JSON.stringify(webhookFixtures[type]);
    const request = new Request('https://example.com/', deliver(body));
    const verified = await verify(request, { signingSecret: SECRET });
    expect(isWebhookEvent(verified, type)).toBe(true);
    expect(parseWebhookEvent(verified)).toMatchObject({ type, data: webhookFixtures[type].data });
  });
  test('keeps its id on a retry, with another time', async () => {
    const body = JSON.stringify(webhookFixtures['user.created']);
    const first = deliver(body, { id: 'msg_retry', at: new Date(Date.now() - 60_000) });
    const second = deliver(body, { id: 'msg_retry' });
    await verify(new Request('https://example.com/', first), { signingSecret: SECRET });
    await verify(new Request('https://example.com/', second), { signingSecret: SECRET });
    const [before, after] = [webhookMeta(first.headers), webhookMeta(second.headers)];
    expect(before.id).toBe(after.id);
    expect(after.timestampSeconds - before.timestampSeconds).toBeGreaterThanOrEqual(59);
  });
  test('is accepted with two signatures, as after a rotation of the secret', async () => {
    const signed = deliver(JSON.stringify(webhookFixtures['user.created']));
    const other = new Webhook('whsec_b3RoZXI=').sign('msg_2fixture', new Date(), signed.body);
    signed.headers['svix-signature'] = `${other} ${signed.headers['svix-signature']}`;
    await verify(new Request('https://example.com/', signed), { signingSecret: SECRET });
    expect(webhookMeta(signed.headers).signatureCount).toBe(2);
  });
});
