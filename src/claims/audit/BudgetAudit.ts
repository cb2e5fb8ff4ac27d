import { IsoclerkError } from '../../errors.js';
import { own } from '../../internal/own.js';
import { readable } from '../../readable.js';
import { checkOptions } from '../input/checkOptions.js';
import { fixedLength } from '../size/fixedLength.js';
import { measurePayload } from '../size/measurePayload.js';
import { encodingUncertainty } from '../size/measureRendered.js';
import { base64Length, quantities } from '../size/quantities.js';
import { worseVerdict } from '../size/tokenBudget.js';
import { tokenLimits } from '../size/tokenLimits.js';
import { parseClaimsTemplate } from '../template/parseClaimsTemplate.js';
import { ownText } from '../template/resources.js';
import type { ClaimsTemplate, ParsedTemplate } from '../template/types.js';
import { warningsFor } from '../template/warnings.js';
import type { ClaimsContext, ClaimUncertaintyId } from '../types.js';
import {
  type AuditedClaim,
  type AuditedUncertainty,
  type AuditOptions,
  type AuditState,
  auditRules,
  byText,
  LAST_BUCKET,
} from './auditState.js';
import { type AuditSummary, auditSummary } from './auditSummary.js';
import { checkState } from './checkState.js';
import { Ranking } from './Ranking.js';

const CODE = 'ISOCLERK_CLAIMS_AUDIT_INVALID';

type Writable<Row> = { -readonly [key in keyof Row]: Row[key] };

const byKey = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number =>
  byText(left, right);

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
  readonly #worst: Ranking;
  #users = 0;
  #maxPayloadBytes = 0;
  readonly #verdicts = { fits: 0, tight: 0, over: 0 };
  readonly #buckets = new Map<number, number>();
  /** Tokens above each limit, by its id. */
  readonly #above = new Map<string, number>();
  readonly #claims = new Map<string, Writable<AuditedClaim>>();
  readonly #uncertainty = new Map<ClaimUncertaintyId, Writable<AuditedUncertainty>>();

  constructor(template: ClaimsTemplate, options: unknown, parts: readonly AuditState[] = []) {
    this.#template = parseClaimsTemplate(template);
    this.#options = readable('ISOCLERK_CLAIMS_OPTIONS_INVALID', () =>
      checkOptions(options, auditRules),
    );
    this.#fixed = readable('ISOCLERK_CLAIMS_VALUE_INVALID', () => fixedLength(this.#options));
    this.#worst = new Ranking(this.#options.worst ?? 10);
    for (const part of parts) this.#take(part);
  }

  /**
   * Measures one user's token and counts it. `id` is what the list of the worst shows; default the user's id. Throws what
   * `predictToken` throws; then nothing is counted.
   */
  add(context: ClaimsContext, id?: string): this {
    const measured = readable('ISOCLERK_CLAIMS_CONTEXT_INVALID', () => this.#measure(context, id));
    const { payloadBytes, verdict, tokenLength, above, claims, doubts } = measured;
    this.#users++;
    this.#verdicts[verdict]++;
    this.#maxPayloadBytes = Math.max(this.#maxPayloadBytes, payloadBytes);
    this.#count(Math.min(payloadBytes, LAST_BUCKET), 1);
    for (const [limit, isOver] of above) {
      this.#above.set(limit, (this.#above.get(limit) ?? 0) + (isOver ? 1 : 0));
    }
    for (const { name, origin, bytes } of claims) {
      this.#addClaim({ name, origin, users: 1, totalBytes: bytes, maxBytes: bytes });
    }
    for (const [doubt, bytes] of doubts) this.#addDoubt({ id: doubt, users: 1, maxBytes: bytes });
    this.#worst.add({ id: measured.id, tokenLength });
    return this;
  }

  /** What one user's token adds, before anything is counted. */
  #measure(context: ClaimsContext, given: unknown) {
    if (given !== undefined && typeof given !== 'string') {
      throw new IsoclerkError('ISOCLERK_CLAIMS_CONTEXT_INVALID', 'The id is no text', {
        path: 'id',
        hint: 'Leave it out for the id of the user.',
      });
    }
    const options = this.#options;
    const rendered = this.#template.render(context, options);
    const measured = measurePayload(rendered, options);
    const { payloadBytes, customClaimsBytes, payload, claims } = measured;
    const tokenLength = this.#length(payloadBytes);
    const hasOrganization = Boolean(own(payload, 'o') ?? own(payload, 'org_id'));
    const amounts = quantities(
      { tokenLength, fixed: this.#fixed, payloadBytes, customClaimsBytes, hasOrganization },
      options,
    );
    let verdict: keyof AuditState['verdicts'] = 'fits';
    const above = new Map<string, boolean>();
    for (const { id, counts, limit, severity } of options.limits ?? tokenLimits) {
      const used = amounts[counts];
      if (used === undefined) continue;
      const isOver = used > limit;
      above.set(id, isOver || above.get(id) === true);
      if (isOver) verdict = worseVerdict(verdict, severity);
    }
    const doubts = new Map<ClaimUncertaintyId, number>();
    for (const { id, bytes } of [
      ...rendered.uncertainty,
      ...encodingUncertainty(measured, options),
    ]) {
      doubts.set(id, (doubts.get(id) ?? 0) + bytes);
    }
    const id = given ?? ownText(own(context, 'user'), 'id') ?? '';
    return { id, payloadBytes, tokenLength, verdict, above, claims, doubts };
  }

  /**
   * Returns a new audit of the users of both; neither changes. Takes an audit or its state. Throws
   * `ISOCLERK_CLAIMS_AUDIT_MISMATCH` when template or options differ, `ISOCLERK_CLAIMS_AUDIT_INVALID` when it is neither.
   */
  merge(other: BudgetAudit | AuditState): BudgetAudit {
    const state = stateOf(other);
    const mine = this.toJSON();
    const fingerprint = (part: AuditState) => JSON.stringify([part.template, part.options]);
    // Options may hold what no JSON does.
    if (readable(CODE, () => fingerprint(mine) !== fingerprint(state))) {
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
    const warnings = warningsFor(this.#template.warnings, this.#options);
    return auditSummary(this.toJSON(), toLength, warnings, this.#options.limits ?? tokenLimits);
  }

  /** The state, as plain JSON in an order that does not depend on the order of users. */
  toJSON(): AuditState {
    const sorted = <Row extends object>(rows: ReadonlyMap<string, Row>): Row[] =>
      [...rows].sort(byKey).map(([, row]) => ({ ...row }));
    const { request, defaults, limits, ...options } = this.#options;
    return {
      format: 1,
      template: this.#template.claims,
      options: {
        ...options,
        ...(defaults && { defaults: { ...defaults } }),
        ...(request && { request: { ...request } }),
        ...(limits && { limits: limits.map((limit) => ({ ...limit })) }),
      },
      users: this.#users,
      verdicts: { ...this.#verdicts },
      buckets: [...this.#buckets].sort(([left], [right]) => left - right),
      maxPayloadBytes: this.#maxPayloadBytes,
      limits: Object.fromEntries([...this.#above].sort(byKey)),
      claims: sorted(this.#claims),
      uncertainty: sorted(this.#uncertainty),
      worst: this.#worst.list(),
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
    for (const token of state.worst) this.#worst.add(token);
  }
}

/** The state of an audit, of this copy of the library or another, or a state that is checked. */
function stateOf(other: unknown): AuditState {
  return readable(CODE, () => {
    if (other instanceof BudgetAudit) return other.toJSON();
    const write: unknown =
      other !== null && typeof other === 'object' && Reflect.get(other, 'toJSON');
    return checkState(typeof write === 'function' ? write.call(other) : other);
  });
}
