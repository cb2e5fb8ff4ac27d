import type { BillingResourceName } from '../types/resources.js';

/** Where a payload comes from: the Backend API, the Frontend API, or a webhook. */
export type BillingPayloadSurface = 'bapi' | 'fapi' | 'webhook';

/**
 * What is unexpected at a place. `renamed` and `removed`: gone with 2025-11-10. `unknown-key`, `unknown-value`: newer
 * than this library, or not Clerk's. `null-for-omitted`, `omitted-for-null`: 2025-11-10 tells "does not exist" (null)
 * from "says nothing about it" (absent). `missing`: a required key. `wrong-type`: everything else.
 */
export type BillingDriftKind =
  | 'renamed'
  | 'removed'
  | 'unknown-key'
  | 'unknown-value'
  | 'null-for-omitted'
  | 'omitted-for-null'
  | 'missing'
  | 'wrong-type';

/** One place of a payload that is not as the contract has it. */
export interface BillingDriftIssue {
  /** Where, as in code: `data[0].fee.amount`; `''` is the payload itself. */
  readonly path: string;
  readonly kind: BillingDriftKind;
  /** `error`: our schema of the resource refuses it. `drift`: differs from the published contract, and code that relies on that may break. `note`: harmless, such as an unknown key. */
  readonly level: 'error' | 'drift' | 'note';
  /** What is unexpected, without any value of the payload. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** API version since when it is so; `null` when it is not tied to one. */
  readonly since: '2025-11-10' | null;
}

/** What {@link inspectBillingPayload} found. Plain data, fit for JSON. */
export interface BillingDriftReport {
  /** `ok`: nothing, or notes only. `drift`: parses, but differs from the contract. `invalid`: does not parse. */
  readonly verdict: 'ok' | 'drift' | 'invalid';
  /** By shape alone. `unknown`: nothing in the payload differs between the versions, or it is a webhook. */
  readonly apiVersion: '2025-11-10' | 'legacy' | 'unknown';
  readonly surface: BillingPayloadSurface | null;
  /** What it was held against; `null` when that could not be told. */
  readonly resource: BillingPayloadResource | null;
  /** In the order of the payload. */
  readonly issues: readonly BillingDriftIssue[];
}

/** A resource of the two APIs, or what a billing webhook carries. */
export type BillingPayloadResource =
  | BillingResourceName
  | 'WebhookPaymentAttempt'
  | 'WebhookSubscription'
  | 'WebhookSubscriptionItem';

/** Against what {@link inspectBillingPayload} holds a payload. */
export interface InspectBillingOptions {
  /** Decides which exact contract is meant. Default: what fits both APIs; a webhook event is recognised. */
  readonly surface?: BillingPayloadSurface;
  /** What the payload, or each entry of the page or envelope, is. Default: found out by `object`. */
  readonly resource?: BillingPayloadResource;
  /** The request it answered, as `GET /v1/billing/plans`; tells surface-specific resource and envelope. Needs `surface`. */
  readonly endpoint?: string;
}
