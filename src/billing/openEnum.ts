import * as z from 'zod/v4';
import type { Member } from './schemaType.js';
import type { OpenEnum } from './types/enums.js';

/** Any string; the known values are named in the type, and as `examples` in JSON Schema. */
export function openEnum<const Known extends string>(
  known: readonly Known[],
): Member<OpenEnum<Known>> {
  return z.string().register(z.globalRegistry, { examples: [...known] });
}
