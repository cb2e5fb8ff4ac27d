import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

// One output file per source file: relative imports stay imports. Two formats then share every class within a
// format, no hashed chunks appear, and a bundler that follows one import sees only what that import needs.
const keepFiles = (extension: string): Plugin => ({
  name: 'keep-files',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, (args) =>
      args.kind === 'entry-point'
        ? undefined
        : { path: args.path.replace(/\.js$/, extension), external: true },
    );
  },
});

const shared: Options = {
  target: 'es2022',
  sourcemap: false,
  clean: false,
  dts: false, // scripts/declarations.mjs
  removeNodeProtocol: false,
};

const library: Options = {
  ...shared,
  entry: ['src/**/*.ts', '!src/cli/**', '!src/billing/tables/**'],
  platform: 'neutral', // a `node:` import in library code fails the build
  external: ['zod', 'zod/mini', 'fast-check'],
  splitting: false,
};

export default defineConfig([
  { ...library, format: ['esm'], esbuildPlugins: [keepFiles('.js')] },
  { ...library, format: ['cjs'], esbuildPlugins: [keepFiles('.cjs')] },
  {
    ...shared,
    entry: ['src/cli/bin.ts'],
    outDir: 'dist/cli',
    format: ['esm'],
    platform: 'node',
    splitting: true, // a command's own dependencies load with that command only
    noExternal: [/.*/],
    // Some bundled tools are CommonJS and call require().
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  },
]);
