import { editDistance } from './editDistance.js';

/**
 * The candidate that was probably meant: within one slip per four of its letters; a tie is nobody's. Takes time
 * proportional to the lengths: bound that of `written` first.
 */
export function closest(written: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const allowed = Math.floor(candidate.length / 4);
    if (Math.abs(written.length - candidate.length) > allowed) continue;
    const slips = editDistance(written, candidate);
    if (slips > allowed || slips > least) continue;
    best = slips === least ? undefined : candidate;
    least = slips;
  }
  return best;
}
