import { defineConfig } from 'vitest/config';
import { folders, notNamed, notRun } from './folders.mjs';

// The tests of the folder that is mutated (MUTATED), with a runner that keeps them loaded.
export default defineConfig({
  test: {
    include: folders[process.env.MUTATED ?? '']?.tests ?? [],
    exclude: notRun,
    testNamePattern: new RegExp(`^(?!.*(${notNamed.source}))`),
    isolate: false,
    runner: 'test/mutation/worker.mjs',
    setupFiles: ['test/setup/strict.ts'],
    testTimeout: 300_000,
  },
});
