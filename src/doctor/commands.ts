import type { PackageManager, Project, Workspace } from './types.js';

type Where = Pick<Workspace, 'folder' | 'name'>;

// Names and folders are from files of the project: they end up in a command that people paste.
const SAFE = /^[\w@.:/^~-]+$/;
const quoted = (text: string): string =>
  SAFE.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

const add: Readonly<Record<PackageManager, (where: Where, dev: boolean) => string>> = {
  npm: ({ folder }, dev) => `npm i ${dev ? '-D ' : ''}${folder ? `-w ${quoted(folder)} ` : ''}`,
  pnpm: ({ folder }, dev) =>
    `pnpm ${folder ? `--filter ${quoted(`./${folder}`)} ` : ''}add ${dev ? '-D ' : ''}`,
  yarn: (where, dev) => `yarn ${inWorkspace(where)}add ${dev ? '-D ' : ''}`,
  'yarn-berry': (where, dev) => `yarn ${inWorkspace(where)}add ${dev ? '-D ' : ''}`,
  bun: ({ folder }, dev) =>
    `bun add ${dev ? '-d ' : ''}${folder ? `--cwd ${quoted(folder)} ` : ''}`,
};

const inWorkspace = ({ folder, name }: Where): string =>
  folder && name ? `workspace ${quoted(name)} ` : '';

/** The command that installs packages in a workspace. */
export function installCommand(
  { packageManager }: Pick<Project, 'packageManager'>,
  where: Where,
  packages: readonly string[],
  { dev = false }: { readonly dev?: boolean } = {},
): string {
  return add[packageManager](where, dev) + packages.map(quoted).join(' ');
}

/** What takes a package that another one brings to its newest version within what that one allows. */
export function updateCommand(manager: PackageManager, name: string): string {
  switch (manager) {
    case 'npm':
      return `npm update ${quoted(name)}`;
    case 'pnpm':
      return `pnpm update -r --depth Infinity ${quoted(name)}`;
    case 'yarn':
      return `take ${quoted(name)} out of yarn.lock, then: yarn install`;
    case 'yarn-berry':
      return `yarn up -R ${quoted(name)}`;
    case 'bun':
      return `bun update ${quoted(name)}`;
  }
}
