import type { Notes } from '../../note.js';
import { why } from '../../why.js';

export const session = {
  WebhookSessionActivity: {
    doc: 'Device and place of a session. Personal data.',
    part: true,
    webhook: 'SessionActivityResponse',
    sdk: 'backend:SessionActivityJSON',
    fields: {
      ip_address: 'Personal data.',
    },
  },
  WebhookSession: {
    doc: '`data` of `session.*`.',
    webhook: 'SessionEventPayload',
    sdk: 'backend:SessionWebhookEventJSON',
    fields: {
      status: {
        doc: "`pending` comes with `session.pending`, although the specification's list lacks it.",
        also: [['pending'], why.examples],
      },
      user: {
        doc: 'The user at the time of the event. In SDK types since 2.23.0, where it may be null.',
        absent: why.autumn2025,
      },
      last_active_organization_id: { sample: { type: 'string?' } },
      actor: 'Who impersonates the user: `{ sub, … }`.',
    },
  },
} satisfies Notes;
