import { describe, expect, test } from 'vitest';
import { webhookEventTypes } from '../../src/webhooks/index.js';
import { safeParseWebhookEvent } from '../../src/webhooks/schemas/index.js';
import { webhookFixtures } from '../fixtures/webhooks/index.js';

describe('the fixtures', () => {
  test('are one for each event of the catalogue', () => {
    expect(Object.keys(webhookFixtures).sort()).toEqual([...webhookEventTypes].sort());
  });
  test.each(webhookEventTypes)('of %s has that type and passes its schema unchanged', (type) => {
    const event = webhookFixtures[type];
    expect(event.type).toBe(type);
    expect(safeParseWebhookEvent(event)).toEqual({ success: true, data: event });
  });
});
