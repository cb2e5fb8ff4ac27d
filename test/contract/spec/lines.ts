// Two small readers of the test's own, one of facts and one of JSON Schema, that write the same lines. Neither uses the
// code that makes our forms: they are what that code is held against.

/** One line a field at every depth: `.items[].plan` → `object`, with ` absent` and ` null` where it may be. */
export type Lines = Readonly<Record<string, string>>;

export type Components = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SCALARS = ['string', 'int', 'number', 'boolean', 'object', 'unknown'];

/** The lines of a type in the notation of the facts. */
export function factLines(type: string, components: Components): Lines {
  return Object.fromEntries(ofFact(type, components));
}

function ofFact(text: string, components: Components): Rows {
  const [, type = '', absent, nullable] = /^(.*?)(\?)?(~)?(?: deprecated)?$/.exec(text) ?? [];
  const marks = `${absent ? ' absent' : ''}${nullable ? ' null' : ''}`;
  const parts = alternatives(type).map((part): Part => {
    if (part.startsWith("'")) return { kind: part, inner: [] };
    const list = /^\(?(.*?)\)?\[\]$/.exec(part);
    if (list) return { kind: 'list', inner: below('[]', ofFact(list[1] ?? '', components)) };
    const [name = ''] = part.split(':');
    if (SCALARS.includes(name)) return { kind: name, inner: [] };
    const fields = components[part];
    if (!fields) throw new Error(`no component ${part}`);
    return {
      kind: 'object',
      inner: Object.entries(fields).flatMap(([key, own]) =>
        below(`.${key}`, ofFact(own, components)),
      ),
    };
  });
  return written(parts, marks);
}

/** `A|(B|C)[]` → `A`, `(B|C)[]`. */
function alternatives(type: string): string[] {
  return type.match(/(?:\([^)]*\)|[^|(])+/g) ?? [];
}

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** The lines of a JSON Schema; a reference is looked up in `named`. */
export function schemaLines(
  schema: JsonSchema,
  named: Readonly<Record<string, JsonSchema>>,
): Lines {
  return Object.fromEntries(ofSchema(schema, '', named));
}

function ofSchema(
  schema: JsonSchema,
  absent: string,
  named: Readonly<Record<string, JsonSchema>>,
): Rows {
  const branches = branchesOf(schema, named);
  const marks = `${absent}${branches.some(({ type }) => type === 'null') ? ' null' : ''}`;
  const parts = branches
    .filter(({ type }) => type !== 'null')
    .flatMap((branch): Part[] => {
      const { type = 'unknown', properties = {}, required = [], items } = branch;
      const values = branch.enum ?? (branch.const === undefined ? [] : [branch.const]);
      if (values.length > 0) {
        return values.map((value) => ({ kind: `'${value}'`, inner: [] }));
      }
      if (type === 'array') {
        return [{ kind: 'list', inner: below('[]', ofSchema(items ?? {}, '', named)) }];
      }
      return [
        {
          kind: type === 'integer' ? 'int' : String(type),
          inner: Object.entries(properties).flatMap(([key, own]) =>
            below(`.${key}`, ofSchema(own, required.includes(key) ? '' : ' absent', named)),
          ),
        },
      ];
    });
  return written(parts, marks);
}

/** What a value may be, one by one: references followed, lists of types and nested unions taken apart. */
function branchesOf(
  schema: JsonSchema,
  named: Readonly<Record<string, JsonSchema>>,
): readonly JsonSchema[] {
  if (schema.$ref !== undefined) {
    const found = named[schema.$ref];
    if (!found) throw new Error(`no definition ${schema.$ref}`);
    return branchesOf(found, named);
  }
  if (schema.anyOf) return schema.anyOf.flatMap((branch) => branchesOf(branch, named));
  if (typeof schema.type === 'object') return schema.type.map((type) => ({ ...schema, type }));
  return [schema];
}

type Rows = readonly (readonly [path: string, text: string])[];

interface Part {
  readonly kind: string;
  readonly inner: Rows;
}

const below = (path: string, rows: Rows): Rows =>
  rows.map(([inner, text]) => [`${path}${inner}`, text]);

/** Several objects under one key are told apart by what they hold, never by their order. */
function written(parts: readonly Part[], marks: string): Rows {
  const structured = ({ kind }: Part) => kind === 'object' || kind === 'list';
  const variants = new Map(
    parts
      .filter(structured)
      .map((part) => [`${part.kind} ${part.inner.map(String).sort().join()}`, part]),
  );
  const several = [...variants].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  const plain = parts.filter((part) => !structured(part)).map(({ kind }) => kind);
  const kinds = [...new Set(plain), ...several.map(({ kind }, index) => `${kind}${nth(index)}`)];
  return [
    ['', `${kinds.sort().join('|')}${marks}`],
    ...several.flatMap(({ inner }, index) => below(nth(index), inner)),
  ];
}

const nth = (index: number): string => (index === 0 ? '' : `<${index}>`);
