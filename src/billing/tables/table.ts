/**
 * How a resource is described, once for three readings: `any` is what both APIs and Clerk's SDK allow together,
 * `bapi` and `fapi` are the exact contract of each API.
 *
 * `Cn` in a comment is the number of a known contradiction between Clerk's specification, guide and SDK types,
 * explained in docs/billing.md.
 */
export type Reading = 'any' | 'bapi' | 'fapi';

/** `?` the key may be absent, `~` the value may be null, `-` the key is not part of that contract. */
type Mark = '' | '?' | '~' | '?~' | '-';

/**
 * The type of a value: a scalar (`object` has unknown content), the known values of an enum (open in the reading
 * `any`, closed in the exact ones), values that are closed in every reading, a list, alternatives, or a table.
 */
export type Type =
  | 'string'
  | 'int'
  | 'number'
  | 'boolean'
  | 'object'
  | readonly string[]
  | { readonly only: readonly string[] }
  | { readonly list: Type }
  | { readonly either: readonly Type[] }
  | AnyTable;

export interface Field {
  readonly is: Type;
  /** Mark of every reading that has none of its own. Default `''`. */
  readonly all?: Mark;
  readonly any?: Mark;
  readonly bapi?: Mark;
  readonly fapi?: Mark;
  /** Where an exact reading has another type. */
  readonly in?: { readonly bapi?: Type; readonly fapi?: Type };
}

export interface AnyTable {
  /** The APIs that have the resource. Default: both. */
  readonly on?: readonly ('bapi' | 'fapi')[];
  readonly fields: { readonly [key: string]: Field };
}

/** A table that agrees with the interface `T`: same keys, and in the reading `any` the same types, `?` and `null`. */
export interface Table<T> {
  readonly on?: readonly ('bapi' | 'fapi')[];
  readonly fields: { readonly [K in keyof T & string]-?: FieldOf<T[K]> };
}

type FieldOf<V> = Omit<Field, 'is' | 'all' | 'any'> & {
  readonly is: TypeOf<Exclude<V, null | undefined>>;
} & (
    | { readonly all?: Mark; readonly any: MarkOf<V> }
    | (MarkOf<V> extends ''
        ? { readonly all?: ''; readonly any?: never }
        : { readonly all: MarkOf<V>; readonly any?: never })
  );

type MarkOf<V> = undefined extends V ? (null extends V ? '?~' : '?') : null extends V ? '~' : '';

/** The members that are literals, without the open end of an open enum. */
type Known<V> = V extends unknown ? (string extends V ? never : V) : never;

type TypeOf<V> = [V] extends [boolean]
  ? 'boolean'
  : [V] extends [number]
    ? 'int' | 'number'
    : [V] extends [string]
      ? [Known<V>] extends [never]
        ? 'string'
        : string extends V
          ? readonly Known<V>[]
          : { readonly only: readonly V[] }
      : [V] extends [readonly (infer Item)[]]
        ? { readonly list: TypeOf<Item> }
        : [V] extends [object]
          ? Table<V> | { readonly either: readonly TableFor<V>[] }
          : { readonly either: readonly ['string', 'int'] };

type TableFor<V> = V extends unknown ? Table<V> : never;
