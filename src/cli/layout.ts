import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { paintLines, printable } from './printable.js';
import type { Terminal } from './terminal.js';

const LEAST = 10;
const MOST = 100;

/** Columns of the terminal; 80 where they are unknown. */
export function columnsOf({ stdout, env }: Pick<Terminal, 'stdout' | 'env'>): number {
  const told = stdout.columns ?? Number(env.COLUMNS);
  return Number.isInteger(told) && told > 0 ? Math.max(LEAST, told) : 80;
}

/** Columns for tables and bars, which nobody reads across a wide screen. */
export const widthOf = (terminal: Pick<Terminal, 'stdout' | 'env'>): number =>
  Math.min(columnsOf(terminal), MOST);

export const count = (value: number): string => Math.round(value).toLocaleString('en');

/** `1 user`, `2 users`. */
export const plural = (amount: number, noun: string): string =>
  `${count(amount)} ${noun}${amount === 1 ? '' : 's'}`;

const PLAIN = /^[ -~]*$/;

/** Columns that a text takes. */
export const width = (text: string): number => (PLAIN.test(text) ? text.length : stringWidth(text));

/** Breaks a line between words; a word is broken only where it is longer than a line. Each line is indented as the first. */
export function wrap(line: string, columns: number): string[] {
  if (width(line) <= columns) return [line];
  const found = line.length - line.trimStart().length;
  const indent = ' '.repeat(Math.min(found, Math.floor(columns / 2)));
  const text = wrapAnsi(line.slice(found), columns - indent.length, { hard: true });
  return paintLines(text.split('\n')).map((part) => indent + part);
}

const INDENT = 2;
const GAP = 2;

/**
 * Rows of cells in aligned columns. A column is right-aligned when `right` has its index. What is too wide is wrapped
 * in its column; where words would break, rows are written as text instead.
 */
export function table(
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
  columns = 80,
): string[] {
  const shown = rows.map((row) => row.map(printable));
  const widths = columnWidths(shown, right, columns);
  if (!widths) {
    return shown.flatMap((row) => {
      const text = row.filter((cell) => cell !== '').join('  ');
      return wrap(text, columns - 2 * INDENT).map(
        (line, index) => ' '.repeat(index > 0 ? 2 * INDENT : INDENT) + line,
      );
    });
  }
  return shown.flatMap((row) => {
    const cells = row.map((cell, index) => wrap(cell, widths[index] ?? 0));
    const height = cells.reduce((most, { length }) => Math.max(most, length), 1);
    return Array.from({ length: height }, (_, line) => {
      const parts = cells.map((cell, index) => {
        const text = cell[line] ?? '';
        const space = ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(text)));
        return right.includes(index) ? space + text : text + space;
      });
      return (' '.repeat(INDENT) + parts.join(' '.repeat(GAP))).trimEnd();
    });
  });
}

/** `null`: no widths fit without breaking a word. */
function columnWidths(
  rows: readonly (readonly string[])[],
  right: readonly number[],
  columns: number,
): readonly number[] | null {
  const widths: number[] = [];
  const least: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      const own = width(cell);
      const word = right.includes(index) ? own : longestWord(cell);
      widths[index] = Math.max(widths[index] ?? 0, own);
      least[index] = Math.max(least[index] ?? 0, word);
    }
  }
  const sum = (list: readonly number[]) => list.reduce((total, part) => total + part, 0);
  const room = columns - INDENT - GAP * Math.max(0, widths.length - 1);
  if (sum(least) > room) return null;
  for (let over = sum(widths) - room; over > 0; over--) {
    // One column after the other, always the widest of those that can still give.
    let widest = -1;
    for (const [index, own] of widths.entries()) {
      if (own > (least[index] ?? 0) && own > (widths[widest] ?? 0)) widest = index;
    }
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

const longestWord = (text: string): number =>
  text.split(' ').reduce((most, word) => Math.max(most, width(word)), 0);
