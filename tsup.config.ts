import { mkdirSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { defineConfig, type Options } from 'tsup';
// @ts-expect-error the scripts are plain JavaScript without declarations
import * as scripts from './scripts/entries.mjs';

interface Entry {
  readonly subpath: string;
  readonly file: string;
}
const entries = scripts.entries as readonly Entry[];
const peerOf = scripts.peerOf as (subpath: string) => string | undefined;

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

// One output file per source file: relative imports stay imports. scripts/build/bundle.mjs then makes one file an
// entry and format of them, with each shared class once: tsup's own chunks have hashed names, and in CommonJS only
// come at the price of an older syntax.
const keepFiles: Plugin = {
  name: 'keep-files',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ kind, path }) =>
      kind === 'entry-point' ? undefined : { path, external: true },
    );
  },
};

// The command line loads the entries that need no peer as they are published; those with a peer it brings along, so
// that it runs where none is installed.
const loadEntries: Plugin = {
  name: 'load-entries',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\/.*index\.js$/ }, ({ resolveDir, path }) => {
      const file = relative(resolve('src'), resolve(resolveDir, path)).replace(/\.js$/, '');
      const entry = entries.find((one) => one.file === file);
      return entry && peerOf(entry.subpath) === undefined
        ? { path: `../${file}.js`, external: true }
        : undefined;
    });
  },
};

// Whose code the command line brings along: the notices and the bill of materials name it.
const listBundled: Plugin = {
  name: 'list-bundled',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      const inputs = Object.values(metafile?.outputs ?? {}).flatMap((output) =>
        Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
      );
      const folders = inputs.flatMap(
        ([path]) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? [],
      );
      mkdirSync('.cache/build', { recursive: true });
      writeFileSync('.cache/build/bundled.json', JSON.stringify([...new Set(folders)].sort()));
    });
  },
};

const shared: Options = {
  target: 'es2022',
  sourcemap: false,
  clean: false,
  dts: false, // tsc, see `build` in package.json
  removeNodeProtocol: false,
};

export default defineConfig([
  {
    ...shared,
    entry: ['src/**/*.ts', '!src/cli/**', '!src/doctor/**'], // what only the command line has comes with it
    outDir: '.cache/build/js',
    format: ['esm'],
    platform: 'neutral', // a `node:` import in library code fails the build
    external: ['zod', 'zod/v4', 'zod/v4-mini', 'fast-check'],
    splitting: false,
    esbuildPlugins: [keepFiles],
  },
  {
    ...shared,
    entry: { bin: 'src/cli/bin.ts', auditWorker: 'src/cli/audit/auditWorker.ts' },
    outDir: 'dist/cli',
    format: ['esm'],
    platform: 'node',
    splitting: true, // a command's own dependencies load with that command only
    minify: true,
    noExternal: [/.*/],
    esbuildPlugins: [loadEntries, listBundled],
    // Some bundled tools are CommonJS and call require().
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  },
]);
