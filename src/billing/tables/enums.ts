export const planPeriods = ['month', 'annual'] as const;
export const payerTypes = ['user', 'org'] as const;
export const subscriptionItemStatuses = [
  'active',
  'canceled',
  'expired',
  'ended',
  'past_due',
  'upcoming',
  'incomplete',
  'abandoned',
] as const;
export const subscriptionStatuses = [
  'active',
  'past_due',
  'canceled',
  'ended',
  'abandoned',
  'incomplete',
] as const;
export const discountEffects = ['percentage', 'fixed_amount'] as const;
