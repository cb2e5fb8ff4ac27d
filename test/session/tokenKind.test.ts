import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenKind } from '../../src/session/index.js';

const base64url = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const jwt = (header: unknown, payload: unknown) =>
  `${base64url(header)}.${base64url(payload)}.c2lnbmF0dXJl`;

const session = { sub: 'user_1', sid: 'sess_1' };
const SESSION = 'cl_B7d4PD111AAA';

describe('tokenKind', () => {
  test.each<[string, unknown, string]>([
    ['an API key', 'ak_LCWGdaM8mv8K4PC/57IICZQXAeWfCgF30DZaFXHoGn9=', 'api_key'],
    ['an opaque machine token', 'mt_8XOIucKvqHVr5tYP123456789abcdefghij', 'm2m_token'],
    ['an opaque OAuth token', 'oat_8XOIucKvqHVr5tYP123456789abcdefghij', 'oauth_token'],
    ['a session token', jwt({ cat: SESSION, typ: 'JWT' }, session), 'session_token'],
    ['a session token of 2023', jwt({ typ: 'JWT' }, session), 'session_token'],
    [
      'one of an instance without categories',
      jwt({ cat: 'cl_I7d4PD111III' }, session),
      'session_token',
    ],
    [
      'one that says é, 日 and 😀',
      jwt({ cat: SESSION }, { ...session, n: 'é日😀' }),
      'session_token',
    ],
    ['a JWT of a template', jwt({ cat: 'cl_B7d4PD222AAA' }, { sub: 'user_1' }), 'jwt_template'],
    ['a machine JWT', jwt({ typ: 'JWT' }, { sub: 'mch_1' }), 'm2m_token'],
    ['a JWT of the machine category', jwt({ cat: 'cl_B7d4PD333AAA' }, {}), 'm2m_token'],
    ['an OAuth JWT', jwt({ typ: 'at+jwt' }, { sub: 'user_1' }), 'oauth_token'],
    ['an OAuth JWT by media type', jwt({ typ: 'application/at+jwt' }, {}), 'oauth_token'],
    ['a handshake token', jwt({ cat: SESSION }, { handshake: [] }), 'unknown'],
    ['a JWT of an unknown category', jwt({ cat: 'cl_x' }, session), 'unknown'],
    ["another issuer's JWT", jwt({ typ: 'JWT' }, { sub: '7', sid: 'b1c2' }), 'unknown'],
    ['a publishable key', 'pk_test_Y2xlcmsuZXhhbXBsZS5jb20k', 'unknown'],
    ['a secret key', 'sk_test_x', 'unknown'],
    ['a header with Bearer', `Bearer ${jwt({ cat: SESSION }, session)}`, 'unknown'],
    [
      'a JWT cut to two parts',
      jwt({ cat: SESSION }, session).split('.').slice(0, 2).join('.'),
      'unknown',
    ],
    ['parts that are not JSON', jwt('x', 'y'), 'unknown'],
    ['parts that are not objects', jwt(1, [2]), 'unknown'],
    ['parts that are not base64', 'a.b.c', 'unknown'],
    ['an empty text', '', 'unknown'],
    ['no text', null, 'unknown'],
  ])('names %s', (_, token, kind) => {
    expect(tokenKind(token)).toBe(kind);
  });

  test('reads the two characters that base64url writes otherwise', () => {
    const token = jwt({ cat: SESSION }, { a: '???~~~', b: '~~~???', ...session });
    expect(token).toContain('-');
    expect(token).toContain('_');
    expect(tokenKind(token)).toBe('session_token');
  });

  test('answers for a megabyte of anything', () => {
    expect(tokenKind('a'.repeat(1e6))).toBe('unknown');
    expect(tokenKind('a.'.repeat(5e5))).toBe('unknown');
    expect(tokenKind(jwt({ cat: SESSION }, `${'['.repeat(5e5)}`))).toBe('unknown');
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (token) => {
        expect(tokenKind(token)).toBe('unknown');
      }),
    );
  });
});
