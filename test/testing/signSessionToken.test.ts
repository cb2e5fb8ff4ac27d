import { verifyToken as verify325 } from '@clerk/backend';
import { verifyToken as verify229 } from 'clerk-backend-2-29';
import { verifyToken as verify233 } from 'clerk-backend-2-33';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { IsoclerkError } from '../../src/errors.js';
import { signSessionToken } from '../../src/testing/index.js';

const now = Math.floor(Date.now() / 1000);
const claims = {
  sub: 'user_1',
  sid: 'sess_1',
  iss: 'https://clerk.example.com',
  iat: now,
  nbf: now - 10,
  exp: now + 60,
  v: 2,
};

describe('signSessionToken', () => {
  test.each([
    ['2.29.2', verify229],
    ['2.33.8', verify233],
    ['3.25.0', verify325],
  ] as const)('verifyToken of @clerk/backend %s accepts it', async (_, verify) => {
    const { token, jwtKey } = await signSessionToken(claims);
    expect(await verify(token, { jwtKey })).toMatchObject({ sub: 'user_1', sid: 'sess_1' });
  });

  test('verifies against its JWKS with jose', async () => {
    const { token, jwks } = await signSessionToken(claims);
    const { payload, protectedHeader } = await jwtVerify(
      token,
      createLocalJWKSet({ keys: jwks.keys.map((key) => ({ ...key })) }),
    );
    expect(payload).toEqual(claims);
    expect(protectedHeader).toEqual({
      alg: 'RS256',
      cat: 'cl_B7d4PD111AAA',
      kid: jwks.keys[0].kid,
      oiat: now,
      typ: 'JWT',
    });
    expect(jwks.keys[0].kid).toMatch(/^ins_[0-9A-Za-z]{27}$/);
  });

  test('tokens of one process share a key', async () => {
    const [a, b] = await Promise.all([signSessionToken(claims), signSessionToken({})]);
    expect(b.jwtKey).toBe(a.jwtKey);
    expect(b.privateKey).toBe(a.privateKey);
  });

  test('a returned private key signs the same token again', async () => {
    const first = await signSessionToken(claims);
    expect(await signSessionToken(claims, { privateKey: first.privateKey })).toEqual(first);
  });

  test('a token of another key is refused', async () => {
    const { privateKey } = await crypto.subtle.generateKey(
      {
        name: 'RSASSA-PKCS1-v1_5',
        hash: 'SHA-256',
        modulusLength: 2048,
        publicExponent: Uint8Array.of(1, 0, 1),
      },
      true,
      ['sign', 'verify'],
    );
    const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey)).toString('base64');
    const other = await signSessionToken(claims, {
      privateKey: `-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`,
    });
    const { jwtKey } = await signSessionToken(claims);
    await expect(verify325(other.token, { jwtKey })).rejects.toThrow('JWT signature is invalid');
    expect(await verify325(other.token, { jwtKey: other.jwtKey })).toMatchObject({ sub: 'user_1' });
  });

  test('header parameters can be changed, added and left out', async () => {
    const { token } = await signSessionToken(claims, {
      header: { kid: 'ins_other', x: 1, cat: undefined },
    });
    const header = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
    expect(header).toEqual({ alg: 'RS256', kid: 'ins_other', oiat: now, typ: 'JWT', x: 1 });
  });

  test('the payload is written as Clerk writes it: keys in order, < > & escaped', async () => {
    const { token } = await signSessionToken({ b: '<&>', a: { d: 1, c: ['\u2028'] } });
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
    expect(payload).toBe('{"a":{"c":["\\u2028"],"d":1},"b":"\\u003c\\u0026\\u003e"}');
  });

  test.each(['', 'secret', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'])(
    'the private key %j is refused',
    async (privateKey) => {
      await expect(signSessionToken(claims, { privateKey })).rejects.toThrow(
        new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not an RSA private key', {
          path: 'privateKey',
          hint: 'Pass PKCS #8 PEM ("-----BEGIN PRIVATE KEY-----"), for example the privateKey of an earlier result.',
        }),
      );
    },
  );
});
