import { buildPublishableKey, parsePublishableKey as parseAsClerk } from '@clerk/shared/keys';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePublishableKey, parseSecretKey } from '../../src/keys/index.js';
import { atLeast } from '../runs.js';

const pk = (type: string, text: string) => `pk_${type}_${btoa(text)}`;
const HINT = 'Copy it from the Clerk Dashboard.';

describe('parsePublishableKey', () => {
  test.each([
    ['pk_live_Y2xlcmsuZXhhbXBsZS5jb20k', 'production', 'clerk.example.com', 'example.com'],
    [
      pk('test', 'foo-bar-13.clerk.accounts.dev$'),
      'development',
      'foo-bar-13.clerk.accounts.dev',
      null,
    ],
    [
      pk('test', 'clerk.foo.bar-13.lcl.dev$'),
      'development',
      'clerk.foo.bar-13.lcl.dev',
      'foo.bar-13.lcl.dev',
    ],
    [
      pk('live', 'clerk.example.com$').replace(/=+$/, ''),
      'production',
      'clerk.example.com',
      'example.com',
    ],
  ])('reads %s', (key, instanceType, frontendApi, domain) => {
    expect(parsePublishableKey(key)).toStrictEqual({ instanceType, frontendApi, domain });
  });

  test.each([
    ['nothing', ''],
    ['a secret key', 'sk_live_Y2xlcmsuZXhhbXBsZS5jb20k'],
    ['a key without a host', 'pk_live_'],
    ['a host without a dot', pk('live', 'clerk$')],
    ['a host without the closing $', pk('live', 'clerk.example.com')],
    ['a host with two $', pk('live', 'clerk.example.com$$')],
    ['only a $', pk('live', '$')],
    ['text that is not base64', 'pk_live_Y2xlc'],
    ['another instance type', pk('prod', 'clerk.example.com$')],
    ['quotes around it', `"${pk('live', 'clerk.example.com$')}"`],
    ['a line break behind it', `${pk('live', 'clerk.example.com$')}\n`],
    ['a fourth part', `${pk('live', 'clerk.example.com$')}_x`],
    ['no text at all', undefined as unknown as string],
  ])('refuses %s', (_, key) => {
    expect(() => parsePublishableKey(key)).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_KEYS_PUBLISHABLE_KEY_INVALID',
        message: `not a publishable key. ${HINT}`,
      }),
    );
  });

  const label = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
  test('reads what Clerk builds for any host', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 2, maxLength: 5 }), (labels) => {
        const host = labels.join('.');
        expect(parsePublishableKey(buildPublishableKey(host)).frontendApi).toBe(host);
      }),
    );
  });

  const body = btoa('clerk.example.com$');
  /** Each known difference from Clerk's parser, with its reason. */
  const differences = [
    {
      name: 'white space inside',
      key: `pk_live_${body.slice(0, 9)}\n${body.slice(9)}`,
      reason: 'atob takes white space. No dashboard writes it: it is a line that broke.',
    },
    {
      name: 'white space behind',
      key: `pk_live_${body} `,
      reason: 'atob takes white space. Other readers of the variable do not.',
    },
  ] as const;
  const isKnown = (key: string) => /^pk_(?:test|live)_.*[ \t\n\f\r]/s.test(key);
  test.each(differences)('refuses $name, which Clerk takes', ({ key, reason }) => {
    expect(parseAsClerk(key)?.frontendApi).toBe('clerk.example.com');
    expect(() => parsePublishableKey(key)).toThrow('not a publishable key');
    expect(isKnown(key)).toBe(true);
    expect(reason).toMatch(/\.$/);
  });

  const almostKey = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('pk_test_', 'pk_live_', 'pk_', 'sk_live_', ''),
        fc.string({ unit: fc.constantFrom('a', '.', '$', 'clerk.', '/') }).map(btoa),
        fc.constantFrom('', '=', '_x', '!', ' ', '\n', '\u00a0', '-', '\0'),
        fc.nat(),
      )
      .map(([prefix, base64, odd, at]) => {
        const place = prefix.length + (at % (base64.length + 1));
        const key = prefix + base64;
        return key.slice(0, place) + odd + key.slice(place);
      }),
    fc.string(),
  );
  test('accepts and reads what @clerk/shared does, but for these', () => {
    fc.assert(
      fc.property(almostKey, (key) => {
        const clerk = parseAsClerk(key);
        const ours = () => parsePublishableKey(key);
        const isNone = clerk === null || clerk.frontendApi === '' || isKnown(key);
        if (isNone) expect(ours).toThrow('not a publishable');
        else expect(ours()).toMatchObject(clerk);
      }),
      atLeast(500),
    );
  });
});

describe('parseSecretKey', () => {
  test.each([
    ['sk_test_abcdefghijklmnopqrstuvwxyz', 'development'],
    ['sk_live_abcdefghijklmnopqrstuvwxyz', 'production'],
  ])('reads %s', (key, instanceType) => {
    expect(parseSecretKey(key)).toStrictEqual({ instanceType });
  });

  test.each([
    ['nothing', ''],
    ['a publishable key', 'pk_live_Y2xlcmsuZXhhbXBsZS5jb20k'],
    ['a key without a body', 'sk_live_'],
    ['the dotted placeholder', 'sk_test_••••'],
    ['another instance type', 'sk_prod_abc'],
    ['a key of before 2022', 'test_abcdefghijklmnopqrstuvwxyz'],
    ['a space behind it', 'sk_live_abcdefghijklmnopqrstuvwxyz '],
  ])('refuses %s', (_, key) => {
    expect(() => parseSecretKey(key)).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_KEYS_SECRET_KEY_INVALID',
        message: `not a secret key. ${HINT}`,
      }),
    );
  });

  test('never quotes the key', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{12}$/), (key) => {
        expect(() => parseSecretKey(key)).toThrow(/^not a secret key\. Copy it from/);
      }),
    );
  });
});

describe('parseSecretKey at the edges of a key', () => {
  test.each([
    ['a letter before it', 'xsk_live_abc'],
    ['a publishable key that is no base64', 'pk_live_a'],
  ])('refuses %s', (_, key) => {
    expect(() => parseSecretKey(key)).toThrow(`not a secret key. ${HINT}`);
  });
});
