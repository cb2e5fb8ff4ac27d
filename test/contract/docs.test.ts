import { describe, expect, test } from 'vitest';
import { loadContract } from '../../scripts/contract/contract.js';
import { fillPages, readPages } from '../../scripts/contract/docs.js';
import { docsTables } from '../../scripts/contract/emit/docs.js';

describe('fillPages', () => {
  const page = 'before\n<!-- table:one -->\nold\n<!-- /table -->\nafter\n';
  test('puts a table between its markers and leaves the rest', () => {
    expect(fillPages({ 'a.md': page, 'b.md': 'no table' }, { one: '| new |' })).toEqual({
      pages: {
        'a.md': 'before\n<!-- table:one -->\n\n| new |\n\n<!-- /table -->\nafter\n',
        'b.md': 'no table',
      },
      unused: [],
    });
  });
  test('changes nothing the second time', () => {
    const { pages } = fillPages({ 'a.md': page }, { one: '| new |' });
    expect(fillPages(pages, { one: '| new |' }).pages).toEqual(pages);
  });
  test('names the page that wants a table of no name', () => {
    expect(() => fillPages({ 'a.md': page }, {})).toThrow('a.md: there is no table one');
  });
  test('names tables that stand on no page', () => {
    expect(fillPages({ 'a.md': page }, { one: '', two: '' }).unused).toEqual(['two']);
  });
});

test('every table stands on a page, and every page is current: npm run docs', () => {
  const pages = readPages();
  const filled = fillPages(pages, docsTables(loadContract()));
  expect(filled.unused).toEqual([]);
  const stale = Object.keys(pages).filter((page) => filled.pages[page] !== pages[page]);
  expect(stale).toEqual([]);
});
