import { installCommand } from '../commands.js';
import { coreOf, FIRST_OF_CORE_3 } from '../cores.js';
import { deprecated, setup } from '../rows/index.js';
import type { Workspace } from '../types.js';
import { isVersion, majorOf, matches } from '../versions.js';
import { type Check, inProject, versionOf } from './check.js';

/** Packages that gave way to others. */
export const checkDeprecated: Check = (workspace, project, report) => {
  for (const row of deprecated) {
    if (!Object.hasOwn(workspace.dependencies, row.package)) continue;
    report.find(row, {
      package: row.package,
      file: inProject(workspace, 'package.json'),
      message: `${row.package}: ${row.what}`,
      fix: `${installCommand(project, workspace, [row.install])}, and import from ${row.instead}`,
    });
  }
};

/** Packages of two generations, and packages that are there more than once. */
export const checkDuplicates: Check = (workspace, project, report) => {
  const file = inProject(workspace, 'package.json');
  const cores = { 2: ownOfCore(workspace, 2), 3: ownOfCore(workspace, 3) };
  if (cores[2].length > 0 && cores[3].length > 0) {
    const packages = cores[2].flatMap((name) =>
      FIRST_OF_CORE_3[name] === undefined ? [] : [`${name}@^${FIRST_OF_CORE_3[name]}`],
    );
    const replaced = cores[2].filter((name) => FIRST_OF_CORE_3[name] === undefined);
    const steps = [
      ...(packages.length > 0 ? [installCommand(project, workspace, packages)] : []),
      ...(replaced.length > 0 ? [`replace ${replaced.join(', ')}`] : []),
    ];
    report.find(setup.mixedCores, {
      file,
      message: `Core 2 (${cores[2].join(', ')}) beside Core 3 (${cores[3].join(', ')})`,
      fix: steps.join('; '),
    });
  } else {
    for (const name of ['@clerk/shared', '@clerk/backend']) {
      const majors = majorsOf(workspace, name);
      if (majors.length < 2) continue;
      report.find(setup.severalMajors, {
        package: name,
        file,
        message: `${name} is there ${majors.length} times: ${majors.map(({ major, via }) => `${major}.x by ${via}`).join(', ')}`,
        fix: `bring ${majors.map(({ via }) => via).join(' and ')} to versions of one generation of Clerk`,
      });
    }
  }
  const types = majorsOf(workspace, '@types/react');
  if (types.length > 1) {
    const newest = Math.max(...types.map(({ major }) => major));
    report.find(setup.twoReactTypes, {
      package: '@types/react',
      file,
      message: `@types/react is there ${types.length} times: ${types.map(({ major, via }) => `${major}.x by ${via}`).join(', ')}`,
      fix: installCommand(project, workspace, [`@types/react@^${newest}`], { dev: true }),
    });
  }
  const next = versionOf(workspace, 'next') ?? '';
  const clerk = versionOf(workspace, '@clerk/nextjs') ?? '';
  // What is no version is in no range.
  if (matches(clerk, '>=7.0.0-0 <8.0.0-0') && matches(next, '<15.2.8-0')) {
    report.find(setup.nextTooOld, {
      package: 'next',
      file,
      message: `next ${next}: ${setup.nextTooOld.what}`,
      fix: installCommand(project, workspace, ['next@^16']),
    });
  }
};

function ownOfCore({ installed }: Workspace, core: 2 | 3): string[] {
  return installed
    .filter(({ name, via, version }) => name === via && isVersion(version))
    .filter(({ name, version }) => coreOf(name, version) === core)
    .map(({ name }) => name);
}

function majorsOf({ installed }: Workspace, name: string) {
  const majors = new Map<number, string>();
  for (const one of installed) {
    if (one.name !== name || !isVersion(one.version)) continue;
    const major = majorOf(one.version);
    if (!majors.has(major)) majors.set(major, one.via);
  }
  return [...majors].map(([major, via]) => ({ major, via }));
}
