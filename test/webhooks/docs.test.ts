import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript without declarations
import { render } from '../../scripts/webhookTables.mjs';
import { suggestWebhookEventType, webhookEventTypes } from '../../src/webhooks/index.js';

const tableOf = (page: string) =>
  readFileSync(page, 'utf8').match(/<!-- table:webhook -->\n([\s\S]*?)<!-- \/table -->/)?.[1] ?? '';

describe.each(['README.md', 'docs/webhooks.md'])('the table of events in %s', (page) => {
  test('is written from the catalogue: npm run docs', () => {
    expect(tableOf(page).trim()).toBe(render().trim());
  });
  test('has every name once', () => {
    const named = [...tableOf(page).matchAll(/`([a-zA-Z]+\.[a-zA-Z]+)`/g)].map(([, name]) => name);
    expect(named.sort()).toEqual([...webhookEventTypes].sort());
  });
});

describe('the table of wrong names in docs/webhooks.md', () => {
  const section =
    readFileSync('docs/webhooks.md', 'utf8')
      .split('\n## ')
      .find((part) => part.startsWith('Wrong names')) ?? '';
  const names = (cell = '') => [...cell.matchAll(/`(\w+\.\w+)`/g)].map(([, name]) => name);
  const pairs = [...section.matchAll(/^\| (.*?) \| .*? \| (.*?) \|$/gm)].flatMap(
    ([, wrong, right]) =>
      names(wrong).map((name, i) => [name, names(right)[i] ?? names(right)[0] ?? null] as const),
  );
  test('is long enough to be there', () => {
    expect(pairs.length).toBeGreaterThan(10);
  });
  test.each(pairs)('says of %s what the function says: %s', (wrong, right) => {
    expect(suggestWebhookEventType(wrong)).toBe(right);
  });
});

describe('the handlers in docs/webhooks.md', () => {
  const files = ['onDelivery', 'nextRoute', 'express', 'hono'].map(
    (name) => `examples/webhooks/${name}.ts`,
  );
  test.each(files)('show %s as it is tested', (file) => {
    const code = readFileSync(file, 'utf8').trim();
    expect(readFileSync('docs/webhooks.md', 'utf8')).toContain(`// ${file}\n${code}\n\`\`\``);
  });
});
