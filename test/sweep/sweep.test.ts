import { types } from 'node:util';
import { IsoclerkError, isIsoclerkError } from 'isoclerk';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod/v4';
import { randomOf } from '../contract/forms/random.js';
import { type Exported, exportedFunctions, methodsOf } from './exports.js';
import { goodCall, goodCallNames, goodMethods, isCalled } from './goodCalls.js';
import { keysIn, mutate } from './mutate.js';
import { CALLED, HUGE, hostileValue, jsonValue, MARKER } from './values.js';

// FUZZ_RUNS=25000 FUZZ_SEED=5 npx vitest run --project sweep -t normalizeUser
// Without, a thousand each of hostile values and of JSON, fewer of what takes long.
const { FUZZ_RUNS } = process.env;
const RUNS = Number(FUZZ_RUNS ?? 1000);
const LEAST = 40;
const ENOUGH_MS = FUZZ_RUNS ? Number.POSITIVE_INFINITY : 25;
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1e9);

const exports = await exportedFunctions();
const functions = [...exports, ...goodMethods];
const names = new Set(functions.flatMap(({ name }) => [...keysIn(goodCall(name)?.())]));
const keys = [
  ...names,
  'id',
  'data',
  'user',
  'object',
  'type',
  'then',
  'toJSON',
  'length',
  '__proto__',
];

const isGuard = (name: string): boolean => /^(?:is|has)[A-Z]/.test(name);

// Of the processor's time: what else the machine does meanwhile does not count.
const LONGEST_US = 5_000_000;

/** Functions that call what they are given: what that throws is the caller's own, and so is a class that is no function. */
const callsBack = new Set(['handleWebhookEvent']);
const OWN = new RegExp(`^(?:${CALLED}|Class constructors? .*cannot be invoked without 'new')$`);

/** What a call ended with. A promise that does not settle is an end, too. */
async function outcome(run: () => unknown): Promise<{ result: unknown } | { error: unknown }> {
  try {
    const result = run();
    if (!types.isPromise(result)) return { result }; // without asking the result
    const late = new Promise((resolve) => setTimeout(resolve, 10_000, 'never settles').unref());
    return { result: await Promise.race([result, late]) };
  } catch (error) {
    return { error };
  }
}

/** What is wrong with how a call ended, or null. */
function fault({ name }: Exported, ended: object, isPlain: boolean): string | null {
  if (!('error' in ended)) {
    const result = 'result' in ended ? ended.result : undefined;
    if (result === 'never settles') return 'the promise never settles';
    return isGuard(name) && typeof result !== 'boolean' ? 'the guard is no boolean' : null;
  }
  const { error } = ended;
  if (isGuard(name)) return 'a guard throws';
  if (error instanceof z.core.$ZodError) return null;
  if (!isIsoclerkError(error)) {
    const { name: kind, message } =
      error instanceof Error ? error : { name: typeof error, message: '' };
    if (callsBack.has(name) && OWN.test(message)) return null;
    return `a foreign ${kind} leaves: ${message.slice(0, 120)}`;
  }
  const said = `${error.message} ${error.hint} ${JSON.stringify(error.issues)} ${error.stack} ${String(error.cause)}`;
  if (said.includes(MARKER)) return 'an error quotes what a getter threw';
  const unread = 'the input cannot be read';
  return isPlain && said.includes(unread) ? `plain JSON ends in "${unread}"` : null;
}

/** Nothing may be written to what all code shares: every built-in class and namespace, and what they are made of. */
const shared = Object.getOwnPropertyNames(globalThis)
  .filter((name) => /^[A-Z]/.test(name))
  .flatMap((name): unknown[] => {
    const value: unknown = Reflect.get(globalThis, name);
    return [value, value instanceof Object && Reflect.get(value, 'prototype')];
  })
  .concat(
    [[].values(), new Map().values(), new Set().values(), ''.matchAll(/x/g)].map(
      Object.getPrototypeOf,
    ),
  )
  .concat([function* () {}, async () => {}, async function* () {}].map(Object.getPrototypeOf))
  .filter((value): value is object => value instanceof Object);
const snapshot = (): unknown[] =>
  shared.flatMap((part): unknown[] =>
    Reflect.ownKeys(part).flatMap((key) => {
      const { value, get, set } = Object.getOwnPropertyDescriptor(part, key) ?? {};
      return [key, value, get, set];
    }),
  );
const clean = snapshot();
const isClean = (): boolean => {
  const now = snapshot();
  return now.length === clean.length && now.every((part, index) => Object.is(part, clean[index]));
};
afterAll(() => expect(isClean()).toBe(true));

describe('a fault is seen that is planted here:', () => {
  const unread = new IsoclerkError('ISOCLERK_USER_INVALID', 'the input cannot be read', {
    hint: '',
  });
  const quoted = new IsoclerkError('ISOCLERK_USER_INVALID', `wrong: ${MARKER}`, { hint: '' });
  const throws = (error: unknown) => () => {
    throw error;
  };

  test.each<[name: string, call: () => unknown, found: string]>([
    ['read', throws(new TypeError('x is null')), 'a foreign TypeError leaves: x is null'],
    ['read', throws('text'), 'a foreign string leaves: '],
    ['read', async () => throws(new RangeError('deep'))(), 'a foreign RangeError leaves: deep'],
    ['read', throws(quoted), 'an error quotes what a getter threw'],
    ['read', throws(unread), 'plain JSON ends in "the input cannot be read"'],
    ['isUser', throws(quoted), 'a guard throws'],
    ['hasUser', () => 1, 'the guard is no boolean'],
  ])('%s, %#', async (name, call, found) => {
    expect(fault({ name, title: name, call }, await outcome(call), true)).toBe(found);
  });

  test('a getter on what all code shares', () => {
    expect(isClean()).toBe(true);
    const { flat } = Array.prototype;
    Object.defineProperty(Array.prototype, 'flat', { configurable: true, get: () => flat });
    expect(isClean()).toBe(false);
    Object.defineProperty(Array.prototype, 'flat', {
      value: flat,
      writable: true,
      configurable: true,
    });
    expect(isClean()).toBe(true);
  });
});

test('every exported function has a call that works', () => {
  expect(exports.length).toBeGreaterThan(150);
  const missing = exports.filter(({ name }) => !goodCall(name)).map(({ title }) => title);
  expect(missing.join(', ')).toBe('');
});

test('every method of what a function gives back has one', async () => {
  const missing: string[] = [];
  for (const { name, title, call } of exports) {
    // The kit's users and fakes have methods that only throw, schemas and arbitraries those of their makers.
    if (/^(?:build(?:Client|Backend)|fake|arbitrary)/.test(name)) continue;
    const ended = await outcome(async () => await call(...(goodCall(name)?.() ?? [])));
    const result = 'result' in ended ? ended.result : undefined;
    if (result instanceof z.core.$ZodType || result instanceof z.core.$ZodRegistry) continue;
    missing.push(
      ...methodsOf(result)
        .filter((method) => !isCalled(name, method, Reflect.get(Object(result), method)))
        .map((method) => `${title}().${method}`),
    );
  }
  expect(missing).toEqual([]);
});

test('every call that works is of an exported function', () => {
  const exported = new Set(exports.map(({ name }) => name));
  expect(goodCallNames.filter((name) => !exported.has(name))).toEqual([]);
});

describe.each(functions)('$title', (exported) => {
  const args = goodCall(exported.name) ?? (() => []);
  // What takes nothing is not told apart by what it is given.
  const runs = args().length > 0 ? RUNS : 3;
  const least = Math.min(runs, LEAST);

  test('the call that works', async () => {
    const ended = await outcome(() => exported.call(...args()));
    expect(ended).not.toHaveProperty('error');
    if (isGuard(exported.name) && exported.name !== 'isIsoclerkError') {
      expect(ended).toEqual({ result: true });
    }
  });

  test.each([
    ['hostile values', hostileValue, false],
    ['any JSON', jsonValue, true],
  ] as const)(
    '%s in every place',
    async (kind, make, isPlain) => {
      const faults = new Map<string, number>();
      const start = performance.now();
      for (let run = 0; run < runs; run++) {
        if (run >= least && performance.now() - start > ENOUGH_MS) break;
        const random = randomOf(SEED + run);
        const mutated = mutate(args(), random, () => make(random, keys));
        const before = process.cpuUsage();
        const ended = await outcome(() => exported.call(...mutated));
        const { user } = process.cpuUsage(before);
        const found =
          fault(exported, ended, isPlain) ?? (user > LONGEST_US ? 'takes seconds' : null);
        if (found && !faults.has(found)) faults.set(found, run);
      }
      const seeds = [...faults].map(([found, run]) => `${found} (FUZZ_SEED=${SEED + run})`);
      expect(seeds.length, `${exported.title}, ${kind}: ${seeds.join('; ')}`).toBe(0);
      expect(isClean()).toBe(true);
    },
    60_000 + RUNS * 20,
  );

  // Takes gigabytes now and then: on demand.
  test.runIf(FUZZ_RUNS)(
    'a text of 50 MB in any place',
    async () => {
      for (let run = 0; run < 8; run++) {
        const mutated = mutate(args(), randomOf(SEED + run), () => HUGE);
        const before = process.cpuUsage();
        const ended = await outcome(() => exported.call(...mutated));
        expect(fault(exported, ended, true), `FUZZ_SEED=${SEED + run}`).toBe(null);
        expect(process.cpuUsage(before).user).toBeLessThan(LONGEST_US);
      }
    },
    120_000,
  );
});
