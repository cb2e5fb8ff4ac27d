/** A request to end. */
export type StopSignal = 'SIGINT' | 'SIGTERM';

/** Exit codes of a command that ended because of a signal, as shells write them. */
export const stopCodes = { SIGINT: 130, SIGTERM: 143 } as const satisfies Record<
  StopSignal,
  number
>;

/** Has a listener end the command instead of the signal itself, until the result is called. */
export type OnStop = (listener: (signal: StopSignal) => void) => () => void;

/** What it needs of the process. */
interface Program {
  readonly pid: number;
  readonly stderr: { readonly isTTY?: boolean; readonly write: (text: string) => unknown };
  readonly on: (signal: StopSignal, listener: () => void) => unknown;
  readonly removeListener: (signal: StopSignal, listener: () => void) => unknown;
  readonly kill: (pid: number, signal: StopSignal) => unknown;
}

// A progress bar hides the cursor and turns off line wrapping: both come back.
const RESTORE = '\u001b[?25h\u001b[?7h\n';
// The keys reach all programs in the terminal, and npx hands them on once more.
const SAME_PRESS = 500;

/**
 * Gives the terminal back at a signal. Who listens ends the command, once; for everybody else, and the second time, the
 * signal does what it always does.
 */
export function stopSignals(program: Program): OnStop {
  const listeners = new Set<(signal: StopSignal) => void>();
  let last: number | null = null;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const heed = () => {
      const isFirst = last === null;
      if (last !== null && performance.now() - last < SAME_PRESS) return;
      last = performance.now();
      if (program.stderr.isTTY) program.stderr.write(RESTORE);
      if (isFirst && listeners.size > 0) {
        for (const listener of listeners) listener(signal);
        return;
      }
      program.removeListener(signal, heed);
      program.kill(program.pid, signal);
    };
    program.on(signal, heed);
  }
  return (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
}
