import * as z from 'zod/v4';
import { isRecord } from '../../internal/isRecord.js';
import type { BillingDriftKind } from './types.js';

type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];

export interface Finding {
  readonly path: Path;
  readonly kind: BillingDriftKind;
  /** What the schema has there, in words: `an integer`. */
  readonly expected: string;
}

/**
 * Holds a value against a schema and finds what zod's own errors do not tell apart: keys and values the schema does
 * not know, null where absence is meant and the reverse. Reads the schema's definition, so that there is no second
 * list of keys or values.
 */
export function walkSchema(schema: Schema, value: unknown, path: Path = []): Finding[] {
  const { inner, optional, nullable } = unwrap(schema);
  if (value === null) {
    if (nullable) return [];
    const kind = optional ? 'null-for-omitted' : 'wrong-type';
    return [{ path, kind, expected: describe(inner) }];
  }
  const def = definition(inner);
  switch (def.type) {
    case 'object':
      return isRecord(value) ? members(def.shape, value, path) : wrong(inner, path);
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((entry, index) => walkSchema(def.element, entry, [...path, index]))
        : wrong(inner, path);
    case 'union':
      return closest(def.options.map((option) => walkSchema(option, value, path)));
    case 'literal':
    case 'enum':
      return knownValues(inner, value, path);
    case 'string': {
      const known = knownValuesOf(inner);
      return typeof value === 'string' && known && !known.includes(value)
        ? [{ path, kind: 'unknown-value', expected: oneOf(known) }]
        : parsed(inner, value, path);
    }
    default:
      return parsed(inner, value, path);
  }
}

function members(
  shape: Readonly<Record<string, Schema>>,
  value: Record<string, unknown>,
  path: Path,
) {
  const findings: Finding[] = [];
  for (const [key, schema] of Object.entries(shape)) {
    const at = [...path, key];
    if (Object.hasOwn(value, key) && value[key] !== undefined) {
      for (const finding of walkSchema(schema, value[key], at)) findings.push(finding);
      continue;
    }
    const { inner, optional, nullable } = unwrap(schema);
    if (optional) continue;
    const kind = nullable ? 'omitted-for-null' : 'missing';
    findings.push({ path: at, kind, expected: describe(inner) });
  }
  // An object without members is one of unknown content.
  if (Object.keys(shape).length > 0) {
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(shape, key)) continue;
      findings.push({ path: [...path, key], kind: 'unknown-key', expected: 'nothing' });
    }
  }
  return findings;
}

/** The reading that fits best: fewest findings that are more than notes. */
export function closest(readings: readonly Finding[][]): Finding[] {
  const weight = (findings: readonly Finding[]) =>
    findings.filter(({ kind }) => kind !== 'unknown-key').length + findings.length / 1000;
  return readings.reduce(
    (best, next) => (weight(next) < weight(best) ? next : best),
    readings[0] ?? [],
  );
}

/** One value is the mark of a kind (`object`); several are a list that Clerk may extend. */
function knownValues(schema: Schema, value: unknown, path: Path): Finding[] {
  const known = knownValuesOf(schema) ?? [];
  if (known.some((entry) => entry === value)) return [];
  const extended = known.length > 1 && typeof value === typeof known[0];
  return [{ path, kind: extended ? 'unknown-value' : 'wrong-type', expected: oneOf(known) }];
}

function parsed(schema: Schema, value: unknown, path: Path): Finding[] {
  return z.safeParse(schema, value).success ? [] : wrong(schema, path);
}

const wrong = (schema: Schema, path: Path): Finding[] => [
  { path, kind: 'wrong-type', expected: describe(schema) },
];

const definition = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;

function unwrap(schema: Schema): { inner: Schema; optional: boolean; nullable: boolean } {
  let inner = schema;
  let optional = false;
  let nullable = false;
  for (;;) {
    const def = definition(inner);
    if (def.type !== 'optional' && def.type !== 'nullable') return { inner, optional, nullable };
    if (def.type === 'optional') optional = true;
    else nullable = true;
    inner = def.innerType;
  }
}

/** The values a schema names; open lists name theirs as examples. */
export function knownValuesOf(schema: Schema): readonly unknown[] | undefined {
  const def = definition(schema);
  if (def.type === 'literal') return def.values;
  if (def.type === 'enum') return Object.values(def.entries);
  const examples = z.globalRegistry.get(schema)?.examples;
  return Array.isArray(examples) ? examples : undefined;
}

const oneOf = (values: readonly unknown[]): string =>
  values.map((value) => `\`${String(value)}\``).join(' or ');

const WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'an integer',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
};

function describe(schema: Schema): string {
  const def = definition(schema);
  if (def.type === 'literal' || def.type === 'enum') return oneOf(knownValuesOf(schema) ?? []);
  if (def.type === 'union') return [...new Set(def.options.map(describe))].join(' or ');
  if (def.type === 'number' && 'format' in def) return 'an integer';
  if (def.type === 'string' && 'format' in def) return `a text of format ${String(def.format)}`;
  return WORDS[def.type] ?? def.type;
}

/** The members of an object schema; `undefined` for any other. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const def = definition(schema);
  return def.type === 'object' ? def.shape : undefined;
}
