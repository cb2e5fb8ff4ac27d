import { createContext, runInContext } from 'node:vm';
import type { Random } from '../contract/forms/random.js';

/** Stands in every error that a hostile value throws: no error of ours may carry it. */
export const MARKER = 'hunter2';

/** What a hostile function throws when it is called: the caller's own error, which leaves as it is. */
export const CALLED = 'called back';

const thrower = (): never => {
  throw new Error(MARKER);
};
const traps: ProxyHandler<object> = {
  get: thrower,
  has: thrower,
  ownKeys: thrower,
  getOwnPropertyDescriptor: thrower,
  getPrototypeOf: thrower,
};

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function deep(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
}

// Made once: a hundred thousand levels, or another realm, cost more than what is done with them.
const abysses: readonly [unknown, ...unknown[]] = [
  deep(100_000, (inner) => ({ data: inner })),
  deep(100_000, (inner) => ({ public_metadata: inner })),
  deep(100_000, (inner) => [inner]),
];
const realm = createContext();
const elsewhere = (code: string): unknown => runInContext(code, realm);

function cycle(): unknown {
  const value: Record<string, unknown> = { id: 'user_1', list: [] };
  value.self = value;
  value.list = [value, value];
  return value;
}

/** Answers otherwise each time it is asked. */
function changing(key: string): object {
  const answers = ['user_1', 5, null, {}, [], undefined];
  let asked = 0;
  return Object.defineProperty({}, key, {
    enumerable: true,
    configurable: true,
    get: () => answers[asked++ % answers.length],
  });
}

class Instance {
  readonly id = 'user_1';
  get emailAddresses(): never {
    throw new Error(MARKER);
  }
  toJSON(): never {
    throw new Error(MARKER);
  }
}

/** Fifty million letters. */
export const HUGE = 'x'.repeat(50_000_000);

type Make = (random: Random, key: string) => unknown;

const hostile: readonly [Make, ...Make[]] = [
  () => undefined,
  () => null,
  (random) => random.pick([Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53, 1e308, -1, 0.5]),
  () => 10n,
  (random) => Symbol.for(`${MARKER}${random.int(3)}`),
  (random) =>
    random.pick(['', '\ud800', '__proto__', 'constructor', 'toString', '\u0000', 'o:a,'.repeat(9)]),
  (random) => random.pick(['x', 'a.', '{{', '{"a":', 'eyJ', '/v1/', 'org:', '%']).repeat(2000),
  (random) => random.pick([true, false]),
  () => () => 1,
  () => async () => 1,
  () => class {},
  (_, key) => Object.defineProperty({}, key, { enumerable: true, get: thrower }),
  (_, key) => changing(key),
  () => new Proxy({}, traps),
  () => new Proxy([], traps),
  () =>
    new Proxy(() => {}, {
      ...traps,
      apply: () => {
        throw new Error(CALLED);
      },
    }),
  () => revoked({}),
  () => revoked([]),
  () =>
    new Proxy([1, 2, 3], { get: (list, key) => (key === 'length' ? 3 : Reflect.get(list, key)) }),
  () => Object.create(null),
  (_, key) => Object.assign(Object.create(null), { [key]: 'x' }),
  (_, key) => Object.create({ [key]: 'x', id: 'user_1' }),
  () =>
    JSON.parse(
      '{"__proto__":{"id":"user_1","privateMetadata":true},"constructor":{"prototype":5}}',
    ),
  cycle,
  (random) => random.pick(abysses),
  (random, key) => deep(random.pick([100, 1000]), (inner) => ({ [key]: inner })),
  (random) => deep(random.pick([100, 1000]), (inner) => [inner]),
  () => new Array(1000),
  () => Object.assign([1], { 5: 2, id: 'x' }),
  () => new Uint8Array(8),
  () => new ArrayBuffer(8),
  () =>
    new Map<unknown, unknown>([
      ['id', 'x'],
      [{}, []],
    ]),
  () => new Set([1, {}]),
  () => new WeakMap(),
  (random) => new Date(random.pick([0, Number.NaN])),
  () => /x/g,
  () => new Error(MARKER, { cause: {} }),
  () => new String('text'),
  () => new Number(7),
  () => Object(Symbol('x')),
  () => Promise.resolve(1),
  () => new URL('https://example.com'),
  () => new Headers({ a: 'b' }),
  () => Buffer.from('{}'),
  () => elsewhere('({ id: "user_1", emailAddresses: [], data: [1] })'),
  () => elsewhere('[new Date(0), new Map([[1, 2]]), new Error("x")]'),
  () => Object.freeze({ id: 'user_1', list: Object.freeze([1]) }),
  () => new Instance(),
  (random) => ({ [random.pick(['toString', 'valueOf', 'toJSON'])]: thrower }),
  () => ({ [Symbol.toPrimitive]: thrower }),
  () => ({ [Symbol.iterator]: thrower, [Symbol.asyncIterator]: thrower }),
  () => ({ [Symbol.toStringTag]: 'Map', size: -1 }),
  () => ({ length: 1e9, 0: 'x' }),
  () => ({ getTime: 5, get: 5, entries: 5, forEach: 5 }),
];

/** A value that no JSON has, or one that breaks whoever trusts it. */
export const hostileValue = (random: Random, keys: readonly string[]): unknown =>
  random.pick(hostile)(random, keyOf(random, keys));

const keyOf = (random: Random, keys: readonly string[]): string =>
  keys[random.int(keys.length)] ?? 'id';

/** Any JSON, with keys that mean something. */
export function jsonValue(random: Random, keys: readonly string[], depth = 0): unknown {
  const kind = random.int(depth > 3 ? 6 : 9);
  const size = random.int(4);
  switch (kind) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return random.pick([0, 1, -1, 0.5, 1e21, 2 ** 53, 1_700_000_000_000, 5]);
    case 3:
      return keyOf(random, keys);
    case 4:
      return random.pick([
        '',
        ' ',
        'x',
        '5',
        'user_1',
        'org:a:b',
        'user.created',
        'a@b.c',
        '\ud800',
        '2026-01-01T00:00:00Z',
      ]);
    case 5:
      return {};
    case 6:
      return Array.from({ length: size }, () => jsonValue(random, keys, depth + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: size }, () => [
          keyOf(random, keys),
          jsonValue(random, keys, depth + 1),
        ]),
      );
  }
}
