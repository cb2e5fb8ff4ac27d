// Whose code the command line brings along, from what esbuild says went into it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// What may be shipped inside a package under the MIT licence, with nothing but the text beside it.
const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0']);

/** Name, version, licence and its text of each package whose code is in the command line. */
export function bundledPackages(folders) {
  const packages = folders.map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    if (!ALLOWED.has(license)) throw new Error(`${name}: may not be bundled under ${license}`);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e([.-][\w.-]*)?$/i.test(entry));
    if (!file) throw new Error(`${name}: has no licence text to pass on`);
    return { name, version, license, text: readFileSync(join(folder, file), 'utf8').trim() };
  });
  // One version may stand in several folders of node_modules.
  return [...new Map(packages.map((it) => [`${it.name}@${it.version}`, it])).values()];
}

export const listBundled = () =>
  bundledPackages(JSON.parse(readFileSync('.cache/build/bundled.json', 'utf8')));
