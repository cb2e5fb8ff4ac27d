// node --test --experimental-test-module-mocks (Node 20.18, 22.3 or newer)
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { fakeClerkBackend } from 'isoclerk/testing';

const fake = fakeClerkBackend({ user: { firstName: 'Jane', privateMetadata: { tier: 2 } } });
// Newer versions of Node call it `exports`, and warn of this name.
mock.module('@clerk/backend', { namedExports: fake });
// After the mock: an import at the top would load the real module first.
const { tierOf } = await import('./app/tierOf.mjs');

test('code that imports the module gets the fake', async () => {
  assert.equal(await tierOf('any token'), 2);
});

test('what the fake does not have says so', async () => {
  const { createClerkClient } = await import('@clerk/backend');
  assert.throws(() => createClerkClient().organizations, {
    code: 'ISOCLERK_TESTING_NOT_AVAILABLE',
    path: 'clerkClient.organizations',
  });
});
