import type { Command } from 'commander';
import type { ExitCode, Terminal } from '../terminal.js';

/** Adds one command to the program. Its action loads what it needs with a dynamic import and reports its exit code. */
export type RegisterCommand = (
  program: Command,
  terminal: Terminal,
  exit: (code: ExitCode) => void,
) => void;
