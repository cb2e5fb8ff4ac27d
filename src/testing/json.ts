import { refusal } from './gate.js';

/** The JSON of what must have one. What the value's own methods throw may quote it. */
export function jsonOf(path: string, value: unknown): string {
  try {
    const text: unknown = JSON.stringify(value);
    if (typeof text === 'string') return text;
  } catch {}
  throw refusal(path, 'Pass what JSON can carry: no cycle, no BigInt, no toJSON that throws.');
}
