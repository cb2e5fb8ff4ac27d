import { width, wrap } from './layout.js';
import type { Colors, Paint } from './terminal.js';

export interface Segment {
  readonly amount: number;
  readonly paint: Paint;
  /** What it is drawn with where there are no colours. */
  readonly letter: string;
}

/** Whole columns for each amount that add up to `columns`. An amount above 0 gets at least one, as long as there are enough. */
export function shares(amounts: readonly number[], columns: number): number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0) || 1;
  const exact = amounts.map((amount) => (amount / total) * columns);
  const whole = exact.map((part, index) =>
    Math.max(Math.floor(part), (amounts[index] ?? 0) > 0 ? 1 : 0),
  );
  let left = columns - whole.reduce((sum, part) => sum + part, 0);
  const byRest = exact.map((part, index) => [part - (whole[index] ?? 0), index] as const);
  for (const [, index] of byRest.sort(([first], [second]) => second - first)) {
    if (left > 0 && (amounts[index] ?? 0) > 0) {
      whole[index] = (whole[index] ?? 0) + 1;
      left--;
    }
  }
  // Too many slivers: take the columns back from the widest.
  for (; left < 0; left++) {
    const widest = whole.indexOf(whole.reduce((most, part) => Math.max(most, part), 0));
    whole[widest] = (whole[widest] ?? 0) - 1;
  }
  return whole;
}

/**
 * One bar of stacked segments, and below it the limit: the room up to it is drawn as free, what goes beyond as too much.
 */
export function stackedBar(
  segments: readonly Segment[],
  limit: { readonly amount: number; readonly label: string } | null,
  columns: number,
  colors: Colors,
): string[] {
  const used = segments.reduce((sum, { amount }) => sum + amount, 0);
  const end = Math.max(used, limit?.amount ?? 0);
  const room = columns - (limit ? 3 : 2);
  const free = { amount: end - used, paint: colors.dim, letter: '.' };
  const all = [...segments, free];
  const parts = shares(
    all.map(({ amount }) => amount),
    room,
  );
  const cells = all.flatMap((segment, index) =>
    Array.from({ length: parts[index] ?? 0 }, () => segment),
  );
  const mark = limit ? markAt(limit.amount, used, end, cells.length) : cells.length;
  const draw = (list: readonly Segment[], isTooMuch: boolean) =>
    runsOf(list)
      .map(([{ letter, paint }, length]) => {
        if (!colors.isColorSupported) return letter.repeat(length);
        return isTooMuch
          ? colors.red('▓'.repeat(length))
          : paint((letter === '.' ? '░' : '█').repeat(length));
      })
      .join('');
  const before = draw(cells.slice(0, mark), false);
  const after = draw(cells.slice(mark), true);
  if (!limit) return [`  ${before}`];
  const label = limit.label;
  const at = mark + 2;
  const isRight = at + 2 + width(label) <= columns;
  const below = isRight
    ? `${' '.repeat(at)}^ ${label}`
    : `${' '.repeat(Math.max(0, at - width(label) - 1))}${label} ^`;
  return [`  ${before}${colors.bold('|')}${after}`, ...wrap(below, columns)];
}

/** The column of the limit: what is too much takes at least one, and so does what is free. */
function markAt(limit: number, used: number, end: number, columns: number): number {
  if (used <= limit) return columns;
  const exact = Math.round((limit / (end || 1)) * columns);
  return Math.max(0, Math.min(exact, columns - 1));
}

/** Neighbours that are the same, once, with their number. */
function runsOf(list: readonly Segment[]): [segment: Segment, length: number][] {
  const runs: [Segment, number][] = [];
  for (const segment of list) {
    const last = runs.at(-1);
    if (last?.[0] === segment) last[1]++;
    else runs.push([segment, 1]);
  }
  return runs;
}
