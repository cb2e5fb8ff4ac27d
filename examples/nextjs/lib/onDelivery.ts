import { IsoclerkError, isIsoclerkError } from 'isoclerk';
import { type NormalizedUser, normalizeUser } from 'isoclerk/user';
import {
  getPayer,
  handleWebhookEvent,
  isStaleWebhook,
  type Payer,
  type WebhookEventOf,
  type WebhookHeaders,
  webhookMeta,
  webhookTime,
} from 'isoclerk/webhooks';
import { parseWebhookEvent } from 'isoclerk/webhooks/schemas';

/** Stands in for your database: a table each. */
export const store = {
  /** Ids of deliveries that are done: a unique key, kept for two days. Clerk retries for 28 hours. */
  deliveries: new Set<string>(),
  /** `user: null` is a deleted user: its time keeps late updates out. */
  users: new Map<string, { user: NormalizedUser | null; at: number | null }>(),
  /** By item, not by payer: who changes a plan has an ended item beside the active one. */
  items: new Map<string, { payer: Payer; plan: string; status: string; at: number | null }>(),
  /** Deliveries that could not be read, whole, by id. They hold personal data. `why` holds none. */
  parked: new Map<string, { event: unknown; why: string }>(),
};

/** What a delivery does, whatever the framework: call it with the event that `verifyWebhook` returned. */
export async function onDelivery(event: unknown, headers: WebhookHeaders): Promise<string> {
  // The same id on every retry. It is in the headers only, and verifyWebhook does not return it.
  const { id } = webhookMeta(headers);
  return store.deliveries.has(id) ? 'repeated' : settle(id, event);
}

/** Reads parked deliveries again: after an upgrade of isoclerk, or when a handler has learnt more. */
export async function retryParked(): Promise<void> {
  for (const [id, { event }] of [...store.parked]) await settle(id, event);
}

async function settle(id: string, event: unknown): Promise<string> {
  let outcome: string;
  try {
    outcome = await apply(event);
  } catch (error) {
    // Ours (a database is down): throw, and Clerk sends it again.
    if (!isIsoclerkError(error)) throw error;
    // The event's: a retry would bring the same, so answer 2xx. Kept whole, nothing is lost.
    store.parked.set(id, { event, why: error.message });
    return 'parked';
  }
  store.parked.delete(id);
  store.deliveries.add(id); // last: what failed before must come again
  return outcome;
}

async function apply(event: unknown): Promise<string> {
  // A signature proves who sent it, not what is in it: this throws when it is not what Clerk sends.
  return handleWebhookEvent(parseWebhookEvent(event), {
    'user.created': saveUser,
    'user.updated': saveUser,
    'user.deleted': (event) => {
      const { id } = event.data;
      if (!id) throw missing('data.id');
      // A deletion has no updated_at, and older SDKs drop the time of the event.
      store.users.set(id, { user: null, at: webhookTime(event) ?? Date.now() });
      return 'deleted';
    },
    'subscriptionItem.active': saveItem,
    'subscriptionItem.canceled': saveItem,
    'subscriptionItem.ended': saveItem,
    // Everything else, names included that Clerk adds tomorrow.
    default: () => 'ignored',
  });
}

function saveUser(event: WebhookEventOf<'user.created' | 'user.updated'>): string {
  const { id } = event.data;
  if (isStaleWebhook(event, store.users.get(id)?.at)) return 'stale';
  store.users.set(id, { user: normalizeUser(event.data), at: webhookTime(event) });
  return 'saved';
}

function saveItem(event: WebhookEventOf<'subscriptionItem.*'>): string {
  const { id, plan, status } = event.data;
  const payer = getPayer(event);
  if (!payer) throw missing('data.payer');
  if (!plan) throw missing('data.plan');
  if (isStaleWebhook(event, store.items.get(id)?.at)) return 'stale';
  store.items.set(id, { payer, plan: plan.slug, status, at: webhookTime(event) });
  return 'saved';
}

/** What Clerk's types allow to be absent, and this handler cannot do without. */
const missing = (path: string) =>
  new IsoclerkError('ISOCLERK_WEBHOOK_INVALID', 'is missing', {
    path,
    hint: 'The handler needs it.',
  });
