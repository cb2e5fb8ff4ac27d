import type { BillingPayerRef, PayerLike } from './types.js';

/**
 * Who pays: the user or the organization behind a payer, or behind anything that carries one; `null` when it does not say.
 *
 * An id of `''` counts as none: webhooks fill the other party with it. With both ids the organization is the payer.
 *
 * @param source - a payer, or an item, payment attempt, checkout, statement or webhook data with a `payer`; our types, or
 * those of Clerk's SDKs (`organizationId`)
 * @example
 * ```ts
 * import { payerOf } from 'isoclerk/billing/helpers'
 *
 * payerOf({ payer: { user_id: null, organization_id: 'org_1' } }) // => { kind: 'organization', id: 'org_1' }
 * payerOf({}) // => null
 * ```
 */
export function payerOf(
  source: PayerLike | { readonly payer?: PayerLike | null | undefined } | null | undefined,
): BillingPayerRef | null {
  if (!source) return null;
  const payer: PayerLike = ('payer' in source ? source.payer : (source as PayerLike)) ?? {};
  const organization = payer.organization_id ?? payer.organizationId;
  if (organization) return { kind: 'organization', id: organization };
  const user = payer.user_id ?? payer.userId;
  return user ? { kind: 'user', id: user } : null;
}
