import { describe, expect, test } from 'vitest';
import { run } from './run.js';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (payload: object) =>
  `${encode({ alg: 'RS256' })}.${encode(payload)}.${'A'.repeat(342)}`;
const token = jwt({ sub: 'user_1', plan: 'SECRET' });

describe('isoclerk token', () => {
  test('reports on a token from the arguments or stdin', async () => {
    const { code, stdout, stderr } = await run(['token', token]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^Session token: fits\\. ${token.length} of 4,078 bytes`));
    expect(await run(['token', '-'], { stdin: `${token}\n` })).toEqual({ code, stdout, stderr });
  });

  test('never prints a value of a claim', async () => {
    expect((await run(['token', token])).stdout).not.toContain('SECRET');
    const { stdout } = await run(['token', token, '--json']);
    expect(stdout).not.toContain('SECRET');
    expect(JSON.parse(stdout)).toMatchObject({ tokenLength: token.length, customClaimsBytes: 16 });
  });

  test('exits 1 when it is over', async () => {
    expect((await run(['token', jwt({ x: 'a'.repeat(4000) })])).code).toBe(1);
    expect((await run(['token', token, '--max-bytes', '100'])).code).toBe(1);
  });

  test('something that is no token exits 2 and is not quoted', async () => {
    expect(await run(['token', 'SECRET'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'isoclerk: This is not a JWT of three base64url parts. Pass one signed JWT alone, without Bearer, quotes or a cookie name. (ISOCLERK_CLAIMS_TOKEN_INVALID)\n',
    });
  });
});
