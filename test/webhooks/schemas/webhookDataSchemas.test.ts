import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { loadContract } from '../../../scripts/contract/contract.js';
import { eventRows } from '../../../src/contract/events.js';
import * as entry from '../../../src/webhooks/schemas/index.js';

const { webhookDataSchemas, WebhookEventEnvelopeSchema, webhookEventSchema } = entry;
const types = Object.keys(eventRows);

describe('webhookDataSchemas', () => {
  test('lists the events of the catalogue and nothing else', () => {
    expect(Object.keys(webhookDataSchemas)).toEqual(types);
    expect(Object.keys(webhookDataSchemas.strict)).toEqual(types);
  });

  test('shares one schema between the events of one payload', () => {
    expect(webhookDataSchemas['user.created']).toBe(entry.WebhookUserSchema);
    expect(webhookDataSchemas['user.updated']).toBe(entry.WebhookUserSchema);
    expect(webhookDataSchemas['role.deleted']).toBe(entry.WebhookDeletedObjectSchema);
    expect(webhookDataSchemas['organizationMembership.deleted']).toBe(
      entry.WebhookOrganizationMembershipSchema,
    );
  });

  test('has schemas that can be extended', () => {
    const schema = entry.WebhookUserSchema.extend({
      public_metadata: z.object({ plan: z.string() }),
    });
    const { error } = schema.safeParse({ public_metadata: { plan: 1 } });
    expect(error?.issues).toContainEqual(
      expect.objectContaining({ path: ['public_metadata', 'plan'] }),
    );
  });
});

const exported: [string, unknown][] = Object.entries(entry);
const schemas = exported.filter(
  (pair): pair is [string, z.ZodType] => pair[0].endsWith('Schema') && '_zod' in Object(pair[1]),
);

describe('every exported schema', () => {
  test.each(schemas)('%s is a Standard Schema', (_, schema) => {
    expect(schema['~standard'].vendor).toBe('zod');
    const result = schema['~standard'].validate(null);
    expect('issues' in result && result.issues?.length).toBe(1);
  });

  test.each(schemas)('%s converts to JSON Schema, unknown keys allowed', (_, schema) => {
    const json = z.toJSONSchema(schema, { io: 'input' });
    expect(json.type).toBe('object');
    expect(json.additionalProperties).toEqual({});
  });

  test('is among those of the contract that are no part of another', () => {
    const { notes } = loadContract().webhooks;
    const own = Object.values(notes).filter(({ part }) => !part);
    expect(schemas.length).toBe(own.length + 1);
  });
});

describe('WebhookEventEnvelopeSchema', () => {
  test('says nothing about data but that it is there', () => {
    expect(WebhookEventEnvelopeSchema.safeParse({ type: 'user.created', data: 1 }).success).toBe(
      true,
    );
    expect(WebhookEventEnvelopeSchema.safeParse({ type: 'user.created' }).success).toBe(false);
  });
});

describe('webhookEventSchema', () => {
  const event = { type: 'role.deleted', data: { object: 'role', deleted: true } };

  test('composes: inside another schema the path goes on', () => {
    const batch = z.object({ events: z.array(webhookEventSchema) });
    expect(batch.parse({ events: [event] })).toEqual({ events: [event] });
    const { error } = batch.safeParse({ events: [event, { ...event, data: { deleted: true } }] });
    expect(error?.issues.map(({ path }) => path)).toEqual([['events', 1, 'data', 'object']]);
  });

  test('works asynchronously too', async () => {
    await expect(webhookEventSchema.parseAsync(event)).resolves.toEqual(event);
  });

  test("speaks zod's language in its own errors", () => {
    const { error } = webhookEventSchema.safeParse({
      ...event,
      data: { object: 1, deleted: true },
    });
    expect(error?.issues).toEqual([
      {
        code: 'invalid_type',
        expected: 'string',
        path: ['data', 'object'],
        message: 'Invalid input: expected string, received number',
      },
    ]);
  });
});
