import type * as z from 'zod/v4/core';

interface Reaching extends z.$ZodTypeDef {
  /** Of an object: made by being read. */
  readonly shape?: unknown;
  readonly element?: z.$ZodType;
  readonly innerType?: z.$ZodType;
  readonly options?: readonly z.$ZodType[];
}

/**
 * Makes the members of every schema that these reach.
 *
 * zod compiles a parser at the first parse. Members that are made only while it runs stay a third slower for good
 * (`npm run bench contract`); made before it, they are as fast as those made at import.
 */
export function makeReached(schemas: readonly (z.$ZodType | undefined)[]): void {
  for (const schema of schemas) {
    const def: Reaching | undefined = schema?._zod.def;
    if (!def) continue;
    void def.shape;
    makeReached([def.element, def.innerType, ...(def.options ?? [])]);
  }
}
