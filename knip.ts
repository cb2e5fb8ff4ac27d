import type { KnipConfig } from 'knip';
// @ts-expect-error the scripts are plain JavaScript without declarations
import { entries } from './scripts/entries.mjs';

// Not the build's entries: it compiles every file of src, and then nothing would ever be unused.
const config: KnipConfig = {
  tsup: false,
  entry: [
    ...entries.map(({ file }: { readonly file: string }) => `src/${file}.ts`),
    'src/cli/bin.ts',
    'src/cli/audit/auditWorker.ts',
    'tsup.config.ts',
    'scripts/*.mjs',
    'test/**/*.test.{ts,tsx}',
    'test/**/*.test-d.ts',
    'test/setup/*.ts',
    'test/mutation/{runner,vitest.config,worker}.mjs',
    'test/runtimes/smoke.mjs',
    'bench/*.mjs',
    'demo/*.mjs',
  ],
  project: [
    'src/**/*.ts',
    'test/**/*.{ts,tsx}',
    'scripts/**/*.{mjs,ts}',
    'demo/**/*.mjs',
    'bench/**/*.mjs',
  ],
  // Applications of their own, with packages of their own.
  ignore: ['examples/{audit,express-commonjs,hono-workers,nextjs,user-sync,vite-react}/**'],
  // Called by path or through a script's arguments.
  ignoreBinaries: ['script'], // of the system; the tests that need a terminal are skipped without
  ignoreDependencies: ['@arethetypeswrong/cli', '@stryker-mutator/api', 'publint', 'typedoc'],
};

export default config;
