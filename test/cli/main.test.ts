import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitValues } from '../../src/cli/splitValues.js';
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

describe('splitValues', () => {
  async function split(text: string, sizes: readonly number[]) {
    async function* chunks() {
      let at = 0;
      for (let i = 0; at < text.length; i++) {
        const size = sizes[i % sizes.length] ?? 1;
        yield text.slice(at, at + size);
        at += size;
      }
    }
    const values: unknown[] = [];
    for await (const value of splitValues(chunks())) values.push(JSON.parse(value.text));
    return values;
  }
  const values = fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), {
    maxLength: 5,
  });
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

  test('finds every value, wherever the text is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(values, sizes, fc.constantFrom(undefined, 2), async (list, cuts, space) => {
        const each = list.map((value) => JSON.stringify(value, null, space));
        expect(await split(each.join('\n'), cuts)).toEqual(JSON.parse(`[${each}]`));
        expect(await split(each.join(' '), cuts)).toEqual(JSON.parse(`[${each}]`));
        expect(await split(JSON.stringify(list, null, space), cuts)).toEqual(
          JSON.parse(`[${each}]`),
        );
      }),
    );
  });
});
