import { Bench } from 'tinybench';

/**
 * Times the functions in one run and prints each one's speed as a ratio to the first: absolute times do not carry
 * over from one machine to the next, ratios nearly do.
 */
export async function ratios(title, functions, { time = 500 } = {}) {
  const bench = new Bench({ time, warmupTime: time / 5 });
  for (const [name, fn] of Object.entries(functions)) bench.add(name, fn);
  await bench.run();
  const speed = (task) => task.result.throughput.mean;
  const base = speed(bench.tasks[0]);
  console.log(`\n${title}`);
  for (const task of bench.tasks) {
    const perSecond = Math.round(speed(task)).toLocaleString('en');
    console.log(
      `  ${(speed(task) / base).toFixed(2).padStart(8)} ×  ${task.name}  (${perSecond}/s, ±${task.result.latency.rme.toFixed(1)} %)`,
    );
  }
  return Object.fromEntries(bench.tasks.map((task) => [task.name, speed(task) / base]));
}
