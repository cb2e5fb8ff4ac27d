import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { type GitIgnore, gitIgnoreAbove } from '../gitIgnore.js';
import { UsageError } from '../terminal.js';

const PAYLOAD = /\.(?:json|ndjson|jsonl)$/;
const NEVER = ['**/node_modules/**', '**/.git/**'];

/**
 * All JSON and NDJSON files below a folder, without node_modules, hidden files, linked folders and what .gitignore names.
 * What is ignored is not looked into.
 */
export function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const visit = (at: string, above: GitIgnore): void => {
    const gitIgnore = above.enter(at);
    for (const entry of entriesOf(at)) {
      const { name } = entry;
      const path = join(at, name);
      const isFolder = entry.isDirectory();
      const isMeant = isFolder ? name !== 'node_modules' : PAYLOAD.test(name);
      if (!isMeant || name.startsWith('.') || gitIgnore.ignores(path, isFolder)) continue;
      if (isFolder) visit(path, gitIgnore);
      else if (entry.isFile() || statSync(path, { throwIfNoEntry: false })?.isFile()) {
        files.push(path);
      }
    }
  };
  visit(folder, gitIgnoreAbove(folder));
  return files;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    throw new UsageError(`cannot read ${folder}`);
  }
}

/** What a glob names; node_modules only if the glob says so. */
export const filesOfGlob = (pattern: string): Promise<string[]> =>
  glob(pattern, {
    expandDirectories: false,
    ignore: pattern.includes('node_modules') ? [] : NEVER,
  });
