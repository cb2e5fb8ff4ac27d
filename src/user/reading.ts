import { IsoclerkError, type IsoclerkErrorCode } from '../errors.js';
import { dateTime } from '../internal/dateTime.js';
import { isClass } from '../internal/isClass.js';
import { Refusal } from './refusal.js';

/**
 * Runs `read(source)`. When that throws, or every object inherits something, runs it again on a view of the source: that
 * shows nothing but data, and notes what is read, as the last thing read is what is wrong. So neither costs anything
 * until it is needed, and paths are spelled as in the source.
 */
export function reading<T>(
  source: unknown,
  read: (source: unknown) => T,
  code: IsoclerkErrorCode,
  hint: string,
): T {
  try {
    if (!isPolluted()) return read(source);
  } catch {} // the view says why
  const view = new View();
  try {
    return read(view.of(source, ''));
  } catch (thrown) {
    // Anything but a refusal comes from a getter or proxy of the source, and its text may quote the source.
    const { problem, details } = thrown instanceof Refusal ? thrown : new Refusal('cannot be read');
    throw new IsoclerkError(details.code ?? code, problem, {
      path: view.places.get(details.at) ?? view.last,
      hint: details.hint ?? hint,
    });
  }
}

/** Shows own properties, and getters of classes; notes what is read. */
class View {
  /** The path that was read last. */
  last = '';
  /** Where each value that was read stands. */
  readonly places = new Map<unknown, string>();

  of(value: unknown, at: string): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (/etadata$/.test(at)) return value;
    // To ask what is no Date takes longer than all else, as it throws.
    const ms = 'getTime' in value ? dateTime(value) : undefined;
    // A date still, which inherits nothing.
    if (ms !== undefined) return Object.setPrototypeOf(new Date(ms), null);
    const isArray = Array.isArray(value);
    // Not a proxy of the value itself: a frozen object may answer with nothing but its own values.
    const view = new Proxy<object>(isArray ? [] : {}, {
      get: (_, key) => {
        if (typeof key === 'string' && !(isArray && key === 'length')) {
          this.last = isArray ? `${at}[${key}]` : at ? `${at}.${key}` : key;
        }
        return Object.hasOwn(value, key) || (!isArray && inherits(value, key))
          ? this.of(Reflect.get(value, key), this.last)
          : undefined;
      },
    });
    this.places.set(view, at);
    return view;
  }
}

function inherits(value: object, key: PropertyKey): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return isClass(prototype) && (Object.hasOwn(prototype, key) || inherits(prototype, key));
}

/**
 * Whether arrays or objects inherit what an assignment made, as a merge of foreign data does. What is hidden from loops
 * was defined by code of the application on purpose: that counts as a getter of a class.
 */
function isPolluted(): boolean {
  for (const _ in []) return true;
  return false;
}
