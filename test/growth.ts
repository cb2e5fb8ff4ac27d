import { allocated } from './allocated.js';

/**
 * How much longer twice as much takes: the work done alternately with `size` and eight times that, the quickest of
 * several runs each, and the cube root of what they differ by, so that what leaves a cache or outlives a collection counts
 * for little. Time of this process alone: what else the machine does meanwhile hardly counts. Linear work answers about 2,
 * quadratic 4.
 */
export function growth<T>(
  work: (value: T) => unknown,
  make: (size: number) => T,
  size: number,
): number {
  const [once, eightfold] = [make(size), make(8 * size)];
  const time = (value: T): number => {
    const before = process.cpuUsage();
    work(value);
    const { user, system } = process.cpuUsage(before);
    return Math.max(1, user + system);
  };
  time(once); // compiles
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let ratio = Number.POSITIVE_INFINITY;
  // Collecting garbage at the wrong moment gets more chances; work that is not linear never passes.
  for (let run = 0; run < 20 && (run < 3 || ratio > 2.5); run++) {
    short = Math.min(short, time(once));
    long = Math.min(long, time(eightfold));
    ratio = Math.cbrt(long / short);
  }
  return ratio;
}

// What everything allocates, compiled code and feedback included, and what a sample of a few objects may be off by.
const NOISE = 200_000;

/**
 * How much more memory twice as much takes, in the same way. All that was allocated counts, and not what was held at
 * some moment: that bounds it, needs no luck with the collector, and is the same in each run.
 */
export function memoryGrowth<T>(
  work: (value: T) => unknown,
  make: (size: number) => T,
  size: number,
): number {
  const [once, eightfold] = [make(size), make(8 * size)];
  work(once); // compiles
  const memory = (value: T): number =>
    Math.max(
      NOISE,
      allocated(() => work(value)),
    );
  let [little, much] = [0, 0];
  let ratio = Number.POSITIVE_INFINITY;
  // Sampled, so several runs say it better than one.
  for (let run = 0; run < 4 && ratio > 2.5; run++) {
    little += memory(once);
    much += memory(eightfold);
    ratio = Math.cbrt(much / little);
  }
  return ratio;
}
