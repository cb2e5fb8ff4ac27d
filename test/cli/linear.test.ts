import { describe, expect, test } from 'vitest';
import { readBunLock } from '../../src/cli/doctor/lock/bun.js';
import { parseClassic, parseYaml } from '../../src/cli/doctor/lock/indented.js';
import { lineOfChangedNumber, lineOfComment } from '../../src/cli/json.js';
import { checkClerkEnv } from '../../src/keys/index.js';
import { growth, memoryGrowth } from '../growth.js';

const ignored =
  <T>(read: (text: T) => unknown) =>
  (text: T) => {
    try {
      return read(text);
    } catch {
      return null; // it is no lock
    }
  };
const env = (value: string) => checkClerkEnv({ CLERK_SECRET_KEY: value });

// Texts for which an expression that starts again in each place takes quadratic time: test/regexp finds such ones.
describe('twice the text takes twice the time and memory', { timeout: 60_000 }, () => {
  test.each<[string, (text: string) => unknown, (size: number) => string]>([
    ['a comment behind a text without end', lineOfComment, (size) => '"\\'.repeat(size)],
    ['a long number', lineOfChangedNumber, (size) => `1${'0'.repeat(size)}1`],
    ['a bun.lock without end', ignored(readBunLock), (size) => '"\\'.repeat(size)],
    ['a line of yarn.lock', parseClassic, (size) => `a ${' '.repeat(size)}b\u2028c`],
    ['a line of pnpm-lock.yaml', parseYaml, (size) => `a: ${' '.repeat(size)}b\u2028c`],
    ['a secret key of lines', env, (size) => `sk_test_${'_'.repeat(size)}\n`],
  ])('%s', (_, work, make) => {
    expect(growth(work, make, 10_000)).toBeLessThanOrEqual(2.6);
    expect(memoryGrowth(work, make, 10_000)).toBeLessThanOrEqual(2.6);
  });
});

test('a comment mark within a text that does not end is none', () => {
  expect(lineOfComment('{"url": "https://x\n}')).toBeNull();
  expect(lineOfComment('{"url": "https://x"\n// why\n}')).toBe(2);
});
