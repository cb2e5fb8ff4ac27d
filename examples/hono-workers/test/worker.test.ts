// The built worker in workerd. What it asks of Clerk's Backend API is answered here; nothing leaves this machine.

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
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
import { Miniflare, Response } from 'miniflare';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MARKER = 'only-the-server-may-know';
const APP_ORIGIN = 'http://localhost:8787';
const user = buildUserJSON({
  first_name: 'Jane',
  last_name: 'Doe',
  private_metadata: { note: MARKER },
});
const secret = buildWebhookSecret();
const asked: string[] = [];
let worker: Miniflare;

beforeAll(async () => {
  const { jwtKey } = await signSessionToken(buildSessionClaims());
  worker = new Miniflare({
    modules: true,
    scriptPath: 'dist/index.js',
    compatibilityDate: '2026-04-01',
    bindings: {
      CLERK_PUBLISHABLE_KEY: 'pk_test_ZXhhbXBsZS5jbGVyay5hY2NvdW50cy5kZXYk',
      CLERK_SECRET_KEY: 'sk_test_placeholderplaceholderplaceholderplaceho',
      CLERK_JWT_KEY: jwtKey,
      CLERK_WEBHOOK_SIGNING_SECRET: secret,
      APP_ORIGIN,
    },
    outboundService: (request: { url: string }) => {
      asked.push(request.url);
      return Response.json(user);
    },
  });
});
afterAll(() => worker.dispose());

/** The answer to a request with a session token of these claims; without claims to nobody's request. */
async function me(claims?: Parameters<typeof buildSessionClaims>[0]) {
  const headers: Record<string, string> = {};
  if (claims) {
    const { token } = await signSessionToken(
      buildSessionClaims({ sub: user.id, azp: APP_ORIGIN, ...claims }),
    );
    headers.authorization = `Bearer ${token}`;
  }
  const response = await worker.dispatchFetch('http://localhost:8787/api/me', { headers });
  return { status: response.status, text: await response.text() };
}

describe('GET /api/me', () => {
  test('gives the user without private metadata', async () => {
    const { status, text } = await me({});
    expect(status).toBe(200);
    expect(JSON.parse(text).user.fullName).toBe('Jane Doe');
    expect(text).not.toContain(MARKER);
    expect(asked).toEqual([`https://api.clerk.com/v1/users/${user.id}`]);
  });

  test('refuses nobody, and a token of another origin', async () => {
    expect((await me()).status).toBe(401);
    expect((await me({ azp: 'https://elsewhere.example.com' })).status).toBe(401);
  });

  test('says that a pending session is not signed out', async () => {
    const { status, text } = await me({ sts: 'pending' });
    expect([status, text]).toEqual([401, '{"state":"pending"}']);
  });
});

describe('POST /webhooks/clerk', () => {
  const post = async (init: { headers: Record<string, string>; body: string }) => {
    const response = await worker.dispatchFetch('http://localhost:8787/webhooks/clerk', {
      method: 'POST',
      ...init,
    });
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
  });
});

test('the worker is small, and holds no testing code', () => {
  const script = readFileSync('dist/index.js');
  expect(gzipSync(script).length).toBeLessThan(200_000);
  expect(script.toString()).not.toContain('ISOCLERK_TESTING');
});
