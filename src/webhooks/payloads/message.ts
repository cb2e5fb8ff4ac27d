import type { Open } from './common.js';

/**
 * `data` of `email.created`. With `delivered_by_clerk: false` sending it is your job.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `EmailEventPayload` (read 2026-08)
 */
export interface WebhookEmail {
  id: string;
  object: Open<'email'>;
  /** The template: `verification_code`, `invitation` … */
  slug?: string | null | undefined;
  /** The local part of the sender's address. */
  from_email_name: string;
  reply_to_email_name?: string | null | undefined;
  to_email_address?: string | undefined;
  /** `null` when the recipient has no account yet. */
  email_address_id?: string | null | undefined;
  user_id?: string | null | undefined;
  subject?: string | undefined;
  /** HTML. */
  body?: string | undefined;
  body_plain?: string | null | undefined;
  status?: string | undefined;
  /** Template values, one-time codes among them: never log it. */
  data?: Record<string, unknown> | null | undefined;
  delivered_by_clerk: boolean;
  /** Why Clerk did not send it. In SDK types since 3.25.0 at the latest. */
  suppression_reason?: string | null | undefined;
}

/**
 * `data` of `sms.created`. With `delivered_by_clerk: false` sending it is your job.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `SmsEventPayload` (read 2026-08)
 */
export interface WebhookSms {
  id: string;
  object: Open<'sms_message'>;
  slug?: string | null | undefined;
  from_phone_number: string;
  to_phone_number: string;
  phone_number_id?: string | null | undefined;
  user_id?: string | null | undefined;
  /** The text, one-time code included: never log it. */
  message: string;
  status: string;
  data?: Record<string, unknown> | null | undefined;
  delivered_by_clerk: boolean;
  /** Epoch milliseconds. The specification's schema has this name, its example `created_at`, the SDK neither. */
  created_at_ms?: number | undefined;
  /** Epoch milliseconds. */
  created_at?: number | undefined;
}
