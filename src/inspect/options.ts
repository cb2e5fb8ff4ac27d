import type { BillingEndpoint } from '../contract/billing/endpoint.js';
import { findBillingEndpoint } from '../contract/billing/findBillingEndpoint.js';
import { endpointRows } from '../contract/generated/billingEndpoints.js';
import { IsoclerkError, type IsoclerkErrorCode } from '../errors.js';
import { own } from '../internal/own.js';
import { readable } from '../readable.js';
import { nameOf, nameOn, suggest } from './names.js';
import type { InspectPayloadOptions, PayloadName, PayloadSurface } from './types.js';

/** What the caller says about a payload. */
export interface Told {
  readonly surface: PayloadSurface | null;
  readonly name: PayloadName | null;
  /** By `as`, not by an endpoint. */
  readonly isNamed: boolean;
  readonly endpoint: BillingEndpoint | null;
  /** A path under /commerce/ proves that the answer is from before 2025-11-10. */
  readonly legacy: boolean;
}

const SURFACES: readonly unknown[] = ['bapi', 'fapi', 'webhook', null];
const isSurface = (surface: unknown): surface is PayloadSurface | null =>
  SURFACES.includes(surface);

export function readOptions(options: InspectPayloadOptions): Told {
  const read = (key: string, code: IsoclerkErrorCode) => readable(code, () => own(options, key));
  const as = read('as', 'ISOCLERK_INSPECT_NAME_UNKNOWN');
  const endpoint = read('endpoint', 'ISOCLERK_INSPECT_ENDPOINT_UNKNOWN');
  const surface = read('surface', 'ISOCLERK_INSPECT_SURFACE_UNKNOWN') ?? null;
  if (!isSurface(surface)) {
    throw new IsoclerkError('ISOCLERK_INSPECT_SURFACE_UNKNOWN', 'No such surface', {
      path: 'surface',
      hint: "Use 'bapi', 'fapi' or 'webhook'",
    });
  }
  if (endpoint !== undefined) return { surface, ...operationOf(surface, endpoint) };
  const name = as === undefined ? null : nameOf(as);
  if (as !== undefined && name === null) {
    throw new IsoclerkError('ISOCLERK_INSPECT_NAME_UNKNOWN', 'No such resource or event', {
      path: 'as',
      hint: meant(suggest(as), "Use a name such as 'BillingPlan', 'user.created' or 'User'"),
    });
  }
  return {
    surface,
    name: name && nameOn(surface, name),
    isNamed: name !== null,
    endpoint: null,
    legacy: false,
  };
}

function operationOf(surface: PayloadSurface | null, text: unknown): Omit<Told, 'surface'> {
  const [method = '', path = ''] = typeof text === 'string' ? text.trim().split(/\s+/) : [];
  if (surface === 'bapi' || surface === 'fapi') {
    const current = path.replace('/commerce/', '/billing/');
    const endpoint = findBillingEndpoint(surface, method, current);
    if (endpoint) {
      return { name: endpoint.resource, isNamed: false, endpoint, legacy: current !== path };
    }
  }
  const known = endpointRows.filter((row) => row.surface === surface);
  const written = known.map((row) => `${row.method} ${row.path}`);
  throw new IsoclerkError('ISOCLERK_INSPECT_ENDPOINT_UNKNOWN', 'No such billing operation', {
    path: 'endpoint',
    hint: meant(
      suggest(text, written),
      "Write method and path, as in 'GET /v1/billing/plans', and pass surface 'bapi' or 'fapi'",
    ),
  });
}

const meant = (name: string | null, otherwise: string) =>
  name ? `Did you mean '${name}'?` : otherwise;
