import { billingVersionOf } from '../../../contract/billing/billingVersionOf.js';

/**
 * Tells whether a Backend or Frontend API payload is surely from before API version 2025-11-10, by keys and literals
 * that no current payload has.
 *
 * `false` also when nothing in the payload differs between the versions. A `/commerce/` path proves a legacy payload
 * too; a `/billing/` path proves nothing. Webhook payloads keep the old names at every version: do not ask this of
 * them. Never throws.
 *
 * @example
 * ```ts
 * import { isLegacyBilling } from 'isoclerk/billing/helpers'
 *
 * isLegacyBilling({ object: 'commerce_subscription_item', payment_source_id: 'card_1' }) // => true
 * isLegacyBilling({ object: 'commerce_subscription_item', payment_method_id: 'card_1' }) // => false
 * ```
 */
export function isLegacyBilling(value: unknown): boolean {
  try {
    return billingVersionOf(value) === 'legacy';
  } catch {
    return false; // hostile proxies and getters
  }
}
