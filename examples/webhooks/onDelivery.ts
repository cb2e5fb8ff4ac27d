import { normalizeUser } from 'isoclerk/user';
import {
  getPayer,
  handleWebhookEvent,
  isStaleWebhook,
  type WebhookEventOf,
  type WebhookHeaders,
  webhookMeta,
  webhookTime,
} from 'isoclerk/webhooks';
import { safeParseWebhookEvent } from 'isoclerk/webhooks/schemas';
import { store } from './store.js';

/** What a delivery does, whatever the framework: call it with the event that `verifyWebhook` returned. */
export async function onDelivery(event: unknown, headers: WebhookHeaders): Promise<string> {
  // The same id on every retry. It is in the headers only, and verifyWebhook does not return it.
  const { id } = webhookMeta(headers);
  if (store.deliveries.has(id)) return 'repeated';

  // A signature proves who sent it, not what is in it.
  const parsed = safeParseWebhookEvent(event);
  if (!parsed.success) {
    store.reports.push(...parsed.error.issues.map(({ path, message }) => `${path}: ${message}`));
    return 'unreadable'; // and 2xx: a retry would bring the same
  }

  const outcome = await handleWebhookEvent(parsed.data, {
    'user.created': saveUser,
    'user.updated': saveUser,
    'user.deleted': (event) => {
      const { id } = event.data;
      // A deletion has no updated_at, and older SDKs drop the time of the event.
      if (id) store.users.set(id, { user: null, at: webhookTime(event) ?? Date.now() });
      return 'deleted';
    },
    'subscriptionItem.active': savePlan,
    'subscriptionItem.canceled': savePlan,
    'subscriptionItem.ended': savePlan,
    // Everything else, names included that Clerk adds tomorrow.
    default: () => 'ignored',
  });
  store.deliveries.add(id); // last: when a handler throws, Clerk must send it again
  return outcome;
}

function saveUser(event: WebhookEventOf<'user.created' | 'user.updated'>): string {
  const { id } = event.data;
  if (isStaleWebhook(event, store.users.get(id)?.at)) return 'stale';
  store.users.set(id, { user: normalizeUser(event.data), at: webhookTime(event) });
  return 'saved';
}

function savePlan(event: WebhookEventOf<'subscriptionItem.*'>): string {
  const payer = getPayer(event);
  const { plan, status } = event.data;
  if (!payer || !plan) return 'ignored';
  store.plans.set(payer.id, { payer, plan: plan.slug, status });
  return 'saved';
}
