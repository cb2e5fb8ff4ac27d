import { defineConfig } from 'vitest/config';

const setupFiles = ['test/setup/strict.ts'];
// Measured in a process of their own: collecting what other tests left behind would count as theirs.
const measured = ['test/linear.test.ts', 'test/growth.test.ts'];
// Room for what a test makes: collecting it now and then looks like time that grows with the square.
const execArgv = ['--min-semi-space-size=128', '--max-semi-space-size=128'];

// unit: fast, one shared module graph. isolated: files that measure, set globals or load Clerk's own classes.
// sweep: every exported function of the build, under hostile calls. taint: the same with private data in it. types: compiled, never run. package: what is published, not what is written.
export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    // Both cores of a small machine; by default one is left free.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [
            ...measured,
            'test/**/*.iso.test.ts',
            'test/package/**',
            'test/sweep/**',
            'test/taint/**',
            'test/{matrix,mutation,regexp,runtimes,release,setups}/**',
            '**/node_modules/**',
          ],
          isolate: false,
          setupFiles,
          testTimeout: 30_000 + 40 * Number(process.env.FC_NUM_RUNS ?? 0),
          execArgv,
        },
      },
      {
        test: {
          name: 'isolated',
          include: [...measured, 'test/**/*.iso.test.{ts,tsx}'],
          exclude: ['test/package/**'],
          setupFiles,
          execArgv,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'sweep',
          include: ['test/sweep/**/*.test.ts'],
          globalSetup: ['test/setup/freshBuild.ts'],
          setupFiles,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'taint',
          include: ['test/taint/**/*.test.ts'],
          globalSetup: ['test/setup/freshBuild.ts'],
          setupFiles,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'types',
          include: [],
          globalSetup: ['test/setup/freshBuild.ts'],
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/types/**/*.test-d.ts'],
            checker: './node_modules/ts70/bin/tsc',
            tsconfig: './tsconfig.json',
          },
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/setup/freshBuild.ts'],
          setupFiles,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
