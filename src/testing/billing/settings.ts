import type { BillingDeletedObject, BillingPayerSettings } from '../../billing/types/index.js';
import { merge, type Overrides } from '../overrides.js';
import { type BuildOptions, idOf, seedOf } from '../seed.js';
import { withoutClaims } from '../user/identifications.js';
import type { BuiltBillingSettings } from './types.js';

/** Builds the billing settings of the Frontend API's environment: on for users and organizations. Never throws. */
export function buildBillingSettings(
  overrides: Overrides<BuiltBillingSettings> = {},
  options?: BuildOptions,
): BuiltBillingSettings {
  seedOf(options);
  return merge(
    withoutClaims<BuiltBillingSettings>({
      billing: {
        stripe_publishable_key: null,
        user: payerSettings({}),
        organization: payerSettings({}),
        free_trial_requires_payment_method: true,
      },
    }),
    overrides,
  );
}

/** Builds the billing settings of one kind of payer: on, with paid plans. Never throws. */
export function buildBillingPayerSettings(
  overrides: PayerSettingsOverrides = {},
  options?: BuildOptions,
): { enabled: boolean; has_paid_plans: boolean } {
  seedOf(options);
  return payerSettings(overrides);
}

type PayerSettingsOverrides = Overrides<{ [K in keyof BillingPayerSettings]-?: boolean }>;

function payerSettings(overrides: PayerSettingsOverrides) {
  return merge({ enabled: true, has_paid_plans: true }, overrides);
}

/** Builds what the Frontend API answers to a deletion: a payment method's. Never throws. */
export function buildBillingDeletedObject(
  overrides: Overrides<{ object: string; id: string; deleted: boolean }> = {},
  options?: BuildOptions,
): { object: string; id: string; deleted: boolean } & BillingDeletedObject {
  return merge(
    { object: 'commerce_payment_method', id: idOf('cpm', seedOf(options)), deleted: true },
    overrides,
  );
}
