// How a published shape is written in one line, in the facts, in the notes and in the data of the drift report.

export type Scalar = 'string' | 'int' | 'number' | 'boolean' | 'object' | 'unknown' | 'null';

export type FactType =
  | { readonly kind: 'scalar'; readonly is: Scalar; readonly format?: string }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'component'; readonly name: string }
  | { readonly kind: 'list'; readonly of: FactType }
  | { readonly kind: 'union'; readonly of: readonly FactType[] };

/**
 * A field is written `type` + `?` (may be left out) + `~` (may be null) + ` deprecated`, as in `Money[]?~`. A type is
 *
 *     string  string:email  int  number  boolean  object  unknown  'literal'  Component  T[]  (A|B)[]  A|B
 *
 * `object` is an object of unknown content. An object that a source writes inline is a component of its own, named by
 * where it stands: `BillingStatement.totals`.
 */
export interface FactField {
  readonly type: FactType;
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly deprecated: boolean;
}

const SCALARS = 'string int number boolean object unknown null'.split(' ');

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

// Each token begins where the last one ended: no text is read twice.
const TOKEN = /'[^']*'|[\w.:-]+|\[\]|[()|]/y;

/** Reads `Money[]`. Throws an error that names the text when it is not of this form. */
export function parseType(text: string): FactType {
  const tokens: string[] = [];
  const wrong = () => new Error(`not a type: ${text}`);
  for (let end = 0; end < text.length; ) {
    TOKEN.lastIndex = end;
    const [token] = TOKEN.exec(text) ?? [];
    if (token === undefined) throw wrong();
    end += token.length;
    tokens.push(token);
  }
  let at = 0;
  const union = (): FactType => {
    const first = list();
    const of = [first];
    while (tokens[at] === '|') {
      at++;
      of.push(list());
    }
    return of.length === 1 ? first : { kind: 'union', of };
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
    const token = tokens[at++] ?? ')';
    if (token === '(') {
      const inner = union();
      if (tokens[at++] !== ')') throw wrong();
      return inner;
    }
    if (token.startsWith("'")) return { kind: 'literal', value: token.slice(1, -1) };
    if (')|[]'.includes(token)) throw wrong();
    const [name = '', format] = token.split(':');
    if (!SCALARS.includes(name)) return { kind: 'component', name: token };
    return { kind: 'scalar', is: name as Scalar, ...(format && { format }) };
  };
  const type = union();
  if (at !== tokens.length) throw wrong();
  return type;
}

/** Writes what {@link parseType} reads. */
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
