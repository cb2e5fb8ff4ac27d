import {
  type AuditState,
  type BudgetAudit,
  type ClaimsContext,
  restoreBudgetAudit,
} from '../../claims/index.js';
import { jsonFlaw } from '../json.js';
import { InputError } from '../terminal.js';
import { addUsers } from './addUsers.js';
import { JsonValues, type Place } from './JsonValues.js';
import { DamagedValue, LineError } from './valueErrors.js';

/** What a part of a file is counted with. Plain data: it goes to a worker. */
export interface RangeTask {
  /** The state of an audit of nobody. */
  readonly empty: AuditState;
  readonly around: ClaimsContext;
  /** Where the stream is taken to stand at the begin of the range. */
  readonly place: Place;
}

/** What is wrong with a range: with a line, counted from its begin, or with the file. */
export type RangeFault =
  | { readonly line: number; readonly rest: string }
  | { readonly line: null; readonly message: string };

/** What a range came to. Plain data: it comes from a worker. */
export type RangeResult =
  | {
      readonly fault: null;
      readonly state: AuditState;
      readonly lines: number;
      /** Where the stream stands at the end; null within a value, or before the end. */
      readonly place: Place | null;
    }
  | { readonly fault: RangeFault };

/** Counts the users of a range of a file. */
export class RangeAudit {
  readonly #audit: BudgetAudit;
  readonly #values: JsonValues;
  readonly #progress = { users: 0 };

  constructor({ empty, around, place }: RangeTask) {
    this.#audit = restoreBudgetAudit(empty);
    this.#values = new JsonValues(addUsers(this.#audit, around, this.#progress), place);
  }

  /** Users so far. */
  get users(): number {
    return this.#progress.users;
  }

  push(chunk: Buffer): void {
    this.#values.push(chunk);
  }

  /** The result at the end of a range, or of the file. */
  result(isLast: boolean): RangeResult {
    if (isLast) this.#values.end();
    return this.#reached(this.#values.place());
  }

  /** The result before the end: whole users only. */
  partial(): RangeResult {
    return this.#reached(null);
  }

  #reached(place: Place | null): RangeResult {
    return { fault: null, state: this.#audit.toJSON(), lines: this.#values.lines, place };
  }
}

/** Runs what reads a range. What is wrong with the input is a result, so that ranges can be told in their order. */
export async function rangeResult(
  read: () => RangeResult | Promise<RangeResult>,
): Promise<RangeResult> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof LineError) return { fault: { line: error.line, rest: error.rest } };
    if (error instanceof DamagedValue) {
      const flaw = await jsonFlaw(error.text);
      // A line of the value is one of the file.
      const [, line = 1, rest = `: ${flaw}`] = /^line (\d+)(.*)$/s.exec(flaw) ?? [];
      return { fault: { line: error.line + Number(line) - 1, rest } };
    }
    if (error instanceof InputError) return { fault: { line: null, message: error.message } };
    throw error;
  }
}
