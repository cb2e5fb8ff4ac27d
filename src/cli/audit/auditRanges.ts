import type { AuditState } from '../../claims/index.js';
import { InputError } from '../terminal.js';
import type { Range } from './cutFile.js';
import type { Place } from './JsonValues.js';
import type { RangeFault, RangeResult } from './RangeAudit.js';

/** A range that is being read. */
export interface Running {
  readonly result: Promise<RangeResult>;
  /** Ends what still runs; its result is an error. */
  readonly end: () => void;
}

/**
 * Reads the ranges of a file at once; null when it cannot be read so. What comes first in the file is told first, and the
 * next range counts only when this one has ended where that was taken to begin: the answer is that of one reader. Once
 * they are stopped, what each has read so far counts; a range that is at fault counts nothing.
 */
export async function auditRanges(
  name: string,
  ranges: readonly Range[],
  start: (range: Range, index: number) => Running,
  stop?: AbortSignal,
): Promise<AuditState[] | null> {
  const running: Running[] = [];
  try {
    for (const [index, range] of ranges.entries()) running.push(start(range, index));
    // The first to fail in the file is waited for, not the first to fail in time.
    for (const { result } of running) result.catch(() => {});
    const states: AuditState[] = [];
    let lines = 0;
    for (const [index, { result }] of running.entries()) {
      const range = await result;
      if (stop?.aborted) {
        if (!range.fault) states.push(range.state);
        continue;
      }
      if (range.fault) throw faultError(name, range.fault, lines);
      const next = ranges[index + 1];
      if (next && !isSamePlace(range.place, next.place)) return null;
      states.push(range.state);
      lines += range.lines;
    }
    return states;
  } finally {
    for (const { end } of running) end();
  }
}

const isSamePlace = (ended: Place | null, begun: Place): boolean =>
  ended?.base === begun.base && ended.begun === begun.begun;

/** The error of a fault behind so many lines. */
export function faultError(name: string, fault: RangeFault, lines = 0): InputError {
  return new InputError(
    fault.line === null ? fault.message : `${name}: line ${lines + fault.line}${fault.rest}`,
  );
}
