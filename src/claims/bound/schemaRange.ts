import { isRecord } from '../../internal/isRecord.js';
import { createSizer, jsonBytes, noDoubts, stringBytes } from '../template/goJson.js';

/** A JSON Schema (draft 2020-12 or draft-07), as data. */
export type JsonSchema = boolean | Readonly<Record<string, unknown>>;

/** The most bytes a value can take in a token. */
export interface Range {
  /** As a JSON value. */
  readonly max: number;
  /** Inside the text of a string, without its quotes. */
  readonly text: number;
}

// No double prints longer, in digits or with an exponent: -0.0000012345678901234567
const NUMBER = 25;
const anything: Range = { max: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY };
const number = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;

export const sizeOf = (value: unknown): number => jsonBytes(value, createSizer(noDoubts()));

// JSON text inside a string doubles its quotes; Go's own print of null and {} is up to four times as long.
const value = (max: number): Range => ({ max, text: max * 4 });

function exact(data: unknown): Range {
  const max = sizeOf(data);
  return typeof data === 'string' ? { max, text: max - 2 } : value(max);
}

export function largestOf(ranges: readonly Range[]): Range {
  return {
    max: Math.max(0, ...ranges.map(({ max }) => max)),
    text: Math.max(0, ...ranges.map(({ text }) => text)),
  };
}

function smallestOf(ranges: readonly Range[]): Range {
  return {
    max: Math.min(...ranges.map(({ max }) => max)),
    text: Math.min(...ranges.map(({ text }) => text)),
  };
}

/** The letters of a pattern such as `^[a-z0-9_-]{1,32}$`, when each is one byte; the only form that is understood. */
export function patternOf(
  schema: Readonly<Record<string, unknown>>,
): { letter: string; most: number } | null {
  // A hyphen stands for itself at the ends only; ranges stay within letters or digits.
  const form =
    /^\^\[(-?(?:[a-z]-[a-z]|[A-Z]-[A-Z]|\d-\d|\w)+-?)\](?:([*+])|\{(\d+)(?:,(\d*))?\})\$$/;
  const found = typeof schema.pattern === 'string' ? form.exec(schema.pattern) : null;
  const letter = found?.[1]?.match(/[a-zA-Z0-9_]/)?.[0];
  if (!found || letter === undefined) return null;
  const [, , , least, most = least] = found;
  return { letter, most: most ? Number(most) : Number.POSITIVE_INFINITY };
}

/** Follows `$ref` inside the same document. */
export function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema | null {
  if (!isRecord(schema) || typeof schema.$ref !== 'string') return schema;
  if (!schema.$ref.startsWith('#')) return null;
  let target: unknown = root;
  for (const key of schema.$ref.slice(1).split('/').filter(Boolean)) {
    const name = key.replace(/~1/g, '/').replace(/~0/g, '~');
    target = isRecord(target) && Object.hasOwn(target, name) ? target[name] : undefined;
  }
  return typeof target === 'boolean' || isRecord(target) ? target : null;
}

const schemas = (list: unknown): JsonSchema[] =>
  Array.isArray(list) ? list.filter((item) => typeof item === 'boolean' || isRecord(item)) : [];

/** Bounds what a JSON Schema accepts. Keywords that are not understood only narrow, so the bound stays true. */
export function schemaRange(schema: JsonSchema, root: JsonSchema = schema, depth = 0): Range {
  if (schema === false) return { max: 0, text: 0 };
  const target = depth < 64 ? resolve(schema, root) : null;
  if (target === null || !isRecord(target))
    return target === false ? { max: 0, text: 0 } : anything;
  if (target !== schema) return schemaRange(target, root, depth + 1);
  const within = (child: JsonSchema) => schemaRange(child, root, depth + 1);

  const bounds = [anything];
  if (Array.isArray(target.enum)) bounds.push(largestOf(target.enum.map(exact)));
  if (Object.hasOwn(target, 'const')) bounds.push(exact(target.const));
  for (const keyword of ['anyOf', 'oneOf']) {
    if (Array.isArray(target[keyword]))
      bounds.push(largestOf(schemas(target[keyword]).map(within)));
  }
  bounds.push(...schemas(target.allOf).map(within));
  const types = typeof target.type === 'string' ? [target.type] : target.type;
  if (Array.isArray(types)) {
    bounds.push(largestOf(types.map((type) => typeRange(String(type), target, within))));
  }
  return smallestOf(bounds);
}

function typeRange(
  type: string,
  schema: Readonly<Record<string, unknown>>,
  within: (child: JsonSchema) => Range,
): Range {
  switch (type) {
    case 'null':
      return { max: 4, text: 15 }; // <nil>
    case 'boolean':
      return { max: 5, text: 5 };
    case 'integer':
    case 'number':
      return { max: NUMBER, text: NUMBER };
    case 'string': {
      // maxLength counts code points, of which none takes more than six bytes.
      const most = number(schema.maxLength) ?? Number.POSITIVE_INFINITY;
      const pattern = patternOf(schema);
      const text = pattern ? Math.min(most, pattern.most) : 6 * most;
      return { max: text + 2, text };
    }
    case 'array':
      return value(arrayBytes(schema, within));
    case 'object':
      return value(objectBytes(schema, within));
    default:
      return anything;
  }
}

// A bound of 0 times infinity items is 0.
const times = (count: number, bytes: number): number => (count === 0 ? 0 : count * bytes);

function arrayBytes(
  { items, prefixItems, maxItems }: Readonly<Record<string, unknown>>,
  within: (child: JsonSchema) => Range,
): number {
  const first = schemas(prefixItems ?? (Array.isArray(items) ? items : []));
  const most = number(maxItems) ?? (items === false ? first.length : Number.POSITIVE_INFINITY);
  const rest = isRecord(items) ? within(items).max : items === false ? 0 : anything.max;
  const fixed = first.slice(0, most).reduce<number>((sum, item) => sum + within(item).max + 1, 0);
  return 2 + fixed + times(Math.max(0, most - first.length), rest + 1);
}

function objectBytes(
  schema: Readonly<Record<string, unknown>>,
  within: (child: JsonSchema) => Range,
): number {
  const { properties, additionalProperties, patternProperties, propertyNames, maxProperties } =
    schema;
  const named = isRecord(properties) ? Object.entries(properties) : [];
  let bytes = 2;
  for (const [name, child] of named) {
    const key = stringBytes(name, createSizer(noDoubts()));
    const max = typeof child === 'boolean' || isRecord(child) ? within(child).max : anything.max;
    if (max > 0) bytes += key + max + 2;
  }
  if (additionalProperties === false && !isRecord(patternProperties)) return bytes;
  const extra =
    isRecord(additionalProperties) && !isRecord(patternProperties)
      ? within(additionalProperties).max
      : anything.max;
  const key = isRecord(propertyNames)
    ? within({ type: 'string', ...propertyNames }).max
    : anything.max;
  return bytes + times(number(maxProperties) ?? Number.POSITIVE_INFINITY, key + extra + 2);
}
