import type { Check, Report } from './checks/check.js';
import { checkEnv } from './checks/env.js';
import { checkLint } from './checks/lint.js';
import { checkNext } from './checks/next.js';
import { checkDeprecated, checkDuplicates } from './checks/packages.js';
import { checkTemplates } from './checks/templates.js';
import { checkVersions } from './checks/versions.js';
import type { Diagnosis, Finding, Project, Severity } from './types.js';

const CHECKS: readonly Check[] = [
  checkVersions,
  checkDuplicates,
  checkDeprecated,
  checkEnv,
  checkNext,
  checkTemplates,
  checkLint,
];

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * Looks for every known mistake in a project. Pure: it reads what it is given and nothing else, and no value of an env
 * file is in its answer.
 */
export function diagnose(project: Project): Diagnosis {
  const findings: Finding[] = [];
  const checked: string[] = [];
  const unknown: string[] = [...project.unknown];
  for (const workspace of project.workspaces) {
    const { folder } = workspace;
    const at = (what: string) => (folder ? `${folder}: ${what}` : what);
    const report: Report = {
      find: ({ id, severity, source }, finding) =>
        findings.push({ id, severity, ...finding, source }),
      add: (finding) => findings.push(finding),
      checked: (what) => checked.push(at(what)),
      unknown: (what) => unknown.push(at(what)),
    };
    for (const check of CHECKS) check(workspace, project, report);
  }
  const rank = ({ severity }: Finding) => ORDER.indexOf(severity);
  findings.sort((left, right) => rank(left) - rank(right));
  return { findings, checked, unknown };
}
