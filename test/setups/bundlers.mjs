// What each bundler makes of one import: `bundle(file, external)` gives the text of minified ESM.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as esbuild, transform } from 'esbuild';

const require = createRequire(import.meta.url);

const isExternal = (external) => (id) =>
  external.some((it) => id === it || id.startsWith(`${it}/`));

/** In a folder that goes away afterwards: webpack and its kin write files only. */
async function intoFolder(bundle) {
  const folder = mkdtempSync(join(tmpdir(), 'isoclerk-bundle-'));
  try {
    await bundle(folder);
    return readFileSync(join(folder, 'out.mjs'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const viaWebpack = (name) => (file, external) =>
  intoFolder(
    (folder) =>
      new Promise((done, fail) => {
        const pack = require(name);
        const compiler = (pack.rspack ?? pack)({
          mode: 'production',
          target: ['web', 'es2022'],
          entry: file,
          experiments: { outputModule: true },
          externals: ({ request }, done) =>
            isExternal(external)(request) ? done(null, `module ${request}`) : done(),
          externalsType: 'module',
          output: { path: folder, filename: 'out.mjs', library: { type: 'module' }, module: true },
          performance: false,
        });
        compiler.run((error, stats) => {
          const problem = error ?? (stats.hasErrors() && new Error(stats.toString('errors-only')));
          compiler.close(() => (problem ? fail(problem) : done()));
        });
      }),
  );

export const bundlers = {
  esbuild: async (file, external) => {
    const { outputFiles } = await esbuild({
      entryPoints: [file],
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      external,
      write: false,
      logLevel: 'silent',
    });
    return outputFiles[0].text;
  },
  rollup: async (file, external) => {
    const { rollup } = require('rollup');
    const { nodeResolve } = require('@rollup/plugin-node-resolve');
    const bundled = await rollup({
      input: file,
      external: isExternal(external),
      plugins: [nodeResolve()],
      onwarn(warning) {
        // None about our files; zod's are its own.
        if (!/node_modules.zod/.test(`${warning.loc?.file} ${warning.message}`))
          throw new Error(warning.message);
      },
    });
    const { output } = await bundled.generate({ format: 'es' });
    await bundled.close();
    // Rollup only shakes; a minifier comes after it.
    return (await transform(output[0].code, { minify: true, format: 'esm' })).code;
  },
  vite: async (file, external) => {
    const { build } = await import(pathOf('vite'));
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: true,
        target: 'es2022',
        modulePreload: false,
        // Not as a library: Vite leaves the whitespace of those to whoever uses them.
        rollupOptions: {
          input: file,
          preserveEntrySignatures: 'strict',
          external: isExternal(external),
          output: { format: 'es' },
        },
      },
    });
    return [result].flat()[0].output[0].code;
  },
  webpack: viaWebpack('webpack'),
  rspack: viaWebpack('@rspack/core'),
};

const pathOf = (name) => {
  const manifest = require.resolve(`${name}/package.json`);
  const { exports } = JSON.parse(readFileSync(manifest, 'utf8'));
  const main = exports['.'].import?.default ?? exports['.'].import ?? exports['.'];
  return join(manifest, '..', main);
};
