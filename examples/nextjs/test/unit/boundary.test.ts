// The boundary between server and client components, without Next.js: what React writes for the client, and what it refuses.
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createClerkClient } from '@clerk/backend';
import { buildUserJSON } from 'isoclerk/testing';
import { normalizeUser } from 'isoclerk/user';
import { createElement } from 'react';
import {
  registerClientReference,
  renderToPipeableStream,
} from 'react-server-dom-webpack/server.node';
import { beforeEach, expect, test, vi } from 'vitest';

const MARKER = 'only-the-server-may-know';
const json = buildUserJSON({
  private_metadata: { note: MARKER },
  first_name: 'Jane',
  last_name: 'Doe',
});

/** A user as `currentUser()` gives it: an object of Clerk's own class. */
function backendUser() {
  vi.stubGlobal('fetch', async () => Response.json(json));
  return createClerkClient({ secretKey: 'sk_test_placeholder' }).users.getUser(json.id);
}

const ClientComponent = registerClientReference(
  (_props: { user: unknown }) => null,
  'client.js',
  'ClientComponent',
);
const manifest = {
  'client.js#ClientComponent': { id: 'client.js', chunks: [], name: 'ClientComponent' },
};

/** What reaches the browser when the client component gets this prop, and what React says. */
async function cross(user: unknown) {
  const errors: string[] = [];
  const stream = renderToPipeableStream(createElement(ClientComponent, { user }), manifest, {
    onError: (error) => void errors.push(String(error)),
  });
  const written = text(stream.pipe(new PassThrough()));
  return { written: await written, errors };
}

let user: Awaited<ReturnType<typeof backendUser>>;
beforeEach(async () => {
  user = await backendUser();
});

test('the raw user is refused', async () => {
  const { written, errors } = await cross(user);
  expect(errors.join()).toContain('Only plain objects');
  expect(written).not.toContain(MARKER);
});

test('a JSON copy passes, with everything that is private', async () => {
  const { written, errors } = await cross(JSON.parse(JSON.stringify(user)));
  expect(errors).toEqual([]);
  expect(written).toContain(MARKER);
});

test('a spread is refused after the private part was written', async () => {
  const { written, errors } = await cross({ ...user });
  expect(errors.join()).toContain('Only plain objects');
  expect(written).toContain(MARKER);
});

test('the normalised user passes, clean', async () => {
  const { written, errors } = await cross(normalizeUser(user));
  expect(errors).toEqual([]);
  expect(written).toContain('Jane Doe');
  expect(written).not.toContain(MARKER);
});
