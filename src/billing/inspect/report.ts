import type { BillingMigrationNote } from '../migrate/draft.js';
import type { BillingDriftIssue, BillingDriftKind } from './types.js';
import type { Finding } from './walkSchema.js';

const VERSION = '2025-11-10';

const HINTS: Readonly<Record<BillingDriftKind, string>> = {
  renamed: 'Ask for API version 2025-11-10, or rewrite stored payloads with migrateBilling',
  removed: 'Ask for API version 2025-11-10, or rewrite stored payloads with migrateBilling',
  'unknown-key': 'Nothing to do: it is kept; it may be newer than this version of isoclerk',
  'unknown-value': 'Handle values you do not know: Clerk adds some without a new API version',
  'null-for-omitted':
    'In a mock, leave the key out: null says that it does not exist, absence says nothing about it',
  'omitted-for-null': 'In a mock, write null when it does not exist: absence says nothing about it',
  missing: 'Check that this is the resource you meant, and that it was recorded as a whole',
  'wrong-type': 'Check that this is the resource you meant, and that nothing converted its values',
};

/** What that version changed. */
const OF_VERSION: readonly BillingDriftKind[] = [
  'renamed',
  'removed',
  'null-for-omitted',
  'omitted-for-null',
];

export function issueOf(
  path: string,
  kind: BillingDriftKind,
  message: string,
  refused: (path: string) => boolean,
): BillingDriftIssue {
  const level = kind === 'unknown-key' ? 'note' : refused(path) ? 'error' : 'drift';
  const since = OF_VERSION.includes(kind) ? VERSION : null;
  return { path, kind, level, message, hint: HINTS[kind], since };
}

export function messageOf({ path, kind, expected }: Finding): string {
  const key = path.length === 0 ? 'The payload' : `\`${String(path[path.length - 1])}\``;
  switch (kind) {
    case 'unknown-key':
      return `${key} is not part of the contract`;
    case 'unknown-value':
      return `${key} is none of the known values ${expected}`;
    case 'null-for-omitted':
      return `${key} is null where it would be left out, else ${expected}`;
    case 'omitted-for-null':
      return `${key} is absent where null or ${expected} is meant`;
    case 'missing':
      return `${key} is required, ${expected}`;
    default:
      return `${key} is not ${expected}`;
  }
}

/**
 * What the migration knows replaces what the schema sees: a renamed key is not unknown, and its new name not missing.
 */
export function withMigration(
  issues: readonly BillingDriftIssue[],
  notes: readonly BillingMigrationNote[],
  refused: (path: string) => boolean,
): BillingDriftIssue[] {
  const explained = new Map<string, BillingDriftIssue>();
  const moved = new Set<string>(); // `fee` is there when `fee.amount` is
  const unknown = new Set(
    issues.filter(({ kind }) => kind === 'unknown-key').map(({ path }) => path),
  );
  const explain = (path: string, kind: BillingDriftKind, message: string) => {
    if (!explained.has(path)) explained.set(path, issueOf(path, kind, message, refused));
  };
  for (const { kind, path, target, message } of notes) {
    if (kind === 'renamed' || (kind === 'guessed' && target !== path)) {
      explain(path, 'renamed', message);
      for (const place of withParents(target ?? '')) moved.add(place);
    } else if (kind === 'dropped' || unknown.has(path)) {
      explain(path, 'removed', message);
    } else if (kind === 'underivable' && target !== path) {
      explain(path, 'missing', message); // in a renamed member, where the schema does not look
    }
  }
  const kept = issues.filter(({ path, kind }) => {
    const isAbsent = kind === 'missing' || kind === 'omitted-for-null';
    return !explained.has(path) && !(isAbsent && moved.has(path));
  });
  return [...kept, ...explained.values()];
}

/** A place and all it is in, up to the payload itself: `a[0].b` → `a[0].b`, `a[0]`, `a`, ``. */
export function withParents(path: string): string[] {
  const places = [path];
  for (let end = path.length - 1; end > 0; end--) {
    if (path[end] === '.' || path[end] === '[') places.push(path.slice(0, end));
  }
  return path === '' ? places : [...places, ''];
}
