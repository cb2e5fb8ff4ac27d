import type * as z from 'zod/v4/core';
import { IsoclerkError, type IsoclerkIssue } from '../../errors.js';
import { own } from '../../internal/own.js';
import { unrelayed } from '../../internal/relayed.js';
import { describeIssues } from './describeIssues.js';
import { eventMistake } from './eventMistake.js';

/** As in zod: look at `success`, then read `data` or `error`. */
export type SafeParseResult<Data> =
  | { readonly success: true; readonly data: Data; readonly error?: never }
  | {
      readonly success: false;
      readonly error: IsoclerkError;
      readonly data?: never;
      /** The name of the event, where it could be read: enough to put the delivery aside and look at it later. */
      readonly type: string | null;
      /** `id` of its data, where it could be read. */
      readonly id: string | null;
    };

interface Schema<Data> {
  readonly safeParse: (
    value: unknown,
  ) =>
    | { readonly success: true; readonly data: Data }
    | { readonly success: false; readonly error: z.$ZodError };
}

/** Reads the text or value of a delivery by the schema of a whole event. Never throws. */
export function safeParseBy<Data>(schema: Schema<Data>, input: unknown): SafeParseResult<Data> {
  let value = input;
  if (typeof input === 'string') {
    try {
      value = JSON.parse(input);
    } catch {
      // No cause: the engine's own error quotes the text.
      const error = new IsoclerkError('ISOCLERK_WEBHOOK_NOT_JSON', 'the text is not JSON', {
        hint: 'Pass the body exactly as received, before any other reader consumed or cut it.',
      });
      return { success: false, error, type: null, id: null };
    }
  }
  try {
    value = unrelayed(value);
    const mistake = eventMistake(value);
    if (mistake) {
      const issue = { path: '', message: `expected an event, received ${mistake.problem}` };
      return failed([issue], value, mistake.hint);
    }
    const result = schema.safeParse(value);
    if (result.success) return { success: true, data: result.data };
    return failed(describeIssues(result.error.issues, value), value);
  } catch {
    return failed([], value); // a getter or a proxy that throws
  }
}

const HINT =
  'Pass the raw body text or what verifyWebhook returned; if Clerk really sends this, answer 2xx and report it.';

function failed(issues: readonly IsoclerkIssue[], value: unknown, hint = HINT) {
  const [first = { path: '', message: 'the value cannot be read' }, ...more] = issues;
  const others = more.length ? ` (and ${more.length} more in issues)` : '';
  const error = new IsoclerkError('ISOCLERK_WEBHOOK_INVALID', `${first.message}${others}`, {
    path: first.path,
    hint,
    issues: issues.length ? issues : [first],
  });
  return {
    success: false as const,
    error,
    type: textAt(value, 'type'),
    id: textAt(textless(value), 'id'),
  };
}

const textless = (value: unknown): unknown => {
  try {
    return own(value, 'data');
  } catch {
    return null;
  }
};

function textAt(value: unknown, key: string): string | null {
  try {
    const text = own(value, key);
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}
