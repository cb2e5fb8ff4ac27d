import { verifyWebhook as verify3 } from '@clerk/backend/webhooks';
import { verifyWebhook as verify229 } from 'clerk-backend-2-29/webhooks';
import { verifyWebhook as verify233 } from 'clerk-backend-2-33/webhooks';
import { describe, expect, test } from 'vitest';
import { buildWebhookSecret, signWebhook } from '../../../src/testing/index.js';
import { parseWebhookEvent, safeParseWebhookEvent } from '../../../src/webhooks/schemas/index.js';
import { webhookFixtures } from '../../fixtures/webhooks/index.js';

const secret = buildWebhookSecret({ seed: 1 });
const events = Object.values(webhookFixtures);

type Verify = (request: Request, options: { signingSecret: string }) => Promise<unknown>;

const deliver = async (verify: Verify, event: object) => {
  const { headers, body } = await signWebhook(event, { secret });
  const request = new Request('https://example.com/', { method: 'POST', headers, body });
  return verify(request, { signingSecret: secret });
};

const user = webhookFixtures['user.created'];
const { timestamp: _, instance_id: __, ...withoutNewKeys } = user;

describe.each<[string, Verify, dropsNewKeys: boolean]>([
  ['2.29.2', verify229, true],
  ['2.33.8', verify233, true],
  ['3.25.0', verify3, false],
])('what verifyWebhook of @clerk/backend %s returns', (_, verify, dropsNewKeys) => {
  test('is accepted for every event of the catalogue', async () => {
    const results = await Promise.all(
      events.map(async (event) => safeParseWebhookEvent(await deliver(verify, event))),
    );
    expect(results.filter(({ success }) => !success)).toEqual([]);
    expect(results.map(({ data }) => data?.data)).toEqual(events.map(({ data }) => data));
  });

  test('is kept as it is, with or without timestamp and instance_id', async () => {
    const event = parseWebhookEvent(await deliver(verify, user));
    expect(event).toEqual(dropsNewKeys ? withoutNewKeys : user);
  });

  test('is accepted for an event that is not in the catalogue', async () => {
    const event = { ...user, type: 'moon.landed', data: { crew: 3 } };
    expect(parseWebhookEvent(await deliver(verify, event)).data).toEqual({ crew: 3 });
  });

  test.each([
    ['a list', [1]],
    ['no data', { type: 'foo.bar', data: null }],
    ['the data of another event', { ...user, type: 'session.created' }],
  ])('is refused when the signed body is %s, which verifyWebhook lets through', async (_, body) => {
    const { error } = safeParseWebhookEvent(await deliver(verify, body));
    expect(error?.code).toBe('ISOCLERK_WEBHOOK_INVALID');
  });
});
