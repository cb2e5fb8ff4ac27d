import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';

export const colors = pc;

export function heading(text) {
  console.log(`\n${pc.bold(pc.cyan(text))}\n${pc.dim('─'.repeat(Math.min(text.length, 100)))}`);
}

export function say(text = '') {
  console.log(text);
}

/** Prints rows of cells in aligned columns; colour codes do not count as width. */
export function table(rows) {
  const width = (cell) => stripVTControlCharacters(cell).length;
  const widths = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, width(cell));
    });
  }
  for (const row of rows) {
    console.log(
      `  ${row.map((cell, i) => cell + ' '.repeat(widths[i] - width(cell))).join('  ')}`.trimEnd(),
    );
  }
}

export const good = (text) => pc.green(`✓ ${text}`);
export const bad = (text) => pc.red(`✗ ${text}`);
