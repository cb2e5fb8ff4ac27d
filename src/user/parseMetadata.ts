import type { IsoclerkIssue } from '../errors.js';
import { camelCase } from '../internal/camelCase.js';
import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';
import { setOwn } from '../internal/setOwn.js';
import { readable } from '../readable.js';
import {
  badSchema,
  checkBySchema,
  isSchema,
  mismatch,
  type StandardSchema,
  type StandardSchemaOutput,
} from '../standardSchema.js';
import type { ServerSide, UserLike } from './inputs.js';
import { metadata } from './metadata.js';
import { type Expected, idOf, refuseMistake } from './mistakes.js';
import type { OrganizationLike, OrganizationMembershipLike } from './organizationTypes.js';
import { refuse } from './readers.js';
import { reading } from './reading.js';
import { refuseBoth } from './spelling.js';
import { isClientShape, type UserSource, userSourceOf } from './userSourceOf.js';

/** Everything of Clerk's that holds metadata, in every shape. */
export type MetadataSource = UserLike | OrganizationLike | OrganizationMembershipLike;

/** A schema for each metadata field to parse; the others are not read. */
export interface MetadataSchemas {
  readonly publicMetadata?: StandardSchema | undefined;
  /** Users only. */
  readonly unsafeMetadata?: StandardSchema | undefined;
  /** Server-side sources only. */
  readonly privateMetadata?: StandardSchema | undefined;
}

/** What {@link parseMetadata} gives: under each schema's name its output. */
export type ParsedMetadata<Schemas> = {
  readonly [Field in keyof Schemas]: StandardSchemaOutput<Schemas[Field]>;
};

type Public = MetadataSchemas & { readonly privateMetadata?: undefined };
type Private = MetadataSchemas & { readonly privateMetadata: StandardSchema };

/**
 * Parses the metadata of a user, organization or membership of any shape by schemas of yours: any Standard Schema, such
 * as those of zod, valibot and arktype. The output has the schemas' types. Null and undefined give null.
 *
 * A schema sees a copy, with `{}` for null. A field that the source does not have fits no schema: absent is not empty.
 *
 * @throws {IsoclerkError} `ISOCLERK_SCHEMA_MISMATCH` with every issue of every schema; paths begin with the schema's name
 * (`publicMetadata.plan`) for every spelling of the source, and no message quotes a value.
 * @throws {IsoclerkError} `ISOCLERK_SCHEMA_ASYNC` for a schema that answers with a promise, `ISOCLERK_SCHEMA_INVALID`
 * for one that throws, for what is no schema, and for a name that is no metadata field.
 * @throws {IsoclerkError} `ISOCLERK_USER_INVALID`, `ISOCLERK_USER_DELETED` or `ISOCLERK_ORGANIZATION_INVALID` for the
 * source, as the normalizers.
 * @example
 * ```ts
 * import { parseMetadata } from 'isoclerk/user'
 * import * as z from 'zod'
 * const user = { id: 'user_1', email_addresses: [], public_metadata: { plan: 'pro', seats: '3' } }
 * const schema = z.object({ plan: z.enum(['free', 'pro']), seats: z.coerce.number() })
 * parseMetadata(user, { publicMetadata: schema }) // => { publicMetadata: { plan: 'pro', seats: 3 } }
 * ```
 */
export function parseMetadata<S extends MetadataSource, Schemas extends Private>(
  source: S & ServerSide<S>,
  schemas: Schemas,
): ParsedMetadata<Schemas>;
export function parseMetadata<S extends MetadataSource, Schemas extends Private>(
  source: (S & ServerSide<S>) | null | undefined,
  schemas: Schemas,
): ParsedMetadata<Schemas> | null;
export function parseMetadata<Schemas extends Public>(
  source: MetadataSource,
  schemas: Schemas,
): ParsedMetadata<Schemas>;
export function parseMetadata<Schemas extends Public>(
  source: MetadataSource | null | undefined,
  schemas: Schemas,
): ParsedMetadata<Schemas> | null;
export function parseMetadata(source: unknown, schemas: unknown): unknown {
  if (source == null) return null;
  const asked = readable('ISOCLERK_SCHEMA_INVALID', () => schemasOf(schemas));
  const names = [...asked.keys()];
  const code = isOther(source) ? 'ISOCLERK_ORGANIZATION_INVALID' : 'ISOCLERK_USER_INVALID';
  const from = userSourceOf(source);
  const found = reading(source, (value) => fieldsOf(value, from, names), code, HINT);
  const parsed: Record<string, unknown> = {};
  const issues: IsoclerkIssue[] = [];
  for (const [name, schema] of asked) {
    const value = found.get(name);
    if (value === undefined) {
      issues.push({ path: name, message: 'is not in the source' });
      continue;
    }
    const checked = checkBySchema(schema, value, name);
    if ('issues' in checked) for (const issue of checked.issues) issues.push(issue);
    else setOwn(parsed, name, checked.value);
  }
  const [first, ...rest] = issues;
  if (first) throw mismatch([first, ...rest]);
  return parsed;
}

const HINT = 'Pass a user, organization or membership as a Clerk SDK, API or webhook hands it out.';
const EXPECTED: Expected = {
  name: 'a user, organization or membership',
  holders: ['user', 'organization', 'membership', 'response'],
};

type Field = keyof MetadataSchemas;
const SNAKE = {
  publicMetadata: 'public_metadata',
  unsafeMetadata: 'unsafe_metadata',
  privateMetadata: 'private_metadata',
} as const satisfies Record<Field, string>;

function isField(name: string): name is Field {
  return Object.hasOwn(SNAKE, name);
}

const PASS =
  'Pass { publicMetadata: schema }; the other names are unsafeMetadata and privateMetadata.';

function schemasOf(schemas: unknown): Map<Field, unknown> {
  if (isSchema(schemas)) throw badSchema('', 'expected an object of schemas, not a schema', PASS);
  if (!isRecord(schemas)) throw badSchema('', 'expected an object of schemas', PASS);
  const asked = new Map<Field, unknown>();
  for (const name of Object.keys(schemas)) {
    if (!isField(name)) {
      const meant = camelCase(name);
      const hint = isField(meant) ? `Pass { ${meant}: schema }.` : PASS;
      throw badSchema(name, 'no metadata field has this name', hint);
    }
    const schema = schemas[name];
    if (schema !== undefined) asked.set(name, schema);
  }
  return asked;
}

/** The fields that the source has, as copies. */
function fieldsOf(
  source: unknown,
  from: UserSource | null,
  names: readonly Field[],
): Map<Field, Record<string, unknown>> {
  if (!isRecord(source)) return refuseMistake(source, EXPECTED);
  idOf(source, EXPECTED);
  const isUser = source.object === 'user'; // before the field that is to blame
  if (source.deleted === true) {
    refuse('is true: no metadata is left', isUser ? 'ISOCLERK_USER_DELETED' : undefined);
  }
  const camel = source.publicMetadata ?? source.unsafeMetadata ?? source.privateMetadata;
  const snake = from === null ? camel == null : from === 'json';
  refuseBoth(
    source,
    snake ? camel : (source.public_metadata ?? source.unsafe_metadata ?? source.private_metadata),
  );
  const fromClient = !snake && isClientShape(source.object, source.passkeys, source.pathRoot);
  const found = new Map<Field, Record<string, unknown>>();
  for (const name of names) {
    // Clients are told nothing private, neither of users nor of organizations.
    if (name === 'privateMetadata' && fromClient) continue;
    const value = source[snake ? SNAKE[name] : name];
    if (value !== undefined) found.set(name, metadata(value));
  }
  return found;
}

/** Whether the source is an object of Clerk's other than a user. */
function isOther(source: unknown): boolean {
  try {
    return (
      typeof own(source, 'id') === 'string' &&
      userSourceOf(source) === null &&
      own(source, 'object') !== 'user'
    );
  } catch {
    return false; // hostile proxies and getters
  }
}
