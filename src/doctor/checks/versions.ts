import { installCommand, updateCommand } from '../commands.js';
import { coreOf, FIRST_OF_CORE_3 } from '../cores.js';
import { versionRows } from '../rows/index.js';
import type { InstalledPackage, Project, VersionRow, Workspace } from '../types.js';
import { fixedIn, isVersion, majorOf, matches, safeVersion } from '../versions.js';
import { type Check, inProject, ownText } from './check.js';

/** Compares what is installed with every row about versions. */
export const checkVersions: Check = (workspace, project, report) => {
  const { installed } = workspace;
  const known = installed.filter(({ version }) => isVersion(version));
  for (const { name, version } of installed.filter(({ version }) => !isVersion(version))) {
    report.unknown(`${name}: ${version} is not a version that can be compared`);
  }
  const watched = known.filter(({ name }) => isWatched(name));
  if (watched.length > 0)
    report.checked(`${project.versionsFrom ?? 'package.json'}: ${list(watched)}`);
  for (const row of versionRows) {
    if (row.beside && !isBeside(row.beside, known)) continue;
    for (const found of affectedBy(row, watched)) {
      const { name, version } = found;
      const brought = isAliasOf(found, workspace)
        ? `, named ${found.via}`
        : `, which ${found.via} brings`;
      const origin = found.via === name ? '' : brought;
      report.find(row, {
        package: name,
        file: inProject(workspace, 'package.json'),
        message: `${name} ${version}${origin}: ${row.what}`,
        fix: fixFor(row, found, workspace, project),
      });
    }
  }
};

const isWatched = (name: string): boolean =>
  versionRows.some(({ affected }) => Object.hasOwn(affected, name));

function list(packages: readonly InstalledPackage[]): string {
  return [...new Set(packages.map(({ name, version }) => `${name} ${version}`))].join(', ');
}

function isBeside([name, range]: readonly [string, string], all: readonly InstalledPackage[]) {
  return all.some((one) => one.name === name && matches(one.version, range));
}

/** Where a dependency of the workspace has the fault, what it brings is not named beside it. */
function affectedBy(
  row: VersionRow,
  packages: readonly InstalledPackage[],
): readonly InstalledPackage[] {
  const affected = packages.filter(({ name, version }) => fixedIn(row, name, version));
  const { carrier } = row;
  const isCarried = packages.some(({ name }) => name === carrier);
  if (isCarried && !affected.some(({ name }) => name === carrier)) return [];
  const own = affected.filter(({ name, via }) => name === via);
  const brought = affected.filter(({ via }) => !own.some((one) => one.name === via));
  return [...own, ...brought];
}

/** Whether the dependency is the package itself, under another name. */
const isAliasOf = (
  { name, via }: Pick<InstalledPackage, 'name' | 'via'>,
  { dependencies }: Workspace,
): boolean => ownText(dependencies, via)?.startsWith(`npm:${name}@`) ?? false;

function fixFor(
  row: VersionRow,
  { name, version, via }: InstalledPackage,
  workspace: Workspace,
  project: Project,
): string {
  const fixed = safeVersion(versionRows, name, fixedIn(row, name, version) ?? version);
  if (name === via) return installCommand(project, workspace, [`${name}@^${fixed}`]);
  if (isAliasOf({ name, via }, workspace)) {
    return installCommand(project, workspace, [`${via}@npm:${name}@^${fixed}`]);
  }
  if (majorOf(fixed) === majorOf(version)) return updateCommand(project.packageManager, name);
  const brings = workspace.installed.find((one) => one.name === via)?.version ?? '';
  const next = FIRST_OF_CORE_3[via];
  if (next !== undefined && isVersion(brings) && coreOf(via, brings) === 2) {
    return installCommand(project, workspace, [`${via}@^${next}`]);
  }
  return `update ${via} to a version that brings ${name} ${fixed} or newer`;
}
