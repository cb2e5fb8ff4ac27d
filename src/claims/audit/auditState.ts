import { count, type Rules } from '../input/checked.js';
import type { ClaimBytes, ClaimUncertaintyId, TokenBudget, TokenOptions } from '../types.js';

/** Options of an audit. */
export interface AuditOptions extends TokenOptions {
  /** How many of the largest tokens to keep, by id and size. Default 10. */
  readonly worst?: number;
}

/** The size of one token, and whose it is. */
export interface AuditedToken {
  readonly id: string;
  readonly tokenLength: number;
}

/** What one claim costs over all audited tokens, in bytes. */
export interface AuditedClaim {
  readonly name: string;
  readonly origin: ClaimBytes['origin'];
  /** Tokens that have it. */
  readonly users: number;
  readonly totalBytes: number;
  readonly maxBytes: number;
}

/** Something not known of Clerk, over all audited tokens. */
export interface AuditedUncertainty {
  readonly id: ClaimUncertaintyId;
  readonly users: number;
  /** The most it could take off one token. */
  readonly maxBytes: number;
}

/** Everything an audit knows, as plain JSON. Holds ids of the worst users, no other data of users. */
export interface AuditState {
  readonly format: 1;
  readonly template: Readonly<Record<string, unknown>>;
  readonly options: AuditOptions;
  readonly users: number;
  readonly verdicts: { readonly [verdict in TokenBudget['verdict']]: number };
  /** Payload bytes and how many tokens have them, ascending. */
  readonly buckets: readonly (readonly [bytes: number, users: number])[];
  readonly maxPayloadBytes: number;
  /** Tokens above each limit, by its id. */
  readonly limits: Readonly<Record<string, number>>;
  readonly claims: readonly AuditedClaim[];
  readonly uncertainty: readonly AuditedUncertainty[];
  readonly worst: readonly AuditedToken[];
}

/** What an audit takes besides the options of a token. */
export const auditRules: Rules = { worst: count };

/** Payloads above this share one bucket: it bounds the memory, and no cookie holds a tenth of it. */
export const LAST_BUCKET = 49_152;

/** Compares texts by their units. */
export const byText = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;

/** Orders tokens: the longest first, then by id. */
export const byLength = (left: AuditedToken, right: AuditedToken): number =>
  right.tokenLength - left.tokenLength || byText(left.id, right.id);
