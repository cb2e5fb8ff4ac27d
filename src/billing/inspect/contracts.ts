import type * as z from 'zod/v4';
import { WebhookPaymentAttemptSchema } from '../../webhooks/schemas/paymentAttempt.js';
import { strictPaymentAttempt } from '../../webhooks/schemas/strict/paymentAttempt.js';
import {
  strictSubscription,
  strictSubscriptionItem,
} from '../../webhooks/schemas/strict/subscription.js';
import { WebhookSubscriptionSchema } from '../../webhooks/schemas/subscription.js';
import { WebhookSubscriptionItemSchema } from '../../webhooks/schemas/subscriptionItem.js';
import * as backend from '../backend/schemas.js';
import * as frontend from '../frontend/schemas.js';
import * as schemas from '../schemas/index.js';
import type { BillingPayloadResource, BillingPayloadSurface } from './types.js';

type Schema = z.core.$ZodType;

/** What a resource is held against. Of each list, one has to fit. */
export interface Contract {
  /** What parses: the tolerant schemas. */
  readonly accepted: readonly Schema[];
  /** What is published. */
  readonly exact: readonly Schema[];
  /** Published in the shape of before 2025-11-10 at every version, so that the shape proves nothing. */
  readonly ageless: boolean;
}

/** `published`: the resource an operation is specified with, where that is the legacy one. `null`: no such resource. */
export function contractOf(
  resource: BillingPayloadResource,
  surface: BillingPayloadSurface | null,
  published?: BillingPayloadResource,
): Contract | null {
  const own = surface === 'bapi' ? backend : surface === 'fapi' ? frontend : schemas;
  const tolerant = lookUp(webhooks(), resource) ?? lookUp(schemas, `${resource}Schema`);
  if (!tolerant) return null;
  const exact = lookUp(strictWebhooks(), resource) ?? lookUp(own, `${resource}Schema`) ?? tolerant;
  const legacy = published && lookUp(schemas, `${published}Schema`);
  if (legacy) return { accepted: [tolerant, legacy], exact: [exact, legacy], ageless: true };
  if (resource === 'BillingPriceTransition' || resource === 'BillingPriceTransitionDetails') {
    return { accepted: [tolerant], exact: [exact, tolerant], ageless: true };
  }
  return { accepted: [tolerant], exact: [exact], ageless: false };
}

/** Every name that {@link contractOf} knows. */
export function resourceNames(): BillingPayloadResource[] {
  const names = Object.keys(schemas).map((name) => name.slice(0, -'Schema'.length));
  return [...names, ...Object.keys(webhooks())] as BillingPayloadResource[];
}

const lookUp = (all: Readonly<Record<string, Schema>>, name: string): Schema | undefined =>
  Object.hasOwn(all, name) ? all[name] : undefined;

const webhooks = () => ({
  WebhookPaymentAttempt: WebhookPaymentAttemptSchema,
  WebhookSubscription: WebhookSubscriptionSchema,
  WebhookSubscriptionItem: WebhookSubscriptionItemSchema,
});

const strictWebhooks = () => ({
  WebhookPaymentAttempt: strictPaymentAttempt,
  WebhookSubscription: strictSubscription,
  WebhookSubscriptionItem: strictSubscriptionItem,
});
