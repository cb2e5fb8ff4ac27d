import fc from 'fast-check';

/** What no message may contain. */
export const LEAK = 'leaked-text';

const thrower = (): never => {
  throw new TypeError(LEAK);
};

const throwing = new Proxy(
  {},
  {
    get: thrower,
    has: thrower,
    ownKeys: thrower,
    getOwnPropertyDescriptor: thrower,
    getPrototypeOf: thrower,
  },
);

const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

const oddities: readonly unknown[] = [
  throwing,
  revoked({}),
  revoked([]),
  revoked(thrower),
  new Proxy([], { get: thrower }),
  thrower,
  Symbol(LEAK),
  10n,
  new Array(30_000),
  Object.create(null),
  Object.create(throwing),
  new Map([[throwing, 1]]),
  { toString: thrower, valueOf: thrower, toJSON: thrower },
  { [Symbol.iterator]: thrower, [Symbol.toPrimitive]: thrower },
  Object.defineProperty([], 0, { get: thrower, enumerable: true }),
  Promise.resolve(1),
  new Date(Number.NaN),
  Number.NaN,
];

/**
 * Values that try to break whoever looks at them, many with the names that the code asks for. Made by a call only: the
 * generator itself would look at them.
 */
export function hostileValue(names: readonly string[]): fc.Arbitrary<() => unknown> {
  const name = fc.constantFrom(...names);
  const { make } = fc.letrec<{ make: () => unknown }>((tie) => ({
    make: fc.oneof(
      { maxDepth: 2 },
      fc.nat(oddities.length - 1).map((index) => () => oddities[index]),
      fc.anything().map((value) => () => value),
      name.map((key) => () => Object.defineProperty({}, key, { get: thrower, enumerable: true })),
      fc
        .array(fc.tuple(name, tie('make')), { maxLength: 6 })
        .map((entries) => () => Object.fromEntries(entries.map(([key, value]) => [key, value()]))),
      fc.array(tie('make'), { maxLength: 3 }).map((items) => () => items.map((item) => item())),
    ),
  }));
  return make;
}

/** JSON with the names and texts that the code asks for, so that it gets past the first check. */
export function plainValue(names: readonly string[], texts: readonly unknown[]) {
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.oneof(fc.constantFrom(...texts), fc.jsonValue({ maxDepth: 1 })),
      fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 8 }),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
  }));
  return value.map((made) => () => made);
}
