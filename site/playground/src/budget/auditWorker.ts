import { createBudgetAudit, measureClaims } from 'isoclerk/claims';
import { isObject, problemOf } from '../parts/problem.ts';
import type { AuditMessage, AuditRequest, Unreadable } from './auditJob.ts';
import { readUsers, UnreadableFile } from './readUsers.ts';

const say = (message: AuditMessage) => postMessage(message);

async function audit({ file, template, around, options }: AuditRequest): Promise<void> {
  const started = performance.now();
  const job = createBudgetAudit(template, options);
  let users = 0;
  const unreadable: { first: Unreadable | null; count: number } = { first: null, count: 0 };
  let said = started;
  let read = 0;
  for await (const { line, value } of readUsers(file, (bytes) => {
    read = bytes;
  })) {
    try {
      if (!isObject(value)) throw new UnreadableFile('This is no object.');
      job.add({ ...around, user: value });
      users++;
    } catch (error) {
      const problem = error instanceof UnreadableFile ? error.message : problemOf(error).message;
      unreadable.count++;
      unreadable.first ??= { count: 1, line, problem };
    }
    if (performance.now() - said > 80) {
      said = performance.now();
      say({ kind: 'progress', read, users });
    }
  }
  say({
    kind: 'done',
    summary: job.summary(),
    tokenLimit: measureClaims({}, options).tokenLimit,
    unreadable: unreadable.first && { ...unreadable.first, count: unreadable.count },
    seconds: (performance.now() - started) / 1000,
  });
}

addEventListener('message', ({ data }: MessageEvent<AuditRequest>) => {
  audit(data).catch((error: unknown) => {
    const problem =
      error instanceof UnreadableFile || error instanceof TypeError
        ? error instanceof UnreadableFile
          ? error.message
          : 'The file cannot be read: damaged gzip, or it changed.'
        : problemOf(error).message;
    say({ kind: 'failed', problem });
  });
});
