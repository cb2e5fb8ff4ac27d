import { verifyWebhook } from '@clerk/backend/webhooks';
import { buildWebhookEvent, buildWebhookSecret, signWebhook } from 'isoclerk/testing';
import { normalizeUser } from 'isoclerk/user';
import { handleWebhookEvent, suggestWebhookEventType } from 'isoclerk/webhooks';
import { safeParseWebhookEvent } from 'isoclerk/webhooks/schemas';
import { bad, good, say, scene } from './ui.mjs';

const URL_OF_ROUTE = 'https://app.example/api/webhooks';

/** Clerk's own check of a signed delivery. */
async function verified(event, secret) {
  const { headers, body } = await signWebhook(event, { secret });
  const request = new Request(URL_OF_ROUTE, { method: 'POST', headers, body });
  return verifyWebhook(request, { signingSecret: secret });
}

export async function run() {
  scene('3  A webhook is signed, and still not what the code expects');
  const secret = buildWebhookSecret();
  const whole = buildWebhookEvent('user.created', { data: { first_name: 'Ada' } });
  const { email_addresses: _, ...data } = whole.data;

  const cut = await verified({ ...whole, data }, secret);
  bad('verifyWebhook() takes a user.created without e-mail addresses. Then:');
  try {
    say(`    ${cut.data.email_addresses.map(({ email_address }) => email_address)}`);
  } catch (error) {
    say(`    ${error.name}: ${error.message}`);
  }
  const written = 'billing.subscription.created';
  bad(`if (event.type === '${written}') is never true`);

  const { error } = safeParseWebhookEvent(cut);
  const [issue] = error.issues;
  good('safeParseWebhookEvent(event) names the place:');
  say(`    ${issue.path}: ${issue.message}`);
  const name = await handleWebhookEvent(await verified(whole, secret), {
    'user.created': (event) => normalizeUser(event.data).fullName,
  });
  good(`handleWebhookEvent(event, { 'user.created': … }) saved ${name}, and`);
  say(`    suggestWebhookEventType(…) knows what was meant: ${suggestWebhookEventType(written)}`);
}
