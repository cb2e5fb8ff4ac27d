import ts from 'typescript';
import { unionOf } from '../components.js';
import { type FactField, type FactType, printField, type Scalar } from '../facts.js';

type Fields = Record<string, string>;
type Value = Pick<FactField, 'type' | 'nullable' | 'optional'>;

/** Reads types of one program, and on the way each interface that they reach. */
export interface Types {
  value(type: ts.Type, at: string): Value;
  readonly found: ReadonlyMap<string, Fields>;
  /** The declarations that were read, by the name that they have here. */
  readonly declared: ReadonlyMap<string, ts.Symbol>;
}

const scalar = (is: Scalar): FactType => ({
  kind: 'scalar',
  is,
});

const only = (type: FactType): Value => ({ type, nullable: false, optional: false });
const STRING = only(scalar('string'));
const NULL = only(scalar('null'));

/** `nameOf` gives an interface its name here, or undefined for one that is not Clerk's. */
export function readTypes(
  checker: ts.TypeChecker,
  nameOf: (symbol: ts.Symbol) => string | undefined,
): Types {
  const found = new Map<string, Fields>();
  const declared = new Map<string, ts.Symbol>();

  const value = (type: ts.Type, at: string): Value => {
    // The `object` of an interface that does not narrow it: the list of all that the package knows.
    if (type.aliasSymbol?.name === 'ObjectType') return STRING;
    const members = type.isUnion() ? type.types : [type];
    const has = (flag: ts.TypeFlags) => members.some((member) => (member.flags & flag) !== 0);
    const rest = members.filter(
      ({ flags }) =>
        (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void)) === 0,
    );
    if (rest.length === 0 && has(ts.TypeFlags.Null)) return NULL;
    const types = rest.map((member, index) =>
      one(member, rest.length > 1 ? `${at}.${index + 1}` : at),
    );
    // `string & {}` beside literals keeps them for editors only: any string fits.
    const open = types.some((part) => part.kind === 'scalar' && part.is === 'string');
    return {
      type: types.length
        ? unionOf(open ? types.filter((part) => part.kind !== 'literal') : types)
        : scalar('unknown'),
      nullable: has(ts.TypeFlags.Null),
      optional: has(ts.TypeFlags.Undefined | ts.TypeFlags.Void),
    };
  };

  const one = (type: ts.Type, at: string): FactType => {
    if (type.isStringLiteral()) return { kind: 'literal', value: type.value };
    if (type.flags & ts.TypeFlags.StringLike) return scalar('string');
    if (type.flags & ts.TypeFlags.NumberLike) return scalar('number');
    if (type.flags & ts.TypeFlags.BooleanLike) return scalar('boolean');
    if (type.flags & ts.TypeFlags.NonPrimitive) return scalar('object');
    if (type.isIntersection() && type.types.some(({ flags }) => flags & ts.TypeFlags.StringLike)) {
      return scalar('string');
    }
    if (checker.isArrayType(type) || checker.isTupleType(type)) {
      const of = checker.getTypeArguments(type as ts.TypeReference).map((item) => value(item, at));
      return { kind: 'list', of: unionOf(of.map(orNull)) };
    }
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return object(type, at);
    return scalar('unknown');
  };

  const object = (type: ts.Type, at: string): FactType => {
    const symbol = type.aliasSymbol ?? type.symbol;
    const named = symbol && !isAnonymous(symbol) ? nameOf(symbol) : undefined;
    // `Date` and the like; a mapped type (`Omit<…>`) is as good as written in place.
    if (!named && !type.aliasSymbol && symbol && !isAnonymous(symbol)) return scalar('unknown');
    const properties = checker
      .getPropertiesOfType(type)
      .filter((property) => checker.getTypeOfSymbol(property).getCallSignatures().length === 0);
    const open = checker.getIndexInfosOfType(type).length > 0;
    if (open || properties.length === 0) return scalar('object');
    // The same interface with other type arguments is another shape.
    const generic =
      checker.getTypeArguments(type as ts.TypeReference).length > 0 || type.aliasTypeArguments;
    const name = named && !generic ? named : at;
    if (symbol && name === named && (declared.get(name) ?? symbol) !== symbol) {
      throw new Error(`two declarations of ${name}`);
    }
    if (!found.has(name)) {
      const fields: Fields = {};
      found.set(name, fields);
      if (symbol && name === named) declared.set(name, symbol);
      for (const property of [...properties].sort((a, b) => (a.name < b.name ? -1 : 1))) {
        fields[property.name] = field(property, `${name}.${property.name}`);
      }
    }
    return { kind: 'component', name };
  };

  const field = (property: ts.Symbol, at: string): string => {
    const read = value(checker.getTypeOfSymbol(property), at);
    return printField({
      ...read,
      optional: read.optional || (property.flags & ts.SymbolFlags.Optional) !== 0,
      deprecated: property.getJsDocTags(checker).some(({ name }) => name === 'deprecated'),
    });
  };

  return { value, found, declared };
}

/** `{…}` written in place, or the result of a mapped type. */
const isAnonymous = ({ name }: ts.Symbol) => name.startsWith('__');

const orNull = ({ type, nullable }: Value): FactType =>
  nullable ? unionOf([type, { kind: 'scalar', is: 'null' }]) : type;
