import * as z from 'zod/v4';
import { billingClientSchema, billingPageSchema } from '../envelopes.js';
import * as schemas from '../schemas/index.js';
import type { Member } from '../schemaType.js';
import type { BillingResourceName } from '../types/resources.js';
import { findBillingEndpoint } from './findBillingEndpoint.js';
import { endpointRows } from './rows.js';
import type { BillingEndpoint, BillingEndpointWithSchema } from './types.js';
import { wrapWith } from './wrap.js';

/**
 * Every operation of both APIs that answers with a billing resource: the 50 specified ones, and those marked
 * `origin: 'sdk'` that only Clerk's SDKs call. `schema` is that of the resource, without its wrapper.
 *
 * @example
 * ```ts
 * import { billingEndpoints } from 'isoclerk/billing'
 *
 * billingEndpoints.filter(({ origin }) => origin !== 'sdk').length // => 50
 * ```
 * @see https://github.com/clerk/openapi-specs (bapi and fapi 2025-11-10, read 2026-08)
 */
export const billingEndpoints: readonly BillingEndpointWithSchema[] = /* @__PURE__ */ (() =>
  endpointRows.map((row) => ({ ...row, schema: resourceSchema(row) })))();

/**
 * Gives the schema of a whole response, wrapper included, for a method and a path; null when it is not a billing path.
 *
 * The path is read as by {@link findBillingEndpoint}. Where sources disagree, all their readings pass: wrapped or not
 * (payment attempts of the Frontend API), current or legacy (`extend_free_trial`, `price_transition`), a resource, a
 * deleted object, null or nothing (removals in the Frontend API). Never throws.
 *
 * @example
 * ```ts
 * import { billingResponseSchema } from 'isoclerk/billing'
 *
 * const schema = billingResponseSchema('bapi', 'GET', '/v1/billing/plans?limit=10')
 * schema?.safeParse({ data: [], total_count: 0 }).success // => true
 * billingResponseSchema('bapi', 'GET', '/v1/users') // => null
 * ```
 */
export function billingResponseSchema(
  surface: 'bapi' | 'fapi',
  method: string,
  pathOrUrl: string,
): Member<unknown> | null {
  const row = findBillingEndpoint(surface, method, pathOrUrl);
  if (row === null) return null;
  let schema = made.get(row);
  if (!schema) {
    schema = responseSchema(row);
    made.set(row, schema);
  }
  return schema;
}

// A schema compiles itself at its first use, so it is kept.
const made = /* @__PURE__ */ new WeakMap<BillingEndpoint, Member<unknown>>();

const wrap = /* @__PURE__ */ wrapWith(billingPageSchema, billingClientSchema);

type Schemas = Readonly<Record<`${BillingResourceName}Schema`, Member<unknown>>>;

function resourceSchema(row: BillingEndpoint, all: Schemas = schemas): Member<unknown> {
  const current = all[`${row.resource}Schema`];
  return row.exactResource ? z.union([all[`${row.exactResource}Schema`], current]) : current;
}

function responseSchema(row: BillingEndpoint): Member<unknown> {
  const removal = row.surface === 'fapi' && row.method === 'DELETE';
  let resource = resourceSchema(row);
  if (removal) resource = z.union([resource, schemas.BillingDeletedObjectSchema]);
  if (removal || row.nullable) resource = z.nullable(resource);
  const body = wrap(row.envelope, resource);
  if (removal) return z.optional(z.nullable(body));
  return row.sdkEnvelope ? z.union([wrap(row.sdkEnvelope, resource), body]) : body;
}
