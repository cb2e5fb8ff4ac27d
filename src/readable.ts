import { IsoclerkError, type IsoclerkErrorCode } from './errors.js';

/**
 * Runs `read`, the part of a function that touches foreign data. Whatever a getter, a proxy or the depth of the data
 * throws there may quote the data, so it leaves as an error of ours that says only that reading failed.
 *
 * Not a substitute for checks: plain JSON of a wrong shape is refused by name, with its path, and never ends here.
 */
export function readable<T>(code: IsoclerkErrorCode, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof IsoclerkError) throw error;
    throw new IsoclerkError(code, 'the input cannot be read', {
      hint: 'One of its getters or proxies throws: pass plain data, such as JSON gives.',
    });
  }
}
