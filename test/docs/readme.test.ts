import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { webhookEventTypes } from '../../src/webhooks/index.js';
import { entries } from '../package/tarball.js';

const readme = readFileSync('README.md', 'utf8');
const lines = readme.split('\n');
const BLOB = 'https://github.com/isoclerk/isoclerk/blob/main/';
const RAW = 'https://raw.githubusercontent.com/isoclerk/isoclerk/main/';

describe('the README', () => {
  test('is read in five minutes', () => {
    expect(readme.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(1100);
  });

  test('shows code by line 20', () => {
    const fence = lines.indexOf('```tsx');
    expect(fence).toBeGreaterThan(0);
    expect(lines.slice(fence + 1, 20).join()).toContain('normalizeUser');
  });

  test.each(entries)('lists $name, or says what the root has', ({ name }) => {
    expect(readme).toContain(`\`${name}\``);
  });

  test('lists no entry that there is not', () => {
    const table = readme.split('\n## Entries\n')[1]?.split('\n## ')[0] ?? '';
    const named = [...table.matchAll(/`(isoclerk(?:\/[\w-]+)*)`/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(10);
    const known = entries.map(({ name }) => name);
    expect(named.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  test('counts the events right', () => {
    expect(readme).toContain(`all ${webhookEventTypes.length} events`);
  });
});

describe('the code of the README', () => {
  const blocks = [...readme.matchAll(/```tsx\n\/\/ (\S+)\n([\s\S]*?)```/g)];
  test('of React is there', () => {
    expect(blocks.map(([, file]) => file)).toEqual([
      'app/page.tsx',
      'app/greeting.tsx',
      'app/profile/page.tsx',
    ]);
  });
  test.each(blocks.map(([, file, code]) => ({ file, code })))(
    'is what examples/nextjs/$file is tested with',
    ({ file, code }) => {
      expect(code).toBe(readFileSync(`examples/nextjs/${file}`, 'utf8'));
    },
  );
});

describe('the links of the README', () => {
  const links = [...readme.matchAll(/(?:\]\(|src(?:set)?=")([^)"]+)/g)].map(
    ([, link = '']) => link,
  );
  const ours = links.filter((link) => link.startsWith(BLOB) || link.startsWith(RAW));

  test('are absolute: npm shows it too', () => {
    expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
  });

  test.each([...new Set(ours)])('%s is there', (link) => {
    const [file = '', anchor] = link.replace(BLOB, '').replace(RAW, '').split('#');
    expect(existsSync(file)).toBe(true);
    if (anchor) {
      const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)];
      const anchors = headings.map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replace(/ /g, '-'),
      );
      expect(anchors).toContain(anchor);
    }
  });
});
