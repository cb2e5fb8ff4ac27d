import { type FactField, type FactType, printField, printType } from './facts.js';
import { lastOf, type OpenApi, type Schema } from './openapi.js';

type Fields = Record<string, string>;
type Value = Pick<FactField, 'type' | 'nullable' | 'deprecated'>;

/** Reads schemas of one OpenAPI file, and on the way each component that they reach. */
export interface Components {
  /** What stands at a place. `at` names the component if an object is written there. */
  value(schema: Schema, at: string): Value;
  /** Follows references, and an `allOf` of one, to where something is written. */
  resolve(schema: Schema): Schema;
  readonly found: ReadonlyMap<string, Fields>;
}

const UNKNOWN: FactType = { kind: 'scalar', is: 'unknown' };
const OBJECT: FactType = { kind: 'scalar', is: 'object' };

/** A schema that says nothing by itself: `{nullable}`, `{type: object}`, `{required}`. */
const saysNothing = ({ $ref, type, properties, allOf, oneOf, anyOf, items }: Schema) =>
  (type === undefined || type === 'object') &&
  !($ref || properties || allOf || oneOf || anyOf || items);

const speakers = (members: readonly Schema[] | undefined) =>
  (members ?? []).filter((member) => !saysNothing(member));

/** One order, so that two files that say the same read the same. */
export function unionOf(types: readonly FactType[]): FactType {
  const flat = types.flatMap((type) => (type.kind === 'union' ? type.of : [type]));
  const byText = new Map(flat.map((type) => [printType(type), type]));
  const of = [...byText.keys()].sort().flatMap((text) => byText.get(text) ?? []);
  return of.length === 1 && of[0] ? of[0] : { kind: 'union', of };
}

export function readComponents(file: OpenApi): Components {
  const schemas = file.components?.schemas ?? {};
  const found = new Map<string, Fields>();

  const named = (ref: string): Schema => {
    const schema = schemas[lastOf(ref)];
    if (!schema) throw new Error(`no component for ${ref}`);
    return schema;
  };

  const resolve = (schema: Schema): Schema => {
    if (schema.$ref) return resolve(named(schema.$ref));
    const [only, second] = speakers(schema.allOf);
    return only && !second && !schema.properties ? resolve(only) : schema;
  };

  /** Own properties and those of all `allOf` members, in one object. */
  const flatten = (schema: Schema): Required<Pick<Schema, 'properties' | 'required'>> => {
    const parts = (schema.allOf ?? []).map((member) =>
      flatten(member.$ref ? named(member.$ref) : member),
    );
    return {
      properties: Object.assign({}, ...parts.map((part) => part.properties), schema.properties),
      required: [...parts.flatMap((part) => part.required), ...(schema.required ?? [])],
    };
  };

  /** `anyOf: [{required: [a]}, {required: [b]}]`: at least one of them is there. Two components, either of which fits. */
  const component = (schema: Schema, name: string): FactType => {
    const demands = (schema.anyOf ?? []).flatMap((choice) =>
      saysNothing(choice) && choice.required ? [choice.required] : [],
    );
    return demands.length > 1
      ? unionOf(demands.map((keys) => fieldsOf(schema, `${name}-${keys.join('-')}`, keys)))
      : fieldsOf(schema, name, []);
  };

  const fieldsOf = (schema: Schema, name: string, demanded: readonly string[]): FactType => {
    const { properties, required: always } = flatten(schema);
    const required = [...always, ...demanded];
    if (Object.keys(properties).length === 0) return OBJECT;
    if (!found.has(name)) {
      const fields: Fields = {};
      found.set(name, fields);
      for (const key of Object.keys(properties).sort()) {
        const value = read(properties[key] ?? {}, `${name}.${key}`);
        fields[key] = printField({ ...value, optional: !required.includes(key) });
      }
    }
    return { kind: 'component', name };
  };

  const typeOf = (schema: Schema, at: string): FactType => {
    const choices = speakers(schema.oneOf ?? schema.anyOf);
    if (choices.length > 0) {
      const nameOf = (index: number) => (choices.length === 1 ? at : `${at}.${index + 1}`);
      return unionOf(choices.map((choice, index) => orNull(read(choice, nameOf(index)))));
    }
    if (schema.properties || speakers(schema.allOf).length > 0) return component(schema, at);
    const literals = (schema.enum ?? []).filter((value) => typeof value === 'string');
    if (literals.length > 0) return unionOf(literals.map(literal));
    switch (schema.type) {
      case undefined:
        return UNKNOWN;
      case 'array':
        return { kind: 'list', of: schema.items ? orNull(read(schema.items, at)) : UNKNOWN };
      case 'object':
        return OBJECT;
      case 'integer':
        return { kind: 'scalar', is: 'int' };
      case 'number':
      case 'boolean':
        return { kind: 'scalar', is: schema.type };
      case 'string':
        return { kind: 'scalar', is: 'string', ...(schema.format && { format: schema.format }) };
      default:
        throw new Error(`${at}: unknown type ${schema.type}`);
    }
  };

  const read = (schema: Schema, at: string): Value => {
    const nullable =
      schema.nullable === true ||
      schema.enum?.includes(null) === true ||
      // `allOf: [X, {nullable: true}]`: the member adds nothing else.
      (schema.allOf ?? []).some((member) => saysNothing(member) && member.nullable === true);
    const deprecated = schema.deprecated === true;
    const [only, second] = schema.$ref ? [schema] : speakers(schema.allOf);
    if (!only || second || schema.properties)
      return { type: typeOf(schema, at), nullable, deprecated };
    const inner = only.$ref
      ? read({ ...named(only.$ref), deprecated: false }, lastOf(only.$ref))
      : read(only, at);
    return {
      type: inner.type,
      nullable: nullable || inner.nullable || only.nullable === true,
      deprecated: deprecated || inner.deprecated || only.deprecated === true,
    };
  };

  return { value: read, resolve, found };
}

const literal = (value: string): FactType => {
  if (value.includes("'")) throw new Error(`a value with an apostrophe: ${value}`);
  return { kind: 'literal', value };
};

const orNull = ({ type, nullable }: Value): FactType =>
  nullable ? unionOf([type, { kind: 'scalar', is: 'null' }]) : type;
