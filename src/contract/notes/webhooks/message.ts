import type { Notes } from '../../note.js';
import { why } from '../../why.js';

export const message = {
  WebhookEmail: {
    doc: '`data` of `email.created`. With `delivered_by_clerk: false` sending it is your job.',
    webhook: 'EmailEventPayload',
    sdk: 'backend:EmailJSON',
    fields: {
      slug: 'The template: `verification_code`, `invitation` …',
      from_email_name: "The local part of the sender's address.",
      email_address_id: '`null` when the recipient has no account yet.',
      body: 'HTML.',
      data: {
        doc: 'Template values, one-time codes among them: never log it.',
        sample: { type: 'object~' },
      },
      suppression_reason: 'Why Clerk did not send it. In SDK types since 3.25.0 at the latest.',
    },
  },
  WebhookSms: {
    doc: '`data` of `sms.created`. With `delivered_by_clerk: false` sending it is your job.',
    webhook: 'SmsEventPayload',
    sdk: 'backend:SMSMessageJSON',
    fields: {
      message: 'The text, one-time code included: never log it.',
      created_at_ms:
        "The specification's schema has this name, its example `created_at`, the SDK neither.",
      user_id: { sample: { type: 'string' } },
      data: { sample: { type: 'object~' } },
      created_at: { unpublished: ['int?', why.examples] },
    },
  },
} satisfies Notes;
