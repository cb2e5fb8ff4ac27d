import { IsoclerkError } from '../../errors.js';
import { formatPath } from '../../internal/formatPath.js';
import { isRecord } from '../../internal/isRecord.js';
import { findBillingEndpoint } from '../endpoints/findBillingEndpoint.js';
import type { BillingEndpoint } from '../endpoints/types.js';
import { billingVersionOf } from '../migrate/legacyMarkers.js';
import { migrateBillingPath } from '../migrate/migrateBillingPath.js';
import { bodiesOf, pageIssues } from './bodies.js';
import { contractOf } from './contracts.js';
import { detectResource, resourceOn } from './detectResource.js';
import { inspectBody } from './inspectBody.js';
import { issueOf } from './report.js';
import type {
  BillingDriftIssue,
  BillingDriftReport,
  BillingPayloadResource,
  BillingPayloadSurface,
  InspectBillingOptions,
} from './types.js';

/**
 * Reports how a billing payload differs from the contract of API version 2025-11-10, and what to do about it.
 *
 * Takes one resource, an array, a page, a Frontend API envelope or a webhook event. Each issue has a path, a kind and a
 * level; no message contains a value of the payload. Payloads from before 2025-11-10 are recognised by their shape and
 * explained key by key; webhook payloads, which keep the old names at every version, never are. Unknown keys are notes.
 *
 * @param options.surface - `'bapi'`, `'fapi'` or `'webhook'`: which exact contract is meant
 * @param options.resource - what it is, e.g. `'BillingPlan'`; default: found out by `object`
 * @param options.endpoint - instead of `resource`: the request it answered, e.g. `'GET /v1/billing/plans'`
 * @throws {IsoclerkError} `ISOCLERK_BILLING_RESOURCE_UNKNOWN` when there is no such resource.
 * @throws {IsoclerkError} `ISOCLERK_BILLING_ENDPOINT_UNKNOWN` when the surface has no such operation.
 * @example
 * ```ts
 * import { inspectBillingPayload } from 'isoclerk/billing'
 *
 * const report = inspectBillingPayload(
 *   { object: 'commerce_payment_source', id: 'card_1', payment_method: 'card' },
 *   { surface: 'fapi', resource: 'BillingPaymentMethod' },
 * )
 * report.apiVersion // => 'legacy'
 * report.verdict // => 'invalid'
 * const issue = report.issues.find(({ path }) => path === 'payment_method')
 * issue?.message // => '`payment_method` was renamed `payment_type` in 2025-11-10'
 * ```
 */
export function inspectBillingPayload(
  payload: unknown,
  options: InspectBillingOptions = {},
): BillingDriftReport {
  const operation = options.endpoint === undefined ? null : operationOf(options);
  const named = operation?.endpoint.resource ?? options.resource ?? null;
  if (named && !contractOf(named, null)) throw unknownResource();

  const event = webhookDataOf(payload, options.surface);
  const surface = event ? 'webhook' : (options.surface ?? null);
  const { wrapping, bodies, pages } = event ?? bodiesOf(payload);
  const known = named ? resourceOn(surface, named) : (event?.resource ?? null);
  const published = operation?.endpoint.exactResource;
  const first = known ?? detectResource(bodies[0]?.value, surface);
  const ageless = first !== null && contractOf(first, surface, published)?.ageless === true;
  const shape = surface === 'webhook' || ageless ? null : billingVersionOf(payload);
  const apiVersion = operation?.legacy && !ageless ? 'legacy' : (shape ?? 'unknown');

  if (operation?.endpoint.empty && (payload === null || payload === undefined)) {
    return { verdict: 'ok', apiVersion, surface, resource: first, issues: [] }; // 204
  }
  const issues: BillingDriftIssue[] = surface ? pages.flatMap(pageIssues) : [];
  if (operation && !isWrappedAs(operation.endpoint, wrapping)) {
    const { envelope } = operation.endpoint;
    const message = `The operation answers wrapped as \`${envelope}\`, this is \`${wrapping}\``;
    issues.push(issueOf('', 'wrong-type', message, nothing));
  }
  for (const { path, value } of bodies) {
    if (value === null && operation?.endpoint.nullable) continue;
    const is = known ?? detectResource(value, surface);
    const contract = is && contractOf(is, surface, published);
    if (!contract) {
      const message = event ? NO_BILLING_EVENT : NO_RESOURCE;
      issues.push(issueOf(formatPath(path), 'wrong-type', message, everything));
      continue;
    }
    const legacy = apiVersion === 'legacy';
    const body = { value, path, resource: is, surface, legacy, contract };
    for (const issue of inspectBody(body)) issues.push(issue);
  }
  return { verdict: verdictOf(issues), apiVersion, surface, resource: first, issues };
}

const NO_BILLING_EVENT = 'The event is none of billing';
const NO_RESOURCE = 'Nothing tells which resource it is; name it with `resource`';

const nothing = () => false;
const everything = () => true;

function verdictOf(issues: readonly BillingDriftIssue[]): BillingDriftReport['verdict'] {
  if (issues.some(({ level }) => level === 'error')) return 'invalid';
  return issues.some(({ level }) => level === 'drift') ? 'drift' : 'ok';
}

/** A path under /commerce/ proves that the answer is from before 2025-11-10. */
function operationOf({ surface, endpoint = '' }: InspectBillingOptions): {
  readonly endpoint: BillingEndpoint;
  readonly legacy: boolean;
} {
  const [method = '', path = ''] = endpoint.trim().split(/\s+/);
  if (surface === 'bapi' || surface === 'fapi') {
    const found = findBillingEndpoint(surface, method, path);
    if (found) return { endpoint: found, legacy: false };
    const moved = migrateBillingPath(surface, method, path)?.path;
    const current = moved ? findBillingEndpoint(surface, method, moved) : null;
    if (current) return { endpoint: current, legacy: true };
  }
  throw new IsoclerkError('ISOCLERK_BILLING_ENDPOINT_UNKNOWN', 'No such billing operation', {
    path: 'endpoint',
    hint: "Write method and path, as in 'GET /v1/billing/plans', and pass surface 'bapi' or 'fapi'",
  });
}

function unknownResource(): IsoclerkError {
  return new IsoclerkError('ISOCLERK_BILLING_RESOURCE_UNKNOWN', 'No such billing resource', {
    path: 'resource',
    hint: "Use a current name such as 'BillingPlan' or 'BillingSubscription'",
  });
}

function isWrappedAs({ envelope, sdkEnvelope }: BillingEndpoint, wrapping: string): boolean {
  return wrapping === 'mixed' || wrapping === envelope || wrapping === sdkEnvelope;
}

const WEBHOOKS: readonly (readonly [string, BillingPayloadResource])[] = [
  ['paymentAttempt.', 'WebhookPaymentAttempt'],
  ['subscription.', 'WebhookSubscription'],
  ['subscriptionItem.', 'WebhookSubscriptionItem'],
];

/** The data of a webhook event; `null` when the value is no event. */
function webhookDataOf(value: unknown, surface: BillingPayloadSurface | undefined) {
  if (!isRecord(value) || typeof value.type !== 'string' || !Object.hasOwn(value, 'data')) {
    return null;
  }
  if (surface !== 'webhook' && value.object !== 'event') return null;
  const { type, data } = value;
  const resource = WEBHOOKS.find(([family]) => type.startsWith(family))?.[1] ?? null;
  const bodies = [{ path: ['data'], value: data }];
  return { wrapping: 'raw' as const, bodies, pages: [], resource };
}
