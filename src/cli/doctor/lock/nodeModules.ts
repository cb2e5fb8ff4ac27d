import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isObject, type Lock, textsOf } from './lock.js';

/** Reads what is installed, where no lockfile tells: from the packages' own package.json. */
export function readNodeModules(root: string): Lock {
  const manifest = (folder: string) => {
    try {
      const found: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return isObject(found) ? found : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    start: (folder) => join(root, folder),
    resolve(from, name) {
      for (let folder = from; ; folder = dirname(folder)) {
        const found = join(folder, 'node_modules', name);
        if (manifest(found)) return realpathSync(found); // pnpm links into its store
        if (folder === dirname(folder)) return undefined;
      }
    },
    read(key) {
      const found = manifest(key);
      if (typeof found?.name !== 'string' || typeof found.version !== 'string') return undefined;
      const dependencies = textsOf(found.dependencies, found.optionalDependencies);
      return { name: found.name, version: found.version, dependencies };
    },
  };
}
