import { IsoclerkError } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';
import { own } from '../../internal/own.js';
import {
  type ClaimShortcodeName,
  claimShortcodes,
  findShortcode,
} from '../template/claimShortcodes.js';
import { isSchema, type JsonSchema } from './jsonSchema.js';
import { type Range, schemaRanges } from './schemaRange.js';

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
  /** The bound the caller gave for exactly this field. */
  readonly given: (field: ClaimShortcodeName) => Given | undefined;
  /** The keys down to the first bound that the caller gave on a way into metadata, and that bound. */
  readonly firstBelow: (
    field: ClaimShortcodeName,
    keys: readonly string[],
  ) => readonly [keys: readonly string[], bound: Given] | undefined;
}

/** A number of bytes, or a schema with a function that bounds its parts. */
export type Given =
  | { readonly kind: 'bytes'; readonly bytes: number }
  | {
      readonly kind: 'schema';
      readonly schema: JsonSchema;
      readonly range: (schema: JsonSchema) => Range;
    };

const CODE = 'ISOCLERK_CLAIMS_BOUND_INVALID';

/** A property that is the value's own or its class's. */
function held(value: object, name: string): unknown {
  const isOwn = Object.hasOwn(value, name) || !Object.hasOwn(Object.prototype, name);
  return isOwn ? Reflect.get(value, name) : undefined;
}

/** What a function returns; undefined when it throws, as a library does for a schema that JSON Schema cannot say. */
function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch {
    return undefined;
  }
}

const isCallable = (value: unknown): value is (input: unknown) => unknown =>
  typeof value === 'function';

function toGiven(bound: unknown, path: string): Given {
  const ofSchema = (schema: JsonSchema): Given => {
    return { kind: 'schema', schema, range: schemaRanges(schema) };
  };
  if (typeof bound === 'number' && bound >= 0) return { kind: 'bytes', bytes: bound };
  if (typeof bound === 'boolean') return ofSchema(bound);
  if (isRecord(bound) || typeof bound === 'function') {
    const standard = held(bound, '~standard');
    if (standard === undefined && isRecord(bound)) return ofSchema(bound);
    const writer = own(standard, 'jsonSchema');
    const output = isRecord(writer) ? held(writer, 'output') : undefined;
    if (isCallable(output)) {
      const written = attempt(() => output.call(writer, { target: 'draft-2020-12' }));
      if (isSchema(written)) return ofSchema(written);
    }
  }
  throw new IsoclerkError(CODE, 'This is no bound', {
    path,
    hint: 'Give a number of bytes, a JSON Schema, or a Standard Schema that can write one.',
  });
}

/** The schema of what stands below some keys; null where the schema allows nothing there. */
function schemaAt(schema: JsonSchema, keys: readonly string[]): JsonSchema | null {
  let current: JsonSchema = schema;
  for (const key of keys) {
    if (own(current, 'type') !== 'object' || own(current, 'patternProperties')) return true;
    const named = own(current, 'properties');
    const next =
      isRecord(named) && Object.hasOwn(named, key)
        ? named[key]
        : (own(current, 'additionalProperties') ?? true);
    if (next === false) return null;
    if (!isRecord(next)) return true;
    current = next;
  }
  return current;
}

const lower = (first: Range, second: Range): Range => ({
  max: Math.min(first.max, second.max),
  text: Math.min(first.text, second.text),
});

/** The bounds of a caller, by the words of their names: a path of any length is looked up in one walk. */
interface Branch {
  bound: Given | undefined;
  readonly below: Map<string, Branch>;
}
const branch = (): Branch => ({ bound: undefined, below: new Map() });

function branchesOf(fields: Readonly<Record<string, FieldBound>>): Branch {
  const root = branch();
  for (const name of Object.keys(fields)) {
    const path = `fields[${JSON.stringify(name.slice(0, 200))}]`;
    const found = findShortcode(name);
    if (!found) {
      throw new IsoclerkError(CODE, 'This is no shortcode', {
        path,
        hint: 'Name the field as in a template, without braces: user.public_metadata.',
      });
    }
    let place = root;
    for (const word of [found.field, ...found.keys]) {
      const next = place.below.get(word) ?? branch();
      place.below.set(word, next);
      place = next;
    }
    place.bound = toGiven(fields[name], path);
  }
  return root;
}

/** Reads the caller's bounds and combines them with what is known. */
export function fieldBounds(fields: Readonly<Record<string, FieldBound>>): Bounds {
  const root = branchesOf(fields);
  /** The bounds on the way, each with the number of keys above it. */
  const onTheWay = (field: ClaimShortcodeName, keys: readonly string[]): [number, Given][] => {
    const found: [number, Given][] = [];
    let place: Branch | undefined = root;
    for (const [depth, word] of [field, ...keys].entries()) {
      place = place?.below.get(word);
      if (place?.bound) found.push([depth, place.bound]);
    }
    return found;
  };
  const range = (field: ClaimShortcodeName, keys: readonly string[]): Range => {
    const { type } = claimShortcodes[field];
    const usual = type === 'json' ? metadata : type === 'boolean' ? same(5) : same(open);
    let found: Range = (Object.hasOwn(known, field) && known[field]) || usual;
    for (const [depth, bound] of onTheWay(field, keys)) {
      if (bound.kind === 'schema') {
        found = lower(found, bound.range(schemaAt(bound.schema, keys.slice(depth)) ?? false));
      } else if (type === 'string') found = lower(found, text(Math.max(bound.bytes - 2, 0)));
      else found = lower(found, { max: bound.bytes, text: bound.bytes * 4 });
    }
    // What is missing, of users and organizations too, is null.
    return { max: Math.max(found.max, 4), text: Math.max(found.text, 4) };
  };
  return {
    range,
    given: (field) => root.below.get(field)?.bound,
    firstBelow: (field, keys) => {
      const [first] = onTheWay(field, keys).filter(([depth]) => depth > 0);
      return first && [keys.slice(0, first[0]), first[1]];
    },
  };
}
