import type { ClaimUncertaintyId } from '../types.js';
import {
  type AuditedClaim,
  type AuditedUncertainty,
  type AuditState,
  byText,
} from './auditState.js';

type Writable<Row> = { -readonly [key in keyof Row]: Row[key] };
type Origin = AuditedClaim['origin'];

/** Sums by claim and by doubt. All are integers, so that they do not depend on the order of users. */
export class AuditSums {
  readonly #claims: { readonly [origin in Origin]: Map<string, Writable<AuditedClaim>> } = {
    custom: new Map(),
    default: new Map(),
  };
  readonly #doubts = new Map<ClaimUncertaintyId, Writable<AuditedUncertainty>>();

  addClaim(
    name: string,
    origin: Origin,
    users: number,
    totalBytes: number,
    maxBytes: number,
  ): void {
    const known = this.#claims[origin].get(name);
    if (!known) {
      this.#claims[origin].set(name, { name, origin, users, totalBytes, maxBytes });
      return;
    }
    known.users += users;
    known.totalBytes += totalBytes;
    if (maxBytes > known.maxBytes) known.maxBytes = maxBytes;
  }

  addDoubt(id: ClaimUncertaintyId, users: number, maxBytes: number): void {
    const known = this.#doubts.get(id);
    if (!known) {
      this.#doubts.set(id, { id, users, maxBytes });
      return;
    }
    known.users += users;
    if (maxBytes > known.maxBytes) known.maxBytes = maxBytes;
  }

  /** The rows in an order of their own. */
  rows(): Pick<AuditState, 'claims' | 'uncertainty'> {
    const { custom, default: defaults } = this.#claims;
    return {
      claims: [...sorted(custom), ...sorted(defaults)],
      uncertainty: sorted(this.#doubts),
    };
  }
}

const sorted = <Row extends object>(rows: ReadonlyMap<string, Row>): Row[] =>
  [...rows].sort(([left], [right]) => byText(left, right)).map(([, row]) => ({ ...row }));
