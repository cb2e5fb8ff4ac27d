import { afterEach, describe, expect, test } from 'vitest';
import { base64, fromBase64, utf8 } from '../../src/testing/base64.js';
import * as testing from '../../src/testing/index.js';
import { thrownBy } from '../thrownBy.js';

type Build = (overrides?: never, options?: never) => unknown;
const builders: [string, Build][] = [
  ['buildAuth', testing.buildAuth],
  ['buildBackendUser', testing.buildBackendUser],
  ['buildBilling', (...args) => testing.buildBilling('BillingSubscription', ...args)],
  ['buildClientOrganization', testing.buildClientOrganization],
  ['buildClientOrganizationMembership', testing.buildClientOrganizationMembership],
  ['buildClientUser', testing.buildClientUser],
  ['buildNormalizedUser', testing.buildNormalizedUser],
  ['buildOrganizationInvitationJSON', testing.buildOrganizationInvitationJSON],
  ['buildOrganizationJSON', testing.buildOrganizationJSON],
  ['buildOrganizationMembershipJSON', testing.buildOrganizationMembershipJSON],
  ['buildSessionClaims', testing.buildSessionClaims],
  ['buildSessionJSON', testing.buildSessionJSON],
  ['buildUserJSON', testing.buildUserJSON],
  ['buildWebhookEvent', (...args) => testing.buildWebhookEvent('session.created', ...args)],
];

const throwing = (key: string) =>
  Object.defineProperty({}, key, {
    enumerable: true,
    get: () => {
      throw new Error('hunter2');
    },
  });

const TYPES =
  'is not of a type from which this can be built. Give what the built object may have: numbers as amounts and times, lists of parts.';

describe.each(builders)('%s', (_, build) => {
  const refused = (overrides: unknown, options?: unknown) =>
    thrownBy(() => build(overrides as never, options as never));

  test.each([[5], ['text'], [[]], [Symbol('x')], [1n], [() => {}]])(
    'takes no overrides and no options that are none: %o',
    (value) => {
      const message = 'is not an object. Leave it out, or pass an object.';
      expect(refused(value)).toMatchObject({
        code: 'ISOCLERK_TESTING_INVALID',
        message: `overrides: ${message}`,
      });
      expect(refused({}, value)).toMatchObject({
        code: 'ISOCLERK_TESTING_INVALID',
        message: `options: ${message}`,
      });
    },
  );

  test('null is none', () => {
    expect(build(null as never, null as never)).toBeTypeOf('object');
  });

  test.each([[null], [{}], [true], [Symbol('x')], [1n]])('takes no seed %o', (seed) => {
    expect(refused({}, { seed })).toMatchObject({
      code: 'ISOCLERK_TESTING_INVALID',
      message: 'seed: is neither text nor a number. Pass one of the two, or leave it out.',
    });
  });

  test('quotes no getter', () => {
    for (const [overrides, options] of [[throwing('x')], [{}, throwing('seed')]]) {
      const error = refused(overrides, options);
      expect(error).toMatchObject({ code: 'ISOCLERK_TESTING_INVALID' });
      expect(`${error.message}${error.stack}`).not.toContain('hunter2');
    }
  });

  test('reads nothing from a polluted prototype', () => {
    const options = { seed: 1, now: 1_767_225_600_000 };
    const clean = JSON.stringify(build({} as never, options as never));
    const values = {
      id: 'x',
      name: 5,
      role: 5,
      status: 'x',
      first_name: 5,
      firstName: 5,
      created_at: 'x',
      email_addresses: 5,
      data: 5,
      user: 5,
      organization: 5,
      core: 2,
      version: 1,
      tokenType: 'api_key',
      pending: true,
      permissions: 5,
      userId: 'x',
      plan: 5,
      payer: 5,
    };
    for (const [key, value] of Object.entries(values)) {
      Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });
    }
    try {
      expect(JSON.stringify(build({} as never, options as never))).toBe(clean);
    } finally {
      for (const key of Object.keys(values)) Reflect.deleteProperty(Object.prototype, key);
    }
  });
});

describe('an override from which nothing can be built is named', () => {
  test.each<[string, () => unknown, string]>([
    [
      'a list that is none',
      () => testing.buildUserJSON({ first_name: 'Ada', email_addresses: 5 } as never),
      `email_addresses: ${TYPES}`,
    ],
    [
      'a part that is none',
      () => testing.buildUserJSON({ email_addresses: [5] } as never),
      'email_addresses: is not an object. Leave it out, or pass an object.',
    ],
    [
      'a list that is none behind a hundred others',
      () => {
        const others = Array.from({ length: 100 }, (_, index) => [`key_${index}`, index]);
        return testing.buildUserJSON({
          ...Object.fromEntries(others),
          email_addresses: 5,
        } as never);
      },
      `overrides: ${TYPES}`,
    ],
    [
      'a number for a name',
      () => testing.buildOrganizationJSON({ slug: 'x', name: 5 } as never),
      `name: ${TYPES}`,
    ],
    [
      'data of an event',
      () => testing.buildWebhookEvent('role.created', { data: { permissions: 5 } } as never),
      `data: ${TYPES}`,
    ],
    [
      'data that is none',
      () => testing.buildWebhookEvent('user.created', { data: 5 } as never),
      'data: is not an object. Leave it out, or pass an object.',
    ],
    [
      'a redirect URL that is none',
      () =>
        testing.buildBackendUser({
          emailAddresses: [{ verification: { externalVerificationRedirectURL: 'x' } }],
        } as never),
      `emailAddresses: ${TYPES}`,
    ],
    [
      'a sparse list without end',
      () => testing.buildClientUser({ emailAddresses: new Array(300_000_000) } as never),
      `emailAddresses: ${TYPES}`,
    ],
    [
      'a list that is in itself',
      () => {
        const cycle: unknown[] = [];
        cycle.push(cycle);
        return testing.buildNormalizedUser({ phoneNumbers: cycle } as never);
      },
      `phoneNumbers: ${TYPES}`,
    ],
    [
      'a time that is none',
      () => testing.buildSessionClaims({}, { now: 'x' } as never),
      'now: is not a finite number. Times are epoch milliseconds or a Date, a lifetime is in seconds.',
    ],
    [
      'a token type that is none',
      () => testing.buildAuth({}, { tokenType: 'toString' } as never),
      "tokenType: is not of a type from which this can be built. Use 'session_token', 'api_key', 'm2m_token' or 'oauth_token'.",
    ],
  ])('%s', (_, build, message) => {
    expect(thrownBy(build)).toMatchObject({ code: 'ISOCLERK_TESTING_INVALID', message });
  });
});

describe('signing', () => {
  const secret = testing.buildWebhookSecret({ seed: 1 });
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  test.each<[string, () => Promise<unknown>, string]>([
    ['no options', () => testing.signWebhook({}, null as never), 'secret'],
    ['a secret that is none', () => testing.signWebhook({}, { secret: 5 } as never), 'secret'],
    ['an empty secret', () => testing.signWebhook({}, { secret: 'whsec_' }), 'secret'],
    ['an id that is none', () => testing.signWebhook({}, { secret, id: 5 } as never), 'id'],
    [
      'a time that is none',
      () => testing.signWebhook({}, { secret, timestamp: {} } as never),
      'timestamp',
    ],
    ['NaN', () => testing.signWebhook({}, { secret, timestamp: Number.NaN }), 'timestamp'],
    ['a cycle', () => testing.signWebhook(cycle, { secret }), 'event'],
    ['a symbol', () => testing.signWebhook(Symbol('x') as never, { secret }), 'event'],
    ['no tampering', () => testing.tamperWebhook({}, { secret } as never), 'tampering'],
    ['no claims', () => testing.signSessionToken(null as never), 'claims'],
    ['claims that cannot be read', () => testing.signSessionToken(throwing('iat')), ''],
    [
      'a key of other letters',
      () => testing.signSessionToken({}, { privateKey: '-----BEGIN PRIVATE KEY-----\n%%%\n' }),
      'privateKey',
    ],
    ['claims with a BigInt', () => testing.signSessionToken({ a: 1n }), 'claims'],
    ['a header that is none', () => testing.signSessionToken({}, { header: 5 } as never), 'header'],
    [
      'a key that is none',
      () => testing.signSessionToken({}, { privateKey: 5 } as never),
      'privateKey',
    ],
  ])('refuses %s', async (_, sign, path) => {
    await expect(sign()).rejects.toMatchObject({ code: 'ISOCLERK_TESTING_INVALID', path });
  });
});

test('claims of any depth are signed or refused', async () => {
  let claims: object = {};
  const answers = new Set<unknown>();
  for (let depth = 1; depth <= 12_000; depth++) {
    claims = { a: claims };
    if (depth % 500 !== 0) continue;
    const answer = testing.signSessionToken({ claims });
    answers.add(
      await answer.then(
        () => 'signed',
        (error: unknown) => Reflect.get(Object(error), 'path'),
      ),
    );
  }
  expect(answers).toEqual(new Set(['signed', 'claims']));
});

describe('test credentials', () => {
  test.each([[Symbol('x')], [null], [{ toString: () => 'jane' }], [['jane']], [5]])(
    'no text: %o',
    (value) => {
      expect(thrownBy(() => testing.testEmail(value as never))).toMatchObject({ path: 'name' });
      expect(thrownBy(() => testing.testEmail('a', value as never)).message).toMatch(/^domain: /);
      expect(thrownBy(() => testing.testPhone(1, value as never))).toMatchObject({
        path: 'areaCode',
      });
      expect([testing.isTestEmail(value), testing.isTestPhone(value)]).toEqual([false, false]);
    },
  );
});

describe('base64 and UTF-8 by hand', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => (index * 7) % 256);
  test.each(Array.from({ length: 8 }, (_, length) => [length]))(
    '%i bytes, as Buffer has them',
    (length) => {
      const part = bytes.subarray(length, 2 * length);
      const text = Buffer.from(part).toString('base64');
      expect(base64(part)).toBe(text);
      expect(fromBase64(text)).toEqual(new Uint8Array(part));
      expect(fromBase64(text.replace(/=/g, ''))).toEqual(new Uint8Array(part));
    },
  );
  test.each([['a'], ['a b='], ['====='], ['ä']])('%j is no base64', (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });
  test.each([
    [''],
    ['a'],
    ['é'],
    ['€'],
    ['😀'],
    ['\ud800x'],
    ['\udc00'],
    ['\u07ff\u0800\uffff\u{10ffff}'],
  ])('%j, as TextEncoder has it', (text) => {
    expect(utf8(text)).toEqual(new TextEncoder().encode(text));
  });
});

afterEach(() => expect(Object.keys(Object.prototype)).toEqual([]));
