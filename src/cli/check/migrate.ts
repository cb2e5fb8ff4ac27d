import {
  type BillingMigrationNote,
  type BillingMigrationResource,
  migrateBilling,
} from '../../billing/helpers/index.js';
import { isIsoclerkError } from '../../errors.js';
import { lineOfChangedNumber, lineOfDoubleKey } from '../json.js';
import type { Checked } from './checkPayload.js';
import type { Input, Part, Source } from './readInputs.js';

export interface Migrated extends Input {
  readonly notes: readonly BillingMigrationNote[];
  /** As it is written: the same text as before, unless the migration changed something. */
  readonly text: string;
  /** Why it stays as it was, although it may be old. */
  readonly kept?: string;
  readonly flaw?: string;
}

/** Migrates what is a billing resource of an API; the rest stays as it is, to the byte. */
export function migrate(part: Part, { as, surface }: Checked, isLines: boolean): Migrated {
  const same = { ...part, notes: [] };
  if (part.flaw !== undefined) return { ...same, kept: `it is not JSON: ${part.flaw}` };
  if (!isMigratable(as) || surface === 'webhook') return same;
  try {
    const options = surface ? { surface } : {};
    const { value, notes } = migrateBilling(as, part.payload, options);
    const text = JSON.stringify(value);
    if (text === JSON.stringify(part.payload)) return { ...same, notes };
    const lost = whatIsLost(part.text, isLines);
    if (lost !== null) return { ...same, kept: lost };
    const end = isLines ? (/\r$/.exec(part.text)?.[0] ?? '') : '\n';
    const written = isLines ? text : JSON.stringify(value, null, 2);
    return { ...part, payload: value, notes, text: written + end };
  } catch (error) {
    // Parts of other resources, and what is from before 2025-11-10 by its name.
    if (isIsoclerkError(error, 'ISOCLERK_BILLING_RESOURCE_UNKNOWN')) return same;
    if (isIsoclerkError(error)) return { ...same, kept: error.message };
    if (error instanceof RangeError) return { ...same, kept: 'it nests too deep' };
    throw error;
  }
}

/** What the text says and its value does not. */
function whatIsLost(text: string, isLines: boolean): string | null {
  const losses = [
    [lineOfChangedNumber(text), 'a number that JavaScript would change'],
    [lineOfDoubleKey(text), 'a key twice in one object'],
  ] as const;
  for (const [line, what] of losses) {
    if (line !== null) return `${isLines ? 'it' : `line ${line}`} has ${what}`;
  }
  return null;
}

const isMigratable = (as: string | null): as is BillingMigrationResource =>
  as?.startsWith('Billing') === true;

/** The text of a file with its payloads migrated; lines that are no payload stay. */
export function migratedText(source: Source, migrated: readonly Migrated[]): string {
  if (!source.isLines) return migrated[0]?.text ?? source.text;
  let next = 0;
  return source.text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : (migrated[next++]?.text ?? line)))
    .join('\n');
}
