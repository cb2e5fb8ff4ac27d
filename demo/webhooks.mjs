import { createServer } from 'node:http';
import { verifyWebhook } from '@clerk/backend/webhooks';
import {
  buildWebhookEvent,
  buildWebhookSecret,
  signWebhook,
  tamperWebhook,
} from 'isoclerk/testing';
import { normalizeUser } from 'isoclerk/user';
import { handleWebhookEvent, suggestWebhookEventType, webhookMeta } from 'isoclerk/webhooks';
import { parseWebhookEvent } from 'isoclerk/webhooks/schemas';
import { bad, colors, good, heading, say, table } from './ui.mjs';

/** The whole endpoint: Clerk verifies, isoclerk parses, routes and normalises. */
async function answer(request, secret) {
  let verified;
  try {
    verified = await verifyWebhook(request, { signingSecret: secret });
  } catch {
    return { status: 400, text: 'refused: not signed by Clerk' };
  }
  const { id } = webhookMeta(request.headers);
  const text = await handleWebhookEvent(parseWebhookEvent(verified), {
    'user.created': ({ data }) => {
      const user = normalizeUser(data);
      return `saved ${user.fullName} <${user.primaryEmailAddress?.emailAddress}>, without private metadata`;
    },
    default: ({ type }) =>
      `unknown event, kept and answered: did its sender mean ${suggestWebhookEventType(type)}?`,
  });
  return { status: 200, text: `${colors.dim(id.slice(0, 12))}… ${text}` };
}

async function startEndpoint(secret) {
  const server = createServer(async (incoming, outgoing) => {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { headers } = incoming;
    const request = new Request('http://localhost/', {
      method: 'POST',
      headers,
      body: Buffer.concat(chunks),
    });
    const { status, text } = await answer(request, secret);
    outgoing.writeHead(status).end(text);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: () => server.close(),
  };
}

export async function run() {
  heading('Webhooks: three signed deliveries through a server on this machine');
  const secret = buildWebhookSecret();
  const user = buildWebhookEvent('user.created', {
    data: { first_name: 'Ada', last_name: 'Lovelace' },
  });
  const renamed = {
    ...buildWebhookEvent('subscription.created'),
    type: 'billing.subscription.created',
  };
  const deliveries = [
    ['user.created', await signWebhook(user, { secret })],
    ['billing.subscription.created', await signWebhook(renamed, { secret })],
    [
      'user.created, wrong signature',
      await tamperWebhook(user, { secret, tampering: 'wrong-signature' }),
    ],
  ];

  const endpoint = await startEndpoint(secret);
  try {
    const rows = [];
    for (const [name, { headers, body }] of deliveries) {
      const response = await fetch(endpoint.url, { method: 'POST', headers, body });
      const status = response.ok ? good(response.status) : bad(response.status);
      rows.push([name, status, await response.text()]);
    }
    table(rows);
  } finally {
    endpoint.stop();
  }
  say('\nA signature says who sent it, not that the name is known or the data complete.');
}
