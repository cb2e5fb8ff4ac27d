import type { Random } from './random.js';

type Mutable = Record<PropertyKey, unknown>;
const isObject = (value: unknown): value is Mutable => typeof value === 'object' && value !== null;

/** Values that no JSON text has, and values at the edge of what a type takes. */
const ODD: readonly [unknown, ...unknown[]] = [
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  0.5,
  2 ** 53,
  -(2 ** 53),
  1e308,
  10n,
  '',
  '0',
  'text',
  true,
  false,
  Symbol('odd'),
  () => 1,
  new Date(0),
  new Map([['id', 'x']]),
  /x/,
  new String('text'),
  new Number(7),
  new Uint8Array(2),
];

const thrower = () => {
  throw new Error('hostile');
};

/** A new odd value, or one that has to be made anew. */
function odd(random: Random): unknown {
  switch (random.int(8)) {
    case 0:
      return {};
    case 1:
      return [];
    case 2:
      return Array(3); // holes
    case 3:
      return Object.create(null);
    case 4:
      return new Proxy({}, {});
    default:
      return random.pick(ODD);
  }
}

/** Some plain object or list in a value, by a walk down from it; getters are not asked. */
function someHolder(value: unknown, random: Random): Mutable | null {
  if (!isHolder(value)) return null;
  const keys = Object.keys(value);
  for (let tries = 4; tries > 0 && keys.length > 0; tries--) {
    const key = keys[random.int(keys.length)] ?? '';
    const inner = someHolder(Object.getOwnPropertyDescriptor(value, key)?.value, random);
    if (inner) return inner;
  }
  return value;
}

/** An object of no class. */
export const isPlain = (value: unknown): value is Mutable => {
  if (!isObject(value) || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

const isHolder = (value: unknown): value is Mutable => Array.isArray(value) || isPlain(value);

const put = (holder: Mutable, key: PropertyKey, value: unknown) =>
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });

const putGetter = (holder: Mutable, key: PropertyKey, get: () => unknown) =>
  Object.defineProperty(holder, key, { get, enumerable: true, configurable: true });

/** Spoils a value in one place, or makes it odd without spoiling it. Returns the whole, which may be another object. */
export function mutate(whole: unknown, random: Random): unknown {
  const holder = random.chance(0.2) ? whole : someHolder(whole, random);
  if (!isHolder(holder)) return odd(random);
  const keys = Object.keys(holder);
  const key = keys[random.int(keys.length)];
  switch (random.int(11)) {
    case 0:
      if (key !== undefined) delete holder[key]; // in a list: a hole
      return whole;
    case 1:
    case 2:
      if (key !== undefined) put(holder, key, odd(random));
      return whole;
    case 3:
      if (key !== undefined) put(holder, key, null);
      return whole;
    case 4:
      if (key !== undefined) {
        const value = random.chance(0.5)
          ? Object.getOwnPropertyDescriptor(holder, key)?.value
          : odd(random);
        putGetter(holder, key, () => value);
      }
      return whole;
    case 5:
      if (key !== undefined && random.chance(0.3)) putGetter(holder, key, thrower);
      return whole;
    case 6:
      put(holder, Symbol('extra'), odd(random));
      return whole;
    case 7:
      put(holder, '__proto__', random.chance(0.5) ? odd(random) : { id: 7, object: 7 });
      return whole;
    case 8:
      if (!Array.isArray(holder)) Object.setPrototypeOf(holder, null);
      else holder.length += random.int(2);
      return whole;
    case 9:
      put(holder, random.pick(['extra', 'constructor', 'toString', 'length!']), odd(random));
      return whole;
    default:
      // Everything inherited, nothing own.
      return random.chance(0.3) ? Object.create(isObject(whole) ? whole : null) : whole;
  }
}
