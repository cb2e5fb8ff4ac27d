/**
 * How much longer twice as much takes: the work done alternately with `size` and twice that, the quickest of several
 * runs each, so that what else the machine does meanwhile counts for little. Linear work answers about 2.
 */
export function growth<T>(
  work: (value: T) => unknown,
  make: (size: number) => T,
  size: number,
): number {
  const [once, twice] = [make(size), make(2 * size)];
  const time = (value: T): number => {
    const started = performance.now();
    work(value);
    return performance.now() - started;
  };
  time(once); // compiles
  let best = Number.POSITIVE_INFINITY;
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // A machine that is busy at the wrong moment gets more chances; work that is not linear never passes.
  for (let run = 0; run < 30 && (run < 4 || best > 2.5); run++) {
    short = Math.min(short, time(once));
    long = Math.min(long, time(twice));
    best = long / short;
  }
  return best;
}
