import { IsoclerkError } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';
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

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const rows = (value: unknown, keys: readonly string[], texts: readonly string[]): boolean =>
  Array.isArray(value) &&
  value.every(
    (row) =>
      isRecord(row) &&
      keys.every((key) => isCount(row[key])) &&
      texts.every((key) => typeof row[key] === 'string'),
  );

const counts = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isCount);

/** Checks a state that comes from elsewhere, as far as later sums depend on it. */
export function checkState(state: unknown): AuditState {
  const bad = (path: string): never => {
    throw new IsoclerkError('ISOCLERK_CLAIMS_AUDIT_INVALID', 'This is no state of an audit', {
      path,
      hint: 'Pass the parsed JSON of an audit unchanged.',
    });
  };
  if (!isRecord(state) || state.format !== 1) return bad('format');
  if (!isRecord(state.template)) bad('template');
  if (!isRecord(state.options)) bad('options');
  if (!isCount(state.users)) bad('users');
  if (!isCount(state.maxPayloadBytes)) bad('maxPayloadBytes');
  if (!counts(state.verdicts)) bad('verdicts');
  if (!counts(state.limits)) bad('limits');
  const { buckets } = state;
  const isPair = (row: unknown) => Array.isArray(row) && row.length === 2 && row.every(isCount);
  if (!Array.isArray(buckets) || !buckets.every(isPair)) bad('buckets');
  if (!rows(state.claims, ['users', 'totalBytes', 'maxBytes'], ['name', 'origin'])) bad('claims');
  if (!rows(state.uncertainty, ['users', 'maxBytes'], ['id'])) bad('uncertainty');
  if (!rows(state.worst, ['tokenLength'], ['id'])) bad('worst');
  return state as unknown as AuditState;
}
