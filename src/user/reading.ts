import { IsoclerkError, type IsoclerkErrorCode } from '../errors.js';
import { dateTime } from '../internal/dateTime.js';
import { Refusal } from './refusal.js';

/**
 * Runs `read(source)`. When that throws, runs it again on a source that notes what is read: the last thing read is
 * what is wrong. So exact paths cost nothing until they are needed, and are spelled as in the source.
 */
export function reading<T>(
  source: unknown,
  read: (source: unknown) => T,
  code: IsoclerkErrorCode,
  hint: string,
): T {
  try {
    return read(source);
  } catch {
    const trace = traced(source);
    let thrown: unknown;
    try {
      read(trace.source);
    } catch (again) {
      thrown = again;
    }
    // Anything but a refusal comes from a getter or proxy of the source, and its text may quote the source.
    const { problem, details } = thrown instanceof Refusal ? thrown : new Refusal('cannot be read');
    throw new IsoclerkError(details.code ?? code, problem, {
      path: trace.pathOf(details.at) ?? trace.last(),
      hint: details.hint ?? hint,
    });
  }
}

interface Trace {
  readonly source: unknown;
  /** The path that was read last. */
  readonly last: () => string;
  /** Where a value that was read stands. */
  readonly pathOf: (value: unknown) => string | undefined;
}

function traced(root: unknown): Trace {
  let path = '';
  const places = new Map<unknown, string>();
  const note = (value: unknown, at: string): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (dateTime(value) !== undefined || /etadata$/.test(at)) return value;
    const isArray = Array.isArray(value);
    const read = (key: PropertyKey): void => {
      if (typeof key !== 'string' || (isArray && key === 'length')) return;
      path = isArray ? `${at}[${key}]` : at ? `${at}.${key}` : key;
    };
    // Not a proxy of the value itself: a frozen object may answer with nothing but its own values.
    const proxy = new Proxy<object>(isArray ? [] : {}, {
      get(_, key) {
        read(key);
        return note(Reflect.get(value, key), path);
      },
      getOwnPropertyDescriptor(target, key) {
        read(key);
        if (isArray && key === 'length') return Reflect.getOwnPropertyDescriptor(target, key);
        return Object.hasOwn(value, key) ? { configurable: true } : undefined;
      },
    });
    places.set(proxy, at);
    return proxy;
  };
  return { source: note(root, ''), last: () => path, pathOf: (value) => places.get(value) };
}
