import { useEffect, useRef, useState } from 'preact/hooks';
import { bytes, count } from '../parts/format.ts';
import { AuditView } from './AuditView.tsx';
import type { AuditMessage } from './auditJob.ts';
import workerAddress from './auditWorker.ts?script';
import { aroundOf, type BudgetInput, tokenOptionsOf } from './input.ts';

type State =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly name: string;
      readonly size: number;
      readonly read: number;
      readonly users: number;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'stale' }
  | Exclude<AuditMessage, { kind: 'progress' }>;

/**
 * A worker that begins as a blob lives by this page's policy and cannot connect either; one from an address would live
 * by the headers of that address.
 */
function startWorker(): Worker {
  const code = `import ${JSON.stringify(workerAddress)}`;
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address, { type: 'module' });
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}

/** Measures every user of a file in a worker. The file is read in pieces and never leaves the browser. */
export function UsersFile({ input }: { readonly input: BudgetInput }) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [isOver, setOver] = useState(false);
  const worker = useRef<Worker | null>(null);
  const stop = () => {
    worker.current?.terminate();
    worker.current = null;
  };
  useEffect(() => stop, []);
  // A result of other settings would be a wrong answer.
  useEffect(() => {
    stop();
    setState((now) => (now.kind === 'idle' ? now : { kind: 'stale' }));
  }, [input]);

  const run = (file: File | undefined) => {
    if (!file) return;
    stop();
    const { around, problem } = aroundOf(input);
    if (problem) {
      setState({ kind: 'failed', problem: `Membership, plan and features: ${problem}` });
      return;
    }
    setState({ kind: 'running', name: file.name, size: file.size, read: 0, users: 0 });
    const started = startWorker();
    worker.current = started;
    started.addEventListener('message', ({ data }: MessageEvent<AuditMessage>) => {
      if (worker.current !== started) return;
      if (data.kind === 'progress') {
        setState((now) =>
          now.kind === 'running' ? { ...now, read: data.read, users: data.users } : now,
        );
        return;
      }
      stop();
      setState(data);
    });
    started.addEventListener('error', () => {
      stop();
      setState({ kind: 'failed', problem: 'The browser could not run the worker.' });
    });
    started.postMessage({
      file,
      template: input.template,
      around,
      options: tokenOptionsOf(input),
    });
  };

  return (
    <section class="users" aria-labelledby="users-title">
      <h2 id="users-title">All your users</h2>
      <p class="help">
        NDJSON, a JSON array or Clerk’s pages, plain or gzip. Measured with the template and the
        settings above.
      </p>
      <label
        class={isOver ? 'drop is-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          run(event.dataTransfer?.files[0]);
        }}
      >
        <span>Drop a users file here, or choose one</span>
        <input
          type="file"
          accept=".json,.ndjson,.jsonl,.gz"
          onChange={({ currentTarget }) => {
            run(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </label>
      {state.kind === 'running' ? (
        <div class="progress">
          <label>
            Reading {state.name}
            <progress max={Math.max(1, state.size)} value={state.read} />
          </label>
          <span role="status">
            {bytes(state.read)} of {count(state.size)}, {count(state.users)} users
          </span>
          <button
            type="button"
            onClick={() => {
              stop();
              setState({ kind: 'cancelled' });
            }}
          >
            Cancel
          </button>
        </div>
      ) : null}
      {state.kind === 'stale' ? (
        <p role="status">The template or the settings changed. Choose the file again.</p>
      ) : null}
      {state.kind === 'cancelled' ? <p role="status">Cancelled. Nothing was kept.</p> : null}
      {state.kind === 'failed' ? (
        <p role="alert" class="problem">
          {state.problem}
        </p>
      ) : null}
      {state.kind === 'done' ? <AuditView {...state} /> : null}
    </section>
  );
}
