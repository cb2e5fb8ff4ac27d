import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  type Project,
  type TextFile,
  type Workspace,
  withoutComments,
} from '../../doctor/index.js';
import { isLinted } from './isLinted.js';
import { installedPackages, isWatched } from './lock/installed.js';
import { type Manifest, readManifest } from './manifest.js';
import { readEnv } from './readEnv.js';
import { type FoundLock, hasLockfile, readLock } from './readLock.js';
import { readTextFile } from './readTextFile.js';
import { walkFiles } from './walkFiles.js';
import { workspaceFolders } from './workspaceFolders.js';

export interface ReadOptions {
  /** Claims templates, relative to the working folder. */
  readonly templates: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Reads what `diagnose` needs of a project; in a workspace of a monorepo, of that workspace alone. */
export async function readProject(dir: string, options: ReadOptions): Promise<Project> {
  const here = resolve(dir);
  const shown = join(dir, 'package.json');
  const own = readManifest(here, shown);
  const { root, manifest } = await projectOf(here, own);
  const found = readLock(root, manifest.packageManager);
  const unknown = [...found.unknown];
  const folders =
    root === here
      ? ['', ...(await workspaceFolders(root, manifest.workspaces, unknown))]
      : [slashed(relative(root, here))];
  if (!found.lock) unknown.push('versions: no lockfile and no node_modules; install first');
  const workspaces = folders
    .map((folder) => {
      const one = folder === '' ? manifest : readManifest(join(root, folder), folder);
      return { folder, manifest: one };
    })
    .filter(({ manifest: { dependencies } }) => dependsOnClerk(dependencies))
    .map((one) => {
      const others = one.folder === '' ? new Set(folders) : new Set<string>();
      return readWorkspace(root, one.folder, one.manifest, found, options, others, unknown);
    });
  if (workspaces.length === 0) unknown.push('no package.json here depends on a Clerk package');
  const { packageManager, versionsFrom } = found;
  return { packageManager, versionsFrom, workspaces, unknown };
}

const slashed = (path: string): string => path.split(sep).join('/');

const dependsOnClerk = (dependencies: Readonly<Record<string, string>>): boolean =>
  Object.keys(dependencies).some((name) => name.startsWith('@clerk/'));

/** The project that a folder is a workspace of, or the folder itself. */
async function projectOf(here: string, own: Manifest) {
  const root = lockedFolder(here);
  if (root === here) return { root, manifest: own };
  const manifest = readManifest(root, join(root, 'package.json'));
  // What stands above by chance is no project of this folder's.
  const members = await workspaceFolders(root, manifest.workspaces, []);
  return members.includes(slashed(relative(root, here)))
    ? { root, manifest }
    : { root: here, manifest: own };
}

/** The folder of the nearest lockfile: this one, or one above it up to that of the repository. */
function lockedFolder(here: string): string {
  for (let folder = here; ; folder = dirname(folder)) {
    if (hasLockfile(folder) && existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder) || existsSync(join(folder, '.git'))) return here;
  }
}

function readWorkspace(
  root: string,
  folder: string,
  { name, dependencies, text }: Manifest,
  { lock, versionsFrom }: FoundLock,
  options: ReadOptions,
  others: ReadonlySet<string>,
  unknown: string[],
): Workspace {
  const place = join(root, folder);
  const { files, isComplete } = walkFiles(place, others);
  const at = folder ? `${folder}: ` : '';
  if (!isComplete) unknown.push(`${at}files after the first 20,000`);
  const isInstalled = versionsFrom === 'node_modules';
  const { installed, missing } = lock
    ? installedPackages(lock, folder, dependencies, isInstalled ? isWatched : undefined)
    : { installed: pinned(dependencies), missing: [] };
  if (missing.length > 0) {
    unknown.push(`${at}versions of ${missing.join(', ')}: not in ${versionsFrom}; install again`);
  }
  if (isInstalled) {
    unknown.push(
      `${at}Clerk packages that others than Clerk's bring: node_modules is not searched`,
    );
  }
  const read = (file: string): TextFile => ({ file, text: readTextFile(join(place, file)) });
  const env = readEnv(place, files, Object.hasOwn(dependencies, 'vite'), options.env);
  return {
    folder,
    name,
    dependencies,
    installed,
    files,
    env,
    passesJwtKey:
      env.some(({ variables }) => Object.hasOwn(variables, 'CLERK_JWT_KEY')) &&
      files
        .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
        .some((file) => /\bjwtKey\b/.test(withoutComments(read(file).text))),
    middleware: files
      .filter((file) => /^(?:src\/)?(?:middleware|proxy)\.[jt]sx?$/.test(file))
      .map(read),
    templates: [
      ...files.filter((file) => /(?:^|\/)clerk[^/]*\.template\.json$/.test(file)).map(read),
      ...options.templates.map((file) => ({
        file: slashed(relative(place, resolve(file))),
        text: readTextFile(file),
      })),
    ],
    isLinted: isLinted(root, place, text),
  };
}

/** Without a lock, a dependency that asks for one version gets it. */
function pinned(dependencies: Readonly<Record<string, string>>) {
  return Object.entries(dependencies)
    .filter(([name, range]) => isWatched(name) && /^\d+\.\d+\.\d[\w.+-]*$/.test(range))
    .map(([name, version]) => ({ name, version, via: name }));
}
