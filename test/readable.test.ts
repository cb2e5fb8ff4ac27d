import { describe, expect, it } from 'vitest';
import { IsoclerkError } from '../src/errors.js';
import { readable } from '../src/readable.js';
import { thrownBy } from './thrownBy.js';

describe('readable', () => {
  it('gives what was read', () => {
    expect(readable('ISOCLERK_USER_INVALID', () => 1)).toBe(1);
  });

  it("replaces a foreign error, whose text may quote data, by the caller's code", () => {
    const error = thrownBy(() =>
      readable('ISOCLERK_SESSION_INVALID', () => {
        throw new Error('secret');
      }),
    );
    expect(error).toMatchObject({ code: 'ISOCLERK_SESSION_INVALID', path: '' });
    expect(error.cause).toBeUndefined();
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('secret');
  });

  it('lets an error of ours through', () => {
    const ours = new IsoclerkError('ISOCLERK_USER_INVALID', 'no', { hint: 'Yes.' });
    expect(
      thrownBy(() =>
        readable('ISOCLERK_SESSION_INVALID', () => {
          throw ours;
        }),
      ),
    ).toBe(ours);
  });
});
