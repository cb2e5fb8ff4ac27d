import { IsoclerkError, type IsoclerkErrorCode } from '../errors.js';
import { isDate } from './readers.js';
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
    let path = '';
    const traced = (value: unknown, at: string): unknown =>
      typeof value !== 'object' || value === null || isDate(value) || /etadata$/.test(at)
        ? value
        : // Not a proxy of the value itself: a frozen object may answer with nothing but its own values.
          new Proxy<object>(Array.isArray(value) ? [] : {}, {
            get(target, key) {
              if (typeof key === 'string' && !(Array.isArray(target) && key === 'length')) {
                path = Array.isArray(target) ? `${at}[${key}]` : at ? `${at}.${key}` : key;
              }
              return traced(Reflect.get(value, key), path);
            },
          });
    let thrown: unknown;
    try {
      read(traced(source, ''));
    } catch (again) {
      thrown = again;
    }
    // Anything but a refusal comes from a getter or proxy of the source, and its text may quote the source.
    const refusal = thrown instanceof Refusal ? thrown : new Refusal('cannot be read');
    throw new IsoclerkError(refusal.code ?? code, refusal.problem, { path, hint });
  }
}
