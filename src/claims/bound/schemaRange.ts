import { isRecord } from '../../internal/isRecord.js';
import { isList, plain } from '../input/checked.js';
import { createSizer, jsonBytes, noDoubts, stringBytes } from '../template/goJson.js';
import { isSchema, type JsonSchema, resolve, schemasOf } from './jsonSchema.js';

/** The most bytes a value can take in a token. */
export interface Range {
  /** As a JSON value. */
  readonly max: number;
  /** Inside the text of a string, without its quotes. */
  readonly text: number;
}

// No double prints longer, in digits or with an exponent: -0.0000012345678901234567
const NUMBER = 25;
// Deeper schemas get no bound: metadata of 8 KB is not that deep, and a stack is.
const MOST_LEVELS = 200;
const anything: Range = { max: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY };
const never: Range = { max: 0, text: 0 };
const number = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;

export const sizeOf = (value: unknown): number => jsonBytes(value, createSizer(noDoubts()));

// JSON text inside a string doubles its quotes; Go's own print of null and {} is up to four times as long.
const value = (max: number): Range => ({ max, text: max * 4 });

function exact(data: unknown): Range {
  const max = sizeOf(data);
  return typeof data === 'string' ? { max, text: max - 2 } : value(max);
}

const larger = (left: Range, right: Range): Range => ({
  max: Math.max(left.max, right.max),
  text: Math.max(left.text, right.text),
});
const smaller = (left: Range, right: Range): Range => ({
  max: Math.min(left.max, right.max),
  text: Math.min(left.text, right.text),
});
export const largestOf = (ranges: readonly Range[]): Range => ranges.reduce(larger, never);
const smallestOf = (ranges: readonly Range[]): Range => ranges.reduce(smaller, anything);

/** The letters of a pattern such as `^[a-z0-9_-]{1,32}$`, when each is one byte; the only form that is understood. */
export function patternOf(
  schema: Readonly<Record<string, unknown>>,
): { letter: string; most: number } | null {
  // A hyphen stands for itself at the ends only; ranges stay within letters or digits.
  const form =
    /^\^\[-?(?=(?<letter>\w))(?:[a-z]-[a-z]|[A-Z]-[A-Z]|\d-\d|\w)+-?\](?:[*+]|\{(?<least>\d+)(?:,(?<most>\d*))?\})\$$/;
  const found = typeof schema.pattern === 'string' ? form.exec(schema.pattern)?.groups : undefined;
  if (found?.letter === undefined) return null;
  const { letter, least, most = least } = found;
  return { letter, most: most ? Number(most) : Number.POSITIVE_INFINITY };
}

/**
 * Returns a function that bounds what the schemas of one document accept. Keywords that are not understood only narrow, so
 * the bound stays true. Each schema is read once, however often it is referred to; one that contains itself has no bound.
 */
export function schemaRanges(root: JsonSchema): (schema: JsonSchema) => Range {
  const known = new Map<object, Range>();
  const rangeOf = (schema: JsonSchema, level: number): Range => {
    const target = level < MOST_LEVELS ? resolve(schema, root) : null;
    if (target === false) return never;
    if (!isRecord(target)) return anything;
    const found = known.get(target);
    if (found) return found;
    known.set(target, anything); // while it is read
    const range = readRange(plain(target), (child) => rangeOf(child, level + 1));
    known.set(target, range);
    return range;
  };
  return (schema) => rangeOf(schema, 0);
}

type Within = (child: JsonSchema) => Range;

function readRange(schema: Readonly<Record<string, unknown>>, within: Within): Range {
  const bounds: Range[] = [];
  if (isList(schema.enum)) bounds.push(largestOf(schema.enum.map(exact)));
  if (Object.hasOwn(schema, 'const')) bounds.push(exact(schema.const));
  for (const keyword of ['anyOf', 'oneOf']) {
    if (isList(schema[keyword])) bounds.push(largestOf(schemasOf(schema[keyword]).map(within)));
  }
  bounds.push(smallestOf(schemasOf(schema.allOf).map(within)));
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (isList(types)) {
    bounds.push(largestOf(types.map((type) => typeRange(String(type), schema, within))));
  }
  return smallestOf(bounds);
}

function typeRange(type: string, schema: Readonly<Record<string, unknown>>, within: Within): Range {
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
  within: Within,
): number {
  const first = schemasOf(prefixItems ?? items);
  const most = number(maxItems) ?? (items === false ? first.length : Number.POSITIVE_INFINITY);
  const rest = isRecord(items) ? within(items).max : items === false ? 0 : anything.max;
  const fixed = first.slice(0, most).reduce<number>((sum, item) => sum + within(item).max + 1, 0);
  return 2 + fixed + times(Math.max(0, most - first.length), rest + 1);
}

function objectBytes(schema: Readonly<Record<string, unknown>>, within: Within): number {
  const { properties, additionalProperties, patternProperties, propertyNames, maxProperties } =
    schema;
  const named = isRecord(properties) ? Object.entries(properties) : [];
  let bytes = 2;
  for (const [name, child] of named) {
    const key = stringBytes(name, createSizer(noDoubts()));
    const max = isSchema(child) ? within(child).max : anything.max;
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
