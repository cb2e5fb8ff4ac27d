import fc from 'fast-check';
import type * as z from 'zod/v4';

const TEXT = fc.string({ maxLength: 5 });
const INTEGER = fc.integer();

/**
 * Values that a schema accepts, read off its definition. A payer's fillers of before 2025-11-10 (empty texts and
 * zeros) are left out: they prove a legacy payer.
 */
export function arbitraryOf(schema: z.core.$ZodType, inPayer = false): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return fc.option(arbitraryOf(def.innerType, inPayer), { nil: null });
    case 'array':
      return fc.array(arbitraryOf(def.element), { maxLength: 2 });
    case 'union':
      return fc.oneof(...def.options.map((option) => arbitraryOf(option)));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'string':
      return inPayer ? fc.string({ minLength: 1, maxLength: 5 }) : TEXT;
    case 'number':
      return inPayer ? fc.integer({ min: 1 }) : INTEGER;
    case 'boolean':
      return fc.boolean();
    case 'unknown':
      return fc.jsonValue({ maxDepth: 1 });
    case 'object':
      return record(def.shape);
    default:
      throw new Error(`no arbitrary for ${def.type}`);
  }
}

function record(shape: Readonly<Record<string, z.core.$ZodType>>): fc.Arbitrary<unknown> {
  const isPayer = Object.hasOwn(shape, 'credits_balance');
  const members = Object.entries(shape).map(([key, schema]) => {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    const optional = def.type === 'optional';
    return [key, optional, arbitraryOf(optional ? def.innerType : schema, isPayer)] as const;
  });
  return fc.record(Object.fromEntries(members.map(([key, , value]) => [key, value])), {
    requiredKeys: members.filter(([, optional]) => !optional).map(([key]) => key),
  });
}
