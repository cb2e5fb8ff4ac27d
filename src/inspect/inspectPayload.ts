import { billingVersionOf } from '../contract/billing/billingVersionOf.js';
import type { BillingEndpoint } from '../contract/billing/endpoint.js';
import { Endless } from '../internal/endless.js';
import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';
import { unrelayed } from '../internal/relayed.js';
import { alone, type Body, bodiesOf, inspectPage } from './bodies.js';
import { eventNameOf, inspectEvent } from './event.js';
import { Findings } from './findings.js';
import { formOf } from './forms.js';
import { goneObjects } from './generated/contract.js';
import { say } from './issue.js';
import { readOptions, type Told } from './options.js';
import { isOfWebhooks, type Subject, subjects } from './subject.js';
import type { DriftReport, InspectPayloadOptions } from './types.js';
import { walk } from './walk.js';

/**
 * Reports how a payload of Clerk differs from the contract, and what to do about it.
 *
 * Takes a billing resource, a webhook event or a user: one, an array, a page or a Frontend API envelope. The verdict is
 * `invalid` exactly when the tolerant reading (schema and guard of the resource, or of the event) refuses it. Each issue
 * has a path, a kind and a level; no message contains a value of the payload. Unknown keys are notes. Billing payloads
 * from before API version 2025-11-10 are recognised by their shape and explained key by key; webhooks, which keep the
 * old names at every version, never are. What reading the payload throws makes it `invalid`. Of each level the first 1,000
 * issues are listed; `counts` counts all.
 *
 * @param options.surface - `'bapi'`, `'fapi'` or `'webhook'`: which exact contract is meant
 * @param options.as - what it is, e.g. `'BillingPlan'`, `'user.created'`, `'User'`; default: found out
 * @param options.endpoint - instead of `as`: the billing request it answered, e.g. `'GET /v1/billing/plans'`
 * @throws {IsoclerkError} `ISOCLERK_INSPECT_NAME_UNKNOWN` when `as` names nothing.
 * @throws {IsoclerkError} `ISOCLERK_INSPECT_ENDPOINT_UNKNOWN` when the surface has no such operation.
 * @throws {IsoclerkError} `ISOCLERK_INSPECT_SURFACE_UNKNOWN` when there is no such surface.
 * @example
 * ```ts
 * import { inspectPayload } from 'isoclerk/inspect'
 *
 * const report = inspectPayload(
 *   { object: 'commerce_payment_source', id: 'card_1', payment_method: 'card' },
 *   { surface: 'fapi', as: 'BillingPaymentMethod' },
 * )
 * report.apiVersion // => 'legacy'
 * report.verdict // => 'invalid'
 * const issue = report.issues.find(({ path }) => path === 'payment_method')
 * issue?.message // => '`payment_method` was renamed `payment_type` in 2025-11-10'
 * ```
 */
export function inspectPayload(payload: unknown, options: InspectPayloadOptions = {}): DriftReport {
  const told = readOptions(options);
  try {
    return inspect(payload, told);
  } catch (error) {
    // A getter or a proxy that throws: its error may quote the payload.
    const problem =
      error instanceof Endless
        ? 'A list has more than ten million entries'
        : 'The payload cannot be read';
    const found = new Findings();
    say(found, [], 'wrong-type', problem, true);
    const { surface, name: as } = told;
    return report(found, { apiVersion: 'unknown', surface, as, ...RAW });
  }
}

const RAW = { envelope: 'raw', count: 1 } as const;

function inspect(relayed: unknown, told: Told): DriftReport {
  const { endpoint } = told;
  const payload = unrelayed(relayed);
  const isAlone = isRecord(payload) && isBody(payload, told);
  const { envelope, bodies, pages } = isAlone ? alone(payload) : bodiesOf(payload);
  const subjectFor = subjects(told);
  const first = subjectFor(bodies[0]?.value);
  const surface = first?.isDelivered ? 'webhook' : told.surface;
  const isAgeless = first?.ageless ?? surface === 'webhook';
  const shape = isAgeless ? null : billingVersionOf(payload);
  const apiVersion = told.legacy && !isAgeless ? 'legacy' : (shape ?? 'unknown');
  const is = {
    apiVersion,
    surface,
    as: first?.name ?? told.name,
    envelope,
    count: bodies.length,
  } as const;

  const isNothing = payload === null || payload === undefined;
  const found = new Findings();
  if (endpoint?.empty && isNothing) return report(found, is); // 204
  for (const page of pages) inspectPage(page, told.surface !== null, found);
  if (endpoint && envelope !== 'mixed' && !envelopesOf(endpoint).includes(envelope)) {
    const message = `The operation answers wrapped as \`${endpoint.envelope}\`, this is \`${envelope}\``;
    say(found, [], 'wrong-type', message, false);
  }
  for (const body of bodies) {
    if (body.value === null && endpoint?.nullable) continue;
    const subject = subjectFor(body.value);
    if (subject) inspectBody(body, subject, { isLegacy: apiVersion === 'legacy', told, found });
    else say(found, body.path, 'wrong-type', 'Nothing tells what it is; name it with `as`', true);
  }
  return report(found, is);
}

/** What has a key of the resource that is meant is no wrapper of it; webhooks have none, `data` is the event's. */
function isBody(payload: Readonly<Record<string, unknown>>, told: Told): boolean {
  const { surface, name } = told;
  if (surface === 'webhook' || eventNameOf(payload, told) !== null) return true;
  if (name === null) return false;
  const form = formOf('tolerant', name);
  return isOfWebhooks(name) || Object.keys(payload).some((key) => form?.has(key));
}

function report(
  { list, counts }: Findings,
  is: Omit<DriftReport, 'verdict' | 'issues' | 'counts'>,
): DriftReport {
  const verdict = counts.error > 0 ? 'invalid' : counts.drift > 0 ? 'drift' : 'ok';
  return { verdict, ...is, issues: list, counts };
}

const envelopesOf = ({ envelope, sdkEnvelope }: BillingEndpoint): readonly unknown[] => [
  envelope,
  sdkEnvelope,
];

function inspectBody(
  body: Body,
  { name, type, reading, isDelivered }: Subject,
  { isLegacy, told, found }: Inspection,
): void {
  const { path, value } = body;
  const ofBody = new Findings();
  const at = { reading, isLegacy, path: [...path], found: ofBody };
  if (eventNameOf(value, told)) inspectEvent(value, name, type, at);
  else walk(type, type, value, at);
  const object = isDelivered ? undefined : own(value, 'object');
  const isGone = typeof object === 'string' && Object.hasOwn(goneObjects, object);
  if (!isGone) found.absorb(ofBody);
  else say(found, path, 'removed', goneObjects[object] ?? '', ofBody.counts.error > 0);
}

interface Inspection {
  readonly isLegacy: boolean;
  readonly told: Told;
  readonly found: Findings;
}
