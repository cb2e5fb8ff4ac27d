// Lints the tarball as it would be published, by the tool named on the command line, with no rule ignored.
import { spawnSync } from 'node:child_process';
import { pack } from './pack.mjs';

const tools = {
  publint: (tarball) => ['publint', tarball, '--strict'],
  attw: (tarball) => ['attw', tarball, '--no-emoji'],
};
const { tarball } = pack();
const run = spawnSync('npx', ['--no-install', ...tools[process.argv[2]](tarball)], {
  stdio: 'inherit',
});
process.exitCode = run.status ?? 1;
