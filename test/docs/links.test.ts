import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { anchorsOf, deadEnd, linksOf } from './links.js';
import { pages } from './pages.js';

describe('the links of the pages', () => {
  test.each(pages)('%s leads to files and headings that are there', (page) => {
    const dead = linksOf(readFileSync(page, 'utf8')).flatMap((link) => deadEnd(page, link) ?? []);
    expect(dead).toEqual([]);
  });

  test('are found', () => {
    const links = pages.flatMap((page) => linksOf(readFileSync(page, 'utf8')));
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter((link) => link.includes('#')).length).toBeGreaterThan(10);
  });

  test('lead from a page to every page of docs', () => {
    const all = pages.map((page) => readFileSync(page, 'utf8')).join('\n');
    const names = globSync('docs/*.md').map((page) => page.replace('docs/', ''));
    expect(names.filter((name) => !new RegExp(`[(/]${name}[)#]`).test(all))).toEqual([]);
  });
});

describe('the checker of links', () => {
  test('makes the anchors that GitHub makes', () => {
    const text = '# `isoclerk doctor`\n## A b: c, d & e\n## x\n```sh\n# no heading\n```\n## x\n';
    expect(anchorsOf(text)).toEqual(['isoclerk-doctor', 'a-b-c-d--e', 'x', 'x-1']);
  });
  test('finds links of all kinds, and none in code', () => {
    const text = '[a](b.md) `[c](d)` <img src="e.svg"> <https://f.example>\n\n```md\n[g](h)\n```\n';
    expect(linksOf(text)).toEqual(['b.md', 'e.svg', 'https://f.example']);
  });
  test.each([
    ['README.md', 'docs/none.md'],
    ['docs/cli.md', 'README.md'],
    ['docs/cli.md', '#none'],
    ['docs/cli.md', 'claims.md#none'],
    ['README.md', 'https://github.com/isoclerk/isoclerk/blob/main/docs/none.md'],
    ['README.md', 'http://example.com'],
  ])('from %s refuses %s', (page, link) => {
    expect(deadEnd(page, link)).toBeTypeOf('string');
  });
  test.each([
    ['docs/cli.md', 'claims.md'],
    ['docs/cli.md', '../README.md'],
    ['docs/cli.md', '#isoclerk-check'],
    ['README.md', 'https://github.com/isoclerk/isoclerk/blob/main/docs/cli.md#isoclerk-env'],
    ['README.md', 'https://example.com/a'],
  ])('from %s lets %s pass', (page, link) => {
    expect(deadEnd(page, link)).toBe(undefined);
  });
});
