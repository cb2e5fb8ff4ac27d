import { assertEnds } from '../../../internal/endless.js';
import { formatPath } from '../../../internal/formatPath.js';
import { isRecord } from '../../../internal/isRecord.js';

/** What happened to one place of a payload while it was migrated. */
export interface BillingMigrationNote {
  /**
   * `renamed`: it stands elsewhere now, nothing is lost. `dropped`: it has no place in 2025-11-10, or its content
   * already stands in the new place. `guessed`: the most likely reading of a legacy value that had several.
   * `underivable`: 2025-11-10 has or asks for something here that the legacy payload does not say; nothing is made up.
   */
  readonly kind: 'renamed' | 'dropped' | 'guessed' | 'underivable';
  /** Where in the input, as in code: `subscription_items[0].payment_source`; `''` is the input itself. */
  readonly path: string;
  /** Where in the result, or where it is missing there (`underivable`); `null` when it was dropped. */
  readonly target: string | null;
  /** One sentence, without any value of the payload. */
  readonly message: string;
}

/** What all places of one payload share. */
export interface Migration {
  readonly notes: BillingMigrationNote[];
  /** Proved to be from before 2025-11-10. Without proof, nothing that a current payload can hold is touched. */
  readonly legacy: boolean;
  readonly surface: 'bapi' | 'fapi' | undefined;
}

/** A shallow copy of one record that a rule may write to, and where it came from and goes to. */
export interface Draft {
  readonly value: Record<string, unknown>;
  readonly path: readonly PropertyKey[];
  readonly target: readonly PropertyKey[];
  readonly migration: Migration;
}

/** How one resource changes. Each rule is the only place that knows its resource. */
export type Rule = (draft: Draft) => void;

export function has(draft: Draft, key: string): boolean {
  return Object.hasOwn(draft.value, key);
}

/** Reports on `key` of the draft; `to` is the key it now has, `null` for none. */
export function note(
  { migration, path, target }: Draft,
  kind: BillingMigrationNote['kind'],
  key: string,
  message: string,
  to: string | null = key,
): void {
  migration.notes.push({
    kind,
    path: formatPath([...path, key]),
    target: to === null ? null : formatPath([...target, ...to.split('.')]),
    message,
  });
}

/** Applies a rule to a copy of `source` and answers the copy; what is not a record is answered as it is. */
export function migrateRecord(
  source: unknown,
  rule: Rule,
  path: readonly PropertyKey[],
  target: readonly PropertyKey[],
  migration: Migration,
): unknown {
  if (!isRecord(source)) return source;
  const draft: Draft = { value: { ...source }, path, target, migration };
  rule(draft);
  return draft.value;
}

/** Applies a rule to the record under `key`; `from` is the key it had in the input. */
export function nested(draft: Draft, key: string, rule: Rule, from = key): void {
  if (!has(draft, key)) return;
  const { value, path, target, migration } = draft;
  value[key] = migrateRecord(value[key], rule, [...path, from], [...target, key], migration);
}

/** Applies a rule to every record of the array under `key`. */
export function each(draft: Draft, key: string, rule: Rule): void {
  const { value, path, target, migration } = draft;
  const list = has(draft, key) ? value[key] : undefined;
  if (!Array.isArray(list)) return;
  assertEnds(list);
  value[key] = list.map((entry, index) =>
    migrateRecord(entry, rule, [...path, key, index], [...target, key, index], migration),
  );
}
