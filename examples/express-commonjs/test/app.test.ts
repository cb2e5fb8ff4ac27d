/** @jest-environment node */
// Clerk's Backend API is a server on this machine.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  buildSessionClaims,
  buildUserJSON,
  buildWebhookEvent,
  buildWebhookSecret,
  signSessionToken,
  signWebhook,
  tamperWebhook,
  webhookTamperings,
} from 'isoclerk/testing';
import { store } from '../src/onDelivery';

const MARKER = 'only-the-server-may-know';
const APP_ORIGIN = 'http://localhost:3000';
const user = buildUserJSON({
  first_name: 'Jane',
  last_name: 'Doe',
  private_metadata: { note: MARKER },
});
const secret = buildWebhookSecret();

const listen = (server: Server) =>
  new Promise<string>((done) => {
    server.listen(0, '127.0.0.1', () => {
      done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
const api = createServer((_request, response) => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(user));
});
let server: Server | undefined;
let url: string;

beforeAll(async () => {
  const { jwtKey } = await signSessionToken(buildSessionClaims());
  // Before the application is loaded: Clerk's SDK reads them then.
  Object.assign(process.env, {
    CLERK_API_URL: await listen(api),
    CLERK_PUBLISHABLE_KEY: 'pk_test_ZXhhbXBsZS5jbGVyay5hY2NvdW50cy5kZXYk',
    CLERK_SECRET_KEY: 'sk_test_placeholderplaceholderplaceholderplaceho',
    CLERK_JWT_KEY: jwtKey,
    CLERK_WEBHOOK_SIGNING_SECRET: secret,
    CLERK_TELEMETRY_DISABLED: '1',
    APP_ORIGIN,
  });
  const { app } = jest.requireActual<typeof import('../src/app')>('../src/app');
  server = createServer(app);
  url = await listen(server);
});
afterAll(async () => {
  for (const each of [api, server]) {
    each?.closeAllConnections();
    await new Promise((done) => each?.close(done));
  }
});

async function me(claims?: Parameters<typeof buildSessionClaims>[0]) {
  const headers: Record<string, string> = {};
  if (claims) {
    const { token } = await signSessionToken(
      buildSessionClaims({ sub: user.id, azp: APP_ORIGIN, ...claims }),
    );
    headers.authorization = `Bearer ${token}`;
  }
  const response = await fetch(`${url}/api/me`, { headers });
  return { status: response.status, text: await response.text() };
}

describe('GET /api/me', () => {
  test('gives the user without private metadata', async () => {
    const { status, text } = await me({});
    expect(status).toBe(200);
    expect(JSON.parse(text).user.fullName).toBe('Jane Doe');
    expect(text).not.toContain(MARKER);
  });

  test('refuses nobody, and a token of another origin', async () => {
    expect((await me()).status).toBe(401);
    expect((await me({ azp: 'https://elsewhere.example.com' })).status).toBe(401);
  });

  test('says that a pending session is not signed out', async () => {
    expect((await me({ sts: 'pending' })).text).toBe('{"state":"pending"}');
  });
});

describe('POST /webhooks/clerk', () => {
  const post = async (init: { headers: Record<string, string>; body: string }) => {
    const response = await fetch(`${url}/webhooks/clerk`, { method: 'POST', ...init });
    return `${response.status} ${await response.text()}`;
  };

  test('stores a signed delivery once', async () => {
    const delivery = await signWebhook(buildWebhookEvent('user.created'), { secret });
    expect(await post(delivery)).toBe('200 saved');
    expect(await post(delivery)).toBe('200 repeated');
  });

  test.each(webhookTamperings)('refuses a delivery with %s', async (tampering) => {
    const event = buildWebhookEvent('user.deleted');
    expect(await post(await tamperWebhook(event, { secret, tampering }))).toBe(
      '400 not from Clerk',
    );
  });

  test('parks an unreadable delivery', async () => {
    const event = { type: 'user.created', data: { object: 'user', id: 7 } };
    expect(await post(await signWebhook(event, { secret }))).toBe('200 parked');
    expect([...store.parked.values()].map((parked) => parked.event)).toMatchObject([event]);
  });
});
