import { describe, expect, test } from 'vitest';
import { isIsoclerkError } from '../src/errors.js';
import { growth, memoryGrowth } from './growth.js';
import { functions, type Parser, parsers } from './parsers.js';

// Up to a quarter of a megabyte here, up to a megabyte with FUZZ_RUNS=1.
const BYTES = process.env.FUZZ_RUNS ? 125_000 : 31_250;

/** What a run comes to: nothing, or the code of its refusal. */
function outcome({ run }: Parser, input: unknown): string | undefined {
  try {
    Reflect.apply(run, undefined, [input]);
    return;
  } catch (error) {
    if (isIsoclerkError(error)) return error.code;
    throw error;
  }
}

const rows = parsers.map((parser) => [`${parser.name}: ${parser.what}`, parser] as const);

test('every public function is in the table', () => {
  const names = new Set(parsers.map(({ name }) => name));
  expect([...functions.keys()].filter((name) => !names.has(name))).toEqual([]);
});

// What is refused as soon as it is long would tell nothing.
test.each(rows)('%s is read, or refused with the code of the table', (_, parser) => {
  expect(outcome(parser, parser.make(8 * BYTES))).toBe(parser.code);
});

// Measured, so a busy machine gets another try; what takes the square of its input never passes.
describe('twice the input takes twice the time', { timeout: 60_000, retry: 3 }, () => {
  test.each(rows)('%s', (_, parser) => {
    const ratio = growth((input) => outcome(parser, input), parser.make, BYTES);
    expect(ratio).toBeLessThanOrEqual(2.6);
  });
});

describe('twice the input takes twice the memory', { timeout: 60_000, retry: 1 }, () => {
  test.each(rows)('%s', (_, parser) => {
    const ratio = memoryGrowth((input) => outcome(parser, input), parser.make, BYTES);
    expect(ratio).toBeLessThanOrEqual(2.6);
  });
});
