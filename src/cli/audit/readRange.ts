import { closeSync, openSync, readSync } from 'node:fs';
import { CHUNK_BYTES, nameOf, unreadable } from '../input.js';
import { InputError } from '../terminal.js';
import type { Range } from './cutFile.js';
import { RangeAudit, type RangeResult, type RangeTask } from './RangeAudit.js';

/** A range of a file, and what it is counted with. Plain data: it goes to a worker. */
export interface RangeJob extends Range {
  readonly file: string;
  readonly task: Omit<RangeTask, 'place'>;
  /** One number, shared by all threads: what is not 0 ends the range where it is. */
  readonly stop: Int32Array;
}

export const newStop = (): Int32Array => new Int32Array(new SharedArrayBuffer(4));

/** How far a range is: bytes and users so far. */
export interface Progress {
  readonly bytes: number;
  readonly users: number;
}

/** Counts the users of a range of a file, without a pause. */
export function readRange(
  { file, from, to, place, task, stop }: RangeJob,
  report: (progress: Progress) => void = () => {},
): RangeResult {
  const audit = new RangeAudit({ ...task, place });
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  const source = attempt(file, () => openSync(file, 'r'));
  try {
    let at = from;
    while (at < to) {
      if (Atomics.load(stop, 0) !== 0) return audit.partial();
      const most = Math.min(buffer.length, to - at);
      const length = attempt(file, () => readSync(source, buffer, 0, most, at));
      if (length === 0) break;
      audit.push(buffer.subarray(0, length));
      at += length;
      report({ bytes: at - from, users: audit.users });
    }
    const isLast = to === Number.POSITIVE_INFINITY;
    if (at < to && !isLast) throw new InputError(`${nameOf(file)} was cut while it was read`);
    return audit.result(isLast);
  } finally {
    closeSync(source);
  }
}

function attempt<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadable(file, error);
  }
}
