import { closeSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../terminal.js';
import { commonFolder } from './commonFolder.js';
import type { Source } from './readInputs.js';

export interface Target {
  readonly source: Source;
  readonly path: string;
}

/**
 * Where each source is written: one named file becomes the file `out`, everything else a file below the folder `out`.
 * Nothing is overwritten unless `force`.
 */
export async function planTargets(
  sources: readonly Source[],
  out: string,
  force: boolean,
): Promise<Target[]> {
  if (out === '-' || out === '')
    throw new UsageError('--migrate needs the name of a file or folder');
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => /[\\/]$/.test(out),
  );
  const isMany = sources.length > 1 || sources.some(({ isFound }) => isFound);
  if (isMany && !isFolder && /\.(json|ndjson|jsonl)$/.test(out)) {
    throw new UsageError(
      `--migrate: several inputs need a folder, and ${out} is named like a file`,
    );
  }
  const files = sources.flatMap(({ path }) => (path === '-' ? [] : [resolve(path)]));
  const base = commonFolder(files);
  const targets = sources.map((source) => {
    const { path, isLines } = source;
    const below =
      path === '-' ? `stdin.${isLines ? 'ndjson' : 'json'}` : relative(base, resolve(path));
    return { source, path: isMany || isFolder ? join(out, below) : out };
  });
  if (!force) await Promise.all(targets.map(refuseExisting));
  return targets;
}

async function refuseExisting({ path }: Target): Promise<void> {
  const isThere = await lstat(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new UsageError(`${path} exists; --force overwrites it`);
}

/** Writes one file, and the folders it needs. It is there as a whole, or as it was before. */
export async function writeTarget(
  { path }: Target,
  text: string,
  { out, force }: { readonly out: string; readonly force: boolean },
): Promise<void> {
  try {
    const folder = dirname(path);
    await makeFolder(folder);
    if (path !== out && !(await isBelow(folder, out))) throw new Error('a link leads outside');
    if (force) replace(await realpath(path).catch(() => path), text);
    else create(path, text);
  } catch {
    throw new UsageError(`cannot write ${path}`);
  }
}

// Without a pause, in which a signal could end the program.
function create(path: string, text: string, mode = 0o666): void {
  const file = openSync(path, 'wx', mode);
  try {
    writeFileSync(file, text);
  } catch (error) {
    rmSync(path); // the disk is full
    throw error;
  } finally {
    closeSync(file);
  }
}

function replace(path: string, text: string): void {
  const before = statSync(path, { throwIfNoEntry: false });
  if (before && !before.isFile()) {
    writeFileSync(path, text); // a pipe or a device has no content of its own
    return;
  }
  const fresh = `${path}.${process.pid}.new`;
  create(fresh, text, before?.mode);
  try {
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh);
    throw error;
  }
}

async function isBelow(folder: string, out: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([realpath(folder), realpath(out)]);
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/** One folder at a time: node's own `recursive` does not end below /proc. */
async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory()) return;
  const parent = dirname(resolve(folder));
  if (parent !== resolve(folder)) await makeFolder(parent);
  await mkdir(folder);
}
