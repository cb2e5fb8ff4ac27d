import { SingleBar } from 'cli-progress';
import type { BudgetAudit, ClaimsContext } from '../claims/index.js';
import { isIsoclerkError } from '../errors.js';
import { openText } from './input.js';
import { readUsers } from './readUsers.js';
import { colorsFor, InputError, type Terminal } from './terminal.js';

/** Adds the users of a file to an audit; a terminal sees a progress bar on stderr, a pipe does not. */
export async function auditFile(
  audit: BudgetAudit,
  file: string,
  around: ClaimsContext,
  terminal: Terminal,
): Promise<void> {
  const { chunks, size, bytesRead } = await openText(file, terminal);
  const bar = terminal.stderr.isTTY ? progressBar(terminal, size) : null;
  let users = 0;
  try {
    for await (const { user, line } of readUsers(chunks)) {
      try {
        audit.add({ ...around, user });
      } catch (error) {
        if (!isIsoclerkError(error)) throw error;
        throw new InputError(`line ${line}: ${error.message} (${error.code})`);
      }
      if (++users % 1000 === 0) bar?.update(bytesRead(), { users });
    }
    bar?.update(bytesRead(), { users });
  } finally {
    bar?.stop();
  }
}

function progressBar(terminal: Terminal, size: number | undefined): SingleBar {
  const format =
    size === undefined
      ? '{users} users, {duration_formatted}'
      : '{bar} {percentage} %, {users} users, {duration_formatted}';
  const isPlain = !colorsFor({ ...terminal, stdout: terminal.stderr as Terminal['stdout'] })
    .isColorSupported;
  const bar = new SingleBar({
    format: `  ${format}`,
    stream: terminal.stderr,
    barCompleteChar: isPlain ? '#' : '█',
    barIncompleteChar: isPlain ? '.' : '░',
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(size ?? 0, 0, { users: 0 });
  return bar;
}
