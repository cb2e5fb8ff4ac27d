import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectPayload } from '../../src/inspect/index.js';
import { buildWebhookEvent } from '../../src/testing/index.js';
import { isWebhookDelivery } from '../../src/webhooks/guards/index.js';
import {
  getPayer,
  handleWebhookEvent,
  isKnownWebhookEvent,
  isStaleWebhook,
  isWebhookEvent,
  webhookEventTypes,
  webhookTime,
  webhookTimestampUnit,
} from '../../src/webhooks/index.js';
import {
  parseWebhookEvent,
  safeParseWebhookEvent,
  webhookEventSchema,
} from '../../src/webhooks/schemas/index.js';

const AT = 1_744_276_393_644;
const event = buildWebhookEvent('user.created', { timestamp: AT }, { seed: 'relayed' });
const { type, data } = event;
const inngest = { id: '01J', name: `clerk/${type}`, data, ts: AT, user: {}, v: '2025-01-01' };
const inngestWhole = { name: `clerk/${type}`, data: event, ts: AT };
const svix = { id: 'msg_1', eventType: type, payload: event, timestamp: '2025-04-10T09:13:13Z' };

describe('an event that Inngest relays', () => {
  test.each(webhookEventTypes)('%s is that event for the guards', (name) => {
    const relayed = { name: `clerk/${name}`, data: buildWebhookEvent(name).data };
    const family = `${name.split('.')[0]}.*` as 'user.*';
    expect(isWebhookEvent(relayed, name)).toBe(true);
    expect(isWebhookEvent(relayed, family)).toBe(true);
    expect(isKnownWebhookEvent(relayed)).toBe(true);
    expect(isKnownWebhookEvent(relayed, family)).toBe(true);
    expect(webhookEventTypes.filter((other) => isWebhookEvent(relayed, other))).toEqual([name]);
  });
  test.each(webhookEventTypes)('%s is parsed as that event', (name) => {
    const whole = buildWebhookEvent(name, { timestamp: AT });
    const relayed = { id: '01J', name: `clerk/${name}`, data: whole.data, ts: AT };
    const expected = { object: 'event', type: name, data: whole.data, timestamp: AT };
    expect(parseWebhookEvent(relayed)).toEqual(expected);
    expect(parseWebhookEvent(JSON.stringify(relayed))).toEqual(expected);
  });
  test('is one of a list and of billing', () => {
    const relayed = { name: 'clerk/subscription.active', data: {} };
    expect(isWebhookEvent(relayed, ['user.*', 'subscription.active'])).toBe(true);
    expect(isWebhookEvent(relayed, 'billing')).toBe(true);
    expect(isKnownWebhookEvent(relayed, 'billing')).toBe(true);
    expect(isWebhookEvent(relayed, ['user.*', 'session.created'])).toBe(false);
  });
  test('may have a name that Clerk adds later', () => {
    const relayed = { name: 'clerk/user.renamed', data: {} };
    expect(isWebhookEvent(relayed, 'user.*')).toBe(true);
    expect(isKnownWebhookEvent(relayed)).toBe(false);
    expect(parseWebhookEvent(relayed).type).toBe('user.renamed');
  });
  test('reaches its handler as the event that Clerk sent', async () => {
    const seen: unknown[] = [];
    const outcome = await handleWebhookEvent(inngest, {
      'user.created': (given) => {
        seen.push(given);
        return given.data.id;
      },
    });
    expect(outcome).toBe(data.id);
    expect(seen).toEqual([{ object: 'event', type, data, timestamp: AT }]);
  });
  test('has the time of its data, else that of Inngest', () => {
    expect(webhookTime(inngest)).toBe(data.updated_at);
    const deleted = { name: 'clerk/user.deleted', data: { id: 'user_1', deleted: true }, ts: AT };
    expect(webhookTime(deleted)).toBe(AT);
    expect(isStaleWebhook(deleted, AT + 1)).toBe(true);
  });
  test('tells its payer', () => {
    const payer = { id: 'cpayer_1', user_id: 'user_1', organization_id: '' };
    const relayed = { name: 'clerk/subscription.active', data: { payer } };
    expect(getPayer(relayed)).toEqual({ kind: 'user', id: 'user_1' });
  });
  test('is inspected as that event, alone and in a list', () => {
    const { user: _, ...is } = { user: 0, verdict: 'ok', as: 'user.created', surface: 'webhook' };
    expect(inspectPayload(inngest)).toMatchObject({ ...is, envelope: 'raw', count: 1, issues: [] });
    expect(inspectPayload([inngest, event, svix])).toMatchObject({ ...is, count: 3, issues: [] });
    const broken = inspectPayload({ ...inngest, data: { ...data, id: 7 } });
    expect(broken.issues.map(({ path, level }) => [path, level])).toEqual([['data.id', 'error']]);
  });
  test('with data that is none is refused where that is', async () => {
    const relayed = { name: 'clerk/user.created', data: 'none' };
    expect(isWebhookEvent(relayed, 'user.created')).toBe(false);
    expect(isKnownWebhookEvent(relayed)).toBe(false);
    const parsed = safeParseWebhookEvent(relayed);
    expect([parsed.success, parsed.error?.path]).toEqual([false, 'data']);
    if (!parsed.success) expect(parsed.type).toBe('user.created');
    await expect(
      handleWebhookEvent(relayed, { 'user.created': () => 'never' }),
    ).rejects.toMatchObject({ code: 'ISOCLERK_WEBHOOK_INVALID', path: 'data' });
  });
});

describe('a whole event inside of what a relay made', () => {
  test.each([
    ['by hand for Inngest', inngestWhole],
    ['by hand, without the prefix', { name: type, data: event }],
    ['by hand, without `object`', { name: `clerk/${type}`, data: { type, data, timestamp: AT } }],
    ['by the API of Svix', svix],
  ])('%s is read as the event', async (_, relayed) => {
    expect(parseWebhookEvent(relayed)).toMatchObject({ type, data, timestamp: AT });
    expect(await handleWebhookEvent(relayed, { 'user.created': (given) => given.data.id })).toBe(
      data.id,
    );
    expect(inspectPayload(relayed)).toMatchObject({ verdict: 'ok', as: 'user.created' });
  });
  test.each([
    ['Inngest', inngestWhole],
    ['Inngest, without `object`', { name: `clerk/${type}`, data: { type, data } }],
    ['Svix', svix],
  ])('is none for the guards, whose types would lie of its data: %s', (_, relayed) => {
    expect(isWebhookEvent(relayed, 'user.created')).toBe(false);
    expect(isKnownWebhookEvent(relayed)).toBe(false);
  });
  test('that its wrapper calls otherwise is not taken', () => {
    expect(safeParseWebhookEvent({ ...svix, eventType: 'user.deleted' }).success).toBe(false);
    expect(safeParseWebhookEvent({ name: 'clerk/user.deleted', data: event }).success).toBe(false);
  });
});

describe('time and payer of a relayed event', () => {
  const now = 1_763_000_000_000;
  const updated = 1_000_000_000_000; // 2001
  const stored = 1_500_000_000_000; // 2017
  const old = buildWebhookEvent('user.updated', {
    data: { updated_at: updated },
    timestamp: updated,
  });
  const deleted = { type: 'user.deleted', object: 'event', timestamp: updated, data: {} };
  const payer = { id: 'cpayer_1', user_id: 'user_1', organization_id: '' };
  const paid = { type: 'subscription.active', data: { payer } };
  const forms: [string, (sent: { type: string; data: unknown }) => unknown][] = [
    ['as Clerk sends it', (sent) => sent],
    ['of Inngest', ({ type, data }) => ({ name: `clerk/${type}`, data, ts: updated })],
    ['whole in Inngest', (sent) => ({ name: `clerk/${sent.type}`, data: sent, ts: now })],
    ['whole, without the prefix', (sent) => ({ name: sent.type, data: sent, ts: now })],
    ['of Svix', (sent) => ({ eventType: sent.type, payload: sent, timestamp: new Date(now) })],
  ];
  test.each(forms)('are those of the event: %s', (_, relay) => {
    expect(webhookTime(relay(old))).toBe(updated);
    expect(isStaleWebhook(relay(old), stored)).toBe(true);
    expect(webhookTime(relay(deleted))).toBe(updated);
    expect(isStaleWebhook(relay(deleted), stored)).toBe(true);
    expect(webhookTimestampUnit(relay(deleted))).toBe('milliseconds');
    expect(getPayer(relay(paid))).toEqual({ kind: 'user', id: 'user_1' });
  });
  test('seconds inside a wrapper are seconds', () => {
    const seconds = { ...deleted, timestamp: 1_716_883_200 };
    const relayed = { eventType: 'user.deleted', payload: seconds, timestamp: new Date(now) };
    expect(webhookTimestampUnit(relayed)).toBe('seconds');
    expect(webhookTime(relayed)).toBe(1_716_883_200_000);
  });
  test.each([
    ['that calls it otherwise', { name: 'clerk/user.created', data: old, ts: now }],
    ['of another sender', { name: 'stripe/user.updated', data: {}, ts: now }],
    ['with a type of its own', { type: 'user.updated', data: {}, ts: now }],
  ])('a wrapper %s gives no time of its own', (_, relayed) => {
    expect(webhookTime(relayed)).toBe(null);
    expect(webhookTimestampUnit(relayed)).toBe(null);
    expect(isStaleWebhook(relayed, stored)).toBe(false);
  });
});

test('what describes the delivery itself takes the delivery itself', () => {
  for (const relayed of [inngest, inngestWhole, svix]) {
    expect(webhookEventSchema.safeParse(relayed).success).toBe(false);
    expect(isWebhookDelivery(relayed)).toBe(false);
    expect(isWebhookDelivery(parseWebhookEvent(relayed))).toBe(true);
  }
});

describe('what is no relayed event', () => {
  test.each([
    ['a plan of that name', { object: 'commerce_plan', id: 'cplan_1', name: 'clerk/user.created' }],
    ['of another sender', { name: 'stripe/user.created', data }],
    ['without the prefix', { name: 'user.created', data }],
    ['with a type of its own', { name: 'clerk/user.created', type: 7, data }],
    ['by its prototype', Object.create(inngest)],
  ])('%s', (_, value) => {
    expect(isWebhookEvent(value, 'user.created')).toBe(false);
    expect(isKnownWebhookEvent(value)).toBe(false);
    expect(safeParseWebhookEvent(value).success).toBe(false);
  });
  test('a permission, whose data has a type, is one', () => {
    const relayed = {
      name: 'clerk/permission.created',
      data: { ...buildWebhookEvent('permission.created').data, type: 'user' },
    };
    expect(isWebhookEvent(relayed, 'permission.created')).toBe(true);
    expect(parseWebhookEvent(relayed).type).toBe('permission.created');
  });
  test('a type beside a name is what counts', () => {
    const both = { ...event, name: 'clerk/user.deleted' };
    expect(isWebhookEvent(both, 'user.created')).toBe(true);
    expect(isWebhookEvent(both, 'user.deleted')).toBe(false);
  });
  test('nothing is recognised by one and refused by another', async () => {
    const texts = fc.constantFrom('clerk/user.created', 'user.created', 'clerk/', 'clerk/a', 7);
    const inner = fc.record({ type: texts, data: fc.object() }, { requiredKeys: [] });
    const value = fc.record(
      { name: texts, type: texts, data: fc.oneof(inner, fc.object(), fc.anything()) },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(value, async (relayed) => {
        const isEvent = isWebhookEvent(relayed, 'user.created');
        expect(isKnownWebhookEvent(relayed, 'user.created')).toBe(isEvent);
        // What the type of the answer says.
        if (isEvent) {
          const { type, name, data } = relayed;
          expect([type, name]).toEqual(
            type === undefined ? [undefined, 'clerk/user.created'] : ['user.created', name],
          );
          expect(typeof data).toBe('object');
        }
        const parsed = safeParseWebhookEvent(relayed);
        if (isEvent && !parsed.success) expect(parsed.type).toBe('user.created');
      }),
    );
  });
});
