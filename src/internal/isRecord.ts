/** A non-null, non-array object. Says nothing about its prototype: Clerk's own instances pass. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
