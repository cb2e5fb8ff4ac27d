import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStaleWebhook, webhookTime } from '../../src/webhooks/index.js';
import { at } from '../fixtures/webhooks/envelope.js';
import { webhookFixtures } from '../fixtures/webhooks/index.js';
import { noEvents } from './hostile.js';

describe('webhookTime', () => {
  test('is data.updated_at', () => {
    expect(webhookTime(webhookFixtures['user.updated'])).toBe(at);
  });
  test('is the envelope time where data has none, as for deletions', () => {
    expect(webhookTime(webhookFixtures['user.deleted'])).toBe(at + 18);
    expect(webhookTime(webhookFixtures['email.created'])).toBe(at + 18);
  });
  test('reads seconds, as the examples of the specification have them', () => {
    expect(webhookTime({ type: 'user.deleted', data: {}, timestamp: 1716883200 })).toBe(
      1716883200000,
    );
  });
  test('is null where older SDKs dropped the envelope time', () => {
    expect(webhookTime({ type: 'user.deleted', data: { deleted: true } })).toBe(null);
  });
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, '1768471200000', null])(
    'takes %j for no time',
    (time) => {
      expect(webhookTime({ type: 'user.updated', data: { updated_at: time } })).toBe(null);
    },
  );
  test.each(noEvents)('is null for %s', (_what, value) => {
    expect(webhookTime(value)).toBe(null);
  });
  test('is a positive number or null, for any value', () => {
    const values = fc.oneof(
      fc.anything(),
      fc.record({ data: fc.anything(), timestamp: fc.anything() }),
    );
    fc.assert(
      fc.property(values, (value) => {
        const time = webhookTime(value);
        expect(time === null || time > 0).toBe(true);
      }),
    );
  });
  test('reads no inherited time', () => {
    const data = Object.create({ updated_at: at });
    expect(webhookTime({ type: 'user.updated', data })).toBe(null);
    expect(webhookTime(Object.create({ data: { updated_at: at }, timestamp: at }))).toBe(null);
  });
});

describe('isStaleWebhook', () => {
  const update = webhookFixtures['user.updated'];
  test.each([
    ['older than what is stored', at + 1, true],
    ['the same state again', at, false],
    ['newer than what is stored', at - 1, false],
    ['the first one: null', null, false],
    ['the first one: undefined', undefined, false],
    ['compared with no number', Number.NaN, false],
  ])('of an update that is %s', (_what, lastSeen, stale) => {
    expect(isStaleWebhook(update, lastSeen)).toBe(stale);
  });
  test('keeps a late update from reviving a deleted user', () => {
    const deletedAt = webhookTime(webhookFixtures['user.deleted']);
    expect(isStaleWebhook(update, deletedAt)).toBe(true);
  });
  test('is false for a deletion without time: deletions are final', () => {
    expect(isStaleWebhook({ type: 'user.deleted', data: {} }, at)).toBe(false);
  });
  test('keeps the newest state for every order of arrival', () => {
    const times = fc.uniqueArray(fc.integer({ min: 1e12, max: 2e12 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(times, (arrivals) => {
        let stored: number | null = null;
        for (const updated_at of arrivals) {
          const event = { type: 'user.updated', data: { updated_at } };
          if (!isStaleWebhook(event, stored)) stored = webhookTime(event);
        }
        expect(stored).toBe(Math.max(...arrivals));
      }),
    );
  });
});

describe('the line between seconds and milliseconds', () => {
  test.each([
    ['the last second', 999_999_999_999, 999_999_999_999_000],
    ['the first millisecond', 1e12, 1e12],
  ])('%s', (_what, timestamp, time) => {
    expect(webhookTime({ type: 'user.deleted', data: {}, timestamp })).toBe(time);
  });
  test('a stored time that is a text compares with nothing', () => {
    const stored = `${at + 1}` as unknown as number;
    expect(isStaleWebhook(webhookFixtures['user.updated'], stored)).toBe(false);
  });
});
