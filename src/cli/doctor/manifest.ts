import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../terminal.js';
import { isObject, textsOf } from './lock/lock.js';

export interface Manifest {
  readonly name: string | undefined;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly packageManager: string | undefined;
  /** Patterns of folders. */
  readonly workspaces: readonly string[];
  readonly text: string;
}

/** Reads package.json of a folder. */
export function readManifest(folder: string, shown: string): Manifest {
  let text: string;
  try {
    text = readFileSync(join(folder, 'package.json'), 'utf8');
  } catch {
    throw new UsageError(`cannot read ${shown}`);
  }
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(`${shown} is not JSON`);
  }
  if (!isObject(found)) throw new UsageError(`${shown} is not an object`);
  const { name, packageManager, workspaces } = found;
  const patterns = isObject(workspaces) ? workspaces.packages : workspaces;
  return {
    name: typeof name === 'string' ? name : undefined,
    packageManager: typeof packageManager === 'string' ? packageManager : undefined,
    dependencies: Object.fromEntries(
      textsOf(found.optionalDependencies, found.devDependencies, found.dependencies),
    ),
    workspaces: Array.isArray(patterns)
      ? patterns.filter((pattern): pattern is string => typeof pattern === 'string')
      : [],
    text,
  };
}
