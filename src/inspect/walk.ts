import { assertEnds } from '../internal/endless.js';
import { isRecord } from '../internal/isRecord.js';
import { Findings } from './findings.js';
import {
  type Alternative,
  type Field,
  type Form,
  formOf,
  type Reading,
  type Type,
} from './forms.js';
import { held, isEverybodys, type Json } from './held.js';
import { say, sayDeviation } from './issue.js';
import { isLegacyObject } from './legacyObjects.js';
import { isUndecided, movedKeys, type OldKey, type OldKeys, oldKeysOf } from './oldKeys.js';
import type { DriftKind } from './types.js';

/** A walk through one payload. */
export interface Walk {
  /** What is published; `tolerant` where no surface is meant. */
  readonly reading: Reading;
  /** From before 2025-11-10: what is called otherwise now is explained. */
  readonly isLegacy: boolean;
  /** Where the walk stands. */
  readonly path: PropertyKey[];
  readonly found: Findings;
}

/**
 * Holds a value against two types at the same time: `loose` decides what is refused, `exact` what differs.
 *
 * `null` for either says nothing: no `loose` where anything goes, no `exact` where a key is not published. `orNull`: null
 * would fit too, and is said to.
 */
export function walk(
  loose: Type | null,
  exact: Type | null,
  value: unknown,
  at: Walk,
  orNull = false,
): void {
  const loosely = loose && fitting(loose, value);
  const exactly = exact === loose ? loosely : exact && fitting(exact, value);
  if (loosely?.length === 0) {
    report('wrong-type', exact ?? loose ?? [], true, at, orNull);
  } else if (exactly?.length === 0) {
    const before = at.found.total;
    closest(loosely ?? NOTHING, NOTHING, value, at);
    if (exact && at.found.total === before) report('wrong-type', exact, false, at, orNull);
  } else closest(loosely ?? NOTHING, exactly ?? NOTHING, value, at);
}

const NOTHING: readonly (Alternative | null)[] = [null];

const report = (
  kind: DriftKind,
  type: Type,
  refused: boolean,
  { path, found }: Walk,
  orNull = false,
) => sayDeviation(found, path, kind, type, refused, orNull);

/** The alternatives for a value of this kind. Whether it is one of them is not looked at. */
function fitting(type: Type, value: unknown): Type {
  const [only] = type;
  if (type.length === 1 && only) return fits(only, value) ? type : [];
  return type.filter((alternative) => fits(alternative, value));
}

function fits({ kind }: Alternative, value: unknown): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'int':
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'unknown':
      return true;
    default:
      return isRecord(value);
  }
}

/** Walks the pair of alternatives that fits best: refused least, then drifting least. */
function closest(
  loose: readonly (Alternative | null)[],
  exact: readonly (Alternative | null)[],
  value: unknown,
  at: Walk,
): void {
  const [firstLoose = null] = loose;
  const [firstExact = null] = exact;
  if (loose.length === 1 && exact.length === 1) {
    pair(firstLoose, firstExact, value, at);
    return;
  }
  let best: Findings | undefined;
  for (const one of loose) {
    for (const other of exact) {
      const found = new Findings();
      pair(one, other, value, { ...at, found });
      if (!best || found.weight < best.weight) best = found;
    }
  }
  if (best) at.found.absorb(best);
}

function pair(loose: Alternative | null, exact: Alternative | null, value: unknown, at: Walk) {
  const decides = loose ?? exact;
  switch (decides?.kind) {
    case 'text':
      return text(loose as Text | null, exact, value as string, at);
    case 'int':
    case 'number': {
      const refused = !isNumber(loose, value);
      const worse = refused ? loose : exact;
      if (refused || !isNumber(exact, value))
        report('wrong-type', worse ? [worse] : [], refused, at);
      return;
    }
    case 'list':
      return entries(loose, exact, value as readonly unknown[], at);
    case 'form':
    case 'object': {
      const looseForm = loose?.kind === 'form' ? formOf('tolerant', loose.name) : undefined;
      const exactForm = exact?.kind === 'form' ? formOf(at.reading, exact.name) : undefined;
      const forms = { loose: looseForm, exact: exactForm, old: oldKeysOf(exact ?? loose, at) };
      return members(forms, value as Json, at);
    }
  }
}

type Text = Extract<Alternative, { kind: 'text' }>;
function text(loose: Text | null, exact: Alternative | null, value: string, at: Walk): void {
  const refused = loose !== null && !loose.open && !loose.values.includes(value);
  // Where a specification has plain text, the values that are known from elsewhere are the known ones.
  const known = exact?.kind === 'text' && exact.values.length > 0 ? exact : loose;
  const type = refused ? loose : known;
  const isKnown = exact === null || type === null || isOneOf(type.values, value);
  if (type === null || (isKnown && !refused)) return;
  if (at.isLegacy && at.path[at.path.length - 1] === 'object' && isLegacyObject(value)) {
    const message = `The literal was renamed \`${type.values[0]}\` in 2025-11-10`;
    say(at.found, at.path, 'renamed', message, refused);
    return;
  }
  // One value is the mark of a kind (`object`); several are a list that Clerk may extend.
  const isList = type.values.length > 1 || type.open;
  report(isList ? 'unknown-value' : 'wrong-type', [type], refused, at);
}

const isOneOf = (values: readonly string[], value: string) =>
  values.length === 0 || values.includes(value);

function isNumber(type: Alternative | null, value: unknown): boolean {
  if (type?.kind === 'int') return Number.isSafeInteger(value);
  return type?.kind !== 'number' || Number.isFinite(value);
}

function entries(
  loose: Alternative | null,
  exact: Alternative | null,
  value: readonly unknown[],
  at: Walk,
): void {
  const looseType = loose?.kind === 'list' ? loose.of : null;
  const exactType = exact?.kind === 'list' ? exact.of : null;
  assertEnds(value);
  // By index: a hole in a sparse array is undefined.
  for (let index = 0; index < value.length; index++) {
    at.path.push(index);
    walk(looseType, exactType, value[index], at);
    at.path.pop();
  }
}

/** Two readings of what an object has, and what was called otherwise before. */
interface Forms {
  readonly loose: Form | undefined;
  readonly exact: Form | undefined;
  readonly old: OldKeys;
}

function members({ loose, exact, old }: Forms, value: Json, at: Walk): void {
  const keys = loose ?? exact;
  if (!keys) return;
  const moved = movedKeys(old, value);
  for (const [key, field] of keys) {
    if (moved.has(key) && held(value, key) === undefined) continue; // said of its old name
    const published = exact && (exact.get(key) ?? null);
    at.path.push(key);
    member(loose && field, published, key, value, at);
    at.path.pop();
  }
  if (!exact) return;
  for (const key of Object.keys(value)) {
    if (keys.has(key)) continue;
    at.path.push(key);
    const published = exact.get(key);
    const was = Object.hasOwn(old, key) ? old[key] : undefined;
    if (published) member(undefined, published, key, value, at);
    else if (was) renamed(was, { loose, exact, old }, value, at);
    else report('unknown-key', [], false, at);
    at.path.pop();
  }
}

/** The place of an old key: where its content went, and what stands in it. */
function renamed([target, message]: OldKey, { loose, exact }: Forms, parent: Json, at: Walk): void {
  const [name = ''] = target.split('.');
  const value = parent[String(at.path[at.path.length - 1])];
  const isMoved = name !== '' && held(parent, name) === undefined && !isUndecided(value);
  const isRefused = isMoved && loose?.get(name)?.optional === false;
  say(at.found, at.path, isMoved ? 'renamed' : 'removed', message, isRefused);
  const type = exact?.get(target)?.type;
  if (isMoved && type && isRecord(value)) walk(null, type, value, at);
}

/** `null`: the form has no such key. `undefined`: there is no form to say anything. */
function member(
  loose: Field | null | undefined,
  exact: Field | null | undefined,
  key: string,
  parent: Json,
  at: Walk,
): void {
  const value = held(parent, key);
  const { type = [] } = exact ?? loose ?? {};
  if (value === undefined) {
    // Something of unknown content is there, or it is not.
    const isThere =
      loose?.type[0]?.kind === 'unknown' && key in parent && !isEverybodys(parent, key);
    const refused = loose ? !loose.optional && !isThere : false;
    const differs = exact ? !exact.optional && !isThere : false;
    const kind = exact && !exact.optional && exact.nullable ? 'omitted-for-null' : 'missing';
    if (refused || differs) report(kind, type, refused, at);
  } else if (value === null) {
    const refused = loose ? !admitsNull(loose) : false;
    const kind = (exact ?? loose)?.optional ? 'null-for-omitted' : 'wrong-type';
    if (refused || (exact && !admitsNull(exact))) report(kind, type, refused, at);
    else if (exact === null) report('unknown-key', [], false, at);
  } else {
    const before = at.found.total;
    const { nullable = false } = exact ?? loose ?? {};
    walk(loose?.type ?? null, exact?.type ?? null, value, at, nullable);
    if (exact === null && at.found.total === before) report('unknown-key', [], false, at);
  }
}

const admitsNull = ({ nullable, type }: Field) => nullable || type[0]?.kind === 'unknown';
