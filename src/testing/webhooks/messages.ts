import { testNumber } from '../credentials.js';
import { merge, type Overrides } from '../overrides.js';
import { idOf, intOf, textOf } from '../seed.js';
import { emailOf, personOf } from '../user/person.js';
import type { WebhookEmailData, WebhookSmsData } from './data.js';

const APP = { name: 'Acme', logo_image_url: null, url: 'https://app.example.com' };

export function buildEmail(overrides: Overrides<WebhookEmailData>, seed: string): WebhookEmailData {
  const person = personOf(seed);
  const code = textOf(`${seed}/code`, 6, '0123456789');
  return merge<WebhookEmailData>(
    {
      id: idOf('ema', seed),
      object: 'email',
      slug: 'verification_code',
      from_email_name: 'notifications',
      reply_to_email_name: null,
      to_email_address: emailOf(person),
      email_address_id: idOf('idn', seed),
      user_id: person.id,
      subject: `${code} is your verification code`,
      body: `<p>Your verification code is <b>${code}</b>.</p>`,
      body_plain: `Your verification code is ${code}.`,
      status: 'queued',
      data: { app: APP, otp_code: code },
      delivered_by_clerk: true,
    },
    overrides,
  );
}

export function buildSms(overrides: Overrides<WebhookSmsData>, seed: string): WebhookSmsData {
  const person = personOf(seed);
  const code = textOf(`${seed}/code`, 6, '0123456789');
  return merge<WebhookSmsData>(
    {
      id: idOf('sms', seed),
      object: 'sms_message',
      slug: 'verification_code',
      from_phone_number: '+15555550006',
      to_phone_number: testNumber(intOf(`${seed}/line`, 100)),
      phone_number_id: idOf('idn', seed),
      user_id: person.id,
      message: `${code} is your verification code for ${APP.name}.`,
      status: 'queued',
      data: { app: APP, otp_code: code },
      delivered_by_clerk: true,
      created_at_ms: person.created_at,
    },
    overrides,
  );
}
