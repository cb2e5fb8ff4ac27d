import { type Alternative, formNames, formOf, type Type } from '../../src/inspect/forms.js';

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Json = { [key: string]: unknown };

/** What `as` takes of them: members written inline have no name of their own, an envelope is no payload. */
export const publicForms = formNames().filter((name) => !/\.|Envelope$/.test(name));

/** A value of a form, valid in the tolerant reading. */
export function validOf(name: string, random: () => number): Json {
  const value: Json = {};
  for (const [key, { type, optional, nullable }] of formOf('tolerant', name) ?? []) {
    if (optional && random() < 0.4) continue;
    value[key] = nullable && random() < 0.3 ? null : ofType(type, random);
  }
  return value;
}

const pick = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;

function ofType(type: Type, random: () => number): unknown {
  const one: Alternative = pick(type, random);
  switch (one.kind) {
    case 'text':
      return one.values.length > 0 && (!one.open || random() < 0.8)
        ? pick(one.values, random)
        : 'text';
    case 'int':
      return pick([0, 1, 1_760_000_000_000, -0, -5], random);
    case 'number':
      return pick([0.5, 7, 2 ** 60], random);
    case 'boolean':
      return random() < 0.5;
    case 'object':
      return random() < 0.5 ? {} : { anything: [1] };
    case 'unknown':
      return pick<unknown>([1, 'a', null, {}, [[]]], random);
    case 'list':
      return Array.from({ length: Math.floor(random() * 3) }, () => ofType(one.of, random));
    case 'form':
      return validOf(one.name, random);
  }
}

/** Changes one place somewhere in the value. */
export function mutate(root: Json, random: () => number): void {
  const places: Json[] = [];
  const collect = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    places.push(value as Json);
    for (const entry of Object.values(value)) collect(entry);
  };
  collect(root);
  // The value itself as often as everything in it.
  const place = random() < 0.4 ? root : pick(places, random);
  const keys = Object.keys(place);
  const key = keys.length > 0 && random() < 0.85 ? pick(keys, random) : pick(MORE_KEYS, random);
  if (random() < 0.25) delete place[key];
  else place[key] = pick(STRANGE, random)();
}

/** Keys that no form has, and keys that prove a payload from before 2025-11-10. */
const MORE_KEYS = [
  'unheard_of',
  'constructor',
  'data',
  'response',
  'payment_source',
  'payment_source_id',
  'payment_method',
  'next_invoice',
  'invoice_id',
  'subscription',
  'payer_type',
  'amount',
  'currency',
];

const STRANGE: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => 'unheard of',
  () => '',
  () => 0.5,
  () => 7,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 2 ** 53,
  () => -0,
  () => true,
  () => ({}),
  () => [],
  () => [null],
  () => new Array(2),
  () => Object.create(null),
  () => ({ amount: 1, amount_formatted: '', currency: '', currency_symbol: '' }),
  () => 'commerce_plan',
  () => Symbol('s'),
  () => 10n,
];
