import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type GitIgnore, gitIgnoreAbove } from '../gitIgnore.js';

const MOST = 20_000;
const DEEPEST = 12;

// What is built or fetched, and never written by hand.
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', 'dist', 'build', 'out', 'coverage']);

/**
 * The files of a folder, relative to it, with slashes. Hidden folders, linked folders, folders of builds, `others` and
 * folders that .gitignore names are left out; ignored files are not, because env files are. It stops at 20,000 files.
 */
export function walkFiles(
  folder: string,
  others: ReadonlySet<string> = new Set(),
): { files: string[]; isComplete: boolean } {
  const files: string[] = [];
  const queue: { readonly path: string; readonly depth: number; readonly above: GitIgnore }[] = [
    { path: '', depth: 0, above: gitIgnoreAbove(folder) },
  ];
  for (const { path, depth, above } of queue) {
    const gitIgnore = above.enter(join(folder, path));
    for (const entry of entriesOf(join(folder, path))) {
      const inside = path ? `${path}/${entry.name}` : entry.name;
      if (isFile(entry, join(folder, inside))) files.push(inside);
      else if (isOpen(entry) && !others.has(inside) && depth < DEEPEST) {
        if (gitIgnore.ignores(join(folder, inside), true)) continue;
        queue.push({ path: inside, depth: depth + 1, above: gitIgnore });
      }
    }
    if (files.length > MOST) return { files: files.slice(0, MOST), isComplete: false };
  }
  return { files, isComplete: true };
}

const isOpen = (entry: Dirent): boolean =>
  entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name);

/** A link to a file is one: env files are often links. */
const isFile = (entry: Dirent, path: string): boolean =>
  entry.isFile() ||
  (entry.isSymbolicLink() && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false));

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
