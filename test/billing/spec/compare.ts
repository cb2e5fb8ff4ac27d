// Compares a component of Clerk's OpenAPI files (3.0.3) with the JSON Schema of one of our exact schemas.

export interface SpecSchema {
  readonly $ref?: string;
  readonly allOf?: readonly SpecSchema[];
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly string[];
  readonly items?: SpecSchema;
  readonly properties?: Readonly<Record<string, SpecSchema>>;
  readonly required?: readonly string[];
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

interface Described {
  readonly nullable: boolean;
  /** string, integer, number, boolean, array, object, or `→ Name` of another resource. */
  readonly type: string;
  readonly values: string;
  readonly items?: SpecSchema & JsonSchema;
  readonly object?: SpecSchema & JsonSchema;
}

const listed = (values: readonly string[] | undefined) => [...(values ?? [])].sort().join(', ');

function describeSpec(schema: SpecSchema, resources: Readonly<Record<string, string>>): Described {
  const [only] = schema.allOf ?? [];
  const inner = only ?? schema;
  // A `nullable` beside `$ref` is ignored by OpenAPI 3.0, and meant.
  const nullable = schema.nullable === true || inner.nullable === true;
  if (inner.$ref) {
    const name = inner.$ref.split('/').at(-1) ?? '';
    return { nullable, type: `→ ${resources[name] ?? name}`, values: '' };
  }
  return {
    nullable,
    type: inner.type ?? 'unknown',
    values: listed(inner.enum),
    ...(inner.items && { items: inner.items as SpecSchema & JsonSchema }),
    ...(inner.type === 'object' && { object: inner as SpecSchema & JsonSchema }),
  };
}

function describeOurs(schema: JsonSchema): Described {
  const [inner = schema, end] = schema.anyOf ?? [];
  const types = typeof inner.type === 'string' ? [inner.type] : (inner.type ?? []);
  const nullable = end?.type === 'null' || types.includes('null');
  if (inner.$ref) return { nullable, type: `→ ${inner.$ref}`, values: '' };
  const type = types.find((name) => name !== 'null') ?? 'unknown';
  return {
    nullable,
    type,
    values: inner.const ?? listed(inner.enum),
    ...(inner.items && { items: inner.items as SpecSchema & JsonSchema }),
    ...(type === 'object' && { object: inner as SpecSchema & JsonSchema }),
  };
}

export interface Context {
  /** Component name → our resource name. */
  readonly resources: Readonly<Record<string, string>>;
  /** Our JSON Schemas by resource name. */
  readonly ours: Readonly<Record<string, JsonSchema>>;
}

/** Every difference in keys, required, nullable, type and enum. Formats and bounds are not compared. */
export function compare(
  spec: SpecSchema,
  ours: JsonSchema,
  path: string,
  context: Context,
): string[] {
  const found: string[] = [];
  const theirKeys = spec.properties ?? {};
  const ourKeys = ours.properties ?? {};
  for (const key of new Set([...Object.keys(theirKeys), ...Object.keys(ourKeys)])) {
    const at = `${path}.${key}`;
    const theirs = theirKeys[key];
    const mine = ourKeys[key];
    if (theirs === undefined || mine === undefined) {
      found.push(`${at}: ${theirs ? 'we lack it' : 'only we have it'}`);
      continue;
    }
    const required = ours.required?.includes(key) ?? false;
    if (required !== (spec.required?.includes(key) ?? false)) {
      found.push(`${at}: ${required ? 'only we require it' : 'we do not require it'}`);
    }
    found.push(...compareValue(theirs, mine, at, context));
  }
  return found;
}

function compareValue(spec: SpecSchema, ours: JsonSchema, at: string, context: Context): string[] {
  const found: string[] = [];
  const theirs = describeSpec(spec, context.resources);
  let mine = describeOurs(ours);
  // What they write inline may be a resource of ours.
  if (mine.type.startsWith('→') && theirs.object?.properties) {
    const schema = context.ours[mine.type.slice(2)];
    if (schema) mine = { ...describeOurs(schema), nullable: mine.nullable };
  }
  if (theirs.nullable !== mine.nullable) {
    found.push(`${at}: ${mine.nullable ? 'only we allow null' : 'we do not allow null'}`);
  }
  if (theirs.type !== mine.type) found.push(`${at}: ${theirs.type} there, ${mine.type} here`);
  else if (theirs.values !== mine.values) {
    found.push(`${at}: (${theirs.values}) there, (${mine.values}) here`);
  } else if (theirs.items && mine.items) {
    found.push(...compareValue(theirs.items, mine.items, `${at}[]`, context));
  } else if (theirs.object?.properties && mine.object) {
    found.push(...compare(theirs.object, mine.object, at, context));
  }
  return found;
}
