import { describe, expect, test } from 'vitest';
import { inspectPayload } from '../../src/inspect/index.js';
import { randomOf, validOf } from './payloads.js';

const user = (): Record<string, unknown> => validOf('User', randomOf(3));

describe('inspectPayload, users', () => {
  test.each([
    ['one', (one: unknown) => one, 'raw', 1],
    ['an array', (one: unknown) => [one, one], 'array', 2],
    ['a page', (one: unknown) => ({ data: [one], total_count: 1 }), 'page', 1],
    ['the wrapper of the Frontend API', (one: unknown) => ({ response: one }), 'client', 1],
  ])('takes %s', (_, wrap, envelope, count) => {
    expect(inspectPayload(wrap({ ...user(), object: 'user' }))).toMatchObject({
      as: 'User',
      apiVersion: 'unknown',
      surface: null,
      envelope,
      count,
    });
  });

  test('refuses what the tolerant reading refuses, without its data', () => {
    const report = inspectPayload({ ...user(), object: 'user', first_name: 7, created_at: 0.5 });
    expect(report.verdict).toBe('invalid');
    expect(report.issues.filter(({ level }) => level === 'error')).toEqual([
      {
        path: 'created_at',
        kind: 'wrong-type',
        level: 'error',
        message: '`created_at` is not an integer',
        hint: 'Check that this is the resource you meant, and that nothing converted its values',
      },
      {
        path: 'first_name',
        kind: 'wrong-type',
        level: 'error',
        message: '`first_name` is not a text or null',
        hint: 'Check that this is the resource you meant, and that nothing converted its values',
      },
    ]);
  });

  test('on the webhook surface it is what an event carries', () => {
    expect(inspectPayload(user(), { as: 'User', surface: 'webhook' }).as).toBe('WebhookUser');
  });

  test('recognises one without `object` by its addresses', () => {
    expect(inspectPayload({ id: 'user_1', email_addresses: [] }).as).toBe('User');
  });
});
