import { SingleBar } from 'cli-progress';
import type { BudgetAudit, ClaimsContext } from '../claims/index.js';
import { isIsoclerkError } from '../errors.js';
import { nameOf, openText } from './input.js';
import { widthOf } from './layout.js';
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
  } catch (error) {
    const isPlace = error instanceof InputError && error.message.startsWith('line ');
    throw isPlace ? new InputError(`${nameOf(file)}: ${error.message}`) : error;
  } finally {
    bar?.stop();
  }
}

const REST_OF_BAR = 45;

function progressBar(terminal: Terminal, size: number | undefined): SingleBar {
  const room = widthOf(terminal) - REST_OF_BAR;
  const users = room > 0 ? '{users} users, {duration_formatted}' : '{users}';
  const isBar = size !== undefined && room > 0;
  const format = isBar ? `{bar} {percentage} %, ${users}` : users;
  const isPlain = !colorsFor({ stdout: terminal.stderr, env: terminal.env }).isColorSupported;
  const bar = new SingleBar({
    format: `  ${format}`,
    stream: terminal.stderr.stream,
    barsize: Math.max(1, Math.min(room, 40)),
    barCompleteChar: isPlain ? '#' : '█',
    barIncompleteChar: isPlain ? '.' : '░',
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: false, // bin.ts shows the cursor again, and lets the signal end the process
  });
  bar.start(size ?? 0, 0, { users: 0 });
  return bar;
}
