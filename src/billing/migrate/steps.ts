import { type Draft, has, note } from './draft.js';

const VERSION = '2025-11-10';

/** Moves `from` to `to`. Where `to` already stands, it wins and `from` goes. Answers whether it moved. */
export function rename(draft: Draft, from: string, to: string): boolean {
  if (!has(draft, from)) return false;
  const { value } = draft;
  const moves = !has(draft, to);
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

/** Brings the `object` literal up to date. */
export function renameObject(draft: Draft, from: readonly string[], to: string): void {
  const { value } = draft;
  if (typeof value.object !== 'string' || !from.includes(value.object)) return;
  value.object = to;
  note(draft, 'renamed', 'object', `The literal was renamed \`${to}\` in ${VERSION}`);
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

/** Reports `keys` that 2025-11-10 has and the legacy payload says nothing about. */
export function reportAbsent(draft: Draft, why: string, ...keys: string[]): void {
  if (!draft.migration.legacy) return;
  for (const key of keys) {
    if (!has(draft, key)) note(draft, 'underivable', key, `\`${key}\` ${why}`);
  }
}
