import { isRecord } from '../../internal/isRecord.js';
import { own } from '../../internal/own.js';
import { isList } from '../input/checked.js';

/** A JSON Schema (draft 2020-12 or draft-07), as data. */
export type JsonSchema = boolean | Readonly<Record<string, unknown>>;

export const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'boolean' || isRecord(value);

/** The schemas of a list; none when it is no list, or one too long to walk. */
export const schemasOf = (list: unknown): JsonSchema[] =>
  isList(list) ? list.filter(isSchema) : [];

// A chain of references that long is a circle, or nobody's.
const MOST_STEPS = 64;

/** Follows `$ref` inside the same document, to a schema that is no reference; null when there is none. */
export function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema | null {
  let current: JsonSchema = schema;
  for (let step = 0; step < MOST_STEPS; step++) {
    const reference = own(current, '$ref');
    if (typeof reference !== 'string') return current;
    if (!reference.startsWith('#')) return null;
    let target: unknown = root;
    for (const key of reference.slice(1).split('/').filter(Boolean)) {
      target = own(target, key.replace(/~1/g, '/').replace(/~0/g, '~'));
    }
    if (typeof target !== 'boolean' && !isRecord(target)) return null;
    current = target;
  }
  return null;
}
