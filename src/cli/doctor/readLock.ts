import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageManager } from '../../doctor/index.js';
import { readBunLock } from './lock/bun.js';
import type { Lock } from './lock/lock.js';
import { readNodeModules } from './lock/nodeModules.js';
import { readNpmLock } from './lock/npm.js';
import { readPnpmLock } from './lock/pnpm.js';
import { readYarnLock } from './lock/yarn.js';

export interface FoundLock {
  readonly lock: Lock | undefined;
  readonly packageManager: PackageManager;
  readonly versionsFrom: string | undefined;
  readonly unknown: readonly string[];
}

type Reader = (text: string) => Lock | undefined;

const LOCKFILES: readonly (readonly [file: string, manager: PackageManager, read: Reader])[] = [
  ['pnpm-lock.yaml', 'pnpm', readPnpmLock],
  ['yarn.lock', 'yarn', readYarnLock],
  ['bun.lock', 'bun', readBunLock],
  ['package-lock.json', 'npm', readNpmLock],
  ['npm-shrinkwrap.json', 'npm', readNpmLock],
];

export const hasLockfile = (folder: string): boolean =>
  [...LOCKFILES.map(([file]) => file), 'bun.lockb'].some((file) => existsSync(join(folder, file)));

/** The lockfile of a project, or what is installed where there is none that can be read. */
export function readLock(root: string, wanted: string | undefined): FoundLock {
  const there = LOCKFILES.filter(([file]) => existsSync(join(root, file)));
  const manager = wanted?.split('@', 1)[0];
  const [chosen = there[0]] = there.filter(([, name]) => name === manager);
  const unknown: string[] = [];
  if (there.length > 1 && chosen) {
    const others = there.filter((one) => one !== chosen).map(([file]) => file);
    unknown.push(`${others.join(', ')}: versions are from ${chosen[0]}`);
  }
  if (!chosen && existsSync(join(root, 'bun.lockb'))) {
    unknown.push('bun.lockb: binary; bun install --save-text-lockfile writes one that can be read');
  }
  const lock = chosen && tryRead(join(root, chosen[0]), chosen[2]);
  if (chosen && !lock)
    unknown.push(`${chosen[0]}: it is damaged, or of a version from before 2021`);
  const isBerry = lock !== undefined && 'isBerry' in lock && lock.isBerry === true;
  const packageManager = isBerry ? 'yarn-berry' : (chosen?.[1] ?? managerOf(manager));
  if (chosen && lock) return { lock, packageManager, versionsFrom: chosen[0], unknown };
  const isInstalled = existsSync(join(root, 'node_modules'));
  return {
    lock: isInstalled ? readNodeModules(root) : undefined,
    packageManager,
    versionsFrom: isInstalled ? 'node_modules' : undefined,
    unknown,
  };
}

const managerOf = (name: string | undefined): PackageManager =>
  name === 'pnpm' || name === 'bun' || name === 'yarn' ? name : 'npm';

function tryRead(file: string, read: Reader): Lock | undefined {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
