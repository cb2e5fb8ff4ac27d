import { refusal } from './gate.js';

/** The JSON of what must have one, written anew if asked. What the value's own methods throw may quote it. */
export function jsonOf(path: string, value: unknown, write = (json: string) => json): string {
  try {
    const text: unknown = JSON.stringify(value);
    if (typeof text === 'string') return write(text); // throws where it is deeper than the stack
  } catch {}
  throw refusal(
    path,
    'Pass what JSON can carry: no cycle, no BigInt, no toJSON that throws, few levels.',
  );
}
