import { boundTemplate, predictToken } from '../../claims/index.js';
import { isIsoclerkError } from '../../errors.js';
import { setup } from '../rows/index.js';
import type { TextFile, Workspace } from '../types.js';
import { type Check, inProject, type Report } from './check.js';

/** The size of the tokens that claims templates make. */
export const checkTemplates: Check = (workspace, _project, report) => {
  for (const template of workspace.templates) {
    report.checked(`claims template: ${inProject(workspace, template.file)}`);
    checkTemplate(workspace, template, report);
  }
};

function checkTemplate(workspace: Workspace, { file, text }: TextFile, report: Report): void {
  const place = inProject(workspace, file);
  try {
    if (predictToken(text).verdict === 'over') {
      report.find(setup.templateOver, {
        file: place,
        message: `${file}: ${setup.templateOver.what}`,
        fix: `npx isoclerk budget ${place}`,
      });
      return;
    }
    const { verdict, deciding } = boundTemplate(text);
    if (verdict === 'over') {
      report.find(setup.templateCanOverflow, {
        file: place,
        message: `${file}: ${setup.templateCanOverflow.what}; ${deciding.join(', ')} ${deciding.length === 1 ? 'decides' : 'decide'}`,
        fix: `bound it, or put less into the token: npx isoclerk budget ${place} --worst-case schema.json`,
      });
    } else if (verdict === 'unknown') {
      report.unknown(
        `${place}: whether its tokens always fit; ${deciding.join(', ')} has no known bound`,
      );
    }
  } catch (error) {
    if (!isIsoclerkError(error)) throw error;
    report.find(setup.templateInvalid, {
      file: place,
      message: `${file}: ${error.message}`,
      fix: error.hint,
    });
  }
}
