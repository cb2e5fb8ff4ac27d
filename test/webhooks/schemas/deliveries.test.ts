import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseWebhookEvent, safeParseWebhookEvent } from '../../../src/webhooks/schemas/index.js';
import { webhookDataSchemas } from '../../../src/webhooks/schemas/webhookDataSchemas.js';
import type { WebhookEventType } from '../../../src/webhooks/types.js';
import { deliveries } from './deliveries.js';

describe('payloads that contradict the specification', () => {
  test.each(deliveries)('one that %s: %s', (_, type, data) => {
    const body = JSON.stringify({
      object: 'event',
      type,
      data,
      timestamp: 1716883200,
      instance_id: 'ins_1',
    });
    expect(parseWebhookEvent(body)).toStrictEqual(JSON.parse(body));
  });

  test('are there for a reason: the specification refuses most of them', () => {
    const strict = webhookDataSchemas.strict;
    const refused = deliveries.filter(
      ([, type, data]) => !strict[type as WebhookEventType].safeParse(data).success,
    );
    expect(refused.length).toBeGreaterThan(deliveries.length / 2);
  });

  test.each(deliveries.filter(([, type]) => /subscriptionItem|paymentAttempt/.test(type)))(
    '%s: %s, and still fails without its id',
    (_, type, data) => {
      const result = safeParseWebhookEvent({ type, data: { ...data, id: undefined } });
      expect(result.error?.issues).toStrictEqual([
        { path: 'data.id', message: 'expected a string, received nothing' },
      ]);
    },
  );
});

const CORPUS = '../shared/corpus/users/json';

describe.skipIf(!existsSync(CORPUS))('published user payloads', () => {
  const files = existsSync(CORPUS) ? readdirSync(CORPUS).sort() : [];
  // Unit-test stubs of Clerk's own that leave out keys which every specification, SDK type and webhook example has.
  const complete = files.filter((file) => !/^clerk-backend-(decorate|fixture)/.test(file));

  test.each(complete)('%s is accepted and kept', (file) => {
    const data: unknown = JSON.parse(readFileSync(`${CORPUS}/${file}`, 'utf8'));
    const event = { type: 'user.created', data };
    expect(parseWebhookEvent(event)).toEqual(event);
  });

  test('there are some', () => {
    expect(complete.length).toBeGreaterThan(5);
  });
});
