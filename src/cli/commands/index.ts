import type { Command } from 'commander';
import type { ExitCode, Terminal } from '../terminal.js';
import { registerBudget } from './budget.js';
import { registerCheck } from './check.js';
import { registerEnv } from './env.js';
import { registerToken } from './token.js';

/** Adds one command to the program. Its action loads what it needs with a dynamic import and reports its exit code. */
export type RegisterCommand = (
  program: Command,
  terminal: Terminal,
  exit: (code: ExitCode) => void,
) => void;

/** One line a command. */
export const commands: readonly RegisterCommand[] = [
  registerBudget,
  registerToken,
  registerCheck,
  registerEnv,
];
