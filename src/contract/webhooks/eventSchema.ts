import type * as z from 'zod/v4/core';
import { isRecord } from '../../internal/isRecord.js';
import { eventRows } from '../events.js';

/** A schema of the data of an event: either skin of zod has this. */
interface DataSchema {
  readonly safeParse: (data: unknown) => {
    readonly success: boolean;
    readonly data?: unknown;
    readonly error?: z.$ZodError | undefined;
  };
}

interface Envelope {
  readonly type: string;
  data?: unknown;
}

/** What makes a pipe of zod's either skin. */
export interface ZodPipe {
  readonly pipe: (...schemas: never) => unknown;
  readonly transform: (make: never) => unknown;
}

/**
 * Makes the schema of a whole delivery: `type` decides which schema reads `data`.
 *
 * A union would answer "no branch fits"; reading `type` first gives the issues of the one branch that is meant.
 */
export function eventSchema(
  zod: ZodPipe,
  envelope: unknown,
  payloads: () => Readonly<Record<string, unknown>>,
): unknown {
  const read = (event: Envelope, context: z.ParsePayload): unknown => {
    const { type, data } = event;
    if (type === '') {
      context.issues.push({
        code: 'too_small',
        origin: 'string',
        minimum: 1,
        input: type,
        path: ['type'],
      });
      return undefined;
    }
    if (!isRecord(data)) {
      context.issues.push({
        code: 'invalid_type',
        expected: 'object',
        input: data,
        path: ['data'],
      });
      return undefined;
    }
    if (!Object.hasOwn(eventRows, type)) return event;
    const schema = payloads()[eventRows[type as keyof typeof eventRows].data] as DataSchema;
    const result = schema.safeParse(data);
    if (result.success) {
      event.data = result.data; // zod's own copy, not the input
      return event;
    }
    for (const issue of result.error?.issues ?? []) {
      context.issues.push({ ...issue, input: undefined, path: ['data', ...issue.path] });
    }
    return undefined;
  };
  return zod.pipe(...([envelope, zod.transform(read as never)] as never));
}
