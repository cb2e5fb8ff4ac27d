import { defineConfig } from 'vitest/config';

// The tests of the folder that is mutated. One project: the runner of the mutants knows no more.
export default defineConfig({
  test: {
    include: [`test/${process.env.MUTATED ?? ''}/**/*.test.ts`],
    exclude: ['**/node_modules/**', 'test/**/*.iso.test.ts', 'test/**/linear.test.ts'],
    isolate: false,
    setupFiles: ['test/setup/strict.ts'],
    testTimeout: 30_000,
  },
});
