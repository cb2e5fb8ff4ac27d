import { columnsOf, wrap } from './layout.js';
import { printable, toTerminalCodes } from './printable.js';
import type { Output, Streams, Terminal } from './terminal.js';

/**
 * The terminal that commands write to. Whatever they write passes here, and so does all text of others: no control
 * character of it reaches the terminal, and no line is wider than the columns. Data for machines keeps its lines.
 */
export function guarded(streams: Streams, isForMachines: boolean): Terminal {
  const columns = columnsOf(streams);
  const guard = (stream: Output): Output => ({
    write: (text) => stream.write(shown(text, isForMachines ? null : columns)),
    isTTY: stream.isTTY === true,
    columns,
  });
  const { stdin, stdout, stderr, env, onStop } = streams;
  return {
    stdin,
    stdout: guard(stdout),
    stderr: { ...guard(stderr), stream: stderr },
    env,
    onStop,
  };
}

function shown(text: string, columns: number | null): string {
  return text
    .split('\n')
    .map(printable)
    .flatMap((line) => (columns === null ? [line] : wrap(line, columns)))
    .map(toTerminalCodes)
    .join('\n');
}

/** Writes lines: a line break within one is text of others, and is shown as `\u000a`. */
export function printLines({ stdout }: Terminal, lines: readonly string[]): void {
  stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
}
