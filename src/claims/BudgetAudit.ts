import { IsoclerkError } from '../errors.js';
import {
  type AuditedClaim,
  type AuditedToken,
  type AuditedUncertainty,
  type AuditOptions,
  type AuditState,
  checkState,
} from './auditState.js';
import { type AuditSummary, auditSummary } from './auditSummary.js';
import { limits as knownLimits } from './limits.js';
import { measurePayload } from './measurePayload.js';
import { encodingUncertainty, headerBytes } from './measureSessionToken.js';
import { parseClaimsTemplate } from './parseClaimsTemplate.js';
import { base64Length, quantities } from './quantities.js';
import { ownText } from './resources.js';
import type { ClaimsContext, ClaimsTemplate, ParsedTemplate, UncertaintyId } from './types.js';

type Writable<T> = { -readonly [key in keyof T]: T[key] };

// Payloads above this share one bucket: it bounds the memory, and no cookie holds a tenth of it.
const LAST_BUCKET = 49_152;

const larger = (a: AuditedToken, b: AuditedToken): number =>
  b.tokenLength - a.tokenLength || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Sizes of the tokens of any number of users, in memory that does not grow with them.
 *
 * Made by `createBudgetAudit` or `BudgetAudit.fromJSON`. Every byte size has its own bucket, so percentiles are exact.
 * `merge` is associative and commutative, and the state is plain JSON: parts can be counted anywhere and reduced.
 */
export class BudgetAudit {
  readonly #template: ParsedTemplate;
  readonly #options: AuditOptions;
  readonly #fixed: number;
  #users = 0;
  #maxPayloadBytes = 0;
  readonly #verdicts = { fits: 0, tight: 0, over: 0 };
  readonly #buckets = new Map<number, number>();
  readonly #limits = new Map<string, number>();
  readonly #claims = new Map<string, Writable<AuditedClaim>>();
  readonly #uncertainty = new Map<UncertaintyId, Writable<AuditedUncertainty>>();
  #worst: AuditedToken[] = [];

  constructor(template: ClaimsTemplate, options: AuditOptions = {}) {
    this.#template = parseClaimsTemplate(template);
    this.#options = options;
    const signature = base64Length(options.signatureBytes ?? 256);
    this.#fixed = signature + 2 + base64Length(headerBytes(options));
  }

  /** Restores an audit from its state. Throws `ISOCLERK_CLAIMS_AUDIT_INVALID` when it is none. */
  static fromJSON(state: unknown): BudgetAudit {
    const { template, options, ...rest } = checkState(state);
    const audit = new BudgetAudit(template, options);
    audit.#take(rest);
    return audit;
  }

  /** Measures one user's token and counts it. `id` is what the list of the worst shows; default the user's id. */
  add(context: ClaimsContext, id?: string): this {
    const options = this.#options;
    const rendered = this.#template.render(context, options);
    const measured = measurePayload(rendered, options);
    const { payloadBytes, customClaimsBytes, payload } = measured;
    const tokenLength = this.#length(payloadBytes);
    const hasOrganization = Boolean(payload.o ?? payload.org_id);
    const amounts = quantities(
      { tokenLength, fixed: this.#fixed, payloadBytes, customClaimsBytes, hasOrganization },
      options,
    );
    let verdict: keyof AuditState['verdicts'] = 'fits';
    for (const limit of options.limits ?? knownLimits) {
      const used = amounts[limit.counts];
      if (used === undefined) continue;
      const isOver = used > limit.limit;
      this.#limits.set(limit.id, (this.#limits.get(limit.id) ?? 0) + (isOver ? 1 : 0));
      if (!isOver || limit.severity === 'info') continue;
      if (limit.severity === 'error') verdict = 'over';
      else if (verdict === 'fits') verdict = 'tight';
    }
    this.#users++;
    this.#verdicts[verdict]++;
    this.#maxPayloadBytes = Math.max(this.#maxPayloadBytes, payloadBytes);
    this.#count(Math.min(payloadBytes, LAST_BUCKET), 1);
    for (const { name, origin, bytes } of measured.claims) {
      this.#addClaim({ name, origin, users: 1, totalBytes: bytes, maxBytes: bytes });
    }
    const byId = new Map<UncertaintyId, number>();
    for (const doubt of [...rendered.uncertainty, ...encodingUncertainty(measured, options)]) {
      byId.set(doubt.id, (byId.get(doubt.id) ?? 0) + doubt.bytes);
    }
    for (const [doubt, bytes] of byId) this.#addDoubt({ id: doubt, users: 1, maxBytes: bytes });
    const user = context.user as Readonly<Record<string, unknown>> | null | undefined;
    this.#rank({ id: id ?? ownText(user ?? null, 'id') ?? '', tokenLength });
    return this;
  }

  /**
   * Returns a new audit of the users of both; neither changes. Takes an audit or its state. Throws
   * `ISOCLERK_CLAIMS_AUDIT_MISMATCH` when template or options differ.
   */
  merge(other: BudgetAudit | AuditState): BudgetAudit {
    const state = checkState(other instanceof BudgetAudit ? other.toJSON() : other);
    const mine = this.toJSON();
    const fingerprint = (part: AuditState) => JSON.stringify([part.template, part.options]);
    if (fingerprint(mine) !== fingerprint(state)) {
      throw new IsoclerkError(
        'ISOCLERK_CLAIMS_AUDIT_MISMATCH',
        'The audits measure different tokens',
        {
          hint: 'Create all parts with the same template and options.',
        },
      );
    }
    const merged = new BudgetAudit(this.#template, this.#options);
    merged.#take(mine);
    merged.#take(state);
    return merged;
  }

  /** What the audit found so far. */
  summary(): AuditSummary {
    const toLength = (bytes: number) => this.#length(bytes);
    return auditSummary(this.toJSON(), toLength, this.#template.warnings);
  }

  /** The state, as plain JSON in an order that does not depend on the order of users. */
  toJSON(): AuditState {
    const byKey = <T>(map: ReadonlyMap<string, T>): T[] =>
      [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
    return {
      format: 1,
      template: this.#template.claims,
      options: this.#options,
      users: this.#users,
      verdicts: { ...this.#verdicts },
      buckets: [...this.#buckets].sort(([a], [b]) => a - b),
      maxPayloadBytes: this.#maxPayloadBytes,
      limits: Object.fromEntries(byKey(new Map([...this.#limits].map((row) => [row[0], row])))),
      claims: byKey(this.#claims).map((claim) => ({ ...claim })),
      uncertainty: byKey(this.#uncertainty).map((doubt) => ({ ...doubt })),
      worst: [...this.#worst],
    };
  }

  #length(payloadBytes: number): number {
    return this.#fixed + base64Length(payloadBytes);
  }

  #count(payloadBytes: number, users: number): void {
    this.#buckets.set(payloadBytes, (this.#buckets.get(payloadBytes) ?? 0) + users);
  }

  #addClaim(claim: AuditedClaim): void {
    const key = `${claim.origin} ${claim.name}`;
    const known = this.#claims.get(key);
    if (!known) {
      this.#claims.set(key, { ...claim });
      return;
    }
    known.users += claim.users;
    known.totalBytes += claim.totalBytes;
    known.maxBytes = Math.max(known.maxBytes, claim.maxBytes);
  }

  #addDoubt(doubt: AuditedUncertainty): void {
    const known = this.#uncertainty.get(doubt.id);
    if (!known) {
      this.#uncertainty.set(doubt.id, { ...doubt });
      return;
    }
    known.users += doubt.users;
    known.maxBytes = Math.max(known.maxBytes, doubt.maxBytes);
  }

  #rank(token: AuditedToken): void {
    const { worst = 10 } = this.#options;
    const last = this.#worst[worst - 1];
    if (worst < 1 || (last && larger(last, token) <= 0)) return;
    this.#worst = [...this.#worst, token].sort(larger).slice(0, worst);
  }

  #take(state: Omit<AuditState, 'template' | 'options' | 'format'>): void {
    this.#users += state.users;
    this.#maxPayloadBytes = Math.max(this.#maxPayloadBytes, state.maxPayloadBytes);
    for (const verdict of ['fits', 'tight', 'over'] as const) {
      this.#verdicts[verdict] += state.verdicts[verdict];
    }
    for (const [bytes, users] of state.buckets) this.#count(bytes, users);
    for (const [id, over] of Object.entries(state.limits)) {
      this.#limits.set(id, (this.#limits.get(id) ?? 0) + over);
    }
    for (const claim of state.claims) this.#addClaim(claim);
    for (const doubt of state.uncertainty) this.#addDoubt(doubt);
    for (const token of state.worst) this.#rank(token);
  }
}

/**
 * Starts an audit: which users' tokens will break, and because of which claims.
 *
 * @param template - The claims template, as text, data or parsed.
 * @param options - What every token has in common, as for `measureSessionToken`; `worst`, how many of the largest to
 * keep (default 10).
 * @throws {IsoclerkError} what `parseClaimsTemplate` throws.
 *
 * @example
 * ```ts
 * import { BudgetAudit, createBudgetAudit } from 'isoclerk/claims'
 * const template = { plan: '{{user.public_metadata.plan}}' }
 * const europe = createBudgetAudit(template).add({ user: { id: 'user_1', publicMetadata: { plan: 'free' } } })
 * const asia = createBudgetAudit(template).add({ user: { id: 'user_2', publicMetadata: { plan: 'enterprise' } } })
 * const state = JSON.stringify(asia)
 * const { users, over, worst } = europe.merge(BudgetAudit.fromJSON(JSON.parse(state))).summary()
 * users // => 2
 * over // => 0
 * worst[0].id // => 'user_2'
 * ```
 */
export function createBudgetAudit(
  template: ClaimsTemplate,
  options: AuditOptions = {},
): BudgetAudit {
  return new BudgetAudit(template, options);
}
