import { describe, expect, test } from 'vitest';
import { loadContract } from '../../scripts/contract/contract.js';
import { type InspectPayloadOptions, inspectPayload } from '../../src/inspect/index.js';
import { buildWebhookEvent } from '../../src/testing/index.js';
import { randomOf, validOf } from './payloads.js';

const deleted = { object: 'user', id: 'user_1', deleted: true };
const deletion = { object: 'event', type: 'user.deleted', data: deleted };

describe('inspectPayload, webhook events', () => {
  test('has nothing to say about a delivery', () => {
    const event = { ...deletion, timestamp: 1_760_000_000_000, instance_id: 'ins_1' };
    expect(inspectPayload(event)).toEqual({
      verdict: 'ok',
      apiVersion: 'unknown',
      surface: 'webhook',
      as: 'user.deleted',
      envelope: 'raw',
      count: 1,
      issues: [],
      counts: { error: 0, drift: 0, note: 0 },
    });
  });

  test('looks at the envelope and at the data', () => {
    const event = { ...deletion, timestamp: 'now', more: 1, data: { ...deleted, id: 7 } };
    expect(inspectPayload(event)).toMatchObject({
      verdict: 'invalid',
      issues: [
        {
          path: 'timestamp',
          kind: 'wrong-type',
          level: 'error',
          message: '`timestamp` is not an integer',
        },
        { path: 'more', kind: 'unknown-key', level: 'note' },
        { path: 'data.id', kind: 'wrong-type', level: 'error', message: '`id` is not a text' },
      ],
    });
  });

  test.each([
    ['user.craeted', '`type` is none of the known events; `user.created` is one'],
    ['Subscription.past_due', '`type` is none of the known events; `subscription.pastDue` is one'],
    ['secret.landed', '`type` is none of the known events'],
  ])('says that %s is not in the catalogue, and what is', (type, message) => {
    const report = inspectPayload({ ...deletion, type });
    expect(report).toMatchObject({ verdict: 'drift', as: 'WebhookEvent' });
    expect(report.issues.map((issue) => [issue.path, issue.kind, issue.message])).toEqual([
      ['type', 'unknown-value', message],
    ]);
  });

  test.each<[string, object, string[]]>([
    ['undefined', { ...deletion, type: 'moon.landed', data: undefined }, ['type', 'data']],
    ['an object', { ...deletion, type: 'moon.landed', data: { any: 1 } }, ['type']],
  ])('takes %s for the data of an event that is not in the catalogue', (_, event, paths) => {
    expect(inspectPayload(event).issues.map(({ path }) => path)).toEqual(paths);
  });

  test.each<[string, object]>([
    ['a name that is none', { object: 'event', type: 5, data: {} }],
    ['no data', { type: 'user.created', id: 'user_1' }],
  ])('what has %s is no event', (_, event) => {
    expect(inspectPayload(event).as).toBeNull();
  });

  test('what is named as a resource is none, whatever keys it has', () => {
    const plan = { object: 'commerce_plan', type: 'user.created', data: {} };
    const report = inspectPayload(plan, { as: 'BillingPlan' });
    expect([report.as, report.surface]).toEqual(['BillingPlan', null]);
    expect(report.issues).toContainEqual(
      expect.objectContaining({ path: 'type', kind: 'unknown-key' }),
    );
  });

  test.each([
    ['no name', { ...deletion, type: '' }],
    ['no data', { ...deletion, type: 'moon.landed', data: null }],
    ['a list as data', { ...deletion, data: [] }],
  ])('refuses %s', (_, event) => {
    expect(inspectPayload(event, { surface: 'webhook' }).verdict).toBe('invalid');
  });

  test('is told which event it is', () => {
    const report = inspectPayload(deletion, { as: 'user.created' });
    expect(report.as).toBe('user.created');
    expect(report.issues[0]).toMatchObject({
      path: 'type',
      kind: 'wrong-type',
      level: 'drift',
      message: '`type` is not `user.created`',
    });
    expect(inspectPayload(deleted, { as: 'user.deleted' })).toMatchObject({
      verdict: 'ok',
      surface: 'webhook',
      as: 'user.deleted',
    });
  });

  test('takes several', () => {
    expect(inspectPayload([deletion, { ...deletion, data: {} }])).toMatchObject({
      verdict: 'invalid',
      envelope: 'array',
      count: 2,
    });
  });

  test('tells by `object` what data without its envelope is', () => {
    const of = (object: string) => inspectPayload({ object }, { surface: 'webhook' }).as;
    expect(['user', 'session', 'organization', 'commerce_subscription_item'].map(of)).toEqual([
      'WebhookUser',
      'WebhookSession',
      'WebhookOrganization',
      'WebhookSubscriptionItem',
    ]);
    expect(inspectPayload(deleted, { surface: 'webhook' })).toMatchObject({
      verdict: 'ok',
      as: 'WebhookDeletedObject',
    });
  });

  test('an unknown value is drift', () => {
    const random = randomOf(1);
    const data = { ...validOf('WebhookSession', random), status: 'frozen' };
    const report = inspectPayload({ object: 'event', type: 'session.created', data });
    expect(report.verdict).toBe('drift');
    expect(report.issues).toContainEqual(
      expect.objectContaining({ path: 'data.status', kind: 'unknown-value', level: 'drift' }),
    );
  });
});

// Each correction of the webhooks' notes that lets something be absent or null.
const corrections = Object.entries(loadContract().webhooks.notes).flatMap(([name, { fields }]) =>
  Object.entries(fields ?? {}).flatMap(([key, note]) =>
    typeof note === 'string'
      ? []
      : [
          ...(note.absent ? [[name, key, undefined] as const] : []),
          ...(note.null ? [[name, key, null] as const] : []),
        ],
  ),
);

describe('what a webhook does beyond its specification is documented, and no drift', () => {
  const delivered = corrections.filter(([name]) => !/Envelope$/.test(name));

  test.each(delivered)('%s without %s: %s', (name, key, value) => {
    const random = randomOf(7);
    for (let run = 0; run < 5; run++) {
      const { [key]: _, ...data } = validOf(name, random);
      const changed = value === undefined ? data : { ...data, [key]: value };
      const { verdict, issues } = inspectPayload(changed, { as: name, surface: 'webhook' });
      expect(issues.filter(({ path }) => path === key)).toEqual([]);
      expect(verdict).not.toBe('invalid');
    }
  });

  test('there are some', () => {
    expect(delivered.length).toBeGreaterThan(30);
  });
});

test.each<[string, InspectPayloadOptions]>([
  ['found out', {}],
  ['on its surface', { surface: 'webhook' }],
  ['named', { as: 'user.created' }],
])('an event, %s, with `deleted` beside its data is no deleted object', (_, options) => {
  const event = { ...buildWebhookEvent('user.created'), deleted: true };
  const { as, verdict } = inspectPayload(event, options);
  expect([as, verdict]).toEqual(['user.created', 'ok']);
  const empty = { ...event, data: { object: 'user', deleted: true } };
  expect(inspectPayload(empty, options).verdict).toBe('invalid');
});
