import { isRecord } from './isRecord.js';

/** An own property, so that a polluted prototype is not data. `undefined` when there is none. */
export function own(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
