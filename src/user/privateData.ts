import { IsoclerkError } from '../errors.js';
import { formatPath } from '../internal/formatPath.js';

const PRIVATE = /^(private_?metadata|backup_?codes)$/i;

interface Place {
  readonly value: unknown;
  readonly key: PropertyKey;
  readonly parent: Place | null;
}

/**
 * Finds private data of Clerk's anywhere in a value: the paths of `privateMetadata`, `private_metadata` and phone
 * backup codes, also inside `_raw`, nested memberships, arrays, Maps and Sets. Never throws.
 *
 * An empty `{}` counts: the next user's will not be empty. Null and undefined do not. Text is not searched.
 *
 * @example
 * ```ts
 * import { findPrivateData } from 'isoclerk/user'
 * // The raw response travels with every JSON copy of a backend user.
 * findPrivateData({ user: { id: 'user_1', _raw: { private_metadata: { risk: 'high' } } } }) // => ['user._raw.private_metadata']
 * ```
 */
export function findPrivateData(value: unknown): string[] {
  const found: string[] = [];
  const seen = new Set<unknown>();
  const queue: Place[] = [{ value, key: '', parent: null }];
  for (const parent of queue) {
    if (typeof parent.value !== 'object' || parent.value === null || seen.has(parent.value))
      continue;
    seen.add(parent.value);
    for (const [key, child] of childrenOf(parent.value)) {
      if (child == null) continue;
      const place = { value: child, key, parent };
      if (PRIVATE.test(String(key))) found.push(pathOf(place));
      else queue.push(place);
    }
  }
  return found;
}

function pathOf(place: Place): string {
  const path: PropertyKey[] = [];
  for (let at = place; at.parent; at = at.parent) path.push(at.key);
  return formatPath(path.reverse());
}

/** What JSON, React or structuredClone would take along; what cannot be read cannot travel. */
function childrenOf(value: object): [PropertyKey, unknown][] {
  try {
    if (value instanceof Map)
      return [...value].map(([key, item], index) => [typeof key === 'string' ? key : index, item]);
    if (value instanceof Set) return [...value].map((item, index) => [index, item]);
    if (ArrayBuffer.isView(value)) return [];
    return Object.keys(value).map((key) => [
      Array.isArray(value) ? Number(key) : key,
      readable(value, key),
    ]);
  } catch {
    return [];
  }
}

function readable(value: object, key: string): unknown {
  try {
    return (value as Readonly<Record<string, unknown>>)[key];
  } catch {
    return undefined;
  }
}

/**
 * Throws when a value about to leave the server holds private data of Clerk's; see {@link findPrivateData}.
 *
 * @throws {IsoclerkError} `ISOCLERK_USER_PRIVATE_DATA` with the first path as `path` and each as an issue.
 * @example
 * ```ts
 * import { assertClientSafe, normalizeUser } from 'isoclerk/user'
 * assertClientSafe(normalizeUser({ id: 'user_1', email_addresses: [], private_metadata: {} }))
 * ```
 */
export function assertClientSafe(value: unknown): void {
  const paths = findPrivateData(value);
  const [path] = paths;
  if (path === undefined) return;
  throw new IsoclerkError('ISOCLERK_USER_PRIVATE_DATA', 'is private', {
    path,
    hint: 'Send the result of normalizeUser, without its privateMetadata option, instead of the object itself.',
    issues: paths.map((at) => ({ path: at, message: 'is private' })),
  });
}
