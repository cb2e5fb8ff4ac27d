import fc from 'fast-check';
import { CompactSign, generateKeyPair, jwtVerify } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { contextClaims, measureClaims, measureToken } from '../../../src/claims/index.js';
import { tokenInput } from '../arbitraries.js';
import { contextOfCase, expectedPayload, header, type TokenCase } from '../expectedPayload.js';
import { goEncode } from '../goEncode.js';

// FC_NUM_RUNS=10000 signs all of them; the default keeps the suite fast and signs a part.
const signed = Math.max(200, Number(process.env.FC_NUM_RUNS ?? 0));
const known = { control: 'long', numbers: 'json' } as const;
const origin = { iss: 'https://clerk.example.com', azp: 'https://app.example.com' };

let keys: Awaited<ReturnType<typeof generateKeyPair>>;
beforeAll(async () => {
  keys = await generateKeyPair('RS256', { modulusLength: 2048 });
});

const sign = (payload: unknown) =>
  new CompactSign(new TextEncoder().encode(goEncode(payload, known)))
    .setProtectedHeader(header)
    .sign(keys.privateKey);

const predict = (input: TokenCase) => {
  const { version, claims } = input;
  const defaults = { ...contextClaims(contextOfCase(input), { version }), ...origin };
  return measureClaims(claims, { version, defaults });
};

describe('measureClaims', () => {
  test('predicts the length of a token that is really signed with RS256', async () => {
    await fc.assert(
      fc.asyncProperty(tokenInput, async (input) => {
        const jwt = await sign(expectedPayload(input));
        expect(predict(input).tokenLength).toBe(jwt.length);
        expect(measureToken(jwt).tokenLength).toBe(jwt.length);
      }),
      { numRuns: signed },
    );
  }, 300_000);

  test('predicts the payload bytes of thousands of generated tokens', () => {
    fc.assert(
      fc.property(tokenInput, (input) => {
        const bytes = Buffer.byteLength(goEncode(expectedPayload(input), known));
        expect(predict(input).payloadBytes).toBe(bytes);
      }),
      { numRuns: Math.max(2000, signed) },
    );
  }, 300_000);

  test('the tokens it is compared with verify', async () => {
    const jwt = await sign({
      ...expectedPayload(fc.sample(tokenInput, 1)[0] as TokenCase),
      exp: 4_000_000_000,
    });
    const { payload } = await jwtVerify(jwt, keys.publicKey);
    expect(payload.iss).toBe(origin.iss);
  });
});
