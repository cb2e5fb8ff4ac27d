import * as z from 'zod/v4';
import { billingClientSchema, billingPageSchema } from '../exactEnvelopes.js';
import type { Member } from '../schemaType.js';
import { findBillingEndpoint } from './findBillingEndpoint.js';
import { endpointRows } from './rows.js';
import type { BillingEndpoint, BillingEndpointWithSchema } from './types.js';
import { wrapWith } from './wrap.js';

/** The exact schemas of one API, by export name. */
type Schemas = Readonly<Record<string, Member<unknown>>>;

/** The operations that one API specifies, each with the exact schema of its resource. */
export function exactEndpoints(
  surface: 'bapi' | 'fapi',
  schemas: Schemas,
): readonly BillingEndpointWithSchema[] {
  return endpointRows
    .filter((row) => row.surface === surface && row.origin !== 'sdk')
    .map((row) => ({ ...row, schema: resourceSchema(row, schemas) }));
}

/** The exact schema of a whole response; null when the API does not specify the operation. */
export function exactResponseSchema(
  surface: 'bapi' | 'fapi',
  schemas: Schemas,
  method: string,
  pathOrUrl: string,
): Member<unknown> | null {
  const row = findBillingEndpoint(surface, method, pathOrUrl);
  if (row === null || row.origin === 'sdk') return null;
  let schema = made.get(row);
  if (!schema) {
    schema = responseSchema(row, schemas);
    made.set(row, schema);
  }
  return schema;
}

// A schema compiles itself at its first use, so it is kept.
const made = /* @__PURE__ */ new WeakMap<BillingEndpoint, Member<unknown>>();

const wrap = /* @__PURE__ */ wrapWith(billingPageSchema, billingClientSchema);

function resourceSchema(row: BillingEndpoint, schemas: Schemas): Member<unknown> {
  // Each API has the resources of its own rows.
  return schemas[`${row.exactResource ?? row.resource}Schema`] as Member<unknown>;
}

function responseSchema(row: BillingEndpoint, schemas: Schemas): Member<unknown> {
  const found = resourceSchema(row, schemas);
  const resource = row.nullable ? z.nullable(found) : found;
  const body = wrap(row.envelope, resource);
  if (row.empty) return z.optional(body);
  return row.sdkEnvelope ? z.union([wrap(row.sdkEnvelope, resource), body]) : body;
}
