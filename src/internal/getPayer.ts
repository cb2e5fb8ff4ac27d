import { own } from './own.js';
import { unrelayed } from './relayed.js';

/** Who pays: one user or one organization. */
export interface Payer {
  readonly kind: 'user' | 'organization';
  /** `user_…` or `org_…`. */
  readonly id: string;
}

/** What a payer calls itself, if anything. Sessions and others have a `user_id` too. */
const OBJECT = 'commerce_payer';

/**
 * Who pays, according to a webhook event, its data, or a billing resource; null when it does not say.
 *
 * Takes a payer, or what carries one (an item, a payment attempt, a checkout, a statement), in the API's spelling or
 * that of Clerk's SDKs (`organizationId`). Webhooks have the id of the other kind as `''`, so
 * `payer.organization_id ?? payer.user_id` gives `''` for every user; here `''`, null and absent are alike. With both
 * ids the organization is the payer. A `payer_id` alone, as in an API subscription, names nobody. Never throws.
 *
 * @param value - an event of `subscription.*`, `subscriptionItem.*` or `paymentAttempt.*`, its `data`, or a resource;
 * events also as Inngest and Svix relay them
 * @example
 * ```ts
 * import { getPayer } from 'isoclerk/webhooks'
 * const payer = { id: 'cpayer_1', user_id: 'user_1', organization_id: '' }
 * getPayer({ type: 'subscription.created', data: { payer } }) // => { kind: 'user', id: 'user_1' }
 * getPayer({ payer: { userId: null, organizationId: 'org_1' } }) // => { kind: 'organization', id: 'org_1' }
 * getPayer({ object: 'commerce_subscription', payer_id: 'cpayer_1' }) // => null
 * ```
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `BillingPayerEventPayload` (read 2026-08)
 */
export function getPayer(value: unknown): Payer | null {
  try {
    const sent = unrelayed(value);
    const resource = own(sent, 'data') ?? sent;
    const payer = own(resource, 'payer') ?? resource;
    if ((own(payer, 'object') ?? OBJECT) === OBJECT) {
      for (const kind of ['organization', 'user'] as const) {
        const id = own(payer, `${kind}_id`) || own(payer, `${kind}Id`);
        if (id && typeof id === 'string') return { kind, id };
      }
    }
  } catch {} // hostile getters and proxies
  return null;
}
