import { afterEach, describe, expect, test, vi } from 'vitest';
import * as testing from '../../src/testing/index.js';

/** What some platforms lack: jsdom under jest, React Native, an old worker. */
const GLOBALS = [
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'Intl',
  'structuredClone',
  'Request',
  'Response',
  'Headers',
  'Buffer',
];
const without = (...names: string[]) => {
  for (const name of names) vi.stubGlobal(name, undefined);
};
afterEach(() => vi.unstubAllGlobals());

const builders: Readonly<Record<string, () => unknown>> = {
  buildAuth: () => testing.buildAuth({}, { seed: 1, now: 1e12 }),
  buildBackendUser: () => testing.buildBackendUser({ firstName: 'Zoë' }, { seed: 1 }),
  buildBilling: () => testing.buildBilling('BillingStatement', {}, { seed: 1 }),
  buildClientOrganization: () => testing.buildClientOrganization({}, { seed: 1 }),
  buildClientOrganizationMembership: () =>
    testing.buildClientOrganizationMembership({}, { seed: 1 }),
  buildClientUser: () => testing.buildClientUser({ firstName: '小明' }, { seed: 1 }),
  buildNormalizedUser: () => testing.buildNormalizedUser({}, { seed: 1 }),
  buildOrganizationInvitationJSON: () => testing.buildOrganizationInvitationJSON({}, { seed: 1 }),
  buildOrganizationJSON: () => testing.buildOrganizationJSON({}, { seed: 1 }),
  buildOrganizationMembershipJSON: () => testing.buildOrganizationMembershipJSON({}, { seed: 1 }),
  buildSessionClaims: () => testing.buildSessionClaims({}, { seed: 1, now: 1e12 }),
  buildSessionJSON: () => testing.buildSessionJSON({}, { seed: 1 }),
  buildUserJSON: () => testing.buildUserJSON({}, { seed: 1 }),
  buildWebhookEvent: () => testing.buildWebhookEvent('user.created', {}, { seed: 1 }),
  buildWebhookSecret: () => testing.buildWebhookSecret({ seed: 1 }),
};

test('the list is complete', () => {
  const names = Object.keys(testing).filter((name) => name.startsWith('build'));
  expect(Object.keys(builders).sort()).toEqual(names.sort());
});

describe.each(Object.entries(builders))('%s', (_, build) => {
  test('builds the same without what jsdom and React Native lack', () => {
    const expected = JSON.stringify(build());
    without(...GLOBALS, 'crypto', 'URL');
    const built = JSON.stringify(build());
    vi.unstubAllGlobals();
    expect(built).toBe(expected);
  });
});

describe('what needs the platform', () => {
  const secret = testing.buildWebhookSecret({ seed: 1 });

  test('signing needs crypto and nothing else', async () => {
    const options = { secret, id: 'msg_1', timestamp: 1_767_225_600 };
    const expected = await testing.signWebhook({ name: 'Zoë 😀 \ud800' }, options);
    without(...GLOBALS, 'URL');
    const delivery = await testing.signWebhook({ name: 'Zoë 😀 \ud800' }, options);
    const { token } = await testing.signSessionToken({ sub: 'user_1' });
    vi.unstubAllGlobals();
    expect(delivery.headers).toEqual(expected.headers);
    expect(token.split('.')).toHaveLength(3);
  });

  test.each<[string, unknown, string]>([
    ['no crypto', undefined, 'crypto'],
    ['the crypto of jsdom', { getRandomValues: () => {} }, 'crypto.subtle'],
  ])('says by code that there is %s', async (_, crypto, path) => {
    vi.stubGlobal('crypto', crypto);
    const signings = [
      testing.signWebhook({}, { secret }),
      testing.tamperWebhook({}, { secret, tampering: 'missing-id' }),
      testing.signSessionToken({}, { privateKey: 'x' }),
    ];
    for (const signing of signings) {
      await expect(signing).rejects.toMatchObject({
        code: 'ISOCLERK_TESTING_NOT_AVAILABLE',
        message: `${path}: is missing in this environment. Run this test where the platform has it: under jest in the node environment, not in that of jsdom.`,
      });
    }
  });

  test('a key that could not be made is tried again', async () => {
    vi.resetModules();
    const fresh = await import('../../src/testing/index.js');
    vi.stubGlobal('crypto', undefined);
    await expect(fresh.signSessionToken({})).rejects.toMatchObject({ path: 'crypto' });
    vi.unstubAllGlobals();
    expect((await fresh.signSessionToken({})).token).toBeTypeOf('string');
  });

  test('requests need Request and URL', async () => {
    const delivery = await testing.signWebhook({}, { secret });
    without('Request', 'URL');
    expect(() => delivery.toRequest()).toThrow('Request: is missing in this environment');
    expect(() => delivery.toNodeRequest()).toThrow('URL: is missing in this environment');
  });
});
