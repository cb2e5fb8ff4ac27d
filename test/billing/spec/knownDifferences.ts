/**
 * Where an exact schema of ours says something else than Clerk's specification, and why. Each line must still be true:
 * a difference that is gone fails the test as one that is new.
 */
export const knownDifferences: readonly {
  readonly why: string;
  readonly at: readonly string[];
}[] = [
  {
    why: 'An enum that the specification leaves open in one place and closes in another, or that the SDK closes (C27).',
    at: [
      'bapi BillingPaymentAttempt.charge_type: () there, (checkout, recurring) here',
      'bapi CommercePlan.for_payer_type: () there, (org, user) here',
      'bapi CommercePlan-2.for_payer_type: () there, (org, user) here',
      'fapi BillingPaymentAttempt.charge_type: () there, (checkout, recurring) here',
      'fapi BillingPaymentAttempt.status: () there, (failed, paid, pending) here',
      'fapi BillingPlan.for_payer_type: () there, (org, user) here',
      'fapi BillingStatement.status: () there, (closed, open) here',
    ],
  },
  {
    why: 'A key that only the SDK types have. It may be there, and then has a type (C28, C31, C35).',
    at: [
      'bapi BillingStatement.groups[].id: only we have it',
      'fapi BillingCheckout.external_client_secret: only we have it',
      'fapi BillingStatementResponseGroup.id: only we have it',
      'fapi Client.CommerceSettings.id: only we have it',
      'fapi Client.CommerceSettings.object: only we have it',
    ],
  },
  {
    why: 'The migration guide and the SDK say that settings are never left out; the specification makes all optional (C35).',
    at: [
      'fapi Client.CommerceSettings.billing.organization: only we require it',
      'fapi Client.CommerceSettings.billing.organization.enabled: only we require it',
      'fapi Client.CommerceSettings.billing.organization.has_paid_plans: only we require it',
      'fapi Client.CommerceSettings.billing.stripe_publishable_key: only we require it',
      'fapi Client.CommerceSettings.billing.user: only we require it',
      'fapi Client.CommerceSettings.billing.user.enabled: only we require it',
      'fapi Client.CommerceSettings.billing.user.has_paid_plans: only we require it',
    ],
  },
  {
    why: 'The features of a legacy plan are read with the current schema, which allows null besides.',
    at: [
      'bapi FeatureResponse-2.avatar_url: only we allow null',
      'bapi FeatureResponse-2.description: only we allow null',
    ],
  },
];
