import { IsoclerkError } from '../errors.js';
import { Place } from '../internal/shortPath.js';

const PRIVATE = /^(private_?metadata|backup_?codes)$/i;

/** Getters, proxies and toJSON can make new objects for ever. */
const MOST_OBJECTS = 1_000_000;

interface Found {
  readonly value: object;
  readonly place: Place;
}

/**
 * Finds private data of Clerk's anywhere in a value: the paths of `privateMetadata`, `private_metadata` and phone
 * backup codes, also inside `_raw`, nested memberships, arrays, Maps and their keys, Sets, causes of errors, and what
 * `toJSON` gives. Never throws.
 *
 * An empty `{}` counts: the next user's will not be empty. Null and undefined do not. Text is not searched. A path of more
 * than some 300 letters is shortened in the middle. After a million objects the search ends, and the last path is where.
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
  const seen = new Set<object>();
  const queue: Found[] = [];
  const add = (child: unknown, place: Place) => {
    if (typeof child === 'object' && child !== null) queue.push({ value: child, place });
  };
  add(value, new Place());
  for (const { value: object, place } of queue) {
    if (seen.has(object)) continue;
    if (seen.size === MOST_OBJECTS) {
      found.push(place.path());
      break;
    }
    seen.add(object);
    visit(object, place, (key, child, above) => {
      if (child === null || child === undefined) return;
      if (typeof key === 'string' && PRIVATE.test(key)) found.push(new Place(above, key).path());
      else if (typeof child === 'object') add(child, new Place(above, key));
    });
    add(jsonOf(object), place);
  }
  return found;
}

type See = (key: PropertyKey, child: unknown, above: Place) => void;

/** Shows what JSON, React or structuredClone would take along; what cannot be read cannot travel. */
function visit(object: object, place: Place, see: See): void {
  if (ArrayBuffer.isView(object)) return;
  // Maps and Sets of any realm have a tag, whatever it says.
  if (has(object, Symbol.toStringTag)) {
    let index = 0;
    attempt(() =>
      Map.prototype.forEach.call(object, (item: unknown, key: unknown) => {
        see(typeof key === 'string' ? key : index, item, place);
        see('key', key, new Place(place, index++));
      }),
    );
    attempt(() => Set.prototype.forEach.call(object, (item) => see(index++, item, place)));
  }
  for (const key of keysOf(object)) see(key, read(object, key), place);
}

function keysOf(object: object): readonly PropertyKey[] {
  const keys: PropertyKey[] = attempt(() => Object.keys(object)) ?? [];
  // Not enumerable, and cloned all the same.
  for (const key of ['cause', 'errors']) {
    if (attempt(() => Object.getOwnPropertyDescriptor(object, key)?.enumerable === false)) {
      keys.push(key);
    }
  }
  const isArray = attempt(() => Array.isArray(object));
  return isArray ? keys.map((key) => (/^\d+$/.test(String(key)) ? Number(key) : key)) : keys;
}

const has = (object: object, key: PropertyKey) => attempt(() => key in object) === true;
const read = (object: object, key: PropertyKey) => attempt(() => Reflect.get(object, key));

function jsonOf(object: object): unknown {
  const toJSON = read(object, 'toJSON');
  return typeof toJSON === 'function' ? attempt(() => toJSON.call(object, '')) : undefined;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined; // hostile getters and proxies
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
