import { verifyWebhook as verify325 } from '@clerk/backend/webhooks';
import { verifyWebhook as verify229 } from 'clerk-backend-2-29/webhooks';
import { verifyWebhook as verify233 } from 'clerk-backend-2-33/webhooks';
import express from 'express';
import fc from 'fast-check';
import { Hono } from 'hono';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { IsoclerkError } from '../../src/errors.js';
import {
  buildWebhookSecret,
  signWebhook,
  tamperWebhook,
  webhookTamperings,
} from '../../src/testing/index.js';

const secret = buildWebhookSecret({ seed: 'signWebhook' });
const event = {
  object: 'event',
  type: 'user.deleted',
  data: { object: 'user', id: 'user_1', deleted: true, name: 'Zoë 日本 😀' },
} as const;

const verifiers = [
  ['2.29.2', verify229],
  ['2.33.8', verify233],
  ['3.25.0', verify325],
] as const;

describe('signWebhook', () => {
  test.each(verifiers)('verifyWebhook of @clerk/backend %s accepts it', async (_, verify) => {
    const { toRequest } = await signWebhook(event, { secret });
    const verified = await verify(toRequest(), { signingSecret: secret });
    expect({ type: verified.type, data: verified.data }).toEqual({
      type: event.type,
      data: event.data,
    });
  });

  test('the headers are those of Clerk, the body is the JSON', async () => {
    const { headers, body } = await signWebhook(event, {
      secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1614265330,
    });
    expect(body).toBe(JSON.stringify(event));
    expect(headers).toEqual({
      'content-type': 'application/json',
      'svix-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'svix-timestamp': '1614265330',
      'svix-signature': expect.stringMatching(/^v1,[A-Za-z\d+/]{43}=$/),
    });
  });

  test('the signature of the example of Standard Webhooks comes out', async () => {
    // standard-webhooks/standard-webhooks:libraries/javascript/src/index.test.ts ("sign function works"), read 2026-11
    const { headers } = await signWebhook('{"test": 2432232314}', {
      secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1614265330,
    });
    expect(headers['svix-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  test('a date is written in seconds', async () => {
    const { headers } = await signWebhook(event, { secret, timestamp: new Date(1999) });
    expect(headers['svix-timestamp']).toBe('1');
  });

  test('the prefix of the secret may be missing', async () => {
    const pinned = { id: 'msg_1', timestamp: 1 };
    const long = await signWebhook(event, { secret, ...pinned });
    const short = await signWebhook(event, { secret: secret.slice('whsec_'.length), ...pinned });
    expect(short.headers).toEqual(long.headers);
  });

  test('two deliveries have two ids', async () => {
    const [a, b] = await Promise.all([
      signWebhook(event, { secret }),
      signWebhook(event, { secret }),
    ]);
    expect(a.headers['svix-id']).toMatch(/^msg_[0-9A-Za-z]{27}$/);
    expect(a.headers['svix-id']).not.toBe(b.headers['svix-id']);
  });

  test('every request of one delivery can be read', async () => {
    const { toRequest, body } = await signWebhook(event, { secret });
    expect(await toRequest('http://localhost/hook').text()).toBe(body);
    expect(await toRequest('http://localhost/hook').text()).toBe(body);
    expect(toRequest('http://localhost/hook').url).toBe('http://localhost/hook');
    expect(toRequest().method).toBe('POST');
  });

  test.each(['', 'whsec_', 'whsec_!!!', 'not-base64'])('the secret %j is refused', async (bad) => {
    await expect(signWebhook(event, { secret: bad })).rejects.toThrow(
      new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not a webhook signing secret', {
        path: 'secret',
        hint: 'Pass "whsec_" and base64, for example from buildWebhookSecret().',
      }),
    );
  });

  test('any JSON under any secret is what another implementation of the standard signs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.object(), fc.uint8Array({ minLength: 1 }), async (value, bytes) => {
        const key = Buffer.from(bytes).toString('base64');
        const { headers, body } = await signWebhook(value, { secret: key });
        const other = new Webhook(key).sign(
          headers['svix-id'] ?? '',
          new Date(Number(headers['svix-timestamp']) * 1000),
          body,
        );
        expect(headers['svix-signature']).toBe(other);
      }),
    );
  });
});

describe('toNodeRequest', () => {
  test('has what handlers of Node and Express read', async () => {
    const { toNodeRequest, body, headers } = await signWebhook(event, { secret });
    const request = toNodeRequest('https://app.example.com/hook?x=1');
    expect(request).toMatchObject({ method: 'POST', url: '/hook?x=1', protocol: 'https', body });
    expect(request.headers).toEqual({ host: 'app.example.com', ...headers });
    expect(request.get('Svix-Id')).toBe(headers['svix-id']);
    expect(request.get('constructor')).toBe(undefined);
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString('utf8')).toBe(body);
  });

  test('becomes a request that verifies, the way the Express wrapper of Clerk makes one', async () => {
    // clerk/javascript:packages/express/src/webhooks.ts and utils.ts, read 2026-11
    const request = (await signWebhook(event, { secret })).toNodeRequest();
    const web = new Request(new URL(request.url, 'http://clerk-dummy'), {
      method: request.method,
      headers: request.headers,
      body: request.body,
    });
    expect((await verify325(web, { signingSecret: secret })).type).toBe('user.deleted');
  });
});

describe('a delivery over the wire', () => {
  test('an Express route receives and verifies it', async () => {
    const app = express();
    app.post('/hook', express.raw({ type: 'application/json' }), (request, response) => {
      const web = new Request('http://localhost/hook', {
        method: 'POST',
        headers: request.headers as Record<string, string>,
        body: new Uint8Array(request.body),
      });
      verify325(web, { signingSecret: secret }).then(
        ({ type }) => response.send(type),
        () => response.sendStatus(400),
      );
    });
    const server = app.listen(0, '127.0.0.1');
    try {
      await new Promise((resolve) => server.once('listening', resolve));
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : 0;
      const { headers, body } = await signWebhook(event, { secret });
      const url = `http://127.0.0.1:${port}/hook`;
      const accepted = await fetch(url, { method: 'POST', headers, body });
      expect([accepted.status, await accepted.text()]).toEqual([200, 'user.deleted']);
      const refused = await fetch(url, { method: 'POST', headers, body: `${body} ` });
      expect(refused.status).toBe(400);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  test('a Hono route receives and verifies it', async () => {
    const app = new Hono().post('/hook', async (context) => {
      const { type } = await verify325(context.req.raw, { signingSecret: secret });
      return context.text(type);
    });
    const { toRequest } = await signWebhook(event, { secret });
    const response = await app.request(toRequest('http://localhost/hook'));
    expect(await response.text()).toBe('user.deleted');
  });
});

describe('tamperWebhook', () => {
  const cases = verifiers.flatMap(([version, verify]) =>
    webhookTamperings.map((tampering) => [version, tampering, verify] as const),
  );

  test.each(cases)(
    'verifyWebhook of @clerk/backend %s refuses %s',
    async (_, tampering, verify) => {
      const { toRequest } = await tamperWebhook(event, { secret, tampering });
      await expect(verify(toRequest(), { signingSecret: secret })).rejects.toThrow();
    },
  );

  test.each(['stale-timestamp', 'future-timestamp'] as const)(
    '%s is refused for its time alone',
    async (tampering) => {
      const { toRequest } = await tamperWebhook(event, { secret, tampering });
      await expect(verify325(toRequest(), { signingSecret: secret })).rejects.toThrow(
        /timestamp too (old|new)/i,
      );
    },
  );

  test('a changed body is still the same JSON', async () => {
    const { body } = await tamperWebhook(event, { secret, tampering: 'changed-body' });
    expect(JSON.parse(body)).toEqual(event);
  });

  test('a wrong signature is another one, whatever the right one begins with', async () => {
    const begin = new Set<string>();
    for (let index = 0; index < 300; index++) {
      const options = { secret, id: `msg_${index}`, timestamp: 7 };
      const right = (await signWebhook(event, options)).headers['svix-signature'] ?? '';
      const tampering = 'wrong-signature';
      const { headers } = await tamperWebhook(event, { ...options, tampering });
      expect(headers['svix-signature']).not.toBe(right);
      expect(headers['svix-signature']).toHaveLength(right.length);
      begin.add(right.charAt(3));
    }
    expect(begin.has('A')).toBe(true);
  });

  test('the id and the time that were asked for stay', async () => {
    const { headers } = await tamperWebhook(event, {
      secret,
      id: 'msg_1',
      timestamp: 7,
      tampering: 'wrong-signature',
    });
    expect([headers['svix-id'], headers['svix-timestamp']]).toEqual(['msg_1', '7']);
  });
});

describe('buildWebhookSecret', () => {
  test('is whsec_ and 24 bytes in base64, the same for the same seed', () => {
    expect(buildWebhookSecret({ seed: 1 })).toMatch(/^whsec_[A-Za-z\d+/]{32}$/);
    expect(buildWebhookSecret({ seed: 1 })).toBe(buildWebhookSecret({ seed: 1 }));
    expect(buildWebhookSecret()).not.toBe(buildWebhookSecret());
  });
});
