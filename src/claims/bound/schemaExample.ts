import { isRecord } from '../../internal/isRecord.js';
import { setOwn } from '../../internal/setOwn.js';
import { utf8ByteLength } from '../../internal/utf8ByteLength.js';
import { isList, plain } from '../input/checked.js';
import { isSchema, type JsonSchema, resolve, schemasOf } from './jsonSchema.js';
import { patternOf, sizeOf } from './schemaRange.js';

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

const MOST_LEVELS = 64;
// An example of 8 KB takes some thousand steps; schemas that lead to more are made for that.
const MOST_STEPS = 20_000;

type Data = Readonly<Record<string, unknown>>;
type Within = (child: JsonSchema, room: number) => unknown;

interface Sized {
  readonly value: unknown;
  readonly stored: number;
}

/**
 * Builds a large value that a JSON Schema accepts and that takes at most `room` stored bytes, with strings of `fill`.
 * Undefined when none is found: the keywords understood are those of `schemaRanges`, and the search ends after some steps.
 */
export function schemaExample(root: JsonSchema, fill: string, room: number): unknown {
  let steps = MOST_STEPS;
  const lists = new Map<unknown, Sized[]>();
  /** The values of an enum, the largest in a token first. */
  const sized = (values: readonly unknown[]): Sized[] => {
    let list = lists.get(values);
    if (!list) {
      list = values
        .map((value) => ({ value, stored: storedBytes(value), bytes: sizeOf(value) }))
        .sort((left, right) => right.bytes - left.bytes);
      lists.set(values, list);
    }
    return list;
  };
  const firstOf = (values: readonly unknown[], left: number): unknown => {
    const list = sized(values);
    const index = list.findIndex(({ stored }) => stored <= left);
    steps -= Math.floor((index < 0 ? list.length : index) / 10);
    return list[index]?.value;
  };
  const best = (values: readonly unknown[], left: number): unknown =>
    values
      .filter((value) => storedBytes(value) <= left)
      // What is undefined comes last by itself.
      .sort((one, other) => sizeOf(other) - sizeOf(one))[0];

  const example = (schema: JsonSchema, left: number, level: number): unknown => {
    const found = --steps > 0 && level < MOST_LEVELS ? resolve(schema, root) : null;
    if (found === null || found === false) return undefined;
    if (found === true) return stringOf(fill, left);
    const target: Data = plain(found);
    const within: Within = (child, room) => example(child, room, level + 1);
    if (UNCLEAR.some((keyword) => Object.hasOwn(target, keyword))) return undefined;
    if (Object.hasOwn(target, 'const')) return best([target.const], left);
    if (isList(target.enum)) return firstOf(target.enum, left);
    const choices = schemasOf(target.anyOf ?? target.oneOf ?? target.allOf);
    // One alternative that is all there is; beside other keywords it would have to satisfy those, too.
    if (choices.length > 0) {
      const isAlone = Object.keys(target).every(
        (key) => key.startsWith('$') || HARMLESS.includes(key),
      );
      const single = !target.allOf || choices.length === 1;
      return isAlone && single
        ? best(
            choices.map((choice) => within(choice, left)),
            left,
          )
        : undefined;
    }
    const types = typeof target.type === 'string' ? [target.type] : target.type;
    if (!isList(types)) return Object.keys(target).length === 0 ? stringOf(fill, left) : undefined;
    return best(
      types.map((type) => typeExample(type, target, fill, left, within)),
      left,
    );
  };
  return example(root, room, 0);
}

function stringOf(fill: string, room: number, most = Number.POSITIVE_INFINITY): string {
  return fill.repeat(Math.max(0, Math.min(most, Math.floor((room - 2) / utf8ByteLength(fill)))));
}

function typeExample(
  type: unknown,
  schema: Data,
  fill: string,
  room: number,
  within: Within,
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

function arrayExample(schema: Data, room: number, within: Within): unknown {
  const { items = true, prefixItems, maxItems, minItems = 0, uniqueItems } = schema;
  if (prefixItems !== undefined || !isSchema(items) || uniqueItems === true) return undefined;
  const most = typeof maxItems === 'number' ? maxItems : Number.POSITIVE_INFINITY;
  const array: unknown[] = [];
  let left = room - 2;
  while (array.length < most) {
    const item = within(items, left - 1);
    const bytes = storedBytes(item) + 1;
    if (item === undefined || bytes > left) break;
    array.push(item);
    left -= bytes;
  }
  return array.length >= Number(minItems) ? array : undefined;
}

function objectExample(schema: Data, room: number, within: Within): unknown {
  const { properties, required, additionalProperties, maxProperties } = schema;
  const needed = new Set(isList(required) ? required : []);
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
    ([left], [right]) => Number(needed.has(right)) - Number(needed.has(left)),
  );
  for (const [name, child] of order) if (isSchema(child)) add(name, child);
  const isOpen = additionalProperties !== false && maxProperties === undefined;
  if (isOpen && !schema.propertyNames && !schema.patternProperties && !Object.hasOwn(object, 'x')) {
    add('x', isRecord(additionalProperties) ? additionalProperties : true);
  }
  const count = Object.keys(object).length;
  const tooMany = typeof maxProperties === 'number' && count > maxProperties;
  return tooMany || ![...needed].every((name) => Object.hasOwn(object, String(name)))
    ? undefined
    : object;
}
