import { IsoclerkError } from '../../errors.js';
import { fixedLength } from '../size/fixedLength.js';
import { measurePayload } from '../size/measurePayload.js';
import { encodingUncertainty } from '../size/measureRendered.js';
import { base64Length, quantities } from '../size/quantities.js';
import { worseVerdict } from '../size/tokenBudget.js';
import { tokenLimits } from '../size/tokenLimits.js';
import { parseClaimsTemplate } from '../template/parseClaimsTemplate.js';
import { ownText } from '../template/resources.js';
import type { ClaimsTemplate, ParsedTemplate } from '../template/types.js';
import type { ClaimsContext, ClaimUncertaintyId } from '../types.js';
import {
  type AuditedClaim,
  type AuditedToken,
  type AuditedUncertainty,
  type AuditOptions,
  type AuditState,
  checkState,
} from './auditState.js';
import { type AuditSummary, auditSummary } from './auditSummary.js';

type Writable<Row> = { -readonly [key in keyof Row]: Row[key] };

// Payloads above this share one bucket: it bounds the memory, and no cookie holds a tenth of it.
const LAST_BUCKET = 49_152;

const byKey = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number =>
  left < right ? -1 : left > right ? 1 : 0;

const larger = (left: AuditedToken, right: AuditedToken): number =>
  right.tokenLength - left.tokenLength || byKey([left.id, 0], [right.id, 0]);

/**
 * Sizes of the tokens of any number of users, in memory that does not grow with them.
 *
 * Made by `createBudgetAudit` or `restoreBudgetAudit`. Every byte size has its own bucket, so percentiles are exact.
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
  /** Tokens above each limit, by its id. */
  readonly #above = new Map<string, number>();
  readonly #claims = new Map<string, Writable<AuditedClaim>>();
  readonly #uncertainty = new Map<ClaimUncertaintyId, Writable<AuditedUncertainty>>();
  #worst: AuditedToken[] = [];

  constructor(
    template: ClaimsTemplate,
    options: AuditOptions = {},
    parts: readonly AuditState[] = [],
  ) {
    this.#template = parseClaimsTemplate(template);
    this.#options = options;
    this.#fixed = fixedLength(options);
    for (const part of parts) this.#take(part);
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
    for (const limit of options.limits ?? tokenLimits) {
      const used = amounts[limit.counts];
      if (used === undefined) continue;
      const isOver = used > limit.limit;
      this.#above.set(limit.id, (this.#above.get(limit.id) ?? 0) + (isOver ? 1 : 0));
      if (isOver) verdict = worseVerdict(verdict, limit.severity);
    }
    this.#users++;
    this.#verdicts[verdict]++;
    this.#maxPayloadBytes = Math.max(this.#maxPayloadBytes, payloadBytes);
    this.#count(Math.min(payloadBytes, LAST_BUCKET), 1);
    for (const { name, origin, bytes } of measured.claims) {
      this.#addClaim({ name, origin, users: 1, totalBytes: bytes, maxBytes: bytes });
    }
    const byId = new Map<ClaimUncertaintyId, number>();
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
    return new BudgetAudit(this.#template, this.#options, [mine, state]);
  }

  /** What the audit found so far. */
  summary(): AuditSummary {
    const toLength = (bytes: number) => this.#length(bytes);
    return auditSummary(this.toJSON(), toLength, this.#template.warnings);
  }

  /** The state, as plain JSON in an order that does not depend on the order of users. */
  toJSON(): AuditState {
    const sorted = <Row extends object>(rows: ReadonlyMap<string, Row>): Row[] =>
      [...rows].sort(byKey).map(([, row]) => ({ ...row }));
    return {
      format: 1,
      template: this.#template.claims,
      options: this.#options,
      users: this.#users,
      verdicts: { ...this.#verdicts },
      buckets: [...this.#buckets].sort(([left], [right]) => left - right),
      maxPayloadBytes: this.#maxPayloadBytes,
      limits: Object.fromEntries([...this.#above].sort(byKey)),
      claims: sorted(this.#claims),
      uncertainty: sorted(this.#uncertainty),
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

  #take(state: AuditState): void {
    this.#users += state.users;
    this.#maxPayloadBytes = Math.max(this.#maxPayloadBytes, state.maxPayloadBytes);
    for (const verdict of ['fits', 'tight', 'over'] as const) {
      this.#verdicts[verdict] += state.verdicts[verdict];
    }
    for (const [bytes, users] of state.buckets) this.#count(bytes, users);
    for (const [id, over] of Object.entries(state.limits)) {
      this.#above.set(id, (this.#above.get(id) ?? 0) + over);
    }
    for (const claim of state.claims) this.#addClaim(claim);
    for (const doubt of state.uncertainty) this.#addDoubt(doubt);
    for (const token of state.worst) this.#rank(token);
  }
}
