// Who may import whom at run time, as the build checks it: an entry owns the files of its folder (and of no deeper
// entry's folder), and other entries reach it through its index only. The linter holds the finer rules (biome.json).
import { relative } from 'node:path';
import { entries } from '../entries.mjs';

/** What several entries may use file by file; the build puts it into chunks of its own. Paths below src. */
const common = [
  'errors.ts',
  'readable.ts',
  'standardSchema.ts',
  'internal/**',
  'contract/**',
  '**/generated/**',
];

const folders = entries
  .map(({ file }) => file.slice(0, -'index'.length))
  .sort((a, b) => b.length - a.length);

const matches = (pattern, file) => {
  const inside = pattern.match(/^(?:(\*\*)\/)?(.*?)\/\*\*$/);
  if (!inside) return pattern === file;
  return `/${file}`.includes(`/${inside[2]}/`) && (inside[1] || file.startsWith(`${inside[2]}/`));
};

export const isCommon = (file) => common.some((pattern) => matches(pattern, file));

/** The folder of the entry that owns a file of src, '' for the root's. */
export const ownerOf = (file) => folders.find((folder) => file.startsWith(folder));

/** The imports that cross a border, as `importer -> imported`; `graph` is [importer, imported] pairs of paths below src. */
export function crossings(graph) {
  return graph
    .filter(
      ([from, to]) =>
        ownerOf(from) !== ownerOf(to) &&
        !entries.some(({ file }) => to === `${file}.ts`) &&
        !isCommon(to),
    )
    .map(([from, to]) => `${from} -> ${to}`);
}

/** A rollup plugin. Fails the build when an entry reaches into another one's files. */
export const borders = (folder) => ({
  name: 'borders',
  buildEnd(error) {
    if (error) return;
    const source = (id) => relative(folder, id).replace(/\.js$/, '.ts');
    const graph = [...this.getModuleIds()].flatMap((id) =>
      this.getModuleInfo(id)
        .importedIds.filter((to) => this.getModuleInfo(to)?.isExternal === false)
        .map((to) => [source(id), source(to)]),
    );
    const wrong = crossings(graph);
    if (wrong.length) {
      this.error(
        `An entry reaches into another entry's files. Import its index, or move what is shared (scripts/build/borders.mjs):\n${wrong.join('\n')}`,
      );
    }
  },
});
