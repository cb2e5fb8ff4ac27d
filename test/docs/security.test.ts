import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entries } from '../package/tarball.js';

const text = readFileSync('SECURITY.md', 'utf8');
const section = (title: string): string =>
  text.split('\n## ').find((one) => one.startsWith(title)) ?? '';
const testsIn = (part: string): string[] => part.match(/(?<=`)test\/[^`]+/g) ?? [];

describe('SECURITY.md', () => {
  test.each(testsIn(text))('names a test that exists: %s', (file) => {
    expect(existsSync(file)).toBe(true);
  });

  const promises = section('What isoclerk promises').split('\n- ').slice(1);
  test.each(promises.map((promise) => [/\*\*(.*?)\*\*/.exec(promise)?.[1], promise]))(
    'names a test behind the promise: %s',
    (_, promise = '') => {
      expect(testsIn(promise)).not.toEqual([]);
    },
  );
  test('has promises', () => expect(promises.length).toBeGreaterThan(5));

  test('speaks of every entry', () => {
    const model = section('Threat model');
    const missing = entries.filter(({ name }) => {
      const [root, entry = ''] = name.split('/');
      return !model.includes(`\`${entry ? `${root}/${entry}` : root}\``);
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});
