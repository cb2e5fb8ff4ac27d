import { describe, expect, test } from 'vitest';
import { run } from './run.js';

describe('isoclerk', () => {
  test('without a command prints the help and exits 2', async () => {
    const { code, stdout, stderr } = await run([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: isoclerk');
  });

  test('--help lists the commands and exits 0', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('budget [options] <template>');
    expect(stdout).toContain('token [options] <jwt>');
  });

  test('--version prints the version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' });
  });

  test('an unknown command exits 2', async () => {
    const { code, stderr } = await run(['bugdet']);
    expect(code).toBe(2);
    expect(stderr).toContain("unknown command 'bugdet'");
    expect(stderr).toContain('Did you mean budget?');
  });
});

describe('an error under --json', () => {
  test.each([
    [['budget', 'none.json'], { message: 'cannot read none.json: there is no such file' }],
    [['check', 'none.json'], { message: 'no such file: none.json' }],
    [
      ['token', 'none'],
      expect.objectContaining({ code: 'ISOCLERK_CLAIMS_TOKEN_INVALID', path: '' }),
    ],
  ])('of %j is data', async (args, error) => {
    const { code, stdout, stderr } = await run([...args, '--json']);
    expect([code, stderr, JSON.parse(stdout)]).toEqual([2, '', { error }]);
  });
});
