/** Literals of before 2025-11-10 whose resource is called otherwise now, or is gone. */
export const legacyObjects = {
  commerce_source: 'BillingPaymentMethod',
  commerce_payment_source: 'BillingPaymentMethod',
  commerce_payment_source_initialize: 'BillingPaymentMethodInitialize',
  commerce_feature: 'BillingFeature',
  commerce_product: 'BillingPlan',
  product: 'BillingPlan',
  commerce_invoice: 'BillingStatement',
} as const;

export const isLegacyObject = (object: string): object is keyof typeof legacyObjects =>
  Object.hasOwn(legacyObjects, object);
