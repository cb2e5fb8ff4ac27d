import { Readable, Writable } from 'node:stream';
import { main } from '../../src/cli/main.js';
import type { OnStop } from '../../src/cli/stopSignals.js';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Buffer | Readable;
  readonly env?: Readonly<Record<string, string>>;
  /** A terminal instead of a pipe. */
  readonly isTTY?: boolean;
  readonly columns?: number | undefined;
  readonly onStop?: OnStop;
}

/** No sentence is wrapped. */
const WIDE = 1000;

/** Runs a command line in this process. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { stdin = '', env = {}, isTTY = false, columns = WIDE } = options;
  const { onStop = () => () => {} } = options;
  const texts = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') =>
    Object.assign(
      new Writable({
        write(chunk, _, done) {
          texts[name] += String(chunk);
          done();
        },
      }),
      { isTTY, columns, cursorTo: () => true, clearLine: () => true, moveCursor: () => true },
    );
  const terminal = {
    stdin: stdin instanceof Readable ? stdin : Readable.from([stdin]),
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    env,
    onStop,
  };
  const code = await main(args, terminal, '1.2.3');
  return { code, ...texts };
}
