import { Command, CommanderError } from 'commander';
import { isIsoclerkError } from '../errors.js';
import { commands } from './commands/index.js';
import { type ExitCode, InputError, type Terminal, UsageError } from './terminal.js';

/** Runs one command line and answers its exit code. The only place that turns errors into text. */
export async function main(
  argv: readonly string[],
  terminal: Terminal,
  version = '0.0.0',
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = new Command('isoclerk')
    .description('Token budgets, payload checks and key checks for Clerk, offline.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
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
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const json = argv.includes('--json');
    if (isIsoclerkError(error)) {
      if (json) {
        const { code, path, message } = error;
        terminal.stdout.write(`${JSON.stringify({ error: { code, path, message } })}\n`);
      } else terminal.stderr.write(`isoclerk: ${error.message} (${error.code})\n`);
      return 1;
    }
    if (error instanceof UsageError || error instanceof InputError) {
      terminal.stderr.write(`isoclerk: ${error.message}\n`);
      return error instanceof UsageError ? 2 : 1;
    }
    throw error;
  }
}
