import type * as z from 'zod/v4/core';
import type { IsoclerkIssue } from '../../errors.js';
import { formatPath } from '../../internal/formatPath.js';
import { isRecord } from '../../internal/isRecord.js';

/** The kind of the value at a path, in words, never the value. */
function kindAt(root: unknown, path: readonly PropertyKey[]): string {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return 'nothing';
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return isRecord(value) ? 'an object' : `a ${typeof value}`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'an array',
  nonoptional: 'an object', // a missing `data`, the one field whose schema is unknown()
};

function expectation(issue: z.$ZodIssue): string {
  if (issue.code === 'invalid_type') return EXPECTED[issue.expected] ?? issue.expected;
  // The schema's own literals, not the input.
  if (issue.code === 'invalid_value')
    return issue.values.map((value) => JSON.stringify(value)).join(' or ');
  if (issue.code === 'too_small') return 'a text that is not empty';
  return 'a safe integer';
}

/**
 * What zod found, in words that are built from the schema's side only. zod's own messages are left out: an
 * application may have replaced them by texts that quote the input.
 */
export function describeIssues(
  issues: readonly z.$ZodIssue[],
  root: unknown,
): readonly IsoclerkIssue[] {
  return issues.map((issue) => ({
    path: formatPath(issue.path),
    message: `expected ${expectation(issue)}, received ${kindAt(root, issue.path)}`,
  }));
}
