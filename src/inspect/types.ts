import type { eventRows } from '../contract/events.js';
import type { BillingResourceName } from '../contract/generated/billingNames.js';
import type { OpenEnum } from '../contract/openEnum.js';

/** Where a payload comes from: the Backend API, the Frontend API, or a webhook. */
export type PayloadSurface = 'bapi' | 'fapi' | 'webhook';

/**
 * What a payload is: a billing resource, the name of a webhook event, what a webhook carries without its envelope, a
 * user. `WebhookEvent` is an event whose name is not in the catalogue.
 */
export type PayloadName =
  | BillingResourceName
  | keyof typeof eventRows
  | `Webhook${(typeof eventRows)[keyof typeof eventRows]['data']}`
  | 'WebhookEvent'
  | 'User';

/**
 * What is unexpected at a place. `renamed` and `removed`: gone with 2025-11-10. `unknown-key`, `unknown-value`: newer
 * than this library, or not Clerk's. `null-for-omitted`, `omitted-for-null`: 2025-11-10 tells "does not exist" (null)
 * from "says nothing about it" (absent). `missing`: a required key. `wrong-type`: everything else.
 */
export type DriftKind =
  | 'renamed'
  | 'removed'
  | 'unknown-key'
  | 'unknown-value'
  | 'null-for-omitted'
  | 'omitted-for-null'
  | 'missing'
  | 'wrong-type';

/** One place of a payload that is not as the contract has it. */
export interface DriftIssue {
  /** Where, as in code: `data[0].fee.amount`; `''` is the payload itself. Of a key longer than 100 letters, the first 100. */
  readonly path: string;
  readonly kind: DriftKind;
  /** `error`: the tolerant reading refuses it. `drift`: differs from the published contract, and code that relies on that may break. `note`: harmless, such as an unknown key. */
  readonly level: 'error' | 'drift' | 'note';
  /** What is unexpected, without any value of the payload. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}

/**
 * How the payload was wrapped. `raw`: not at all. `array`. `page`: `{ data, total_count }`. `client`: the Frontend
 * API's `{ response, client }`. `clientPage`: a page in it. `mixed`: both ways at once, as Clerk's mocks do.
 */
export type PayloadEnvelope = 'raw' | 'array' | 'page' | 'client' | 'clientPage' | 'mixed';

/** What {@link inspectPayload} found. Plain data, fit for JSON. */
export interface DriftReport {
  /** `ok`: nothing, or notes only. `drift`: parses, but differs from the contract. `invalid`: the tolerant reading refuses it. */
  readonly verdict: 'ok' | 'drift' | 'invalid';
  /** Of billing, by shape alone. `unknown`: nothing in the payload differs between the versions, or it is no billing resource of an API. */
  readonly apiVersion: '2025-11-10' | 'legacy' | 'unknown';
  readonly surface: PayloadSurface | null;
  /** What it was held against, the first entry of several; `null` when that could not be told. */
  readonly as: PayloadName | null;
  readonly envelope: PayloadEnvelope;
  /** How many resources the envelope holds. */
  readonly count: number;
  /** Entry by entry, the first 1,000 of each level. */
  readonly issues: readonly DriftIssue[];
  /** How many issues of each level there are, listed or not. */
  readonly counts: Readonly<Record<DriftIssue['level'], number>>;
}

/** Against what {@link inspectPayload} holds a payload. */
export interface InspectPayloadOptions {
  /** Decides which exact contract is meant. Default: the tolerant reading, which fits every API; a webhook event is recognised. */
  readonly surface?: PayloadSurface;
  /**
   * What the payload, or each entry of the page or envelope, is: `BillingPlan`, `user.created`, `User`. Letter case,
   * separators and the word `Billing` may be left out (`plan`). Default: found out (the only way to `WebhookEvent`).
   */
  readonly as?: OpenEnum<Exclude<PayloadName, 'WebhookEvent'>>;
  /** Instead of `as`, the request it answered, as `GET /v1/billing/plans`; tells resource and envelope. Needs `surface`. */
  readonly endpoint?: string;
}
