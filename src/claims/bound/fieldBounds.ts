import { IsoclerkError } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';
import {
  type ClaimShortcodeName,
  claimShortcodes,
  findShortcode,
} from '../template/claimShortcodes.js';
import { type JsonSchema, type Range, schemaRange } from './schemaRange.js';

/** A Standard Schema whose library can write JSON Schema (standard-schema/standard-schema, `jsonSchema`): zod 4.2 can. */
export interface StandardJsonSchema {
  readonly '~standard': {
    readonly jsonSchema: {
      readonly output: (options: {
        readonly target: 'draft-2020-12';
      }) => Readonly<Record<string, unknown>>;
    };
  };
}

/**
 * How large the value of a field can be: a number, the bytes its JSON takes in the token at most, quotes included; or
 * a JSON Schema; or a Standard Schema that can write one.
 */
export type FieldBound = number | JsonSchema | StandardJsonSchema;

/** Metadata is limited to 8 KB (clerk/clerk-docs:docs/_partials/metadata-callout.mdx, read 2026-11). */
export const METADATA_BYTES = 8192;

const open = Number.POSITIVE_INFINITY;
const text = (max: number): Range => ({ max: max + 2, text: max });
const same = (max: number): Range => ({ max, text: max });

/**
 * What is known without the caller. A stored byte takes at most six in the token (`<`). An e-mail address has at most
 * 254 octets, 64 of them before the @ (RFC 5321 section 4.5.3.1), where `&` may stand; E.164 has 15 digits and a plus;
 * a wallet is 42 characters (Ethereum) or at most 44 (Solana).
 */
const known: { readonly [field in ClaimShortcodeName]?: Range } = {
  'user.id': text(32),
  'user.created_at': same(10),
  'user.updated_at': same(10),
  'user.last_sign_in_at': same(13),
  'user.primary_email_address': text(64 * 6 + 190),
  'user.primary_phone_number': text(16),
  'user.primary_web3_wallet': text(44),
  'org.id': text(31),
};

const metadata: Range = { max: METADATA_BYTES * 6, text: METADATA_BYTES * 24 };

export interface Bounds {
  readonly range: (field: ClaimShortcodeName, keys: readonly string[]) => Range;
  /** The schema or number the caller gave for exactly this field. */
  readonly given: (name: string) => JsonSchema | number | undefined;
}

function toSchema(bound: unknown, path: string): JsonSchema | number {
  if (typeof bound === 'number' && bound >= 0) return bound;
  if (typeof bound === 'boolean') return bound;
  if (isRecord(bound) || typeof bound === 'function') {
    const standard = (bound as unknown as Partial<StandardJsonSchema>)['~standard'];
    if (!standard) return bound as JsonSchema;
    if (typeof standard.jsonSchema?.output === 'function') {
      return standard.jsonSchema.output({ target: 'draft-2020-12' });
    }
  }
  throw new IsoclerkError('ISOCLERK_CLAIMS_BOUND_INVALID', 'This is no bound', {
    path,
    hint: 'Give a number of bytes, a JSON Schema, or a Standard Schema that can write one.',
  });
}

/** The schema of what stands below some keys; null where the schema allows nothing there. */
function schemaAt(schema: JsonSchema, keys: readonly string[]): JsonSchema | null {
  let current: JsonSchema = schema;
  for (const key of keys) {
    if (!isRecord(current) || current.type !== 'object' || current.patternProperties) return true;
    const properties = isRecord(current.properties) ? current.properties : {};
    const next = Object.hasOwn(properties, key)
      ? properties[key]
      : (current.additionalProperties ?? true);
    if (next === false) return null;
    if (next !== true && !isRecord(next)) return true;
    current = next;
  }
  return current;
}

const lower = (first: Range, second: Range): Range => ({
  max: Math.min(first.max, second.max),
  text: Math.min(first.text, second.text),
});

/** Reads the caller's bounds and combines them with what is known. */
export function fieldBounds(fields: Readonly<Record<string, FieldBound>>): Bounds {
  const given = new Map<string, JsonSchema | number>();
  for (const name of Object.keys(fields)) {
    const path = `fields[${JSON.stringify(name)}]`;
    if (!findShortcode(name)) {
      throw new IsoclerkError('ISOCLERK_CLAIMS_BOUND_INVALID', 'This is no shortcode', {
        path,
        hint: 'Name the field as in a template, without braces: user.public_metadata.',
      });
    }
    given.set(name, toSchema(fields[name], path));
  }
  const rangeOf = (bound: JsonSchema | number, root: JsonSchema): Range =>
    typeof bound === 'number' ? { max: bound, text: bound * 4 } : schemaRange(bound, root);

  const range = (field: ClaimShortcodeName, keys: readonly string[]): Range => {
    const { type, nullable } = claimShortcodes[field];
    let found: Range =
      known[field] ?? (type === 'json' ? metadata : type === 'boolean' ? same(5) : same(open));
    for (let depth = 0; depth <= keys.length; depth++) {
      const bound = given.get([field, ...keys.slice(0, depth)].join('.'));
      if (bound === undefined) continue;
      if (typeof bound === 'number') {
        found = lower(
          found,
          type === 'string' ? text(Math.max(bound - 2, 0)) : rangeOf(bound, true),
        );
      } else {
        const below = schemaAt(bound, keys.slice(depth));
        found = lower(found, rangeOf(below ?? false, bound));
      }
    }
    // Missing metadata and missing users are null.
    return nullable || type === 'json' || field.startsWith('org') || field.startsWith('user')
      ? { max: Math.max(found.max, 4), text: Math.max(found.text, 4) }
      : found;
  };
  return { range, given: (name) => given.get(name) };
}
