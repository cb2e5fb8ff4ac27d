import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';

interface Rules {
  readonly folder: string;
  readonly matcher: Ignore;
}

/** The .gitignore files that a walk has met so far. */
export interface GitIgnore {
  /** With the file of a folder that the walk enters. */
  enter(folder: string): GitIgnore;
  ignores(path: string, isFolder: boolean): boolean;
}

/** For a walk of a folder: what the folders above it say, up to the root of the repository; nothing outside of one. */
export function gitIgnoreAbove(name: string): GitIgnore {
  const folder = resolve(name);
  const above = repositoryAbove(folder).flatMap(rulesOf);
  // Who names a folder means it, even if it is ignored itself.
  return gitIgnore(isNamed(above, folder, true) ? [] : above);
}

const gitIgnore = (rules: readonly Rules[]): GitIgnore => ({
  enter: (name) => {
    const folder = resolve(name);
    // A deeper file opened the folder again: what the others say of all that is in it, they say of the folder.
    const open = rules.filter((rule) => !answerOf(rule, folder, true).ignored);
    return gitIgnore([...open, ...rulesOf(folder)]);
  },
  ignores: (path, isFolder) => isNamed(rules, resolve(path), isFolder),
});

/** As git: the deeper file wins, and within one the later line. */
function isNamed(rules: readonly Rules[], path: string, isFolder: boolean): boolean {
  let isIgnored = false;
  for (const rule of rules) {
    const { ignored, unignored } = answerOf(rule, path, isFolder);
    if (ignored) isIgnored = true;
    if (unignored) isIgnored = false;
  }
  return isIgnored;
}

function answerOf({ folder, matcher }: Rules, path: string, isFolder: boolean) {
  const inside = relative(folder, path).replaceAll('\\', '/');
  return matcher.test(isFolder ? `${inside}/` : inside);
}

function repositoryAbove(folder: string): string[] {
  const above: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder) above.unshift(at);
    if (existsSync(join(at, '.git'))) return above;
    if (at === dirname(at)) return [];
  }
}

function rulesOf(folder: string): Rules[] {
  try {
    const text = readFileSync(join(folder, '.gitignore'), 'utf8');
    return [{ folder, matcher: ignore().add(text) }];
  } catch {
    return [];
  }
}
