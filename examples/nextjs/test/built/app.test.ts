// The built application, served by `next start`. Clerk's Backend API is a server on this machine.
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  buildSessionClaims,
  buildUserJSON,
  buildWebhookEvent,
  buildWebhookSecret,
  signSessionToken,
  signWebhook,
  tamperWebhook,
} from 'isoclerk/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MARKER = 'only-the-server-may-know';
const SECRET_KEY = 'sk_test_placeholderplaceholderplaceholderplaceho';
const ORIGIN = 'http://localhost:3000';
const user = buildUserJSON({
  first_name: 'Jane',
  last_name: 'Doe',
  private_metadata: { note: MARKER },
});
const signingSecret = buildWebhookSecret();

let api: Server;
let next: ChildProcess;
let url: string;
let authorization: string;
const asked: string[] = [];

beforeAll(async () => {
  api = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(user));
  });
  await new Promise<void>((done) => api.listen(0, '127.0.0.1', done));

  const claims = buildSessionClaims({ sub: user.id, azp: ORIGIN });
  const { token, jwtKey } = await signSessionToken(claims);
  authorization = `Bearer ${token}`;

  next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '--port', '0'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      CLERK_API_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
      CLERK_SECRET_KEY: SECRET_KEY,
      CLERK_JWT_KEY: jwtKey,
      CLERK_WEBHOOK_SIGNING_SECRET: signingSecret,
      APP_ORIGIN: ORIGIN,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (!next.stdout) throw new Error('next start has no output');
  for await (const line of createInterface({ input: next.stdout })) {
    const port = /http:\/\/localhost:(\d+)/.exec(line)?.[1];
    if (port) {
      url = `http://localhost:${port}`;
      break;
    }
  }
  if (!url) throw new Error('next start did not start');
  next.stdout.resume();
});

afterAll(async () => {
  const gone = new Promise((done) => next.once('exit', done));
  next.kill();
  await gone;
  await new Promise((done) => api.close(done));
});

async function page(path: string, headers: Record<string, string> = { authorization }) {
  const response = await fetch(url + path, { headers });
  return { status: response.status, text: await response.text() };
}

describe('a user from a server component to a client component', () => {
  test('is greeted, and nothing private is in the page', async () => {
    const { status, text } = await page('/');
    expect(status).toBe(200);
    expect(text).toContain('Jane Doe');
    expect(text).not.toContain(MARKER);
    expect(asked).toContain(`GET /v1/users/${user.id}`);
  });

  test('has nothing private in what client navigation fetches', async () => {
    const { status, text } = await page('/', { authorization, RSC: '1' });
    expect(status).toBe(200);
    expect(text).toContain('Jane Doe');
    expect(text).not.toContain(MARKER);
  });

  test('is refused as it comes', async () => {
    const { status, text } = await page('/wrong/raw');
    expect(status).toBe(500);
    expect(text).not.toContain(MARKER);
  });

  test('leaks as a JSON copy', async () => {
    const { status, text } = await page('/wrong/copy');
    expect(status).toBe(200);
    expect(text).toContain(MARKER);
  });

  test('is refused as a spread, after the private part was sent', async () => {
    const { status, text } = await page('/wrong/spread');
    expect(status).toBe(500);
    expect(text).toContain(MARKER);
  });
});

describe('a visitor', () => {
  test('is asked to sign in, where nobody is signed in', async () => {
    expect((await page('/', {})).text).toContain('Please sign in');
  });

  test('is nobody with a token of another origin', async () => {
    const { token } = await signSessionToken(
      buildSessionClaims({ sub: user.id, azp: 'https://elsewhere.example.com' }),
    );
    const { text } = await page('/', { authorization: `Bearer ${token}` });
    expect(text).not.toContain('Jane Doe');
  });
});

describe('the webhook route', () => {
  const event = buildWebhookEvent('user.created');
  const post = async (path: { headers: Record<string, string>; body: string }) => {
    const response = await fetch(`${url}/api/webhooks/clerk`, { method: 'POST', ...path });
    return `${response.status} ${await response.text()}`;
  };

  test('answers a signed, a repeated, a tampered and an unreadable delivery', async () => {
    const signed = await signWebhook(event, { secret: signingSecret });
    expect(await post(signed)).toBe('200 saved');
    expect(await post(signed)).toBe('200 repeated');
    const tampered = await tamperWebhook(event, {
      secret: signingSecret,
      tampering: 'changed-body',
    });
    expect(await post(tampered)).toBe('400 not from Clerk');
    const broken = { type: 'user.created', data: { object: 'user', id: 7 } };
    expect(await post(await signWebhook(broken, { secret: signingSecret }))).toBe('200 parked');
  });
});

/** Every file of a folder with this ending, as text. */
const read = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

/** The modules that stand in the scripts of a folder, by their source maps. */
const modulesOf = (folder: string) =>
  read(folder, '.js.map')
    .map((text): SourceMap => JSON.parse(text))
    .flatMap(({ sources, sections = [] }) => [
      ...(sources ?? []),
      ...sections.flatMap(({ map }) => map.sources ?? []),
    ]);

interface SourceMap {
  readonly sources?: readonly string[];
  readonly sections?: readonly { readonly map: SourceMap }[];
}

describe('the scripts for the browser', () => {
  const modules = modulesOf('.next/static');
  const text = read('.next/static', '.js').join('\n');
  const server = read('.next/server', '.js').join('\n');

  test('hold the normaliser', () => {
    expect(modules.filter((module) => /isoclerk\/dist\/user\//.test(module))).toHaveLength(1);
  });

  test.each([
    ['zod', /node_modules\/zod\//],
    ['the testing kit', /isoclerk\/dist\/testing\//],
    ['the webhook handler', /onDelivery|isoclerk\/dist\/webhooks\//],
    ['a stand-in for a Node module', /compiled\/(?:buffer|util|\w+-browserify)\//],
  ])('hold no module of %s', (_what, trace) => {
    expect(modules.filter((module) => trace.test(module))).toEqual([]);
  });

  // Each is found in what the server runs, or the search would prove nothing.
  test.each([
    ['zod', /\$ZodType|ZodError/],
    ['the webhook handler', /not from Clerk/],
    ['a Node module', /(?:require\(|from ?)["'](?:node:)?crypto["']/],
  ])('hold no trace of %s', (_what, trace) => {
    expect([trace.test(server), trace.test(text)]).toEqual([true, false]);
  });

  test.each([
    ['the secret key', SECRET_KEY],
    ['private metadata', MARKER],
  ])('do not hold %s', (_what, secret) => {
    expect(text.includes(secret)).toBe(false);
  });
});
