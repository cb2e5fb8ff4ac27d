import { type Draft, has, note } from './draft.js';

const VERSION = '2025-11-10';

/** Moves `from` to `to`. Where `to` already stands with a value, it wins and `from` goes. Answers whether it moved. */
export function rename(draft: Draft, from: string, to: string): boolean {
  if (!has(draft, from)) return false;
  const { value } = draft;
  const moves = !has(draft, to) || (value[to] === null && value[from] !== null);
  if (moves) value[to] = value[from];
  delete value[from];
  const message = `\`${from}\` was renamed \`${to}\` in ${VERSION}`;
  if (moves) note(draft, 'renamed', from, message, to);
  else note(draft, 'dropped', from, `${message}, and \`${to}\` is already there`, null);
  return moves;
}

/** Takes `key` away; `instead` says what to read now. */
export function drop(draft: Draft, key: string, instead: string): void {
  if (!has(draft, key)) return;
  delete draft.value[key];
  note(draft, 'dropped', key, `\`${key}\` was removed in ${VERSION}; ${instead}`, null);
}

/** Brings the `object` literal up to date; the first of `current` is the one to write. */
export function literal(
  draft: Draft,
  current: readonly string[],
  legacy: readonly unknown[],
): void {
  const { value } = draft;
  const [name = ''] = current;
  const object = has(draft, 'object') ? value.object : undefined;
  if (typeof object === 'string' && current.includes(object)) return;
  if (typeof object === 'string' && legacy.includes(object)) {
    value.object = name;
    note(draft, 'renamed', 'object', `The literal was renamed \`${name}\` in ${VERSION}`);
  } else note(draft, 'underivable', 'object', `\`object\` is not \`${name}\``);
}

/** Reports `keys` that every current payload has and this one lacks. */
export function requireKeys(draft: Draft, ...keys: string[]): void {
  for (const key of keys) {
    if (has(draft, key)) continue;
    const message = `\`${key}\` is required in ${VERSION} and cannot be derived from this payload`;
    note(draft, 'underivable', key, message);
  }
}

/** Leaves `keys` out where they are `filler`, which said "not known" before 2025-11-10. */
export function omit(draft: Draft, filler: null | '' | 0, ...keys: string[]): void {
  if (!draft.migration.legacy) return;
  for (const key of keys) {
    if (has(draft, key) && draft.value[key] === filler) delete draft.value[key];
  }
}

/** Turns `filler` into null, and says so: the value could have been meant. */
export function guessNull(draft: Draft, filler: '' | 0, ...keys: string[]): void {
  if (!draft.migration.legacy) return;
  for (const key of keys) {
    if (!has(draft, key) || draft.value[key] !== filler) continue;
    draft.value[key] = null;
    const was = filler === '' ? 'An empty string' : '0';
    note(draft, 'guessed', key, `${was} stood for "none" before ${VERSION}, which is null now`);
  }
}

/** Writes null for absent `keys` of a legacy payload, where leaving them out said "none". */
export function fillNull(draft: Draft, ...keys: string[]): void {
  if (draft.migration.legacy) fillRequiredNull(draft, ...keys);
}

/** The same for keys that every current payload has: their absence alone shows that this is not one. */
export function fillRequiredNull(draft: Draft, ...keys: string[]): void {
  for (const key of keys) {
    if (!has(draft, key)) draft.value[key] = null;
  }
}

/** Reports `keys` that are newer than the legacy payload. A current one may leave them out. */
export function reportNewer(draft: Draft, ...keys: string[]): void {
  if (!draft.migration.legacy) return;
  for (const key of keys) {
    if (has(draft, key)) continue;
    note(draft, 'underivable', key, `\`${key}\` is newer than this payload and is not made up`);
  }
}
