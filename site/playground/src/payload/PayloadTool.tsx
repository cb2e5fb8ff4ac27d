import { migrateBilling } from 'isoclerk/billing/helpers';
import { type DriftReport, inspectPayload, type PayloadSurface } from 'isoclerk/inspect';
import { useMemo, useState } from 'preact/hooks';
import { Choice, LineField, TextField } from '../parts/Field.tsx';
import { JsonTree, type TreeNote } from '../parts/JsonTree.tsx';
import { Presets } from '../parts/Presets.tsx';
import { parseJson, problemOf } from '../parts/problem.ts';
import { examples } from './examples.ts';
import { payloadNames } from './names.ts';

type Surface = 'found' | PayloadSurface;
interface Checked {
  readonly value: unknown;
  readonly report: DriftReport | null;
  readonly problem: string | null;
}

function check(text: string, surface: Surface, as: string): Checked | null {
  if (!text.trim()) return null;
  const { value, problem } = parseJson(text);
  if (problem) return { value, report: null, problem };
  try {
    const report = inspectPayload(value, {
      ...(surface !== 'found' && { surface }),
      ...(as.trim() && { as: as.trim() }),
    });
    return { value, report, problem: null };
  } catch (error) {
    const { message, hint } = problemOf(error);
    return { value, report: null, problem: `${message}. ${hint}` };
  }
}

interface Migrated {
  readonly value: unknown;
  readonly before: readonly TreeNote[];
  readonly after: readonly TreeNote[];
}

/** Nothing is lost, or somebody has to look. */
const LEVELS = {
  renamed: 'note',
  dropped: 'note',
  guessed: 'drift',
  underivable: 'drift',
} as const;

const AFTER = {
  renamed: (path: string) => `Was \`${path}\``,
  dropped: (path: string) => `From \`${path}\``,
  guessed: () => 'A guess: the likely reading of several',
  underivable: () => 'The old payload does not say it',
} as const;

/** The value in today's shape, when it is billing from before 2025-11-10. */
function migrate(value: unknown, { apiVersion, as, surface }: DriftReport): Migrated | null {
  if (apiVersion !== 'legacy' || as === null) return null;
  try {
    const on = surface === 'bapi' || surface === 'fapi' ? { surface } : {};
    const resource = as as Parameters<typeof migrateBilling>[0]; // another name is refused
    const { value: migrated, notes } = migrateBilling(resource, value, { legacy: true, ...on });
    return {
      value: migrated,
      before: notes.map(({ kind, path, message }) => ({
        path,
        level: LEVELS[kind],
        text: message,
      })),
      after: notes.flatMap(({ kind, target, path }) =>
        target === null
          ? []
          : [
              {
                path: target,
                level: LEVELS[kind],
                text: AFTER[kind](path),
              },
            ],
      ),
    };
  } catch {
    return null;
  }
}

const SENTENCES = {
  ok: 'As Clerk sends it.',
  drift: 'It parses, but differs from the published contract.',
  invalid: 'The tolerant schemas refuse it.',
} as const;
const CLASSES = { ok: 'fits', drift: 'tight', invalid: 'over' } as const;
const WORDS = { ok: 'OK', drift: 'Drift', invalid: 'Invalid' } as const;
const SURFACES = { bapi: 'Backend API', fapi: 'Frontend API', webhook: 'webhook' } as const;

/** What stands around a payload, for a sentence. */
const ENVELOPES: Readonly<Record<DriftReport['envelope'], (count: number) => string>> = {
  raw: () => '',
  array: (count) => `a list of ${count}: `,
  page: (count) => `a page of ${count}: `,
  client: () => 'an envelope of the Frontend API around ',
  clientPage: (count) => `a page of ${count} in an envelope of the Frontend API: `,
  mixed: (count) => `wrapped in both ways, ${count}: `,
};

function whatOf({ as, surface, apiVersion, envelope, count }: DriftReport): string {
  const of = as ?? 'something that is not recognised';
  const from = surface ? `, ${SURFACES[surface]}` : '';
  const version =
    apiVersion === 'legacy'
      ? ', from before 2025-11-10'
      : apiVersion === '2025-11-10'
        ? ', of 2025-11-10'
        : '';
  return `${ENVELOPES[envelope](count)}${of}${from}${version}`;
}

export function PayloadTool() {
  const [text, setText] = useState('');
  const [surface, setSurface] = useState<Surface>('found');
  const [as, setAs] = useState('');
  const checked = useMemo(() => check(text, surface, as), [text, surface, as]);
  const report = checked?.report ?? null;
  const notes = useMemo<readonly TreeNote[]>(
    () =>
      report?.issues.map(({ path, level, message, hint }) => ({
        path,
        level,
        text: hint ? `${message}. ${hint}` : message,
      })) ?? [],
    [report],
  );
  const migrated = useMemo(
    () => (report ? migrate(checked?.value, report) : null),
    [report, checked],
  );
  return (
    <>
      <p class="lead">
        Paste what Clerk sent: a webhook, a billing resource or page, a user. See what is
        unexpected, where, and what to do.
      </p>
      <div class="columns">
        <form class="inputs" onSubmit={(event) => event.preventDefault()}>
          <Presets label="Example payload" presets={examples} text={text} onChoose={setText} />
          <TextField
            label="Payload"
            rows={18}
            placeholder='{ "object": "event", "type": "user.created", "data": { … } }'
            value={text}
            onInput={setText}
            problem={checked?.problem ?? null}
          />
          <div class="row">
            <Choice
              label="From"
              value={surface}
              options={{
                found: 'Find out',
                bapi: 'Backend API',
                fapi: 'Frontend API',
                webhook: 'Webhook',
              }}
              onChange={setSurface}
            />
            <LineField
              label="What it is"
              value={as}
              onInput={setAs}
              placeholder="find out"
              list={payloadNames}
            />
          </div>
        </form>
        <section class="outputs" aria-label="Result">
          <h2>The result</h2>
          {report && checked ? (
            <>
              <p class={`verdict ${CLASSES[report.verdict]}`} role="status">
                <b>{WORDS[report.verdict]}</b> {SENTENCES[report.verdict]} It is {whatOf(report)}.
              </p>
              <JsonTree
                key={text}
                label="Report on the payload"
                value={checked.value}
                notes={notes}
              />
            </>
          ) : (
            <p class="note">Paste a payload, or choose an example.</p>
          )}
        </section>
      </div>
      {migrated && checked ? (
        <section aria-labelledby="migrated-title">
          <h2 id="migrated-title">Migrated to 2025-11-10</h2>
          <div class="columns even">
            <div>
              <h3>As it came</h3>
              <JsonTree key={text} label="Before" value={checked.value} notes={migrated.before} />
            </div>
            <div>
              <h3>In today’s shape</h3>
              <JsonTree key={text} label="After" value={migrated.value} notes={migrated.after} />
            </div>
          </div>
        </section>
      ) : null}
    </>
  );
}
