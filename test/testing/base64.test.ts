import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../src/testing/base64.js';

test('makes the bytes of any text that TextEncoder makes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8(text)).toEqual(new TextEncoder().encode(text));
    }),
  );
});
