import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { fromBase64 } from '../../src/internal/fromBase64.js';
import { parsePublishableKey } from '../../src/keys/index.js';
import { tokenKind } from '../../src/session/index.js';
import { atLeast } from '../runs.js';

afterEach(() => vi.unstubAllGlobals());

const outcome = (read: () => string): string => {
  try {
    return read();
  } catch {
    return 'no base64';
  }
};
const base64 = fc.oneof(
  fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64')),
  fc.string({ unit: fc.constantFrom(...'AZaz09+/= \n-_'), maxLength: 9 }),
  fc.string(),
);

test('reads what atob reads, and refuses what it refuses', () => {
  const native = globalThis.atob;
  fc.assert(
    fc.property(base64, (text) => {
      vi.stubGlobal('atob', undefined);
      const ours = outcome(() => fromBase64(text));
      expect(ours).toBe(outcome(() => native(text)));
    }),
    atLeast(500),
  );
});

test('keys and tokens are read without atob', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ sub: 'user_1', sid: 'sess_1' })}.c2ln`;
  const kind = tokenKind(token);
  vi.stubGlobal('atob', undefined);
  expect([kind, tokenKind(token)]).toEqual(['session_token', 'session_token']);
  expect(parsePublishableKey('pk_test_Y2xlcmsuZXhhbXBsZS5jb20k').frontendApi) //
    .toBe('clerk.example.com');
});
