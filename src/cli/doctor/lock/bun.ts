import { isObject, type Lock, textsOf } from './lock.js';

/** Reads bun.lock, the text form (Bun 1.2 and newer); undefined for another text. */
export function readBunLock(text: string): Lock | undefined {
  const lock: unknown = JSON.parse(withoutTrailingCommas(text));
  if (!isObject(lock) || !isObject(lock.packages) || !isObject(lock.workspaces)) return undefined;
  const { packages, workspaces } = lock;
  const has = (key: string) => Object.hasOwn(packages, key);
  return {
    start(folder) {
      const found = Object.hasOwn(workspaces, folder) ? workspaces[folder] : undefined;
      return isObject(found) && folder && typeof found.name === 'string' ? found.name : '';
    },
    // A key is the way to the package: names of packages, the outermost first.
    resolve(from, name) {
      const way = from.match(/(?:@[^/]+\/)?[^/]+/g) ?? [];
      for (let depth = way.length; depth >= 0; depth--) {
        const key = [...way.slice(0, depth), name].join('/');
        if (has(key)) return key;
      }
      return undefined;
    },
    read(key) {
      const entry = has(key) ? packages[key] : undefined;
      const [id, , details] = Array.isArray(entry) ? entry : [];
      const at = typeof id === 'string' ? id.indexOf('@', 1) : -1;
      const version = at > 0 ? id.slice(at + 1) : '';
      if (version === '' || version.startsWith('workspace:')) return undefined;
      const { dependencies, optionalDependencies } = isObject(details) ? details : {};
      return {
        name: id.slice(0, at),
        version,
        dependencies: textsOf(dependencies, optionalDependencies),
      };
    },
  };
}

const withoutTrailingCommas = (text: string): string =>
  text.replace(/("(?:[^"\\]|\\.)*"?)|,(?=\s*[}\]])/g, (_, quoted?: string) => quoted ?? '');
