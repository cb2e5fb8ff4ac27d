import type { Notes } from '../../note.js';
import { why } from '../../why.js';

export const envelope = {
  WebhookEventEnvelope: {
    doc: 'The outer shape of a delivery. There is no event id in it: the id is the `svix-id` header, see `webhookMeta`.',
    webhook: 'WebhookEventPayload',
    fields: {
      object: { doc: 'Always `event`.', absent: why.verifyWebhook },
      type: 'The name of the event.',
      data: { unpublished: ['unknown', why.eachEvent] },
      event_attributes: {
        doc: 'Who caused it. Not promised: neither as a whole nor in its parts.',
        null: why.notPromised,
      },
      timestamp: {
        doc: 'When the event was created. `verifyWebhook` drops it in `@clerk/backend` 2.x and in 3.x up to 3.20.1. Payloads made from the examples of the specification carry seconds.',
        absent: why.verifyWebhook,
      },
      instance_id: {
        doc: 'The Clerk instance (`ins_…`). Dropped by the same versions as `timestamp`.',
        absent: why.verifyWebhook,
      },
    },
  },
  WebhookEventAttributes: {
    doc: 'Who caused an event.',
    part: true,
    webhook: 'WebhookEventPayload.event_attributes',
    fields: { http_request: { null: why.notPromised } },
  },
  WebhookHttpRequest: {
    doc: 'The request that caused an event. Personal data.',
    part: true,
    webhook: 'WebhookEventPayload.event_attributes.http_request',
    fields: {
      client_ip: { null: why.notPromised },
      user_agent: { null: why.notPromised },
    },
  },
} satisfies Notes;
