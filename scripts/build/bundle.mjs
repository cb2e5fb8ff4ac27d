// The second half of the build: tsup and tsc have written one file a source to .cache/build, this writes one bundled
// file an entry and format to dist, and what entries share to dist/shared.
import { writeFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { entries, manifest } from '../entries.mjs';
import { borders, isCommon, ownerOf } from './borders.mjs';
import { nameOf, pinnedChunk } from './chunks.mjs';
import { droppable } from './droppable.mjs';

const peers = Object.keys(manifest.peerDependencies);
const external = (id) => peers.some((peer) => id === peer || id.startsWith(`${peer}/`));

/**
 * A rollup plugin for what nobody reads: CommonJS is minified, in lines short enough for a stack trace, and declarations
 * have tabs where no text can hold the spaces. ESM stays as it was written, with tabs too and without the names of source
 * files: a minifier would drop the marks by which bundlers know what they can leave out.
 */
const compact = {
  name: 'compact',
  renderChunk: async (code, { fileName }) => {
    if (fileName.endsWith('.d.cts')) {
      const tabs = (indent) => '\t'.repeat(indent.length / 4);
      return { code: code.replace(/^(?: {4})+/gm, tabs), map: null };
    }
    if (fileName.endsWith('.js')) return { code: await slim(code), map: null };
    const options = { format: 'cjs', target: 'es2022', minify: true, lineLimit: 160 };
    return { code: (await transform(code, options)).code, map: null };
  },
};

/** ESM with tabs; a text over several lines, whose spaces count, stops the build. */
async function slim(code) {
  const slimmed = code
    .replace(/^\/\/ src\/.*\n/gm, '')
    .replace(/^(?: {2})+/gm, (indent) => '\t'.repeat(indent.length / 2));
  const [before, after] = await Promise.all(
    [code, slimmed].map((text) => transform(text, { format: 'esm', minifyWhitespace: true })),
  );
  if (before.code !== after.code) throw new Error('A text over several lines begins with spaces.');
  return slimmed;
}

/**
 * Tells into which entry's file a module belongs: the one that owns it, or the only one that needs it. Left to itself,
 * rollup would cut an entry in two as soon as another one imports from its index.
 */
function entryOf(root, getModuleInfo) {
  const indexes = new Map(entries.map(({ file }) => [resolve(root, `${file}.js`), file]));
  const users = new Map(); // of each module: the entries that reach it other than through another entry's index
  for (const [index, file] of indexes) {
    const seen = new Set([index]);
    for (const id of seen) {
      users.set(id, [...(users.get(id) ?? []), file]);
      for (const to of getModuleInfo(id)?.importedIds ?? []) if (!indexes.has(to)) seen.add(to);
    }
  }
  return (id) => {
    const path = relative(root, id);
    const owner = isCommon(path) ? undefined : `${ownerOf(path)}index`;
    const mine = users.get(id) ?? [];
    return mine.includes(owner) ? owner : mine.length === 1 ? mine[0] : undefined;
  };
}

async function bundle({ folder, extension, plugins, outputs, generatedCode = 'es5' }) {
  const root = resolve(folder);
  const isCode = extension === 'js'; // types cost nothing to load
  let find;
  const path = (id) => relative(root, id);
  const bundled = await rollup({
    input: Object.fromEntries(
      entries.map(({ file }) => [file, resolve(root, `${file}.${extension}`)]),
    ),
    external,
    plugins: plugins(root),
    preserveEntrySignatures: 'strict',
    treeshake: { moduleSideEffects: false },
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const written = [];
  for (const { format, ending } of outputs) {
    const { output } = await bundled.write({
      dir: 'dist',
      format,
      entryFileNames: `[name].${ending}`,
      chunkFileNames: ({ moduleIds }) => `${nameOf(moduleIds.map(path))}.${ending}`,
      manualChunks: (id, { getModuleInfo }) => {
        if (isCode) find ??= entryOf(root, getModuleInfo);
        return pinnedChunk(path(id)) ?? find?.(id);
      },
      onlyExplicitManualChunks: true,
      hoistTransitiveImports: false,
      generatedCode,
      esModule: true,
      exports: 'named',
      minifyInternalExports: false,
      interop: 'esModule',
      plugins: [compact],
    });
    written.push(...output);
  }
  await bundled.close();
  return written;
}

// A short answer instead of a stack: what goes wrong here goes wrong in src.
process.on('uncaughtException', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});

const built = await bundle({
  folder: '.cache/build/js',
  extension: 'js',
  plugins: (root) => [borders(root), droppable],
  outputs: [
    { format: 'es', ending: 'js' },
    { format: 'cjs', ending: 'cjs' },
  ],
  generatedCode: { preset: 'es2015', symbols: false },
});
const declared = await bundle({
  folder: '.cache/build/types',
  extension: 'd.ts',
  plugins: () => [dts()],
  outputs: [{ format: 'es', ending: 'd.cts' }],
});

// The bundler forgets that `export type` exports no value: without this a class or a table that an entry has as a type
// only would compile as a value, and be undefined.
const isValue = (fileName, name) =>
  built
    .find((it) => it.fileName === fileName.replace(/\.d\.cts$/, '.cjs'))
    ?.exports.includes(name) ?? true;
for (const chunk of declared.filter(({ isEntry }) => isEntry)) {
  chunk.code = chunk.code.replace(/^export \{([^}]*)\}/gm, (_, names) => {
    const marked = names.split(',').map((text) => {
      const name = text.trim();
      const exported = name.split(' as ').at(-1);
      return isValue(chunk.fileName, exported) ? name : `type ${name}`;
    });
    return `export { ${marked.join(', ')} }`;
  });
  writeFileSync(`dist/${chunk.fileName}`, chunk.code);
}

// ESM names the same declarations: a second copy would be a fifth of the package, and each class in it a second type.
// Copied all the same is what names a peer's types, because there a peer may have two of each as well, and a default
// export, which TypeScript reads otherwise from a CommonJS file.
const namesPeer = ({ imports }) =>
  imports.some((name) => external(name) || namesPeer(declared.find((it) => it.fileName === name)));
for (const chunk of declared) {
  const copied = namesPeer(chunk) || chunk.exports.includes('default');
  if (!copied && !chunk.isEntry) continue;
  const others = chunk.imports.filter((name) => !external(name));
  let text = copied ? chunk.code : `export * from './${basename(chunk.fileName, '.d.cts')}.cjs';\n`;
  for (const { fileName } of declared.filter(
    (it) => others.includes(it.fileName) && namesPeer(it),
  )) {
    const stem = fileName.slice(0, -'.d.cts'.length);
    text = text.replaceAll(new RegExp(`(from '\\.[./]*${stem})\\.cjs'`, 'g'), "$1.js'");
  }
  writeFileSync(`dist/${chunk.fileName.replace(/cts$/, 'ts')}`, text);
}
