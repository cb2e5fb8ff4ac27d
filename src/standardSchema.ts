import { IsoclerkError, type IsoclerkIssue } from './errors.js';
import { formatPath } from './internal/formatPath.js';
import { isRecord } from './internal/isRecord.js';

/** What is read of a Standard Schema, version 1: a schema of zod, valibot, arktype and others. */
export interface StandardSchema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (
      value: unknown,
    ) => StandardSchemaResult<Output> | Promise<StandardSchemaResult<Output>>;
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

/** What a {@link StandardSchema} answers. */
export type StandardSchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | {
      readonly issues: readonly {
        readonly message: string;
        readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
      }[];
    };

/** The output type of a schema. */
export type StandardSchemaOutput<Schema> =
  Schema extends StandardSchema<infer Output> ? Output : undefined;

/** What a schema made of a value, or where the value does not fit it. */
export type Checked =
  | { readonly value: unknown }
  | { readonly issues: readonly [IsoclerkIssue, ...IsoclerkIssue[]] };

/**
 * Runs a schema. Its own messages stay inside, because schema libraries quote values in them.
 *
 * @see https://standardschema.dev (version 1, read 2026-11)
 */
export function checkBySchema(schema: unknown, value: unknown, name: string): Checked {
  const result = answerOf(schema, value, name);
  try {
    const { issues } = result;
    if (!issues && 'value' in result) return { value: result.value };
    const [first, ...rest] = issuesOf(issues, name);
    if (first) return { issues: [first, ...rest] };
  } catch {
    // what the answer holds is not what the standard says
  }
  throw badSchema(name, ODD_ANSWER);
}

/** All that does not fit, as one error. */
export function mismatch(issues: readonly [IsoclerkIssue, ...IsoclerkIssue[]]): IsoclerkError {
  return new IsoclerkError('ISOCLERK_SCHEMA_MISMATCH', issues[0].message, {
    path: issues[0].path,
    hint: 'Compare it with the schema; only the schema itself has the details, because they can quote values.',
    issues,
  });
}

const SCHEMA = 'Pass a Standard Schema, such as one of zod 3.24, valibot 1 or arktype 2, or later.';

export function badSchema(name: string, problem: string, hint = SCHEMA): IsoclerkError {
  return new IsoclerkError('ISOCLERK_SCHEMA_INVALID', problem, { path: name, hint });
}

/** Whether a value is a schema where an object that holds one belongs. */
export function isSchema(value: unknown): boolean {
  return standardOf(value) !== null;
}

const ODD_ANSWER = 'the schema gives an answer that Standard Schema does not have';

interface Answer {
  readonly value?: unknown;
  readonly issues?: unknown;
  readonly then?: unknown;
}

function answerOf(schema: unknown, value: unknown, name: string): Answer {
  let answer: unknown;
  let isLater: boolean;
  try {
    const standard = standardOf(schema);
    if (standard === null) throw badSchema(name, 'not a Standard Schema of version 1');
    answer = standard.validate(value);
    isLater = isAnswer(answer) && typeof answer.then === 'function';
    // Nobody waits for it: a later failure must not end the process.
    if (isLater) Promise.resolve(answer).catch(() => {});
  } catch (error) {
    throw error instanceof IsoclerkError ? error : badSchema(name, 'the schema throws');
  }
  if (isLater) {
    throw new IsoclerkError('ISOCLERK_SCHEMA_ASYNC', 'the schema answers with a promise', {
      path: name,
      hint: 'Pass a schema without asynchronous checks, and run those on the result.',
    });
  }
  if (!isAnswer(answer)) throw badSchema(name, ODD_ANSWER);
  return answer;
}

/** A list, too: arktype's issues are their own answer. */
function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null;
}

interface Standard {
  readonly validate: (value: unknown) => unknown;
}

/** Schemas may be functions, and may inherit the property from a class, but not from Object.prototype. */
function standardOf(schema: unknown): Standard | null {
  if (typeof schema !== 'function' && !isRecord(schema)) return null;
  if (!('~standard' in schema) || '~standard' in Object.prototype) return null;
  const standard = schema['~standard'];
  return isStandard(standard) ? standard : null;
}

function isStandard(value: unknown): value is Standard {
  return isRecord(value) && value.version === 1 && typeof value.validate === 'function';
}

function issuesOf(issues: unknown, name: string): IsoclerkIssue[] {
  const found: IsoclerkIssue[] = [];
  if (!Array.isArray(issues)) return found;
  const { length } = issues; // once: a proxy may answer with more and more
  for (let index = 0; index < length; index++) {
    const issue: unknown = issues[index];
    if (!isRecord(issue)) return [];
    found.push({
      path: formatPath([name, ...keysOf(issue.path)]),
      message: 'does not fit the schema',
    });
  }
  return found;
}

/** The keys of a path, up to the first that is none. */
function keysOf(path: unknown): PropertyKey[] {
  const keys: PropertyKey[] = [];
  if (!Array.isArray(path)) return keys;
  const { length } = path;
  for (let at = 0; at < length; at++) {
    const segment: unknown = path[at];
    const key = isRecord(segment) ? segment.key : segment;
    if (typeof key !== 'string' && typeof key !== 'number' && typeof key !== 'symbol') break;
    keys.push(key);
  }
  return keys;
}
