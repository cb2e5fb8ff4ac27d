import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The entries as they are published: name → file in dist, from package.json#exports. */
function publishedEntries() {
  const { exports } = JSON.parse(readFileSync(at('../package.json'), 'utf8')) as {
    exports: Record<string, { import?: { default: string } }>;
  };
  return Object.entries(exports).flatMap(([subpath, { import: esm }]) =>
    esm
      ? [
          {
            find: new RegExp(`^isoclerk${subpath.slice(1).replaceAll('/', '\\/')}$`),
            replacement: at(`../${esm.default}`),
          },
        ]
      : [],
  );
}

/** The names alone: with the guards themselves they would cost 4 kB. */
const billingNames = (): Plugin => ({
  name: 'billing-names',
  resolveId: (id) => (id === 'virtual:billing-names' ? `\0${id}` : null),
  async load(id) {
    if (id !== '\0virtual:billing-names') return null;
    const guards: object = await import(at('../dist/billing/guards/index.js'));
    const names = Object.keys(guards).map((name) => name.replace(/^is/, ''));
    return `export default ${JSON.stringify(names)}`;
  },
});

/** `x.ts?script`: the address of a script of the same build, which shares its chunks, so that a worker costs little. */
const scriptAddress = (): Plugin => {
  let isBuild = true;
  return {
    name: 'script-address',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async resolveId(source, importer) {
      if (!source.endsWith('?script')) return null;
      const file = await this.resolve(source.slice(0, -'?script'.length), importer);
      return file ? `\0script:${file.id}` : null;
    },
    load(id) {
      if (!id.startsWith('\0script:')) return null;
      const file = id.slice('\0script:'.length);
      if (!isBuild)
        return `export default new URL(${JSON.stringify(`/@fs${file}`)}, location.href).href`;
      const chunk = this.emitFile({ type: 'chunk', id: file });
      return `export default import.meta.ROLLUP_FILE_URL_${chunk}`;
    },
  };
};

export default defineConfig({
  root: at('playground'),
  base: './',
  plugins: [billingNames(), scriptAddress()],
  resolve: { alias: publishedEntries() },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    outDir: at('public/playground'),
    emptyOutDir: true,
    target: 'es2022',
    minify: 'terser',
    terserOptions: { module: true, compress: { passes: 2 } },
    modulePreload: false,
    rollupOptions: { output: { experimentalMinChunkSize: 12_000 } },
    chunkSizeWarningLimit: 600,
  },
});
