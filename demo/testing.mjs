import { verifyToken } from '@clerk/backend';
import {
  buildAuth,
  buildBackendUser,
  buildBilling,
  buildClientUser,
  buildSessionClaims,
  buildWebhookEvent,
  signSessionToken,
} from 'isoclerk/testing';
import { bad, colors, good, heading, say, table } from './ui.mjs';

export async function run() {
  heading('Testing kit: one person everywhere, and a token that Clerk itself accepts');
  const seed = 'demo';
  const client = buildClientUser({}, { seed });
  const server = buildBackendUser({}, { seed });
  const event = buildWebhookEvent('user.created', {}, { seed });
  table([
    ['useUser()', client.fullName, client.id, String(client.createdAt.toISOString())],
    ['currentUser()', server.fullName, server.id, String(server.createdAt)],
    ['user.created', event.data.first_name, event.data.id, String(event.data.created_at)],
  ]);

  try {
    client.update({});
  } catch (error) {
    say(`  ${colors.dim('a forgotten mock says so:')} ${error.message}`);
  }

  const auth = buildAuth({}, { role: 'org:admin', permissions: ['org:invoices:create'] });
  for (const question of [{ permission: 'org:invoices:create' }, { role: 'org:member' }]) {
    const answer = auth.has(question);
    say(`  has(${JSON.stringify(question)}) ${answer ? good('yes') : bad('no')}`);
  }

  const { token, jwtKey } = await signSessionToken(buildSessionClaims({ sub: client.id }));
  const { sub } = await verifyToken(token, { jwtKey });
  say(`  ${good(`verifyToken of @clerk/backend: ${sub === client.id ? 'the same user' : sub}`)}`);

  const { next_payment, subscription_items } = buildBilling('BillingSubscription', {
    subscription_items: [{}, { plan: { slug: 'seats', fee: { amount: 500 } } }],
  });
  const fees = subscription_items.map((item) => item.amount.amount_formatted).join(' + ');
  say(`  ${fees} = ${next_payment.totals.grand_total.amount_formatted}, due next: sums follow`);
}
