import { Command, CommanderError } from 'commander';
import { commands } from './commands/index.js';
import { sayFailure } from './failure.js';
import { widthOf } from './layout.js';
import { guarded } from './output.js';
import type { ExitCode, Streams } from './terminal.js';

/** Options that ask for data, whose lines are not wrapped. */
const FOR_MACHINES = ['--json', '--sarif'];

/** Runs one command line and answers its exit code. The only place that turns errors into text. */
export async function main(
  argv: readonly string[],
  streams: Streams,
  version = '0.0.0',
): Promise<ExitCode> {
  const isForMachines = argv.some((word) => FOR_MACHINES.includes(word));
  const terminal = guarded(streams, isForMachines);
  const columns = widthOf(streams);
  let exitCode: ExitCode = 0;
  let said = '';
  const program = new Command('isoclerk')
    .description('Token budgets, payload checks and key checks for Clerk, offline.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => {
        said += text; // it may quote what should not be shown
      },
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
    });
  for (const register of commands) {
    register(program, terminal, (code) => {
      exitCode = code;
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    await sayFailure(error, said, terminal, isForMachines);
    return 2;
  }
}
