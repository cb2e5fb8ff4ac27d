import { formatPath } from '../internal/formatPath.js';
import { shortKey } from '../internal/shortPath.js';
import type { Findings } from './findings.js';
import type { Type } from './forms.js';
import type { DriftKind } from './types.js';

export type Path = readonly PropertyKey[];

const OLD = 'Ask for API version 2025-11-10, or rewrite stored payloads with migrateBilling';
const CHECK = 'Check that this is the resource you meant, and that ';

const HINTS: Readonly<Record<DriftKind, string>> = {
  renamed: OLD,
  removed: OLD,
  'unknown-key': 'Nothing to do: it is kept; it may be newer than this version of isoclerk',
  'unknown-value': 'Handle values you do not know: Clerk adds some without a new API version',
  'null-for-omitted':
    'In a mock, leave the key out: null says that it does not exist, absence says nothing about it',
  'omitted-for-null': 'In a mock, write null when it does not exist: absence says nothing about it',
  missing: `${CHECK}it was recorded as a whole`,
  'wrong-type': `${CHECK}nothing converted its values`,
};

/** Says what is unexpected at a place. `refused`: the tolerant reading refuses it. */
export function say(
  found: Findings,
  path: Path,
  kind: DriftKind,
  message: string | (() => string),
  refused: boolean,
): void {
  const level = refused ? 'error' : kind === 'unknown-key' ? 'note' : 'drift';
  found.add(level, () => ({
    path: formatPath(path.map(shortKey)),
    kind,
    message: typeof message === 'string' ? message : message(),
    hint: HINTS[kind],
  }));
}

/** Says that a place is not of the type, which null may be one of. */
export function sayDeviation(
  found: Findings,
  path: Path,
  kind: DriftKind,
  type: Type,
  refused: boolean,
  orNull: boolean,
): void {
  const last = path[path.length - 1];
  const entry = last === undefined ? 'The payload' : 'The entry';
  const key = () => (typeof last === 'string' ? `\`${String(shortKey(last))}\`` : entry);
  const message = () => `${key()} ${words(kind, describe(type) + (orNull ? ' or null' : ''))}`;
  say(found, path, kind, message, refused);
}

function words(kind: DriftKind, expected: string): string {
  switch (kind) {
    case 'unknown-key':
      return 'is not part of the contract';
    case 'unknown-value':
      return `is none of the known values ${expected}`;
    case 'null-for-omitted':
      return `is null where it would be left out, else ${expected}`;
    case 'omitted-for-null':
      return `is absent where null or ${expected} is meant`;
    case 'missing':
      return `is required, ${expected}`;
    default:
      return `is not ${expected}`;
  }
}

const WORDS = {
  list: 'an array',
  int: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  form: 'an object',
  object: 'an object',
  unknown: 'anything',
};

function describe(type: Type): string {
  const parts = type.flatMap((part) => {
    if (part.kind !== 'text') return [WORDS[part.kind]];
    return part.values.length > 0 ? part.values.map((value) => `\`${value}\``) : ['a text'];
  });
  return [...new Set(parts)].join(' or ');
}
