// node --test
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBackendUser, buildUserJSON, buildWebhookEvent } from 'isoclerk/testing';

/** The code under test takes what it needs, so nothing has to be mocked. */
async function greetingOf(getUser, id) {
  const user = await getUser(id);
  return `Hello ${user.fullName ?? user.primaryEmailAddress?.emailAddress ?? 'you'}`;
}

test('greets by name', async () => {
  const user = buildBackendUser({ firstName: 'Jane', lastName: 'Doe' });
  assert.equal(await greetingOf(async () => user, user.id), 'Hello Jane Doe');
});

test('greets the nameless by address', async () => {
  const user = buildBackendUser({
    firstName: null,
    lastName: null,
    emailAddresses: [{ emailAddress: 'jane@example.com' }],
  });
  assert.equal(await greetingOf(async () => user, user.id), 'Hello jane@example.com');
});

test('the same seed is the same person, in JSON, on the server and in an event', () => {
  const json = buildUserJSON({}, { seed: 'jane' });
  assert.equal(buildBackendUser({}, { seed: 'jane' }).id, json.id);
  assert.deepEqual(buildWebhookEvent('user.created', {}, { seed: 'jane' }).data, json);
});
