import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { doors } from '../fixtures/user/doors.js';

/** The table of exceptions as Markdown: a row a field, a column a source. */
function doorsTable(): string {
  const fields = [...new Set(Object.values(doors).flat())].sort();
  const rows = fields.map((field) => [
    `\`${field}\``,
    ...Object.values(doors).map((unknown: readonly string[]) =>
      unknown.includes(field) ? 'absent' : '✓',
    ),
  ]);
  const header = ['Field', ...Object.keys(doors)];
  return [header, header.map(() => '---'), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

test('docs/user.md shows the table that the tests use', () => {
  const table = /<!-- doors -->\n([\s\S]*?)\n?<!-- \/doors -->/.exec(
    readFileSync('docs/user.md', 'utf8'),
  )?.[1];
  expect(table).toBe(doorsTable());
});
