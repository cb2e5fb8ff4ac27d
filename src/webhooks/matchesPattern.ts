import { billingFamilies } from '../contract/events.js';

const STAR = 42;

/** Tells whether a name is the pattern, of its family, or what one of a list of patterns covers. */
export function matchesPattern(type: unknown, types: string | readonly string[]): boolean {
  if (typeof type !== 'string') return false;
  if (typeof types !== 'string') return types.some((entry) => matchesPattern(type, entry));
  if (types === 'billing') return billingFamilies.some((family) => goesOn(type, `${family}.`));
  if (type === types) return true;
  return types.charCodeAt(types.length - 1) === STAR && goesOn(type, types.slice(0, -1));
}

const goesOn = (type: string, prefix: string): boolean =>
  type.length > prefix.length && type.startsWith(prefix);
