import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript without declarations
import { render } from '../../scripts/billingTables.mjs';
import { tables } from './samples.js';

const page = readFileSync('docs/billing.md', 'utf8');
const [, table] = page.match(/<!-- table:billing -->\n([\s\S]*?)<!-- \/table -->/) ?? [];

test('the resource tables are those of the built schemas: npm run docs', () => {
  expect(table?.trim()).toBe(render().trim());
});

test('every resource has a table', () => {
  const named = [...(table ?? '').matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
  expect(named).toEqual(Object.keys(tables).sort());
});

test('every contradiction that a description mentions is explained', () => {
  const folder = 'src/billing/tables';
  const sources = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const numbers = new Set(sources.join('\n').match(/\bC\d+\b/g));
  expect([...numbers].filter((number) => !page.includes(`| ${number} |`))).toEqual([]);
  expect(numbers.size).toBeGreaterThan(20);
});
