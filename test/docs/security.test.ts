import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import config from '../../vitest.config.js';
import { entries } from '../package/tarball.js';

const text = readFileSync('SECURITY.md', 'utf8');
const section = (title: string): string =>
  text.split('\n## ').find((one) => one.startsWith(title)) ?? '';
const testsIn = (part: string): string[] => part.match(/(?<=`)(?:test|scripts)\/[^`]+/g) ?? [];

const projects = (config.test?.projects ?? []).flatMap((project) =>
  typeof project === 'object' && 'test' in project && project.test ? [project.test] : [],
);
/** What some project of vitest runs, before its tests or as one of them. */
const tests = projects.flatMap(({ include = [], exclude = [], setupFiles = [] }) => [
  ...globSync([...include], { ignore: [...exclude] }),
  ...setupFiles,
]);
const commands = ['package.json', 'scripts/check.mjs'].map((file) => readFileSync(file, 'utf8'));
/** A script that a command of ours runs, or that such a script imports. */
const isRun = (script: string): boolean => {
  const [, folder = '', name = ''] = /^(.*\/)([^/]+\.mjs)$/.exec(script) ?? [];
  const isCalled = (one: string) => commands.some((command) => command.includes(one));
  return (
    isCalled(script) ||
    (isCalled(`${folder}run.mjs`) &&
      readFileSync(`${folder}run.mjs`, 'utf8').includes(`'./${name}'`))
  );
};

describe('SECURITY.md', () => {
  // A file that is gone, and one that nothing runs any more, hold no promise.
  test.each(testsIn(text))('names a test that runs: %s', (file) => {
    expect(file.endsWith('.mjs') ? isRun(file) : tests.includes(file)).toBe(true);
  });

  const promises = section('What isoclerk promises').split('\n- ').slice(1);
  const rows = section('Threat model')
    .split('\n')
    .filter((line) => /^\| `/.test(line));
  const supply = text.split('\n\n').find((one) => one.startsWith('**Supply chain.**')) ?? '';
  test.each(
    [...promises, ...rows, supply].map((promise) => [
      /\*\*(.*?)\*\*|`(.*?)`/.exec(promise)?.[0],
      promise,
    ]),
  )('names a test behind the promise: %s', (_, promise = '') => {
    expect(testsIn(promise)).not.toEqual([]);
  });

  test('has promises', () => {
    expect(promises.length).toBeGreaterThan(5);
    expect(rows.length).toBeGreaterThan(7);
  });

  test('speaks of every entry', () => {
    const model = section('Threat model');
    const missing = entries.filter(({ name }) => {
      const [root, entry = ''] = name.split('/');
      return !model.includes(`\`${entry ? `${root}/${entry}` : root}\``);
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});
