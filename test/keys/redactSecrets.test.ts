import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redactSecrets } from '../../src/keys/index.js';
import { atLeast } from '../runs.js';

const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyXzEifQ.c2lnbmF0dXJl-_';

describe('redactSecrets', () => {
  test.each([
    ['a secret key', 'key=sk_live_abcDEF123', 'key=sk_live_[redacted]'],
    ['a development key', 'sk_test_abc, next', 'sk_test_[redacted], next'],
    ['a webhook secret', '"whsec_ab+/cd=="', '"whsec_[redacted]"'],
    ['an API key', 'ak_LCWGdaM8mv8K4PC/57IICZ=', 'ak_[redacted]'],
    ['a machine token', 'Bearer mt_8XOIucKvqHVr5tYP1', 'Bearer mt_[redacted]'],
    ['an OAuth token', 'token:oat_8XOIucKvqHVr5tYP1', 'token:oat_[redacted]'],
    ['a development browser', '__clerk_db_jwt=dvb_2abcDEFghi', '__clerk_db_jwt=dvb_[redacted]'],
    ['a session cookie', `__session=${JWT}; a=b`, '__session=eyJ[redacted]; a=b'],
    [
      'a handshake in a URL',
      `/?__clerk_handshake=${JWT}&a=b`,
      '/?__clerk_handshake=eyJ[redacted]&a=b',
    ],
    [
      'a handshake nonce',
      '__clerk_handshake_nonce=abc123&a=b',
      '__clerk_handshake_nonce=[redacted]&a=b',
    ],
    ['a refresh cookie', '__refresh_aB-_5678=xyz; a=b', '__refresh_aB-_5678=[redacted]; a=b'],
    ['a JWT without its signature', 'eyJhbGciOiJ9.eyJzdWIiOiJ9', 'eyJ[redacted]'],
    ['a JWT behind an escape', `{"log":"a\\n${JWT}"}`, '{"log":"a\\neyJ[redacted]"}'],
    ['a key behind an escape', '"a\\nak_LCWGdaM8mv8"', '"a\\nak_[redacted]"'],
    ['a percent-encoded key', 'k%3Dak_LCWG%2FdaM8%3D&b', 'k%3Dak_[redacted]&b'],
    ['a secret with escaped slashes', 'whsec_ab\\/cd\\/ef"', 'whsec_[redacted]"'],
    ['a key inside a word', 'xsk_live_abc', 'xsk_live_[redacted]'],
    ['two in one line', 'sk_live_a sk_test_b', 'sk_live_[redacted] sk_test_[redacted]'],
    ['a publishable key', 'pk_live_Y2xlcmsuZXhhbXBsZS5jb20k', 'pk_live_Y2xlcmsuZXhhbXBsZS5jb20k'],
    ['ids and addresses', 'user_2abc jane@example.com org_2', 'user_2abc jane@example.com org_2'],
    ['words that end like a prefix', 'break_statement format_mt_x', 'break_statement format_mt_x'],
    ['words that end like a key', 'desk_lamp task_live disk_', 'desk_lamp task_live disk_'],
    ['words that end like a webhook secret', 'topic_a music_whse', 'topic_a music_whse'],
    ['base64 that is no JWT', 'eyJhIjoxfQ== a.eyJ b', 'eyJhIjoxfQ== a.eyJ b'],
    ['a JWT behind a word and a dot', `expired.${JWT}`, 'expired.eyJ[redacted]'],
    ['a JWT behind a version', `v1.${JWT} x`, 'v1.eyJ[redacted] x'],
    ['a JWT with encoded dots', JWT.replaceAll('.', '%2E'), 'eyJ[redacted]'],
    ['a key behind a colour', '\x1b[32mak_LCWGdaM8mv8\x1b[0m', '\x1b[32mak_[redacted]\x1b[0m'],
    ['a key behind a colour in JSON', '\\u001b[1;32mmt_LCWGdaM8mv8', '\\u001b[1;32mmt_[redacted]'],
    ['a token behind a C1 colour', '\x9b32moat_LCWGdaM8mv8', '\x9b32moat_[redacted]'],
    ['a browser behind a letter in hexadecimal', '\\x3ddvb_2abcDEFghi', '\\x3ddvb_[redacted]'],
    ['a key that is encoded twice', 'k%253Dak_LCWGdaM8mv8', 'k%253Dak_[redacted]'],
    [
      'a refresh cookie in JSON',
      '{"__refresh_AbCd1234":"x.y"}',
      '{"__refresh_AbCd1234":"[redacted]"}',
    ],
    [
      'a refresh cookie in JSON in JSON',
      '{\\"__refresh_AbCd1234\\":\\"x\\"}',
      '{\\"__refresh_AbCd1234\\":\\"[redacted]\\"}',
    ],
    [
      'a refresh cookie that is encoded',
      '__refresh_AbCd1234%3Dxyz;',
      '__refresh_AbCd1234%3D[redacted];',
    ],
    ['a refresh cookie as a row', '__refresh_AbCd1234: xyz', '__refresh_AbCd1234: [redacted]'],
    [
      'a refresh cookie of a browser',
      '{"name":"__refresh_AbCd1234","value":"xyz"}',
      '{"name":"__refresh_AbCd1234","value":"[redacted]"}',
    ],
    [
      'a nonce that is encoded',
      '__clerk_handshake_nonce%3Dabc',
      '__clerk_handshake_nonce%3D[redacted]',
    ],
    [
      'a key and not the path behind it',
      '/v1/sk_live_abc/users/1',
      '/v1/sk_live_[redacted]/users/1',
    ],
    [
      'an API key and not the path behind it',
      '/ak_LCWGdaM8mv8/revoke?x=1',
      '/ak_[redacted]/revoke?x=1',
    ],
    ['an API key with a slash', 'ak_LCWGdaM8mv8/ab7/revOke', 'ak_[redacted]'],
    ['nothing', '', ''],
  ])('of %s', (_, text, redacted) => {
    expect(redactSecrets(text)).toBe(redacted);
  });

  const body = fc.stringMatching(/^[A-Za-z0-9]{24}$/);
  const secret = fc.tuple(
    fc.constantFrom('sk_live_', 'sk_test_', 'whsec_', 'ak_', 'mt_', 'oat_', 'eyJhbGci.eyJzdWIi.'),
    body,
  );
  const around = fc.oneof(
    fc.constantFrom(' ', '"', '\n', '=', ': ', '\\n', '%3D', '/', '\\"', "'", '{"a":"'),
  );

  test('leaves no body of a secret, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), around, secret, around, (before, open, [prefix, text], close) => {
        expect(redactSecrets(`${before}${open}${prefix}${text}${close}`)).not.toContain(text);
      }),
      atLeast(1000),
    );
  });

  test('changes nothing the second time', () => {
    const text = fc.array(
      fc.oneof(
        fc.string(),
        secret.map((parts) => parts.join('')),
        around,
      ),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const once = redactSecrets(parts.join(''));
        expect(redactSecrets(once)).toBe(once);
      }),
    );
  });

  test.each([null, undefined, 5, {}, ['sk_live_abc']])('refuses %j', (value) => {
    expect(() => redactSecrets(value as never)).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_KEYS_INPUT_INVALID', path: '' }),
    );
  });

  test.each([
    ['eyJ'],
    ['.eyJ'],
    ['eyJ.'],
    ['sk_live_'],
    ['ak_'],
    ['mt_a'],
    ['whsec_'],
    ['__refresh_'],
    ['__clerk_handshake_nonce'],
    ['\\/'],
    ['%3D'],
    ['a'],
    ['_'],
    ['ak_aaaaaaaaaaaa/abc/'],
    ['%25'],
    ['__refresh_": '],
  ])('is done with a megabyte of %s', (unit) => {
    // Quadratic time would be hours; bench/keys.mjs measures the slope.
    const text = unit.repeat(1e6 / unit.length);
    expect(redactSecrets(text).length).toBeLessThanOrEqual(text.length);
  });
});

describe('redactSecrets at the edges of a secret', () => {
  test.each([
    ['a key before a JWT', `sk_live_abc123 ${JWT}`, 'sk_live_[redacted] eyJ[redacted]'],
    ['a bar first of all', `_ sk_live_abc123 ${JWT}`, '_ sk_live_[redacted] eyJ[redacted]'],
    ['words that end with t', 'format_statements_x', 'format_statements_x'],
    ['words that end with c', 'spec_abcdefghijkl', 'spec_abcdefghijkl'],
    ['words that end with sk', 'task_runner_name', 'task_runner_name'],
    ['a cookie without a value', '__refresh_AbCd1234=; a=b', '__refresh_AbCd1234=; a=b'],
    ['a header without a payload', 'eyJhbGciOiJ9.abc', 'eyJhbGciOiJ9.abc'],
    ['a line end behind a key', 'ak_LCWGdaM8mv8\\nfoo', 'ak_[redacted]\\nfoo'],
    ['a slash and a blank behind a key', 'ak_LCWGdaM8mv8/ b', 'ak_[redacted] b'],
    ['a slash behind a secret key', 'sk_live_abc/Q1', 'sk_live_[redacted]/Q1'],
    ['base64 behind a secret key', 'sk_live_abc=1', 'sk_live_[redacted]=1'],
    ['a bar before a key', 'my_ak_LCWGdaM8mv8', 'my_ak_[redacted]'],
    ['a dash before a key', 'x-ak_LCWGdaM8mv8', 'x-ak_[redacted]'],
  ])('of %s', (_, text, redacted) => {
    expect(redactSecrets(text)).toBe(redacted);
  });
  test('says what it wants instead of a text', () => {
    expect(() => redactSecrets(5 as never)).toThrow(
      'not a text. Pass what the documentation of the function names; an environment is an object of texts.',
    );
  });
});
