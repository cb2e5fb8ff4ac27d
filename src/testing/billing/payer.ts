import { merge, type Overrides } from '../overrides.js';
import { type BuildOptions, INSTANCE_ID, idOf, seedOf } from '../seed.js';
import { withoutClaims } from '../user/identifications.js';
import { avatarOf, emailOf, personOf } from '../user/person.js';
import type {
  BuiltBillingPayee,
  BuiltBillingPayer,
  BuiltBillingPaymentMethod,
  BuiltBillingPaymentMethodInitialize,
} from './types.js';

/**
 * Builds a payer as both APIs send it: a user, or with an `organization_id` that organization. The fields of the other kind
 * are null. Never throws.
 *
 * @param overrides - any part of the result
 * @param options.seed - the same seed gives the same payer, the person of the seed
 * @returns a new object; times in epoch milliseconds. It fits `BillingPayerJSON` of `@clerk/shared/types`.
 * @example
 * ```ts
 * import { buildBillingPayer } from 'isoclerk/testing'
 * buildBillingPayer({ organization_id: 'org_1' }).user_id // => null
 * ```
 */
export function buildBillingPayer(
  overrides: Overrides<BuiltBillingPayer> = {},
  options?: BuildOptions,
): BuiltBillingPayer {
  return payer(overrides, seedOf(options));
}

export function payer(overrides: Overrides<BuiltBillingPayer>, seed: string): BuiltBillingPayer {
  const person = personOf(seed);
  const isOrganization = Boolean(overrides.organization_id);
  const { created_at = person.created_at } = overrides;
  return merge<BuiltBillingPayer>(
    {
      object: 'commerce_payer',
      id: idOf('cpayer', seed),
      instance_id: INSTANCE_ID,
      user_id: isOrganization ? null : person.id,
      organization_id: null,
      organization_name: isOrganization ? 'Acme' : null,
      first_name: isOrganization ? null : person.first_name,
      last_name: isOrganization ? null : person.last_name,
      email: isOrganization ? null : emailOf(person),
      image_url: avatarOf(person),
      created_at,
      updated_at: created_at,
    },
    overrides,
  );
}

/**
 * Builds a payment method as both APIs send it: a Visa card, the payer's default. Never throws.
 *
 * @param overrides - any part of the result
 * @param options.seed - the same seed gives the same payment method
 * @returns a new object; times in epoch milliseconds
 * @example
 * ```ts
 * import { buildBillingPaymentMethod } from 'isoclerk/testing'
 * buildBillingPaymentMethod().last4 // => '4242'
 * ```
 */
export function buildBillingPaymentMethod(
  overrides: Overrides<BuiltBillingPaymentMethod> = {},
  options?: BuildOptions,
): BuiltBillingPaymentMethod {
  return paymentMethod(overrides, seedOf(options));
}

export function paymentMethod(
  overrides: Overrides<BuiltBillingPaymentMethod>,
  seed: string,
): BuiltBillingPaymentMethod {
  const { created_at } = personOf(seed);
  const isCard = (overrides.payment_type ?? 'card') === 'card';
  return merge<BuiltBillingPaymentMethod>(
    {
      object: 'commerce_payment_method',
      id: idOf('cpm', seed),
      payer_id: idOf('cpayer', seed),
      payment_type: 'card',
      is_default: true,
      is_removable: true,
      gateway: 'stripe',
      gateway_external_id: idOf('pm', seed),
      gateway_external_account_id: null,
      last4: isCard ? '4242' : null,
      card_type: isCard ? 'visa' : null,
      status: 'active',
      wallet_type: null,
      expiry_year: isCard ? 2031 : null,
      expiry_month: isCard ? 12 : null,
      created_at,
      updated_at: created_at,
    },
    overrides,
  );
}

/** Builds what starts the adding of a payment method in the Frontend API. Never throws. */
export function buildBillingPaymentMethodInitialize(
  overrides: Overrides<BuiltBillingPaymentMethodInitialize> = {},
  options?: BuildOptions,
): BuiltBillingPaymentMethodInitialize {
  const seed = seedOf(options);
  return merge(
    withoutClaims<BuiltBillingPaymentMethodInitialize>({
      object: 'commerce_payment_method_initialize',
      external_client_secret: `${idOf('seti', seed)}_secret`,
      external_gateway_id: idOf('acct', seed),
      payment_method_order: ['card'],
    }),
    overrides,
  );
}

/** Builds who receives the money: a connected Stripe account. Never throws. */
export function buildBillingPayee(
  overrides: Overrides<BuiltBillingPayee> = {},
  options?: BuildOptions,
): BuiltBillingPayee {
  return payee(overrides, seedOf(options));
}

export function payee(overrides: Overrides<BuiltBillingPayee>, seed: string): BuiltBillingPayee {
  return merge<BuiltBillingPayee>(
    {
      object: 'commerce_payee',
      id: idOf('cpayee', seed),
      gateway_type: 'stripe',
      gateway_external_id: idOf('acct', seed),
      gateway_status: 'active',
    },
    overrides,
  );
}
