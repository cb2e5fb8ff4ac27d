import { posix } from 'node:path';
import { parseYaml, type Tree, textAt, textsAt, treeAt } from './indented.js';
import type { Lock } from './lock.js';

const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** Reads pnpm-lock.yaml of version 5.4 to 9 (pnpm 7 and newer); undefined for another text. */
export function readPnpmLock(text: string): Lock | undefined {
  const lock = parseYaml(text);
  const format = Number.parseFloat(textAt(lock, 'lockfileVersion') ?? '');
  if (!(format >= 5)) return undefined;
  const importers = treeAt(lock, 'importers');
  const packages = treeAt(lock, format >= 9 ? 'snapshots' : 'packages') ?? new Map();
  const workspace = (folder: string): Tree | undefined =>
    importers ? treeAt(importers, folder || '.') : folder === '' ? lock : undefined;
  const keyOf = (name: string, version: string) =>
    [`${name}@${version}`, version, `/${name}@${version}`, `/${name}/${version}`].find((key) =>
      packages.has(key),
    );
  return {
    start: (folder) => `workspace:${folder}`,
    resolve(from, name) {
      const folder = from.startsWith('workspace:') ? from.slice('workspace:'.length) : undefined;
      const version =
        folder === undefined
          ? textsAt(treeAt(packages, from), ...GROUPS).get(name)
          : importedVersion(workspace(folder), name);
      if (version === undefined) return undefined;
      if (version.startsWith('link:')) {
        return `workspace:${posix.join(folder ?? '', version.slice('link:'.length))}`;
      }
      return keyOf(name, version);
    },
    read(key) {
      const found = treeAt(packages, key);
      const named = found && nameAndVersion(key, format);
      return named && { ...named, dependencies: textsAt(found, ...GROUPS) };
    },
  };
}

/** Of version 6 on an entry is `{ specifier, version }`, before that the version alone. */
function importedVersion(workspace: Tree | undefined, name: string): string | undefined {
  for (const group of GROUPS) {
    const entry = treeAt(workspace, group)?.get(name);
    if (entry !== undefined) return typeof entry === 'string' ? entry : textAt(entry, 'version');
  }
  return undefined;
}

/** `@clerk/nextjs@6.39.1(next@16.2.0)`, with a slash before it in version 6, `/@clerk/nextjs/6.39.1_abc` in version 5. */
function nameAndVersion(key: string, format: number) {
  const plain = key.replace(/^\//, '').replace(/\(.*$/s, '');
  const at = plain.lastIndexOf(format < 6 ? '/' : '@');
  if (at <= 0) return undefined;
  return { name: plain.slice(0, at), version: plain.slice(at + 1).replace(/_.*$/s, '') };
}
