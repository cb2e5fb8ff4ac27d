import { isRecord } from '../../internal/isRecord.js';
import { setOwn } from '../../internal/setOwn.js';
import { utf8ByteLength } from '../../internal/utf8ByteLength.js';
import { type JsonSchema, patternOf, resolve, sizeOf } from './schemaRange.js';

/** Bytes of a value as metadata is stored: its JSON text. */
export const storedBytes = (value: unknown): number => utf8ByteLength(JSON.stringify(value) ?? '');

// They narrow in ways that are not followed, so an example could break them.
const UNCLEAR = [
  'not',
  'if',
  'then',
  'else',
  'contains',
  'dependentSchemas',
  'dependentRequired',
  'multipleOf',
  'minProperties',
];

// Beside alternatives these say nothing more about the value; so do all that begin with a dollar.
const HARMLESS = ['anyOf', 'oneOf', 'allOf', 'title', 'description'];

const list = (value: unknown): JsonSchema[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'boolean' || isRecord(item)) : [];

/**
 * Builds a large value that a JSON Schema accepts and that takes at most `room` stored bytes, with strings of `fill`.
 * Undefined when none is found: the keywords understood are those of `schemaRange`.
 */
export function schemaExample(
  schema: JsonSchema,
  fill: string,
  room: number,
  root: JsonSchema = schema,
  depth = 0,
): unknown {
  const target = depth < 64 ? resolve(schema, root) : null;
  if (target === null || target === false) return undefined;
  const within = (child: JsonSchema, left: number) =>
    schemaExample(child, fill, left, root, depth + 1);
  const fits = (value: unknown) => value !== undefined && storedBytes(value) <= room;
  const best = (values: readonly unknown[]) =>
    values.filter(fits).sort((left, right) => sizeOf(right) - sizeOf(left))[0];

  if (target === true) return stringOf(fill, room);
  if (target !== schema) return within(target, room);
  if (UNCLEAR.some((keyword) => Object.hasOwn(target, keyword))) return undefined;
  if (Object.hasOwn(target, 'const')) return best([target.const]);
  if (Array.isArray(target.enum)) return best(target.enum);
  const choices = list(target.anyOf ?? target.oneOf ?? target.allOf);
  // One alternative that is all there is; beside other keywords it would have to satisfy those, too.
  if (choices.length > 0) {
    const alone = Object.keys(target).every((key) => key.startsWith('$') || HARMLESS.includes(key));
    const single = !target.allOf || choices.length === 1;
    return alone && single ? best(choices.map((choice) => within(choice, room))) : undefined;
  }
  const types = typeof target.type === 'string' ? [target.type] : target.type;
  if (!Array.isArray(types))
    return Object.keys(target).length === 0 ? stringOf(fill, room) : undefined;
  return best(types.map((type) => typeExample(type, target, fill, room, within)));
}

function stringOf(fill: string, room: number, most = Number.POSITIVE_INFINITY): string {
  return fill.repeat(Math.max(0, Math.min(most, Math.floor((room - 2) / utf8ByteLength(fill)))));
}

function typeExample(
  type: unknown,
  schema: Readonly<Record<string, unknown>>,
  fill: string,
  room: number,
  within: (child: JsonSchema, room: number) => unknown,
): unknown {
  switch (type) {
    case 'null':
      return null;
    case 'boolean':
      return false;
    case 'integer':
    case 'number': {
      const { minimum = -123456, maximum = 123456 } = schema;
      const edges = [minimum, maximum, schema.exclusiveMinimum, schema.exclusiveMaximum];
      const isPlain =
        edges.slice(0, 2).every((edge) => typeof edge === 'number') &&
        edges[2] === undefined &&
        edges[3] === undefined;
      if (!isPlain) return undefined;
      const [low, high] = [Math.ceil(Number(minimum)), Math.floor(Number(maximum))];
      if (low > high) return undefined;
      const candidates = [low, high].filter((edge) => Math.abs(edge) < 1e6);
      return candidates.sort((left, right) => String(right).length - String(left).length)[0];
    }
    case 'string': {
      const pattern = patternOf(schema);
      if (typeof schema.pattern === 'string' && !pattern) return undefined;
      if (typeof schema.format === 'string') return undefined;
      const most =
        typeof schema.maxLength === 'number' ? schema.maxLength : Number.POSITIVE_INFINITY;
      const text = stringOf(pattern?.letter ?? fill, room, Math.min(most, pattern?.most ?? most));
      const least = typeof schema.minLength === 'number' ? schema.minLength : 0;
      return [...text].length >= least ? text : undefined;
    }
    case 'array':
      return arrayExample(schema, room, within);
    case 'object':
      return objectExample(schema, room, within);
    default:
      return undefined;
  }
}

function arrayExample(
  schema: Readonly<Record<string, unknown>>,
  room: number,
  within: (child: JsonSchema, room: number) => unknown,
): unknown {
  const { items = true, prefixItems, maxItems, minItems = 0, uniqueItems } = schema;
  if (prefixItems !== undefined || Array.isArray(items) || uniqueItems === true) return undefined;
  const most = typeof maxItems === 'number' ? maxItems : Number.POSITIVE_INFINITY;
  const array: unknown[] = [];
  let left = room - 2;
  while (array.length < most && items !== false) {
    const item = within(items as JsonSchema, left - 1);
    const bytes = item === undefined ? 0 : storedBytes(item) + 1;
    if (item === undefined || bytes > left) break;
    array.push(item);
    left -= bytes;
  }
  return array.length >= Number(minItems) ? array : undefined;
}

function objectExample(
  schema: Readonly<Record<string, unknown>>,
  room: number,
  within: (child: JsonSchema, room: number) => unknown,
): unknown {
  const { properties, required, additionalProperties, maxProperties } = schema;
  const needed = Array.isArray(required) ? required : [];
  const named = isRecord(properties) ? Object.entries(properties) : [];
  const object: Record<string, unknown> = {};
  let left = room - 2;
  const add = (name: string, child: JsonSchema) => {
    const key = storedBytes(name) + 2;
    const value = within(child, left - key);
    if (value === undefined || key + storedBytes(value) > left) return;
    setOwn(object, name, value);
    left -= key + storedBytes(value);
  };
  // What is required comes first, so that the room is not spent on the rest.
  const order = [...named].sort(
    ([left], [right]) => Number(needed.includes(right)) - Number(needed.includes(left)),
  );
  for (const [name, child] of order) {
    if (typeof child === 'boolean' || isRecord(child)) add(name, child);
  }
  const isOpen = additionalProperties !== false && maxProperties === undefined;
  if (isOpen && !schema.propertyNames && !schema.patternProperties && !Object.hasOwn(object, 'x')) {
    add('x', isRecord(additionalProperties) ? additionalProperties : true);
  }
  const count = Object.keys(object).length;
  const tooMany = typeof maxProperties === 'number' && count > maxProperties;
  return tooMany || !needed.every((name) => Object.hasOwn(object, String(name)))
    ? undefined
    : object;
}
