import { SingleBar } from 'cli-progress';
import { widthOf } from '../layout.js';
import { colorsFor, type Terminal } from '../terminal.js';

const REST_OF_BAR = 45;

/** A bar on stderr; without a size, a count. */
export function progressBar(terminal: Terminal, size: number | undefined): SingleBar {
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
