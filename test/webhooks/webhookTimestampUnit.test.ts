import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { webhookTimestampUnit } from '../../src/webhooks/index.js';
import { noEvents } from './hostile.js';

describe('webhookTimestampUnit', () => {
  test.each([
    ['a real delivery', 1744276393644, 'milliseconds'],
    ["the documentation's example", 1654012591835, 'milliseconds'],
    ["the specification's examples", 1716883200, 'seconds'],
    ['the last second', 999_999_999_999, 'seconds'],
    ['the first millisecond', 1_000_000_000_000, 'milliseconds'],
    ['nothing', undefined, null],
    ['null', null, null],
    ['NaN', Number.NaN, null],
  ])('reads %s', (_, timestamp, unit) => {
    expect(webhookTimestampUnit({ timestamp })).toBe(unit);
  });

  test.each(noEvents)('gives null for %s', (_, value) => {
    expect(webhookTimestampUnit(value as object)).toBe(null);
  });

  test('tells the two apart for every moment from 2002 to 2286', () => {
    const moment = fc.integer({ min: 1_009_843_200, max: 9_999_999_999 });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 999 }), (seconds, rest) => {
        expect(webhookTimestampUnit({ timestamp: seconds })).toBe('seconds');
        expect(webhookTimestampUnit({ timestamp: seconds * 1000 + rest })).toBe('milliseconds');
      }),
    );
  });
});
