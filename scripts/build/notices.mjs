// Writes the notices of those whose code the command line brings along.
import { writeFileSync } from 'node:fs';
import { listBundled } from './bundled.mjs';

const parts = listBundled().map(
  ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`,
);
writeFileSync(
  'dist/cli/THIRD_PARTY_NOTICES.txt',
  [
    'The command line of isoclerk, dist/cli, contains code of these packages. No other file of isoclerk does.\n',
    ...parts,
  ].join(`\n${'-'.repeat(80)}\n\n`),
);
