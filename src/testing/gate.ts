import { IsoclerkError } from '../errors.js';
import { assertEnds } from '../internal/endless.js';
import { isRecord } from '../internal/isRecord.js';
import { readable } from '../readable.js';
import { type BuildOptions, seedOf } from './seed.js';

// What every builder promises: whatever it is given, it builds, or says by a code of ours what it cannot build from.

type Build<Given, Options, Built> = (given: Given, options: Options, seed: string) => Built;

/**
 * Builds from overrides and options, own properties only. What the build stumbles over is named: the first of the
 * overrides that alone makes it fail.
 */
export function built<Given extends object, Options extends BuildOptions, Built>(
  overrides: Given | undefined,
  options: Options | undefined,
  build: Build<Given, Options, Built>,
): Built {
  const given = ownOf(overrides, 'overrides');
  const told = ownOf(options, 'options');
  const seed = seedOf(told);
  try {
    return build(given, told, seed);
  } catch (error) {
    if (error instanceof IsoclerkError) throw error;
    // The error's own text may quote the value.
    const fails = (part: object): boolean => {
      try {
        build(Object.assign(Object.create(null), part), told, seed);
        return false;
      } catch {
        return true;
      }
    };
    throw refusal(culprit(given, fails) ?? 'overrides');
  }
}

/** What else a function of the kit was given that it cannot take. */
export function refusal(path: string, hint = TYPES): IsoclerkError {
  const problem = 'is not of a type from which this can be built';
  return new IsoclerkError('ISOCLERK_TESTING_INVALID', problem, { path, hint });
}

const TYPES = 'Give what the built object may have: numbers as amounts and times, lists of parts.';

/** A builder is quick, and nobody overrides a hundred fields wrongly. */
const MOST_TRIED = 100;

function culprit(given: object, fails: (part: object) => boolean): string | undefined {
  return Object.keys(given)
    .slice(0, MOST_TRIED)
    .find((key) => key.length < 100 && fails({ [key]: Reflect.get(given, key) }));
}

/** A copy of the own properties, whose missing ones nobody else's prototype stands in for. */
export function ownOf<T extends object>(value: T | null | undefined, path: string): T {
  const own: T = Object.create(null);
  if (value === null || value === undefined) return own;
  return readable('ISOCLERK_TESTING_INVALID', () => {
    if (!isRecord(value)) {
      const hint = 'Leave it out, or pass an object.';
      throw new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not an object', { path, hint });
    }
    return Object.assign(own, value);
  });
}

/** The parts of a list, each with its own properties only. */
export function partsOf<Part extends object>(list: readonly Part[], path: string): readonly Part[] {
  assertEnds(list);
  return list.map((part) => ownOf(part, path));
}

/** What the platform must have: says by name what is missing. */
export function needed<T>(value: T | undefined, name: string): T {
  if (value !== undefined) return value;
  throw new IsoclerkError('ISOCLERK_TESTING_NOT_AVAILABLE', 'is missing in this environment', {
    path: name,
    hint: 'Run this test where the platform has it: under jest in the node environment, not in that of jsdom.',
  });
}
