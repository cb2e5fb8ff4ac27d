import { access, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { glob } from 'tinyglobby';

const PAYLOADS = '**/*.{json,ndjson,jsonl}';
const NEVER = ['**/node_modules/**', '**/.git/**'];

/** All JSON and NDJSON files below a folder, without node_modules and what .gitignore names. */
export async function filesBelow(folder: string): Promise<string[]> {
  const files = await glob(PAYLOADS, { cwd: folder, ignore: NEVER });
  const isIgnored = await ignoredBy(folder);
  return files.map((file) => join(folder, file)).filter((file) => !isIgnored(resolve(file)));
}

/** What a glob names; node_modules only if the glob says so. */
export const filesOfGlob = (pattern: string): Promise<string[]> =>
  glob(pattern, {
    expandDirectories: false,
    ignore: pattern.includes('node_modules') ? [] : NEVER,
  });

interface Rules {
  readonly folder: string;
  readonly matcher: Ignore;
}

async function ignoredBy(name: string): Promise<(file: string) => boolean> {
  const folder = resolve(name);
  const above = await rulesAbove(folder);
  const nested = await glob('**/.gitignore', { cwd: folder, dot: true, ignore: NEVER });
  const own = await Promise.all(nested.sort().map((file) => rulesOf(dirname(join(folder, file)))));
  // Who names a folder means it, even if it is ignored itself.
  const rules = [...(isNamed(above, folder) ? [] : above), ...own.flat()];
  return (file) => isNamed(rules, file);
}

/** As git: the deeper file wins, and within one the later line. */
function isNamed(rules: readonly Rules[], path: string): boolean {
  let isIgnored = false;
  for (const { folder, matcher } of rules) {
    const inside = relative(folder, path);
    if (inside === '' || inside.startsWith('..')) continue;
    const { ignored, unignored } = matcher.test(inside.replaceAll('\\', '/'));
    if (ignored) isIgnored = true;
    if (unignored) isIgnored = false;
  }
  return isIgnored;
}

/** Of the folders above, up to the root of the repository; none outside of one. */
async function rulesAbove(folder: string): Promise<Rules[]> {
  const above: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder) above.unshift(at);
    if (await exists(join(at, '.git'))) break;
    if (at === dirname(at)) return [];
  }
  return (await Promise.all(above.map(rulesOf))).flat();
}

async function rulesOf(folder: string): Promise<Rules[]> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => null);
  return text === null ? [] : [{ folder, matcher: ignore().add(text) }];
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
