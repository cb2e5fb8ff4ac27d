import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rows } from '../../src/doctor/index.js';
import { rules as lintRules } from '../../src/eslint/index.js';

const guide = readFileSync('docs/known-issues.md', 'utf8');
const keys = readFileSync('docs/keys.md', 'utf8');
const issues = guide
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));

const RULES = Object.keys(lintRules);

const named = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => /^(?:CVE|GHSA|[a-z]+)(?:-\w+)+$/.test(name));

describe('the guide of known issues', () => {
  test('has the fifteen issues, each with what finds or prevents it', () => {
    expect(issues.map(([number]) => number)).toEqual(
      Array.from({ length: 15 }, (_, index) => String(index + 1)),
    );
    for (const [, , , finder = ''] of issues) expect(finder).toMatch(/`[^`]+`/);
  });

  test('names rows and rules that exist', () => {
    const isEnv = (name: string) =>
      name.startsWith('env-') && keys.includes(`\`${name.slice('env-'.length)}\``);
    const exists = (name: string) =>
      rows.some(({ id }) => id === name) || RULES.includes(name) || isEnv(name);
    const names = [
      ...issues.flatMap(([, , , finder = '']) => named(finder)),
      ...named(guide.split('More that guides')[1] ?? ''),
    ];
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !exists(name))).toEqual([]);
  });

  test('names every row and every rule', () => {
    const names = new Set(named(guide));
    const all = [...rows.map(({ id }) => id), ...RULES];
    expect(all.filter((name) => !names.has(name))).toEqual([]);
  });
});
