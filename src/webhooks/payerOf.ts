import { own } from './own.js';

/** Who pays: one user or one organization. */
export interface Payer {
  readonly kind: 'user' | 'organization';
  /** `user_…` or `org_…`. */
  readonly id: string;
}

/**
 * Who pays, according to a billing event; null when the event does not say.
 *
 * Clerk sends the id of the other kind as `''`, so `payer.organization_id ?? payer.user_id` gives `''` for every
 * user. Here `''`, null and absent are alike; with both ids the organization is the payer. Never throws.
 *
 * @param event - an event of `subscription.*`, `subscriptionItem.*` or `paymentAttempt.*`
 * @example
 * ```ts
 * import { payerOf } from 'isoclerk/webhooks'
 * const payer = { id: 'cpayer_1', user_id: 'user_1', organization_id: '' }
 * payerOf({ type: 'subscription.created', data: { payer } }) // => { kind: 'user', id: 'user_1' }
 * ```
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `BillingPayerEventPayload` (read 2026-08)
 */
export function payerOf(event: unknown): Payer | null {
  try {
    const payer = own(own(event, 'data'), 'payer');
    const organization = own(payer, 'organization_id');
    if (isId(organization)) return { kind: 'organization', id: organization };
    const user = own(payer, 'user_id');
    return isId(user) ? { kind: 'user', id: user } : null;
  } catch {
    return null; // hostile getters and proxies
  }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
