import type { BudgetAudit, ClaimsContext } from '../../claims/index.js';
import { type ByteStream, nameOf, openBytes } from '../input.js';
import type { StopSignal } from '../stopSignals.js';
import type { Terminal } from '../terminal.js';
import { auditRanges, faultError } from './auditRanges.js';
import { cutFile } from './cutFile.js';
import { progressBar } from './progressBar.js';
import { RangeAudit, type RangeTask, rangeResult } from './RangeAudit.js';
import { newStop, type Progress } from './readRange.js';
import { startWorker } from './startWorker.js';

// A worker starts in the time that this takes.
const LEAST_BYTES = 4_000_000;

export interface AuditFileOptions {
  /** What every user's token is measured with. */
  readonly around: ClaimsContext;
  /** The most workers. */
  readonly jobs: number;
}

export interface FileAudit {
  readonly audit: BudgetAudit;
  /** What ended it early, so that the audit is of some users only. */
  readonly stoppedBy: StopSignal | null;
}

/**
 * The audit of the users of a file, which begins as one of nobody. A large file is read by several workers; stdin and gzip
 * can only be read from their begin. A terminal sees a progress bar on stderr, a pipe does not.
 */
export async function auditFile(
  empty: BudgetAudit,
  file: string,
  options: AuditFileOptions,
  terminal: Terminal,
): Promise<FileAudit> {
  const stopping = new AbortController();
  let stoppedBy: StopSignal | null = null;
  const release = terminal.onStop((signal) => {
    stoppedBy = signal;
    stopping.abort();
  });
  try {
    const audit = await auditUntil(stopping.signal, empty, file, options, terminal);
    return { audit, stoppedBy };
  } finally {
    release();
  }
}

async function auditUntil(
  signal: AbortSignal,
  empty: BudgetAudit,
  file: string,
  { around, jobs }: AuditFileOptions,
  terminal: Terminal,
): Promise<BudgetAudit> {
  const stream = await openBytes(file, terminal, signal);
  const { size = 0, isPlainFile } = stream;
  const stop = newStop();
  signal.addEventListener('abort', () => Atomics.store(stop, 0, 1));
  const name = nameOf(file);
  const task = { empty: empty.toJSON(), around };
  const count = isPlainFile ? Math.min(jobs, Math.floor(size / LEAST_BYTES)) : 1;
  const ranges = count > 1 ? await cutFile(file, size, count) : [];
  const bar = terminal.stderr.isTTY ? progressBar(terminal, stream.size) : null;
  try {
    const progress: Progress[] = [];
    const start = (range: (typeof ranges)[number], index: number) =>
      startWorker({ ...range, file, task, stop }, (reached) => {
        progress[index] = reached;
        const sum = (key: keyof Progress) => progress.reduce((all, part) => all + part[key], 0);
        bar?.update(sum('bytes'), { users: sum('users') });
      });
    const states =
      (ranges.length > 1 ? await auditRanges(name, ranges, start, signal) : null) ??
      (await readAll(
        stream,
        name,
        { ...task, place: { base: 0, begun: false } },
        (bytes, users) => bar?.update(bytes, { users }),
        signal,
      ));
    return states.reduce((sum: BudgetAudit, state) => sum.merge(state), empty);
  } finally {
    bar?.stop();
    await stream.close();
  }
}

/** Reads a stream from its begin to its end, or until it is stopped. */
async function readAll(
  { chunks, bytesRead }: ByteStream,
  name: string,
  task: RangeTask,
  report: (bytes: number, users: number) => void,
  stop: AbortSignal,
) {
  const result = await rangeResult(async () => {
    const audit = new RangeAudit(task);
    for await (const chunk of chunks) {
      audit.push(chunk);
      report(bytesRead(), audit.users);
    }
    return stop.aborted ? audit.partial() : audit.result(true);
  });
  if (result.fault) throw faultError(name, result.fault);
  return [result.state];
}
