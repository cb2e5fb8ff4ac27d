import { installCommand } from '../commands.js';
import { setup } from '../rows/index.js';
import { type Check, inProject } from './check.js';

/** Says whether the rules for source text are on: nothing here reads it. */
export const checkLint: Check = (workspace, project, report) => {
  if (workspace.isLinted) {
    report.checked('lint: isoclerk/eslint is configured; run it for what only source text shows');
    return;
  }
  report.unknown('source text: event names, awaits and checks in code are not read');
  report.find(setup.lintMissing, {
    file: inProject(workspace, 'package.json'),
    message: setup.lintMissing.what,
    fix: `${installCommand(project, workspace, ['isoclerk', 'eslint'], { dev: true })}, and in eslint.config.js: import isoclerk from 'isoclerk/eslint'; export default [isoclerk.configs.recommended]`,
  });
};
