#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { main } from './main.js';
import { stopSignals } from './stopSignals.js';

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // The reader of a pipe may leave early, as in `isoclerk … | head`: the answer stays what it is.
  if (code === 'EPIPE') return;
  process.stderr.write(`isoclerk: cannot write the output (${code})\n`);
  process.exit(2);
});
process.stderr.on('error', () => {});

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

const { stdin, stdout, stderr, env } = process;
const streams = { stdin, stdout, stderr, env, onStop: stopSignals(process) };
process.exitCode = await main(process.argv.slice(2), streams, version);
