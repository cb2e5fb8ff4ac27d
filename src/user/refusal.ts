import type { IsoclerkErrorCode } from '../errors.js';

interface Details {
  readonly code?: IsoclerkErrorCode | undefined;
  /** Instead of the usual hint. */
  readonly hint?: string | undefined;
  /** The value that is wrong itself, rather than what was read of it last. */
  readonly at?: unknown;
}

/** What `refuse` throws: what is wrong with the field that was read last. */
export class Refusal {
  declare readonly problem: string;
  declare readonly details: Details;
  constructor(problem: string, details: Details = {}) {
    this.problem = problem;
    this.details = details;
  }
}
