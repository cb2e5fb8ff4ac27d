import type { DriftIssue } from './types.js';

/** Issues of one level that a report lists. */
const MOST_LISTED = 1000;

/** What is written only if it is listed. */
type Write = () => Omit<DriftIssue, 'level'>;

/** Issues of a payload: all of them counted, the first of each level listed. A broken payload may have millions. */
export class Findings {
  readonly list: DriftIssue[] = [];
  readonly counts = { error: 0, drift: 0, note: 0 };

  get total(): number {
    return this.counts.error + this.counts.drift + this.counts.note;
  }

  /** What the alternatives of a type are compared by: refused least, then drifting least. */
  get weight(): number {
    const { error, drift, note } = this.counts;
    return error * 1e12 + drift * 1e6 + note;
  }

  add(level: DriftIssue['level'], write: Write): void {
    if (this.counts[level]++ < MOST_LISTED) this.list.push({ ...write(), level });
  }

  /** Takes over what was found elsewhere. */
  absorb({ list, counts }: Findings): void {
    const before = { ...this.counts };
    for (const issue of list) this.add(issue.level, () => issue);
    for (const level of ['error', 'drift', 'note'] as const) {
      this.counts[level] = before[level] + counts[level];
    }
  }
}
