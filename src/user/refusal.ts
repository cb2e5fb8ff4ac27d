import type { IsoclerkErrorCode } from '../errors.js';

/** What `refuse` throws: what is wrong with the field that was read last. */
export class Refusal {
  declare readonly problem: string;
  declare readonly code: IsoclerkErrorCode | undefined;
  constructor(problem: string, code?: IsoclerkErrorCode) {
    this.problem = problem;
    this.code = code;
  }
}
