import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadContract } from '../../scripts/contract/contract.js';
import { docsTables } from '../../scripts/contract/emit/docs.js';
import { webhooksNotes } from '../../src/contract/notes/webhooks/index.js';
import { suggestWebhookEventType, webhookEventTypes } from '../../src/webhooks/index.js';
import { correctionRows, headingsOf, linksOf, reasonsOf, rowsOf, tableOf } from '../docs/tables.js';

const tables = docsTables(loadContract());

test('the table of events stands in docs/webhooks.md', () => {
  expect(tableOf(readFileSync('docs/webhooks.md', 'utf8'), 'webhook')).toBe(tables.webhook);
});

test('the table of events has every name once', () => {
  const named = [...(tables.webhook ?? '').matchAll(/`([a-zA-Z]+\.[a-zA-Z]+)`/g)];
  expect(named.map(([, name]) => name).sort()).toEqual([...webhookEventTypes].sort());
});

describe('the tables of payloads', () => {
  const text = tables.webhookPayloads ?? '';
  test('are one for each type', () => {
    expect(headingsOf(text)).toEqual(Object.keys(webhooksNotes).sort());
  });
  test('link to tables that are there', () => {
    const anchors = headingsOf(text).map((name) => name.toLowerCase());
    expect(linksOf(text).length).toBeGreaterThan(20);
    expect(linksOf(text).filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
  test.each([
    ['WebhookRole', 'is_creator_eligible', 'boolean', '?', '·'],
    ['WebhookDeletedObject', 'slug', 'string', '?~', '?'],
    ['WebhookSubscriptionItem', 'lifetime_paid', 'integer', '?~', '–'],
  ])('say of %s.%s what its sources do', (resource, field, ...cells) => {
    expect(
      rowsOf(text, resource)
        .find(([key]) => key === `\`${field}\``)
        ?.slice(1, 4),
    ).toEqual(cells);
  });
});

describe('the table of corrections', () => {
  test.each(reasonsOf(webhooksNotes))('has $resource, $field', (correction) => {
    expect(correctionRows(tables.webhookCorrections ?? '', correction)).toHaveLength(1);
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
  const sync = ['onDelivery.ts', 'tables.sql'].map((name) => `examples/user-sync/src/${name}`);
  test.each([...files, ...sync])('show %s as it is tested', (file) => {
    const code = readFileSync(file, 'utf8').trim();
    const comment = file.endsWith('.sql') ? '--' : '//';
    expect(readFileSync('docs/webhooks.md', 'utf8')).toContain(
      `${comment} ${file}\n${code}\n\`\`\``,
    );
  });
});
