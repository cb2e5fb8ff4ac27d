import { hasMethod } from '../internal/hasMethod.js';
import { isRecord } from '../internal/isRecord.js';
import { isSource, requiredText, type Source } from './readers.js';
import { Refusal } from './refusal.js';

/** What a function takes, in words. */
export interface Expected {
  /** `a user` */
  readonly name: string;
  /** Keys under which it is often still wrapped. */
  readonly holders: readonly string[];
  /** What takes many of them, or only one. */
  readonly insteadOfMany?: string;
  readonly insteadOfOne?: string;
}

/** The id, without which nothing is read: where it is missing, something else was passed. */
export function idOf(source: Source, expected: Expected): string {
  if (typeof source.id !== 'string') refuseMistake(source, expected);
  return requiredText(source.id);
}

/** Refuses what is easily passed by mistake, and what is no object; of any other object it says nothing. */
export function refuseMistake(source: Source, expected: Expected): void;
export function refuseMistake(source: unknown, expected: Expected): never;
export function refuseMistake(source: unknown, expected: Expected): void {
  const mistake = mistakeOf(source, expected);
  const { name } = expected;
  if (mistake) {
    const [what, hint] = mistake;
    throw new Refusal(`expected ${name}, not ${what}`, { hint, at: source });
  }
  if (!isSource(source)) throw new Refusal(`expected ${name}`);
}

function mistakeOf(
  source: unknown,
  { holders, insteadOfMany, insteadOfOne }: Expected,
): readonly [what: string, hint: string] | undefined {
  if (typeof source === 'string') {
    return ['text', 'Pass the object itself: not its id, and JSON only after JSON.parse.'];
  }
  const several = ['several', `${insteadOfMany ?? 'Pass them one by one'}.`] as const;
  if (Array.isArray(source)) return several;
  if (!isRecord(source)) return undefined;
  if (hasMethod(source, 'then')) return ['a promise', 'Await it first.'];
  if (hasMethod(source, 'json')) return ['a response', 'Pass what its json() resolves to.'];
  const data = source.data;
  if (Array.isArray(data)) return several;
  const label = source.type ?? source.name;
  if (isRecord(data) && typeof label === 'string') return ['an event', 'Pass its data.'];
  for (const key of holders) {
    const held = source[key];
    const isHeld = isRecord(held) || (held === null && source.id === undefined);
    if (isHeld) return ['an object around it', `Pass its ${key}.`];
  }
  const isOne = Array.isArray(source.emailAddresses ?? source.email_addresses);
  return insteadOfOne && isOne ? ['one', `${insteadOfOne}.`] : undefined;
}
