import type * as z from 'zod/v4/core';
import type { BillingEndpoint } from './endpoint.js';
import { findBillingEndpoint } from './findBillingEndpoint.js';

type Schema = z.$ZodType;

/** What this needs of zod, whichever skin: handed over, so that no entry loads the other's. */
interface ZodFunctions {
  readonly nullable: (schema: never) => Schema;
  readonly optional: (schema: never) => Schema;
  readonly union: (schemas: never) => Schema;
}

/** The schemas of an entry, by export name. */
type SchemasByName = Readonly<Record<string, Schema>>;

export interface ResponseParts {
  readonly zod: ZodFunctions;
  readonly page: (item: never) => Schema;
  readonly client: (response: never) => Schema;
  /** Called when a response is asked for, so that naming this makes no schema. */
  readonly schemas: () => SchemasByName;
}

/** `tolerant`: whatever an official source reads. `exact`: what is published. */
export type ResponseReading = 'tolerant' | 'exact';

/** Makes the function that finds the schema of a whole response; it makes each schema once. */
export function responseSchemas(
  parts: ResponseParts,
  reading: ResponseReading,
): (surface: 'bapi' | 'fapi', method: string, pathOrUrl: string) => Schema | null {
  const made = new WeakMap<BillingEndpoint, Schema>();
  return (surface, method, pathOrUrl) => {
    const row = findBillingEndpoint(surface, method, pathOrUrl);
    if (row === null || (reading === 'exact' && row.origin === 'sdk')) return null;
    let schema = made.get(row);
    if (!schema) {
      schema = reading === 'exact' ? exactResponse(row, parts) : tolerantResponse(row, parts);
      made.set(row, schema);
    }
    return schema;
  };
}

/** The schema of a row's resource, its wrapper not included. */
export function resourceSchema(
  row: BillingEndpoint,
  { schemas, zod }: Pick<ResponseParts, 'schemas' | 'zod'>,
  reading: ResponseReading,
): Schema {
  const all = schemas();
  const named = (name: string): Schema => all[`${name}Schema`] as Schema;
  if (reading === 'exact') return named(row.exactResource ?? row.resource);
  return row.exactResource
    ? union(zod, named(row.exactResource), named(row.resource))
    : named(row.resource);
}

function exactResponse(row: BillingEndpoint, parts: ResponseParts): Schema {
  const { zod } = parts;
  const found = resourceSchema(row, parts, 'exact');
  const resource = row.nullable ? zod.nullable(found as never) : found;
  const body = wrap(row.envelope, resource, parts);
  return row.empty ? zod.optional(body as never) : body;
}

function tolerantResponse(row: BillingEndpoint, parts: ResponseParts): Schema {
  const { zod } = parts;
  const removal = row.surface === 'fapi' && row.method === 'DELETE';
  let resource = resourceSchema(row, parts, 'tolerant');
  if (removal) {
    resource = union(zod, resource, parts.schemas().BillingDeletedObjectSchema as Schema);
  }
  if (removal || row.nullable) resource = zod.nullable(resource as never);
  const body = wrap(row.envelope, resource, parts);
  if (removal) return zod.optional(zod.nullable(body as never) as never);
  return row.sdkEnvelope ? union(zod, wrap(row.sdkEnvelope, resource, parts), body) : body;
}

const union = (zod: ZodFunctions, ...schemas: readonly Schema[]): Schema =>
  zod.union(schemas as never);

function wrap(
  envelope: BillingEndpoint['envelope'],
  resource: Schema,
  { page, client }: ResponseParts,
): Schema {
  const list =
    envelope === 'page' || envelope === 'clientPage' ? page(resource as never) : resource;
  return envelope === 'client' || envelope === 'clientPage' ? client(list as never) : list;
}
