/** @jest-environment node */
// The same route without a token, a key and a server of Clerk's: the whole module is a fake.

import type { AddressInfo } from 'node:net';
import type { RequestHandler } from 'express';
import { app } from '../src/app';

const MARKER = 'only-the-server-may-know';

jest.mock('@clerk/express', () => {
  const { fakeClerkBackend } =
    jest.requireActual<typeof import('isoclerk/testing')>('isoclerk/testing');
  const clerkMiddleware = (): RequestHandler => (_request, _response, next) => next();
  const user = {
    firstName: 'Jane',
    lastName: 'Doe',
    privateMetadata: { note: 'only-the-server-may-know' },
  };
  return { ...fakeClerkBackend({ user }), clerkMiddleware };
});

test('GET /api/me gives the user of the fake, without private metadata', async () => {
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  try {
    const response = await fetch(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/me`,
    );
    const text = await response.text();
    expect(JSON.parse(text).user.fullName).toBe('Jane Doe');
    expect(text).not.toContain(MARKER);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});
