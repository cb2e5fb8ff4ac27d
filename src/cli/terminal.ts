import type { Readable, Writable } from 'node:stream';
import { painted } from './printable.js';
import type { OnStop, stopCodes } from './stopSignals.js';

/** A stream that text is written to. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What the command line touches of the process: tests hand in their own. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onStop: OnStop;
}

/** What a command may touch of it. What it writes is made printable and fits the columns, see output.ts. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output & {
    /** The stream itself, for what is no text: a progress bar. */
    readonly stream: Writable;
  };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onStop: OnStop;
}

export type Paint = (text: string) => string;

export interface Colors {
  readonly isColorSupported: boolean;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly magenta: Paint;
  readonly cyan: Paint;
  readonly white: Paint;
  readonly gray: Paint;
}

/** Colours for stdout: none in a pipe or with NO_COLOR (any non-empty value, no-color.org), forced by FORCE_COLOR. */
export function colorsFor({ stdout, env }: Pick<Terminal, 'stdout' | 'env'>): Colors {
  const { NO_COLOR, FORCE_COLOR } = env;
  const isColorSupported = !NO_COLOR && (Boolean(FORCE_COLOR) || stdout.isTTY === true);
  const paint =
    (code: number): Paint =>
    (text) =>
      isColorSupported ? painted(text, code) : text;
  return {
    isColorSupported,
    bold: paint(1),
    dim: paint(2),
    red: paint(31),
    green: paint(32),
    yellow: paint(33),
    blue: paint(34),
    magenta: paint(35),
    cyan: paint(36),
    white: paint(37),
    gray: paint(90),
  };
}

/** 0: fine. 1: a finding. 2: the command was called wrongly, or an input cannot be read. Else a signal ended it early. */
export type ExitCode = 0 | 1 | 2 | (typeof stopCodes)[keyof typeof stopCodes];

/** An input cannot be read or is broken: exit code 2, message on stderr. The message quotes no values. */
export class InputError extends Error {
  constructor(
    message: string,
    /** What the library found, for machines. */
    readonly about: { readonly code?: string; readonly path?: string } = {},
  ) {
    super(message);
  }
}

/** The call itself is wrong: exit code 2, message on stderr. */
export class UsageError extends Error {}
