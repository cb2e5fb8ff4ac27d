/** The time of a Date, of any realm, whatever its own properties say; undefined for anything else. */
export function dateTime(value: unknown): number | undefined {
  if (typeof value !== 'object') return undefined;
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return undefined;
  }
}
