/**
 * The form of the files in src/contract/facts: what a published source says, one row a field.
 *
 * A field is written `type` + `?` (may be left out) + `~` (may be null) + ` deprecated`, as in `Money[]?~`. A type is
 *
 *     string  string:email  int  number  boolean  object  unknown  'literal'  Component  T[]  (A|B)[]  A|B
 *
 * `object` is an object of unknown content. An object that a source writes inline is a component of its own, named by
 * where it stands: `BillingStatement.totals`.
 */
export interface Facts {
  readonly sources: readonly Source[];
  /** Component → field → its type, both sorted. */
  readonly components: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `GET /v1/billing/plans` → `page CommercePlan`: wrapper and body, with ` empty` where 204 is an answer too. */
  readonly endpoints?: Readonly<Record<string, string>>;
  /** Event name → the component of its `data`. */
  readonly events?: Readonly<Record<string, string>>;
}

export interface Source {
  /** `clerk/openapi-specs:bapi/2025-11-10.yml`, `@clerk/backend@3.25.0`. */
  readonly file: string;
  readonly commit?: string;
  /** When the source is from, `2026-08-14`. */
  readonly date?: string;
  /** Sources that say the same, field by field: compared when the facts were read. */
  readonly equal?: readonly string[];
}

export type Scalar = 'string' | 'int' | 'number' | 'boolean' | 'object' | 'unknown' | 'null';

export type FactType =
  | { readonly kind: 'scalar'; readonly is: Scalar; readonly format?: string }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'component'; readonly name: string }
  | { readonly kind: 'list'; readonly of: FactType }
  | { readonly kind: 'union'; readonly of: readonly FactType[] };

export interface FactField {
  readonly type: FactType;
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly deprecated: boolean;
}

const SCALARS: readonly string[] = [
  'string',
  'int',
  'number',
  'boolean',
  'object',
  'unknown',
  'null',
];

/** Reads `Money[]?~`. Throws an error that names the text when it is not of this form. */
export function parseField(text: string): FactField {
  const deprecated = text.endsWith(' deprecated');
  let rest = deprecated ? text.slice(0, -' deprecated'.length) : text;
  const nullable = rest.endsWith('~');
  if (nullable) rest = rest.slice(0, -1);
  const optional = rest.endsWith('?');
  if (optional) rest = rest.slice(0, -1);
  return { type: parseType(rest), optional, nullable, deprecated };
}

/** Writes what {@link parseField} reads. */
export function printField({ type, optional, nullable, deprecated }: FactField): string {
  const marks = `${optional ? '?' : ''}${nullable ? '~' : ''}`;
  return `${printType(type)}${marks}${deprecated ? ' deprecated' : ''}`;
}

const TOKEN = /'[^']*'|[A-Za-z0-9_.:-]+|\[\]|[()|]/y;

export function parseType(text: string): FactType {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`not a type: ${text}`);
    tokens.push(match[0]);
  }
  let at = 0;
  const union = (): FactType => {
    const of = [list()];
    while (tokens[at] === '|') {
      at++;
      of.push(list());
    }
    return of.length === 1 ? (of[0] as FactType) : { kind: 'union', of };
  };
  const list = (): FactType => {
    let type = atom();
    while (tokens[at] === '[]') {
      at++;
      type = { kind: 'list', of: type };
    }
    return type;
  };
  const atom = (): FactType => {
    const token = tokens[at++];
    if (token === '(') {
      const inner = union();
      if (tokens[at++] !== ')') throw new Error(`not a type: ${text}`);
      return inner;
    }
    if (token === undefined || /^[)|[]/.test(token)) throw new Error(`not a type: ${text}`);
    if (token.startsWith("'")) return { kind: 'literal', value: token.slice(1, -1) };
    const [name = '', format] = token.split(':');
    if (!SCALARS.includes(name)) return { kind: 'component', name: token };
    return { kind: 'scalar', is: name as Scalar, ...(format && { format }) };
  };
  const type = union();
  if (at !== tokens.length) throw new Error(`not a type: ${text}`);
  return type;
}

export function printType(type: FactType): string {
  switch (type.kind) {
    case 'scalar':
      return type.format ? `${type.is}:${type.format}` : type.is;
    case 'literal':
      return `'${type.value}'`;
    case 'component':
      return type.name;
    case 'list':
      return type.of.kind === 'union' ? `(${printType(type.of)})[]` : `${printType(type.of)}[]`;
    case 'union':
      return type.of.map(printType).join('|');
  }
}
