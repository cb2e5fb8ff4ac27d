import type { InstalledPackage } from '../../../doctor/index.js';
import type { Lock } from './lock.js';

const OTHERS: readonly string[] = ['next', 'react', '@types/react'];

/** The packages whose versions matter. */
export const isWatched = (name: string): boolean =>
  name.startsWith('@clerk/') || OTHERS.includes(name);

interface Found {
  readonly installed: readonly InstalledPackage[];
  /** Watched dependencies that the lock does not have. */
  readonly missing: readonly string[];
}

/**
 * The watched packages that a workspace gets, through any number of others. `follow`: whose dependencies are looked at,
 * besides those of the workspace.
 */
export function installedPackages(
  lock: Lock,
  folder: string,
  dependencies: Readonly<Record<string, string>>,
  follow: (name: string) => boolean = () => true,
): Found {
  const installed: InstalledPackage[] = [];
  const missing: string[] = [];
  const queue: { readonly key: string; readonly via: string }[] = [];
  const seen = new Set<string>();
  const start = lock.start(folder);
  // Clerk's own first: they are named as who brings what several bring.
  const names = Object.keys(dependencies).sort(
    (left, right) => Number(isWatched(right)) - Number(isWatched(left)),
  );
  for (const name of names) {
    const key = lock.resolve(start, name, dependencies[name] ?? '');
    if (key === undefined) {
      if (isWatched(name)) missing.push(name);
    } else if (!seen.has(key)) {
      seen.add(key);
      queue.push({ key, via: name });
    }
  }
  for (const { key, via } of queue) {
    const found = lock.read(key);
    if (!found) continue;
    if (isWatched(found.name)) {
      installed.push({ name: found.name, version: found.version, via });
    }
    if (!follow(found.name)) continue;
    for (const [name, range] of found.dependencies) {
      const next = lock.resolve(key, name, range);
      if (next === undefined || seen.has(next)) continue;
      seen.add(next);
      queue.push({ key: next, via });
    }
  }
  return { installed, missing };
}
