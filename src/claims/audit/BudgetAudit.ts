import { IsoclerkError } from '../../errors.js';
import { own } from '../../internal/own.js';
import { readable } from '../../readable.js';
import { checkOptions } from '../input/checkOptions.js';
import { fixedLength } from '../size/fixedLength.js';
import { hasOrganization, measurePayload } from '../size/measurePayload.js';
import { encodingUncertainty } from '../size/measureRendered.js';
import { base64Length, quantities } from '../size/quantities.js';
import { worseVerdict } from '../size/tokenBudget.js';
import { tokenLimits } from '../size/tokenLimits.js';
import { parseClaimsTemplate } from '../template/parseClaimsTemplate.js';
import { ownText } from '../template/resources.js';
import type { ClaimsTemplate, ParsedTemplate } from '../template/types.js';
import { warningsFor } from '../template/warnings.js';
import type { ClaimsContext, ClaimUncertaintyId } from '../types.js';
import { AuditSums } from './AuditSums.js';
import {
  type AuditOptions,
  type AuditState,
  auditRules,
  byText,
  LAST_BUCKET,
} from './auditState.js';
import { type AuditSummary, auditSummary } from './auditSummary.js';
import { checkState } from './checkState.js';
import { type PlainToken, PlainUsers } from './PlainUsers.js';
import { Ranking } from './Ranking.js';

const CODE = 'ISOCLERK_CLAIMS_AUDIT_INVALID';

/** What the limits say of a token of some size. */
interface Judgement extends Pick<PlainToken, 'customClaimsBytes' | 'hasOrganization'> {
  readonly verdict: keyof AuditState['verdicts'];
  /** Ids of the limits it exceeds, each once. */
  readonly over: readonly string[];
}

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
  readonly #sums = new AuditSums();
  readonly #judged = new Map<number, Judgement>();
  /** Made with the first user. */
  #plain: PlainUsers | null | undefined;

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
    const { payloadBytes } = measured;
    const { verdict, over } = this.#judge(measured);
    this.#users++;
    this.#verdicts[verdict]++;
    this.#maxPayloadBytes = Math.max(this.#maxPayloadBytes, payloadBytes);
    this.#count(Math.min(payloadBytes, LAST_BUCKET), 1);
    for (const limit of over) this.#above.set(limit, (this.#above.get(limit) ?? 0) + 1);
    this.#worst.add({ id: id ?? measured.userId, tokenLength: this.#length(payloadBytes) });
    return this;
  }

  /** The sizes of one user's token. Counts its claims, once nothing can be wrong any more. */
  #measure(context: ClaimsContext, given: unknown): PlainToken {
    if (given !== undefined && typeof given !== 'string') {
      throw new IsoclerkError('ISOCLERK_CLAIMS_CONTEXT_INVALID', 'The id is no text', {
        path: 'id',
        hint: 'Leave it out for the id of the user.',
      });
    }
    const options = this.#options;
    if (this.#plain === undefined) this.#plain = PlainUsers.of(this.#template, options);
    const token = this.#plain?.add(context, this.#sums);
    if (token) return token;
    const rendered = this.#template.render(context, options);
    const measured = measurePayload(rendered, options);
    const doubts = new Map<ClaimUncertaintyId, number>();
    for (const { id, bytes } of [
      ...rendered.uncertainty,
      ...encodingUncertainty(measured, options),
    ]) {
      doubts.set(id, (doubts.get(id) ?? 0) + bytes);
    }
    const { payloadBytes, customClaimsBytes, payload, claims } = measured;
    const userId = ownText(own(context, 'user'), 'id') ?? '';
    for (const { name, origin, bytes } of claims)
      this.#sums.addClaim(name, origin, 1, bytes, bytes);
    for (const [id, bytes] of doubts) this.#sums.addDoubt(id, 1, bytes);
    return { userId, payloadBytes, customClaimsBytes, hasOrganization: hasOrganization(payload) };
  }

  /** What the limits say of a token. Most tokens of one size differ in nothing that they count. */
  #judge(token: PlainToken): Judgement {
    const { payloadBytes, customClaimsBytes, hasOrganization } = token;
    const known = this.#judged.get(payloadBytes);
    const isSame =
      known?.customClaimsBytes === customClaimsBytes && known.hasOrganization === hasOrganization;
    if (known && isSame) return known;
    const options = this.#options;
    const tokenLength = this.#length(payloadBytes);
    const amounts = quantities({ ...token, tokenLength, fixed: this.#fixed }, options);
    let verdict: Judgement['verdict'] = 'fits';
    const over = new Set<string>();
    for (const { id, counts, limit, severity } of options.limits ?? tokenLimits) {
      const used = amounts[counts];
      if (used === undefined) continue;
      if (!this.#above.has(id)) this.#above.set(id, 0);
      if (used <= limit) continue;
      over.add(id);
      verdict = worseVerdict(verdict, severity);
    }
    const judgement = { customClaimsBytes, hasOrganization, verdict, over: [...over] };
    if (payloadBytes <= LAST_BUCKET) this.#judged.set(payloadBytes, judgement);
    return judgement;
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
    this.#plain?.settle(this.#sums);
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
      ...this.#sums.rows(),
      worst: this.#worst.list(),
    };
  }

  #length(payloadBytes: number): number {
    return this.#fixed + base64Length(payloadBytes);
  }

  #count(payloadBytes: number, users: number): void {
    this.#buckets.set(payloadBytes, (this.#buckets.get(payloadBytes) ?? 0) + users);
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
    for (const { name, origin, users, totalBytes, maxBytes } of state.claims) {
      this.#sums.addClaim(name, origin, users, totalBytes, maxBytes);
    }
    for (const { id, users, maxBytes } of state.uncertainty) {
      this.#sums.addDoubt(id, users, maxBytes);
    }
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
