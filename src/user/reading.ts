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
    const trace = new Trace();
    let thrown: unknown;
    try {
      read(trace.of(source, ''));
    } catch (again) {
      thrown = again;
    }
    // Anything but a refusal comes from a getter or proxy of the source, and its text may quote the source.
    const { problem, details } = thrown instanceof Refusal ? thrown : new Refusal('cannot be read');
    throw new IsoclerkError(details.code ?? code, problem, {
      path: trace.places.get(details.at) ?? trace.last,
      hint: details.hint ?? hint,
    });
  }
}

/** Notes what is read of a value. */
class Trace {
  /** The path that was read last. */
  last = '';
  /** Where each value that was read stands. */
  readonly places = new Map<unknown, string>();

  /** A value whose parts are noted when they are read. */
  of(value: unknown, at: string): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (dateTime(value) !== undefined || /etadata$/.test(at)) return value;
    const isArray = Array.isArray(value);
    const note = (key: PropertyKey): void => {
      if (typeof key !== 'string' || (isArray && key === 'length')) return;
      this.last = isArray ? `${at}[${key}]` : at ? `${at}.${key}` : key;
    };
    // Not a proxy of the value itself: a frozen object may answer with nothing but its own values.
    const proxy = new Proxy<object>(isArray ? [] : {}, {
      get: (_, key) => {
        note(key);
        return this.of(Reflect.get(value, key), this.last);
      },
      getOwnPropertyDescriptor(target, key) {
        note(key);
        if (isArray && key === 'length') return Reflect.getOwnPropertyDescriptor(target, key);
        return Object.hasOwn(value, key) ? { configurable: true } : undefined;
      },
    });
    this.places.set(proxy, at);
    return proxy;
  }
}
