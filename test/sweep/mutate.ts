import type { Random } from '../contract/forms/random.js';

type Make = () => unknown;

/** The arguments with something of another kind in one place, on any level; nothing that was passed is changed. */
export function mutate(args: readonly unknown[], random: Random, make: Make): readonly unknown[] {
  // Sometimes all of them are new, or one too many.
  if (random.chance(0.1))
    return [...args, make()].map((arg) => (random.chance(0.6) ? make() : arg));
  const changed = [...args];
  const at = random.int(args.length + 1);
  changed[at] = random.chance(0.3) ? make() : change(args[at], random, make);
  return changed;
}

function change(value: unknown, random: Random, make: Make): unknown {
  if (!isContainer(value) || random.chance(0.15)) return make();
  const keys = Object.keys(value);
  const key = keys[random.int(keys.length)];
  if (key === undefined || random.chance(0.1)) return put(value, 'data', make());
  if (random.chance(0.1)) return without(value, key);
  return put(value, key, change(Reflect.get(value, key), random, make));
}

const isContainer = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype);

function put(value: object, key: string, part: unknown): object {
  const copy: object = Array.isArray(value) ? [...value] : { ...value };
  Object.defineProperty(copy, key, {
    value: part,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

function without(value: object, key: string): object {
  const copy: object = Array.isArray(value) ? [...value] : { ...value };
  Reflect.deleteProperty(copy, key);
  return copy;
}

/** Every key that stands in a value. */
export function keysIn(value: unknown, found = new Set<string>()): Set<string> {
  if (!isContainer(value)) return found;
  for (const key of Object.keys(value)) {
    if (!Array.isArray(value)) found.add(key);
    keysIn(Reflect.get(value, key), found);
  }
  return found;
}
