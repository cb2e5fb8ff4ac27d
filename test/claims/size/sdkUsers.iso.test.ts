import * as backend3 from '@clerk/backend';
import * as backend2 from 'clerk-backend-2-33';
import { describe, expect, test } from 'vitest';
import { claimShortcodes, parseClaimsTemplate, predictToken } from '../../../src/claims/index.js';
import { normalizeUser } from '../../../src/user/index.js';
import { frontendJSON, personJSON } from '../../fixtures/user/person.js';
import { fromBackend } from '../../user/sdk/backend.js';
import { signIn } from '../../user/sdk/client.js';

// Backend users carry no memberships.
const names = Object.keys(claimShortcodes).filter((name) => /^user\.(?!organizations$)/.test(name));
const template = parseClaimsTemplate(
  Object.fromEntries(names.map((name) => [name, `{{${name}}}`])),
);

const live = (sdk: { createClerkClient: typeof backend3.createClerkClient }) =>
  fromBackend(
    sdk as never,
    () => personJSON,
    (client) =>
      (client as ReturnType<typeof backend3.createClerkClient>).users.getUser('user_2ada'),
  );
const [core3, core2, client] = await Promise.all([
  live(backend3),
  live(backend2 as never),
  import('clerk-js-6/no-rhc').then((sdk) => signIn(sdk as never, frontendJSON())),
]);
const copy = (user: unknown) => JSON.parse(JSON.stringify(user)) as object;
const sources: Record<string, object> = {
  'backend 3.x': core3,
  'backend 3.x after JSON': copy(core3),
  'backend 2.33': core2,
  client: client,
  'client after JSON': copy(client),
  normalised: normalizeUser(personJSON),
};

describe('the token of one person has one size', () => {
  const expected = predictToken(template, { user: personJSON });

  test('which counts every user shortcode', () => {
    expect(expected.claims.filter(({ origin }) => origin === 'custom')).toHaveLength(names.length);
    expect(expected.payload['user.primary_email_address']).toMatch(/@/);
    expect(expected.payload['user.email_verified']).toBe(true);
  });

  test.each(Object.entries(sources))('%s', (_, user) => {
    expect(predictToken(template, { user })).toEqual(expected);
  });
});
