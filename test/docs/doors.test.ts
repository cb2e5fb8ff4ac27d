import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Door, doors } from '../fixtures/user/doors.js';
import { organizationDoors } from '../fixtures/user/normalizedMembership.js';

/** A table of exceptions as Markdown: a row a field, a column a source. */
function tableOf(unknown: Readonly<Record<Door, readonly string[]>>): string {
  const fields = [...new Set(Object.values(unknown).flat())].sort();
  const rows = fields.map((field) => [
    `\`${field}\``,
    ...Object.values(unknown).map((names) => (names.includes(field) ? 'absent' : '✓')),
  ]);
  const header = ['Field', ...Object.keys(unknown)];
  return [header, header.map(() => '---'), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

test.each([
  ['doors', doors],
  ['organization doors', organizationDoors],
])('docs/user.md shows the table of %s that the tests use', (name, unknown) => {
  const page = readFileSync('docs/user.md', 'utf8');
  const [, table] = new RegExp(`<!-- ${name} -->\n([^<]*?)\n?<!-- /${name} -->`).exec(page) ?? [];
  expect(table).toBe(tableOf(unknown));
});
