import { parseClassic, parseYaml, type Tree, textAt, textsAt } from './indented.js';
import type { Lock } from './lock.js';

interface YarnLock extends Lock {
  readonly isBerry: boolean;
}

/** Reads yarn.lock, of Yarn 1 and of Yarn 2 and newer. */
export function readYarnLock(text: string): YarnLock {
  const isBerry = /^__metadata:/m.test(text);
  const lock = isBerry ? parseYaml(text) : parseClassic(text);
  const entries = new Map<string, Tree>();
  const keys = new Map<string, Set<string>>(); // of each name
  for (const [patterns, entry] of lock) {
    if (typeof entry === 'string' || patterns === '__metadata') continue;
    for (const pattern of patterns.split(/,\s*/)) {
      const key = pattern.replace(/^"|"$/g, '');
      const name = nameOf(key);
      entries.set(key, entry);
      keys.set(name, (keys.get(name) ?? new Set()).add(key));
    }
  }
  const only = (name: string) => {
    const [key, ...more] = keys.get(name) ?? [];
    const isOne = more.every((other) => entries.get(other) === entries.get(key ?? ''));
    return isOne ? key : undefined;
  };
  return {
    isBerry,
    start: (folder) => `workspace:${folder}`,
    resolve(_from, name, range) {
      const exact = [`${name}@${range}`, `${name}@npm:${range}`].find((key) => entries.has(key));
      return exact ?? only(name); // `resolutions` write another range than the package asks for
    },
    read(key) {
      const entry = entries.get(key);
      const version = textAt(entry, 'version');
      const resolution = textAt(entry, 'resolution') ?? '';
      if (version === undefined || resolution.includes('@workspace:')) return undefined;
      const dependencies = textsAt(entry, 'dependencies', 'optionalDependencies');
      return { name: aliasedName(key) ?? nameOf(key), version, dependencies };
    },
  };
}

const nameOf = (key: string): string => key.slice(0, Math.max(key.indexOf('@', 1), 0));

/** `b@npm:@clerk/backend@2.4.0` is @clerk/backend. */
const aliasedName = (key: string): string | undefined =>
  /^[^@]+@npm:((?:@[^/]+\/)?[^@]+)@/.exec(key)?.[1];
