import type { Alternative } from './forms.js';
import { legacyKeys } from './generated/legacyKeys.js';

/** The name of today (`''`: none), and what to say. */
export type OldKey = readonly [target: string, message: string];
export type OldKeys = Readonly<Record<string, OldKey>>;

const NONE: OldKeys = {};

/** What a form was called otherwise before 2025-11-10: nothing where a payload is not from then. */
export function oldKeysOf(form: Alternative | null, { isLegacy }: { isLegacy: boolean }): OldKeys {
  return (isLegacy && form?.kind === 'form' && legacyKeys[form.name]) || NONE;
}

/** The keys of today whose content stands under an old one: they are not missing. */
export function movedKeys(old: OldKeys, value: Readonly<Record<string, unknown>>): Set<string> {
  const moved = new Set<string>();
  if (old === NONE) return moved;
  for (const key of Object.keys(value)) {
    const [target = ''] = (Object.hasOwn(old, key) && old[key]) || [];
    const [name = ''] = target.split('.');
    if (name !== '' && !isUndecided(value[key])) moved.add(name);
  }
  return moved;
}

/** One of several kinds of payer is no answer to which it is. */
export const isUndecided = (value: unknown): boolean => Array.isArray(value) && value.length !== 1;
