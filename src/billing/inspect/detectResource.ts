import { isRecord } from '../../internal/isRecord.js';
import * as schemas from '../schemas/index.js';
import type { BillingResourceName } from '../types/resources.js';
import type { BillingPayloadResource, BillingPayloadSurface } from './types.js';
import { knownValuesOf, shapeOf } from './walkSchema.js';

/** Literals of before 2025-11-10 whose resource is called otherwise now. */
const LEGACY: Readonly<Record<string, BillingResourceName>> = {
  commerce_source: 'BillingPaymentMethod',
  commerce_payment_source: 'BillingPaymentMethod',
  commerce_payment_source_initialize: 'BillingPaymentMethodInitialize',
  commerce_feature: 'BillingFeature',
  commerce_product: 'BillingPlan',
  product: 'BillingPlan',
  commerce_invoice: 'BillingStatement',
};

/** Webhooks say the same in `object` and carry other shapes. */
const IN_WEBHOOKS: Partial<Readonly<Record<BillingPayloadResource, BillingPayloadResource>>> = {
  BillingPaymentAttempt: 'WebhookPaymentAttempt',
  BillingSubscription: 'WebhookSubscription',
  BillingSubscriptionItem: 'WebhookSubscriptionItem',
};

/** Tells by `object` which resource a value is; `null` when it does not say. */
export function detectResource(
  value: unknown,
  surface: BillingPayloadSurface | null = null,
): BillingPayloadResource | null {
  const found = resourceOf(value);
  return found && resourceOn(surface, found);
}

/** The shape that a resource has there. */
export function resourceOn(
  surface: BillingPayloadSurface | null,
  resource: BillingPayloadResource,
): BillingPayloadResource {
  return (surface === 'webhook' && IN_WEBHOOKS[resource]) || resource;
}

function resourceOf(value: unknown): BillingResourceName | null {
  if (!isRecord(value)) return null;
  const { object } = value;
  if (isRecord(value.billing)) return 'BillingSettings';
  if (typeof object !== 'string') return null;
  if (object === 'commerce_price') {
    return Object.hasOwn(value, 'plan_id') ? 'BillingPrice' : 'BillingPlanPrice';
  }
  if (Object.hasOwn(LEGACY, object)) return LEGACY[object] ?? null;
  for (const [name, schema] of Object.entries(schemas)) {
    const member = shapeOf(schema)?.object;
    if (name.startsWith('BillingLegacy') || !member) continue;
    if (knownValuesOf(member)?.includes(object)) {
      return name.slice(0, -'Schema'.length) as BillingResourceName;
    }
  }
  return null;
}
