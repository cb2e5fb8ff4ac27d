import type { Readable, Writable } from 'node:stream';
import pc from 'picocolors';

/** What a command may touch of the process: tests hand in their own. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type Colors = ReturnType<typeof pc.createColors>;

/** Colours for stdout: none in a pipe or with NO_COLOR (any non-empty value, no-color.org), forced by FORCE_COLOR. */
export function colorsFor(terminal: Terminal): Colors {
  const { NO_COLOR, FORCE_COLOR } = terminal.env;
  return pc.createColors(!NO_COLOR && (Boolean(FORCE_COLOR) || terminal.stdout.isTTY === true));
}

/** 0: fine. 1: a finding, or the input is bad. 2: the command was called wrongly. */
export type ExitCode = 0 | 1 | 2;

/** The input is bad: exit code 1, message on stderr. The message quotes no values. */
export class InputError extends Error {}

/** The call itself is wrong: exit code 2, message on stderr. */
export class UsageError extends Error {}
