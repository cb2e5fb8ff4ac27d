/**
 * How much longer twice as much takes: the work done alternately with `size` and four times that, the quickest of several
 * runs each, and the root of what they differ by. Time of this process alone, so that what else the machine does
 * meanwhile counts for little. Linear work answers about 2, quadratic 4.
 */
export function growth<T>(
  work: (value: T) => unknown,
  make: (size: number) => T,
  size: number,
): number {
  const [once, fourTimes] = [make(size), make(4 * size)];
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
    long = Math.min(long, time(fourTimes));
    ratio = Math.sqrt(long / short);
  }
  return ratio;
}
