import fc from 'fast-check';
import { afterEach, expect, vi } from 'vitest';

// Property tests run 100 cases here and more where the time is there: FC_NUM_RUNS=1000 npm test
fc.configureGlobal({ numRuns: Number(process.env.FC_NUM_RUNS ?? 100) });

// A library that prints is a library that leaks: any console call fails the test that made it.
const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
const spies = methods.map((method) => vi.spyOn(console, method).mockImplementation(() => {}));
afterEach(() => {
  const calls = spies.flatMap((spy) => spy.mock.calls);
  for (const spy of spies) spy.mockClear();
  expect(calls, 'console was called').toEqual([]);
});
