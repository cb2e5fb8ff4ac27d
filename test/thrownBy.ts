/** The error that a call throws; a call that returns fails the test. */
export function thrownBy(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    if (error instanceof Error) return error;
    throw new TypeError('what was thrown is no Error');
  }
  throw new Error('nothing was thrown');
}
