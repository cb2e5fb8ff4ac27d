import { type AuditedToken, byLength } from './auditState.js';

/** The largest tokens, of any number that is offered: constant time for each, however many are kept. */
export class Ranking {
  readonly #most: number;
  #tokens: AuditedToken[] = [];
  /** The last that is kept, once so many were offered. */
  #last: AuditedToken | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  add(token: AuditedToken): void {
    if (this.#most < 1 || (this.#last && byLength(this.#last, token) <= 0)) return;
    this.#tokens.push(token);
    // Sorted once for as many as are kept.
    if (this.#tokens.length >= 2 * this.#most + 100) this.#sort();
  }

  /** Those that are kept, in order. */
  list(): AuditedToken[] {
    this.#sort();
    return [...this.#tokens];
  }

  #sort(): void {
    this.#tokens = this.#tokens.sort(byLength).slice(0, this.#most);
    this.#last = this.#tokens[this.#most - 1];
  }
}
