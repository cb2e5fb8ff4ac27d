import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64, utf8 } from '../../src/testing/base64.js';

test('makes the bytes of any text that TextEncoder makes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8(text)).toEqual(new TextEncoder().encode(text));
    }),
  );
});

test('makes the base64 of any bytes that Node makes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), fc.constantFrom(1, 70, 200), (bytes, times) => {
      const many = Buffer.concat(Array.from({ length: times }, () => bytes));
      expect(base64(many)).toBe(many.toString('base64'));
    }),
  );
});
