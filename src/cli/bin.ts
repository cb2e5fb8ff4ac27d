#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { main } from './main.js';

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // The reader of a pipe may leave early, as in `isoclerk … | head`: the answer stays what it is.
  if (code === 'EPIPE') return;
  process.stderr.write(`isoclerk: cannot write the output (${code})\n`);
  process.exit(2);
});
process.stderr.on('error', () => {});

// A progress bar hides the cursor and turns off line wrapping: both come back. The second time, the signal does what it
// always does.
const RESTORE = '\u001b[?25h\u001b[?7h\n';
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    if (process.stderr.isTTY) process.stderr.write(RESTORE);
    process.kill(process.pid, signal);
  });
}

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

process.exitCode = await main(process.argv.slice(2), process, version);
