import { billingFamilies } from '../contract/events.js';

/** Tells whether a name is the pattern, of its family, or what one of a list of patterns covers. */
export function matchesPattern(type: unknown, types: string | readonly string[]): boolean {
  if (typeof type !== 'string') return false;
  if (typeof types !== 'string') return types.some((entry) => matchesPattern(type, entry));
  if (types === 'billing') {
    return billingFamilies.some((family) => matchesPattern(type, `${family}.*`));
  }
  if (!types.endsWith('*')) return type === types;
  return type.length >= types.length && type.startsWith(types.slice(0, -1));
}
