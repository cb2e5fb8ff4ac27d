import { stripVTControlCharacters } from 'node:util';
import type { Colors, Terminal } from './terminal.js';

/** Columns to write into: those of the terminal, at most 100; 80 in a pipe. */
export const widthOf = ({ stdout }: Terminal): number => Math.min(stdout.columns ?? 80, 100);

export const count = (value: number): string => Math.round(value).toLocaleString('en');

const width = (cell: string): number => stripVTControlCharacters(cell).length;

/** Rows of cells in aligned columns. A column is right-aligned when `right` has its index. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, width(cell));
  }
  const line = (row: readonly string[]) =>
    row.map((cell, index) => {
      const space = ' '.repeat((widths[index] ?? 0) - width(cell));
      return right.includes(index) ? space + cell : cell + space;
    });
  return rows.map((row) => `  ${line(row).join('  ').trimEnd()}\n`).join('');
}

export interface Segment {
  readonly label: string;
  readonly amount: number;
  readonly paint: (text: string) => string;
  /** What it is drawn with where there are no colours. */
  readonly letter: string;
}

/** Whole columns for each amount that add up to `columns`; what is not nothing gets at least one. */
export function columnsOf(amounts: readonly number[], columns: number): number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0) || 1;
  const exact = amounts.map((amount) => (amount / total) * columns);
  const whole = exact.map((part, index) =>
    Math.max(Math.floor(part), (amounts[index] ?? 0) > 0 ? 1 : 0),
  );
  let left = columns - whole.reduce((sum, part) => sum + part, 0);
  const byRest = exact.map((part, index) => [part - (whole[index] ?? 0), index] as const);
  for (const [, index] of byRest.sort(([left], [right]) => right - left)) {
    if (left > 0 && (amounts[index] ?? 0) > 0) {
      whole[index] = (whole[index] ?? 0) + 1;
      left--;
    }
  }
  // Too many slivers: take the columns back from the widest.
  for (; left < 0; left++) {
    const widest = whole.indexOf(Math.max(...whole));
    whole[widest] = (whole[widest] ?? 0) - 1;
  }
  return whole;
}

/** One bar of stacked segments and its legend. */
export function stackedBar(segments: readonly Segment[], columns: number, colors: Colors): string {
  const parts = columnsOf(
    segments.map(({ amount }) => amount),
    columns,
  );
  const block = ({ letter, paint }: Segment, length: number) =>
    paint((colors.isColorSupported ? (letter === '.' ? '░' : '█') : letter).repeat(length));
  const bar = segments.map((segment, index) => block(segment, parts[index] ?? 0)).join('');
  const legend = segments
    .filter(({ amount }) => amount > 0)
    .map((segment) => `${block(segment, 1)} ${segment.label} ${count(segment.amount)}`);
  const lines: string[] = [];
  for (const entry of legend) {
    const last = lines.at(-1);
    if (last !== undefined && width(last) + width(entry) + 3 <= columns) {
      lines[lines.length - 1] = `${last}   ${entry}`;
    } else lines.push(entry);
  }
  return `  ${bar}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
