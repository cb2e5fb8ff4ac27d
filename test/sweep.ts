import fc from 'fast-check';
import { expect } from 'vitest';
import { IsoclerkError } from '../src/errors.js';
import { LEAK } from './hostile.js';

type Fn = (...args: never[]) => unknown;

/**
 * Calls every function with the values in every one of its places. Only errors of ours may leave, without a text of the
 * input, and plain data must be refused by name.
 */
export async function sweep(
  functions: Readonly<Record<string, Fn>>,
  guards: ReadonlySet<string>,
  value: fc.Arbitrary<() => unknown>,
  { isPlain = false } = {},
): Promise<void> {
  const names = Object.keys(functions);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.array(value, { maxLength: 3 }),
      async (name, args) => {
        try {
          await functions[name]?.(...(args.map((make) => make()) as never[]));
        } catch (error) {
          expect(guards, name).not.toContain(name);
          expect(error, name).toBeInstanceOf(IsoclerkError);
          const { message } = error as IsoclerkError;
          expect(message).not.toContain(LEAK);
          if (isPlain) expect(message, name).not.toContain('the input cannot be read');
        }
      },
    ),
    { numRuns: Number(process.env.FC_NUM_RUNS ?? 100) * names.length },
  );
}
