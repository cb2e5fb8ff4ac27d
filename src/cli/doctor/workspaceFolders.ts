import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTextFile } from './readTextFile.js';

/** Folders of the workspaces: by the patterns of package.json, or of pnpm's own file where that is there. */
export async function workspaceFolders(
  root: string,
  patterns: readonly string[],
): Promise<string[]> {
  const all = (await patternsOfPnpm(root)) ?? patterns;
  if (all.length === 0) return [];
  const { glob } = await import('tinyglobby');
  const ofManifest = (pattern: string) => {
    const [, not = '', folder = ''] = /^(!?)(?:\.\/)?(.*?)\/*$/.exec(pattern) ?? [];
    return `${not}${folder}/package.json`;
  };
  const found = await glob(all.map(ofManifest), {
    cwd: root,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
  });
  return found
    .map((file) => dirname(file))
    .filter((folder) => folder !== '.')
    .sort();
}

async function patternsOfPnpm(root: string): Promise<readonly string[] | undefined> {
  const file = join(root, 'pnpm-workspace.yaml');
  if (!existsSync(file)) return undefined;
  const { pnpmPatterns } = await import('./pnpmPatterns.js');
  return pnpmPatterns(readTextFile(file), 'pnpm-workspace.yaml');
}
