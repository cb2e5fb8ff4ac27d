import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pnpmPatterns } from './pnpmPatterns.js';
import { readTextFile } from './readTextFile.js';

/** Folders of the workspaces: by the patterns of package.json, or of pnpm's own file where that is there. */
export async function workspaceFolders(
  root: string,
  patterns: readonly string[],
  unknown: string[],
): Promise<string[]> {
  const all = patternsOfPnpm(root, unknown) ?? patterns;
  if (all.length === 0) return [];
  const { glob } = await import('tinyglobby');
  const ofManifest = (pattern: string) => {
    const folder = pattern.replace(/^(!?)\.\//, '$1').replace(/(?<!\/)\/+$/, '');
    return `${folder}/package.json`;
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

function patternsOfPnpm(root: string, unknown: string[]): readonly string[] | undefined {
  const file = join(root, 'pnpm-workspace.yaml');
  if (!existsSync(file)) return undefined;
  const patterns = pnpmPatterns(readTextFile(file));
  if (!patterns) unknown.push('pnpm-workspace.yaml: packages is more than a list of texts');
  return patterns ?? [];
}
