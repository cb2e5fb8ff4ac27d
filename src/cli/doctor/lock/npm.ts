import { isObject, type Lock, textsOf } from './lock.js';

/** Reads package-lock.json of version 2 and 3 (npm 7 and newer); undefined for another text. */
export function readNpmLock(text: string): Lock | undefined {
  const lock: unknown = JSON.parse(text);
  const packages = isObject(lock) ? lock.packages : undefined;
  if (!isObject(packages)) return undefined;
  const at = (key: string) => {
    const found = Object.hasOwn(packages, key) ? packages[key] : undefined;
    return isObject(found) ? found : undefined;
  };
  return {
    start: (folder) => folder,
    // As Node.js looks for it: beside the package, then ever further up.
    resolve(from, name) {
      for (let folder = from; ; ) {
        const key = `${folder ? `${folder}/` : ''}node_modules/${name}`;
        if (at(key)) return key;
        if (folder === '') return undefined;
        folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
      }
    },
    read(key) {
      const found = at(key);
      if (!found || found.link === true || typeof found.version !== 'string') return undefined;
      const own = key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return {
        name: typeof found.name === 'string' ? found.name : own,
        version: found.version,
        dependencies: textsOf(found.dependencies, found.optionalDependencies),
      };
    },
  };
}
