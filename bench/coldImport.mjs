// What loading an entry costs in a fresh process, over a process that loads nothing, beside the same entry bundled
// from src into one file by esbuild (peers stay outside in both). What costs that time (files, schemas made at import)
// is counted in test/package/imports.test.ts.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { entries, manifest } from '../scripts/entries.mjs';

const folder = resolve('.cache/coldImport');

/**
 * Milliseconds of processor time that one import takes, measured inside a process made for it: time on the clock
 * depends on what else the machine does. A module in between imports statically, as applications do.
 */
function coldImport(file) {
  const url = JSON.stringify(pathToFileURL(`${file}.importer.mjs`).href);
  const code = `const before = process.cpuUsage(); await import(${url});
    const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000)`;
  const args = ['--input-type=module', '--eval', code];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

/** Writes the module in between and answers the path that `coldImport` takes. */
function importer(name, file) {
  const path = `${folder}/${name.replaceAll('/', '-')}`;
  writeFileSync(`${path}.importer.mjs`, `import ${JSON.stringify(pathToFileURL(file).href)};\n`);
  return path;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function bundled({ file }) {
  const outfile = `${folder}/${file.replaceAll('/', '-')}.mjs`;
  await build({
    entryPoints: [`src/${file}.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    external: Object.keys(manifest.peerDependencies),
    logLevel: 'error',
  });
  return outfile;
}

/** `{ name, ours, single, others }` for each entry, in milliseconds. The order within a round turns each time. */
async function measure() {
  mkdirSync(folder, { recursive: true });
  const empty = `${folder}/empty.mjs`;
  writeFileSync(empty, '');
  const rows = [];
  for (const entry of entries) {
    const files = {
      empty: importer('empty', empty),
      ours: importer(`${entry.file}-ours`, resolve(`dist/${entry.file}.js`)),
      single: importer(`${entry.file}-single`, await bundled(entry)),
    };
    const times = { empty: [], ours: [], single: [] };
    for (let round = 0; round < 9; round++) {
      const order = Object.keys(files);
      for (const which of round % 2 ? order : order.reverse()) {
        times[which].push(coldImport(files[which]));
      }
    }
    const over = (which) => Math.max(0, median(times[which]) - median(times.empty));
    const others = entriesIn(resolve(`dist/${entry.file}.js`));
    rows.push({ name: entry.name, ours: over('ours'), single: over('single'), others });
  }
  return rows;
}

/** How many other entries a built file imports, at any depth. They stay files of their own: an app has one copy. */
function entriesIn(file, seen = new Set([file])) {
  const text = readFileSync(file, 'utf8');
  for (const [, specifier] of text.matchAll(/^(?:import|export) .*from '(\.[^']+)';$/gm)) {
    const path = resolve(file, '..', specifier);
    if (!seen.has(path)) entriesIn(path, seen.add(path));
  }
  return entries.filter((entry) => seen.has(resolve(`dist/${entry.file}.js`))).length - 1;
}

const line = ({ name, ours, single, others }) =>
  `${ours.toFixed(1).padStart(6)} ms, one file ${single.toFixed(1).padStart(6)} ms, ${(
    ours / single
  )
    .toFixed(2)
    .padStart(5)} ×  ${name}${others ? ` (loads ${others} other entries)` : ''}`;

console.log('\ncold import in a fresh process, over an empty module');
for (const row of await measure()) console.log(`  ${line(row)}`);
