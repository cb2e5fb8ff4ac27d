import { types } from 'node:util';
import { isIsoclerkError } from 'isoclerk';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod/v4';
import { randomOf } from '../contract/forms/random.js';
import { type Exported, exportedFunctions } from './exports.js';
import { goodCall, goodCallNames } from './goodCalls.js';
import { keysIn, mutate } from './mutate.js';
import { CALLED, hostileValue, jsonValue, MARKER } from './values.js';

// FUZZ_RUNS=25000 FUZZ_SEED=5 npx vitest run --project sweep -t normalizeUser
const RUNS = Number(process.env.FUZZ_RUNS ?? 40);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1e9);

const functions = await exportedFunctions();
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

/** Nothing may be written to what all code shares. */
const shared = [
  Object,
  Array,
  Function,
  String,
  Number,
  Boolean,
  Promise,
  Error,
  RegExp,
  Date,
  Map,
  Set,
  Symbol,
];
const snapshot = (): unknown[] =>
  shared.flatMap(({ prototype }): unknown[] =>
    Reflect.ownKeys(prototype).map((key) => [
      key,
      Object.getOwnPropertyDescriptor(prototype, key)?.value,
    ]),
  );
const clean = snapshot();
afterAll(() => expect(snapshot()).toEqual(clean));

test('every exported function has a call that works', () => {
  expect(functions.length).toBeGreaterThan(150);
  const missing = functions.filter(({ name }) => !goodCall(name)).map(({ title }) => title);
  expect(missing.join(', ')).toBe('');
});

test('every call that works is of an exported function', () => {
  const exported = new Set(functions.map(({ name }) => name));
  expect(goodCallNames.filter((name) => !exported.has(name))).toEqual([]);
});

describe.each(functions)('$title', (exported) => {
  const args = goodCall(exported.name) ?? (() => []);
  // What takes nothing is not told apart by what it is given.
  const runs = args().length > 0 ? RUNS : 3;

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
      for (let run = 0; run < runs; run++) {
        const random = randomOf(SEED + run);
        const mutated = mutate(args(), random, () => make(random, keys));
        const ended = await outcome(() => exported.call(...mutated));
        const found = fault(exported, ended, isPlain);
        if (found && !faults.has(found)) faults.set(found, run);
      }
      const seeds = [...faults].map(([found, run]) => `${found} (FUZZ_SEED=${SEED + run})`);
      expect(seeds.length, `${exported.title}, ${kind}: ${seeds.join('; ')}`).toBe(0);
      expect(snapshot().length).toBe(clean.length);
    },
    60_000 + RUNS * 20,
  );
});
