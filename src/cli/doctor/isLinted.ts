import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withoutComments } from '../../doctor/index.js';
import { readTextFile } from './readTextFile.js';

const CONFIG = /^(?:eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.\w+)?|\.?oxlintrc\.json)$/;

/** Whether a lint configuration of the workspace or the project names isoclerk's plugin. It is read, never run. */
export function isLinted(root: string, place: string, manifest: string): boolean {
  const texts = [...new Set([place, root])].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => CONFIG.test(name))
      .map((name) => withoutComments(readTextFile(join(folder, name)))),
  );
  return [...texts, manifest].some((text) => /['"]isoclerk\/eslint['"]/.test(text));
}
