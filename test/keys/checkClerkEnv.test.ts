import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { type ClerkEnvFinding, type ClerkFramework, checkClerkEnv } from '../../src/keys/index.js';
import { atLeast } from '../runs.js';
import { PEM } from './pem.js';

const PK_LIVE = 'pk_live_Y2xlcmsuZXhhbXBsZS5jb20k';
const PK_TEST = `pk_test_${btoa('foo-bar-13.clerk.accounts.dev$')}`;
const SK_LIVE = 'sk_live_abcdefghijklmnopqrstuvwxyz';
const SK_TEST = 'sk_test_abcdefghijklmnopqrstuvwxyz';
const WHSEC = `whsec_${btoa('0123456789abcdef01234567')}`;
const DASHBOARD = 'Copy it from the Clerk Dashboard.';

const good = { NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: PK_LIVE, CLERK_SECRET_KEY: SK_LIVE };
const error = (code: string, variable: string, message: string) =>
  ({ severity: 'error', code, variable, message }) as ClerkEnvFinding;
const warning = (code: string, variable: string, message: string) =>
  ({ severity: 'warning', code, variable, message }) as ClerkEnvFinding;

describe('checkClerkEnv', () => {
  test('finds nothing in a complete environment, whatever else is there', () => {
    expect(
      checkClerkEnv({
        ...good,
        CLERK_WEBHOOK_SIGNING_SECRET: WHSEC,
        NEXT_PUBLIC_CLERK_SIGN_IN_URL: '/sign-in',
        PATH: '/bin',
        PORT: 3000,
        EMPTY: undefined,
      }),
    ).toEqual([]);
  });

  test.each<[ClerkFramework, Record<string, string>]>([
    ['astro', { PUBLIC_CLERK_PUBLISHABLE_KEY: PK_LIVE, CLERK_SECRET_KEY: SK_LIVE }],
    ['expo', { EXPO_PUBLIC_CLERK_PUBLISHABLE_KEY: PK_LIVE }],
    ['express', { CLERK_PUBLISHABLE_KEY: PK_LIVE, CLERK_SECRET_KEY: SK_LIVE }],
    ['fastify', { CLERK_PUBLISHABLE_KEY: PK_LIVE, CLERK_SECRET_KEY: SK_LIVE }],
    ['hono', { CLERK_PUBLISHABLE_KEY: PK_LIVE, CLERK_SECRET_KEY: SK_LIVE }],
    ['nextjs', good],
    ['remix', { CLERK_PUBLISHABLE_KEY: PK_LIVE, CLERK_SECRET_KEY: SK_LIVE }],
    ['sveltekit', { PUBLIC_CLERK_PUBLISHABLE_KEY: PK_LIVE, CLERK_SECRET_KEY: SK_LIVE }],
    ['nuxt', { NUXT_PUBLIC_CLERK_PUBLISHABLE_KEY: PK_LIVE, NUXT_CLERK_SECRET_KEY: SK_LIVE }],
    ['react', { VITE_CLERK_PUBLISHABLE_KEY: PK_LIVE }],
    ['react-router', { VITE_CLERK_PUBLISHABLE_KEY: PK_LIVE, CLERK_SECRET_KEY: SK_LIVE }],
    ['tanstack-react-start', { VITE_CLERK_PUBLISHABLE_KEY: PK_LIVE, CLERK_SECRET_KEY: SK_LIVE }],
    ['vue', { VITE_CLERK_PUBLISHABLE_KEY: PK_LIVE }],
  ])('knows the names that %s reads, and misses each', (framework, env) => {
    expect(checkClerkEnv(env, { framework })).toEqual([]);
    const names = Object.keys(env);
    expect(checkClerkEnv({}, { framework }).map(({ variable }) => variable)).toEqual(names);
    expect(checkClerkEnv({}, { framework }).every(({ severity }) => severity === 'error')).toBe(
      true,
    );
  });

  test('says which keys are missing; without a framework the secret key may be meant to', () => {
    expect(checkClerkEnv({})).toEqual([
      error('publishable-key-missing', 'CLERK_PUBLISHABLE_KEY', `It is missing. ${DASHBOARD}`),
      warning('secret-key-missing', 'CLERK_SECRET_KEY', `It is missing. ${DASHBOARD}`),
    ]);
  });

  test('counts an empty key as missing', () => {
    expect(checkClerkEnv({ ...good, CLERK_SECRET_KEY: '' }, { framework: 'nextjs' })).toEqual([
      error('secret-key-missing', 'CLERK_SECRET_KEY', `It is missing. ${DASHBOARD}`),
    ]);
  });

  test("counts a key under another framework's name as missing", () => {
    const env = { VITE_CLERK_PUBLISHABLE_KEY: PK_LIVE, CLERK_SECRET_KEY: SK_LIVE };
    expect(checkClerkEnv(env)).toEqual([]);
    expect(checkClerkEnv(env, { framework: 'nextjs' })).toEqual([
      error(
        'publishable-key-missing',
        'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY',
        'Rename VITE_CLERK_PUBLISHABLE_KEY to it.',
      ),
    ]);
  });

  test.each<ClerkFramework>(['react-router', 'tanstack-react-start'])(
    'takes the key of %s with VITE_ or without',
    (framework) => {
      expect(
        checkClerkEnv({ CLERK_PUBLISHABLE_KEY: PK_LIVE, CLERK_SECRET_KEY: SK_LIVE }, { framework }),
      ).toEqual([]);
    },
  );

  test('names the key to rename for a secret, too', () => {
    const env = { NUXT_PUBLIC_CLERK_PUBLISHABLE_KEY: PK_LIVE, CLERK_SECRET_KEY: SK_LIVE };
    expect(checkClerkEnv(env, { framework: 'nuxt' })).toEqual([
      error('secret-key-missing', 'NUXT_CLERK_SECRET_KEY', 'Rename CLERK_SECRET_KEY to it.'),
    ]);
  });

  test.each([
    ['sk_live_ with quotes', `"${SK_LIVE}"`],
    ['a placeholder', 'sk_test_••••'],
    ['the wrong prefix', 'test_abcdefghijklmnop'],
  ])('finds a secret key that is %s', (_, CLERK_SECRET_KEY) => {
    expect(checkClerkEnv({ ...good, CLERK_SECRET_KEY })).toEqual([
      error('secret-key-invalid', 'CLERK_SECRET_KEY', `It is not a secret key. ${DASHBOARD}`),
    ]);
  });

  test.each([
    'sk_test_your_secret_key',
    'sk_live_xxxxxxxxxxxxxxxx',
    'sk_test_yourSecretKeyHere',
    'sk_test_replaceMe',
  ])('finds the placeholder %s', (CLERK_SECRET_KEY) => {
    const env = { CLERK_PUBLISHABLE_KEY: 'pk_', CLERK_SECRET_KEY };
    expect(checkClerkEnv(env)[1]).toEqual(
      error('secret-key-invalid', 'CLERK_SECRET_KEY', `It is a placeholder. ${DASHBOARD}`),
    );
  });

  const noPem = `It is not a JWT public key in PEM form. ${DASHBOARD}`;
  test.each([
    ['a PEM', PEM, null],
    ['a PEM with a last line end', `${PEM}\n`, null],
    ['a PEM in one line', PEM.replaceAll('\n', ''), null],
    ['the body alone', PEM.split('\n')[1], null],
    [
      'literal \\n',
      PEM.replaceAll('\n', '\\n'),
      'It has \\n as text: put it in double quotes, or use real line ends.',
    ],
    ['its first line', PEM.split('\n')[0], 'It is cut: put all its lines in double quotes.'],
    ['a shorter key', PEM.replace('a+/Z4x', ''), noPem],
    ['quotes', `"${PEM}"`, noPem],
    ['a secret key', SK_LIVE, noPem],
  ])('judges a JWT key that is %s', (_, CLERK_JWT_KEY, message) => {
    expect(checkClerkEnv({ ...good, CLERK_JWT_KEY })).toEqual(
      message === null ? [] : [error('jwt-key-invalid', 'CLERK_JWT_KEY', message)],
    );
  });

  const mismatch = `It is not the host inside NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY. ${DASHBOARD}`;
  const noHost = `It names no host. ${DASHBOARD}`;
  test.each([
    ['CLERK_JWT_ISSUER_DOMAIN', 'https://clerk.example.com', null, null],
    ['CLERK_JWT_ISSUER_DOMAIN', 'https://Clerk.example.com/', null, null],
    [
      'CLERK_JWT_ISSUER_DOMAIN',
      'https://foo-bar-13.clerk.accounts.dev',
      'issuer-mismatch',
      mismatch,
    ],
    [
      'NEXT_PUBLIC_CLERK_FRONTEND_API_URL',
      'https://clerk.example.org',
      'issuer-mismatch',
      mismatch,
    ],
    ['CLERK_FRONTEND_API_URL', 'clerk.example.com', null, null],
    ['CLERK_ISSUER', 'your issuer', 'url-invalid', noHost],
    ['CLERK_DOMAIN', 'satellite.example', null, null],
    [
      'CLERK_DOMAIN',
      'https://satellite.example',
      'url-invalid',
      'It is no domain: write example.com, without https://.',
    ],
    ['NEXT_PUBLIC_CLERK_PROXY_URL', 'https://example.com/__clerk', null, null],
    ['NEXT_PUBLIC_CLERK_PROXY_URL', '/__clerk', null, null],
    [
      'NEXT_PUBLIC_CLERK_PROXY_URL',
      'example.com',
      'url-invalid',
      'It is no URL: write https://example.com/__clerk.',
    ],
    ['CLERK_MACHINE_SECRET_KEY', 'ak_LCWGdaM8mv8K4PC/57IICZQXAeWfCgF3=', null, null],
    [
      'CLERK_MACHINE_SECRET_KEY',
      SK_LIVE,
      'machine-key-invalid',
      `It is not the secret key of a machine, which begins with ak_. ${DASHBOARD}`,
    ],
  ])('judges %s that is %s', (name, value, code, message) => {
    expect(checkClerkEnv({ ...good, [name]: value })).toEqual(
      code ? [error(code, name, message ?? '')] : [],
    );
  });

  const NOT_ALONE =
    'No token has such an issuer: write https:// and the host, and nothing behind it.';
  const neither = `It is not the host inside NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY, nor that of the proxy. ${DASHBOARD}`;
  const WELL_KNOWN = '/.well-known/jwks.json';
  test.each([
    ['https://a.example/__clerk', 'https://a.example/__clerk', null],
    ['https://a.example/__clerk', 'https://A.example/__clerk/', null],
    ['https://a.example/__clerk', 'https://a.example', null],
    ['https://a.example/__clerk', 'https://clerk.example.com', null],
    ['https://a.example/__clerk', 'https://clerk.example.com/__clerk', NOT_ALONE],
    ['https://a.example/__clerk', 'http://clerk.example.com', NOT_ALONE],
    ['https://a.example/__clerk', 'https://b.example/__clerk', neither],
    ['https://a.example/__clerk', `https://a.example/__clerk${WELL_KNOWN}`, NOT_ALONE],
    ['http://localhost:3000/__clerk', 'http://localhost:3000/__clerk', null],
    ['/__clerk', 'https://b.example/__clerk', null],
    ['/__clerk', 'http://b.example/__clerk', null],
    ['/__clerk', `https://b.example${WELL_KNOWN}`, NOT_ALONE],
    ['/__clerk', 'https://clerk.example.com', null],
  ])('behind the proxy %s the issuer %s is judged by both', (proxy, issuer, message) => {
    const env = { NEXT_PUBLIC_CLERK_PROXY_URL: proxy, CLERK_JWT_ISSUER_DOMAIN: issuer };
    expect(checkClerkEnv({ ...good, ...env })).toEqual(
      message ? [error('issuer-mismatch', 'CLERK_JWT_ISSUER_DOMAIN', message)] : [],
    );
  });
  test('a proxy that is no URL still names its host', () => {
    const env = { CLERK_PROXY_URL: 'a.example/__clerk', CLERK_ISSUER: 'https://a.example/__clerk' };
    const codes = checkClerkEnv({ ...good, ...env }).map(({ code }) => code);
    expect(codes).toEqual(['url-invalid']);
  });
  test.each([
    ['https://clerk.example.org', []],
    ['https://app.example.org/__clerk', []],
    ['http://localhost:3000/__clerk', []],
    ['http://127.0.0.1:3000', []],
    ['http://clerk.example.org', ['issuer-mismatch']],
    [`https://clerk.example.org${WELL_KNOWN}`, ['issuer-mismatch']],
  ])('without a key, as on a deployment of Convex, the issuer %s', (issuer, codes) => {
    const found = checkClerkEnv({ CLERK_JWT_ISSUER_DOMAIN: issuer });
    expect(found.map(({ code }) => code)).toEqual([
      ...codes,
      'publishable-key-missing',
      'secret-key-missing',
    ]);
  });
  test('the issuer may be that of either of two keys', () => {
    const env = {
      VITE_CLERK_PUBLISHABLE_KEY: `pk_live_${btoa('clerk.example.org$')}`,
      CLERK_JWT_ISSUER_DOMAIN: 'https://clerk.example.org',
    };
    expect(checkClerkEnv({ ...good, ...env }).map(({ code }) => code)).toEqual(['instances-mixed']);
  });

  test('warns of two publishable keys of one type and two instances', () => {
    const other = `pk_live_${btoa('clerk.example.org$')}`;
    expect(checkClerkEnv({ ...good, VITE_CLERK_PUBLISHABLE_KEY: other })).toEqual([
      warning(
        'instances-mixed',
        'VITE_CLERK_PUBLISHABLE_KEY',
        'It is of another instance than NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY. Take both from one.',
      ),
    ]);
  });

  test.each([SK_LIVE, `"${SK_LIVE}"`, WHSEC])(
    'calls a secret in the place of a public key swapped',
    (secret) => {
      expect(checkClerkEnv({ ...good, NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: secret })[0]).toEqual(
        error(
          'keys-swapped',
          'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY',
          `It is not a publishable key. ${DASHBOARD} Rotate the secret that it publishes.`,
        ),
      );
    },
  );

  test('says no more than it was given, however long a name is', () => {
    const prefix = `${'A'.repeat(50_000)}_PUBLIC_CLERK_PUBLISHABLE_KEY`;
    const types = [PK_LIVE, ...Array.from({ length: 2000 }, () => PK_TEST)];
    const env = Object.fromEntries(
      types.map((key, n) => [n ? `${'B'.repeat(n)}_${prefix.slice(-28)}` : prefix, key]),
    );
    const findings = checkClerkEnv(env);
    expect(findings.length).toBeGreaterThan(1000);
    expect(Math.max(...findings.map(({ message }) => message.length))).toBeLessThan(200);
  });

  test.each([
    ['env', null],
    ['env', 'A=1'],
    ['env', []],
    ['framework', { framework: 'rails' }],
  ])('refuses a wrong %s: %j', (path, value) => {
    const wrong =
      path === 'env'
        ? () => checkClerkEnv(value as never)
        : () => checkClerkEnv({}, value as never);
    expect(wrong).toThrow(expect.objectContaining({ code: 'ISOCLERK_KEYS_INPUT_INVALID', path }));
  });

  test('finds a publishable key that is cut', () => {
    expect(
      checkClerkEnv({ ...good, NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: PK_LIVE.slice(0, -4) }),
    ).toEqual([
      error(
        'publishable-key-invalid',
        'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY',
        `It is not a publishable key. ${DASHBOARD}`,
      ),
    ]);
  });

  test('finds keys that are swapped', () => {
    expect(checkClerkEnv({ CLERK_PUBLISHABLE_KEY: SK_LIVE, CLERK_SECRET_KEY: PK_LIVE })).toEqual([
      error('keys-swapped', 'CLERK_PUBLISHABLE_KEY', `It is not a publishable key. ${DASHBOARD}`),
      error('keys-swapped', 'CLERK_SECRET_KEY', `It is not a secret key. ${DASHBOARD}`),
    ]);
  });

  test.each([
    [PK_LIVE, SK_TEST, 'development'],
    [PK_TEST, SK_LIVE, 'production'],
  ])('finds keys of two instance types', (publishable, secret, type) => {
    expect(
      checkClerkEnv({ VITE_CLERK_PUBLISHABLE_KEY: publishable, CLERK_SECRET_KEY: secret }),
    ).toEqual([
      error(
        'instances-mixed',
        'CLERK_SECRET_KEY',
        `It is a ${type} key, unlike VITE_CLERK_PUBLISHABLE_KEY. ${DASHBOARD}`,
      ),
    ]);
  });

  test.each([
    'EXPO_PUBLIC_',
    'GATSBY_',
    'NEXT_PUBLIC_',
    'NUXT_PUBLIC_',
    'PUBLIC_',
    'REACT_APP_',
    'VITE_',
    'VUE_APP_',
  ])('finds a secret under the public prefix %s, by value and by name', (prefix) => {
    const message = `${prefix} publishes this secret. Rename and rotate it.`;
    expect(
      checkClerkEnv({
        ...good,
        [`${prefix}A`]: SK_TEST,
        [`${prefix}B`]: WHSEC,
        [`${prefix}C`]: `"ak_${'x'.repeat(30)}"`,
        [`${prefix}CLERK_SECRET_KEY`]: 'placeholder',
        [`${prefix}CLERK_WEBHOOK_SIGNING_SECRET`]: 'placeholder',
        [`${prefix}CLERK_PUBLISHABLE_KEY`]: PK_LIVE,
      }).map(({ code, variable, message }) => [code, variable, message]),
    ).toEqual([
      ['secret-exposed', `${prefix}A`, message],
      ['secret-exposed', `${prefix}B`, message],
      ['secret-exposed', `${prefix}C`, message],
      ['secret-exposed', `${prefix}CLERK_SECRET_KEY`, message],
      ['secret-exposed', `${prefix}CLERK_WEBHOOK_SIGNING_SECRET`, message],
    ]);
  });

  test('leaves secrets under server names and public values alone', () => {
    expect(checkClerkEnv({ ...good, STRIPE_KEY: SK_LIVE, VITE_TITLE: 'desk_lamp' })).toEqual([]);
  });

  test('names the successor of a deprecated name', () => {
    expect(checkClerkEnv({ ...good, CLERK_API_KEY: SK_LIVE, CLERK_WEBHOOK_SECRET: WHSEC })).toEqual(
      [
        warning('name-deprecated', 'CLERK_API_KEY', 'Use CLERK_SECRET_KEY.'),
        warning('name-deprecated', 'CLERK_WEBHOOK_SECRET', 'Use CLERK_WEBHOOK_SIGNING_SECRET.'),
      ],
    );
  });

  test.each([
    ['NEXT_PUBLIC_CLERK_FRONTEND_API', 'clerk.example.com', 'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY'],
    ['CLERK_FRONTEND_API', 'clerk.example.com', 'CLERK_PUBLISHABLE_KEY'],
    ['NUXT_CLERK_API_KEY', SK_LIVE, 'NUXT_CLERK_SECRET_KEY'],
  ])('the successor of %s begins as it does', (name, value, successor) => {
    expect(checkClerkEnv({ ...good, [name]: value })).toEqual([
      warning('name-deprecated', name, `Use ${successor}.`),
    ]);
  });

  test('a secret under an old name is exposed, whatever it looks like', () => {
    expect(checkClerkEnv({ ...good, NEXT_PUBLIC_CLERK_API_KEY: 'live_abc' })).toEqual([
      error(
        'secret-exposed',
        'NEXT_PUBLIC_CLERK_API_KEY',
        'NEXT_PUBLIC_ publishes this secret. Rename and rotate it.',
      ),
    ]);
  });

  const webhook = (value: string) =>
    checkClerkEnv({ ...good, CLERK_WEBHOOK_SIGNING_SECRET: value }).map(({ severity }) => severity);
  test.each([
    ['whsec_ and padded base64', WHSEC, []],
    [
      'base64 without the prefix, which verifies but looks like a mistake',
      WHSEC.slice(6),
      ['warning'],
    ],
    ['cut base64', WHSEC.slice(0, -1), ['error']],
    ['whsec_ alone', 'whsec_', ['error']],
    ['a placeholder', 'whsec_...', ['error']],
    ['a secret key', SK_LIVE, ['error']],
  ])('judges a webhook secret that is %s', (_, value, severities) => {
    expect(webhook(value)).toEqual(severities);
  });

  test('takes every webhook secret of bytes, and none that the verifier refuses', () => {
    const padded = fc
      .uint8Array({ minLength: 1, maxLength: 40 })
      .map((bytes) => Buffer.from(bytes).toString('base64'));
    const almost = fc.string({ unit: fc.constantFrom('a', 'Z', '7', '+', '/', '=', '-') });
    fc.assert(
      fc.property(padded, almost, (good, text) => {
        expect(webhook(`whsec_${good}`)).toEqual([]);
        expect(() => new Webhook(`whsec_${good}`)).not.toThrow();
        const severities = webhook(`whsec_${text}`);
        if (severities.length === 0) expect(() => new Webhook(`whsec_${text}`)).not.toThrow();
      }),
      atLeast(500),
    );
  });

  test('never says a value', () => {
    const name = fc.constantFrom(
      'CLERK_SECRET_KEY',
      'CLERK_API_KEY',
      'CLERK_PUBLISHABLE_KEY',
      'VITE_CLERK_SECRET_KEY',
      'CLERK_WEBHOOK_SIGNING_SECRET',
    );
    const value = fc
      .tuple(
        fc.constantFrom('', 'sk_live_', 'pk_test_', 'whsec_'),
        fc.stringMatching(/^[q-z0-9]{12,20}$/),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.dictionary(name, value), (env) => {
        const text = JSON.stringify(checkClerkEnv(env));
        for (const secret of Object.values(env)) expect(text).not.toContain(secret.slice(-12));
      }),
    );
  });

  test('takes any record, and names that are inherited by objects', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (env) => {
        expect(checkClerkEnv(env).map(({ code }) => code)).toEqual([
          'publishable-key-missing',
          'secret-key-missing',
        ]);
      }),
    );
    expect(checkClerkEnv({ ...good, constructor: 'x', ['__proto__']: 'x' })).toEqual([]);
  });
});

describe('checkClerkEnv refuses what it cannot judge', () => {
  const hint =
    'Pass what the documentation of the function names; an environment is an object of texts.';
  const refusal = (path: string, problem: string) =>
    expect.objectContaining({
      code: 'ISOCLERK_KEYS_INPUT_INVALID',
      path,
      message: `${path}: ${problem}. ${hint}`,
    });
  test.each([[null], ['CLERK_SECRET_KEY=x'], [[]]])('%j for an environment', (env) => {
    expect(() => checkClerkEnv(env as never)).toThrow(refusal('env', 'not an object of variables'));
  });
  test.each([['ember'], ['toString'], [['nextjs']], [null]])('the framework %j', (framework) => {
    expect(() => checkClerkEnv(good, { framework: framework as never })).toThrow(
      refusal('framework', 'not a known framework'),
    );
  });
  test('an environment that throws', () => {
    const env = {
      get CLERK_SECRET_KEY(): string {
        throw new Error('secret');
      },
    };
    expect(() => checkClerkEnv(env)).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_KEYS_INPUT_INVALID' }),
    );
  });
});

describe('checkClerkEnv reads names to their ends', () => {
  test('keys of one instance are of one, in any order', () => {
    const { CLERK_SECRET_KEY, NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY } = good;
    expect(checkClerkEnv({ CLERK_SECRET_KEY, NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY })).toEqual([]);
  });
  test('NUXT_ in the middle of a name is no prefix', () => {
    const env = { CLERK_PUBLISHABLE_KEY: PK_LIVE, CLERK_NUXT_SECRET_KEY: SK_LIVE };
    expect(checkClerkEnv(env)).toEqual([
      warning('secret-key-missing', 'CLERK_SECRET_KEY', `It is missing. ${DASHBOARD}`),
    ]);
  });
  test.each([
    [80, 80, ''],
    [81, 80, '…'],
  ])('a name of %i letters is quoted by %i', (length, shown, ellipsis) => {
    const name = `${'A'.repeat(length - 29)}_PUBLIC_CLERK_PUBLISHABLE_KEY`;
    const quoted = `${name.slice(0, shown)}${ellipsis}`;
    const findings = checkClerkEnv({ [name]: PK_LIVE, CLERK_SECRET_KEY: SK_TEST });
    expect(findings).toEqual([
      error(
        'instances-mixed',
        'CLERK_SECRET_KEY',
        `It is a development key, unlike ${quoted}. ${DASHBOARD}`,
      ),
    ]);
  });
});

describe('checkClerkEnv reads values to their ends', () => {
  const found = (name: string, value: string) =>
    checkClerkEnv({ ...good, [name]: value }).map(({ code, message }) => `${code}: ${message}`);

  const machine = `machine-key-invalid: It is not the secret key of a machine, which begins with ak_. ${DASHBOARD}`;
  test.each([
    ['ak_12345678', []],
    ['xak_12345678', [machine]],
    ['ak_12345678 x', [machine]],
  ])('the machine key %s', (value, findings) => {
    expect(found('CLERK_MACHINE_SECRET_KEY', value)).toEqual(findings);
  });

  const noSecret = `webhook-secret-invalid: It is not a webhook secret. ${DASHBOARD}`;
  test.each([
    ['whsec_xxxxxxxx', [noSecret]],
    ['whsec_xxxxxxxy', []],
    ['whsec_', [noSecret]],
  ])('the webhook secret %s', (value, findings) => {
    expect(found('CLERK_WEBHOOK_SIGNING_SECRET', value)).toEqual(findings);
  });

  const noHost = `url-invalid: It names no host. ${DASHBOARD}`;
  const notAlone =
    'issuer-mismatch: No token has such an issuer: write https:// and the host, and nothing behind it.';
  const other = `issuer-mismatch: It is not the host inside NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY. ${DASHBOARD}`;
  test.each([
    ['https://clerk.example.com', []],
    ['https://CLERK.example.com/', []],
    ['clerk.example.com', []],
    ['clerk.example.com/', []],
    ['http://clerk.example.com', [notAlone]],
    ['https://clerk.example.com/.well-known/jwks.json', [notAlone]],
    ['https://clerk.example.org/.well-known/jwks.json', [notAlone]],
    ['https://clerk.example.com/x', [notAlone]],
    ['https://CLERK.example.com:8443', [notAlone]],
    ['clerk.example.com:8443', [notAlone]],
    ['http://clerk.example.org', [other]],
    ['clerk.example.com:80a', [noHost]],
    ['at https://clerk.example.com', [noHost]],
    ['https://clerk.example.com x', [noHost]],
    ['https://clerk.example.com/a b', [noHost]],
    ['https://clerk.example.org', [other]],
  ])('the issuer %s', (value, findings) => {
    expect(found('CLERK_ISSUER', value)).toEqual(findings);
  });

  const noUrl = 'url-invalid: It is no URL: write https://example.com/__clerk.';
  test.each([
    ['/__clerk', []],
    ['http://example.com/__clerk', []],
    ['HTTPS://example.com/__clerk', []],
    ['__clerk/', [noUrl]],
    ['/__clerk x', [noUrl]],
    ['example.com/http://x', [noUrl]],
  ])('the proxy %s', (value, findings) => {
    expect(found('CLERK_PROXY_URL', value)).toEqual(findings);
  });
});

// @clerk/shared 4.41 makes the host of a satellite's Frontend API of its domain.
test.each([
  ['clerk.satellite.example', []],
  ['clerk.example.com', []],
  ['clerk.other.example', ['issuer-mismatch']],
])('the issuer of a satellite may be %s', (issuer, codes) => {
  const env = {
    CLERK_PUBLISHABLE_KEY: `pk_live_${btoa('clerk.example.com$').replace(/=+$/, '')}`,
    CLERK_SECRET_KEY: `sk_live_${'abcdefghijklm'.repeat(2)}`,
    CLERK_DOMAIN: 'satellite.example',
    CLERK_IS_SATELLITE: 'true',
    CLERK_FRONTEND_API_URL: `https://${issuer}`,
  };
  expect(checkClerkEnv(env).map(({ code }) => code)).toEqual(codes);
});
