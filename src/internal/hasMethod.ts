import { isRecord } from './isRecord.js';

/** Whether an object has a method, its own or its class's. One that every object inherits is none. */
export function hasMethod(value: unknown, name: string): boolean {
  return isRecord(value) && typeof value[name] === 'function' && !(name in Object.prototype);
}
