import { build } from '../billing/engine.js';
import { eventRules } from '../billing/rules/events.js';
import type { BuiltEventData } from '../generated/built.js';
import { eventSamples } from '../generated/samples.js';
import type { Overrides } from '../overrides.js';

type Subscription = BuiltEventData['WebhookSubscription'];
type Item = BuiltEventData['WebhookBillingSubscriptionItemEventPayload'];
type Attempt = BuiltEventData['WebhookPaymentAttempt'];

const kit = { samples: eventSamples, rules: eventRules };

export const buildSubscription = (data: Overrides<Subscription>, seed: string): Subscription =>
  build(kit, 'WebhookSubscription', data, seed);

/** An item that is the event's own subject: it has its payer, unless that is left out. */
export const buildSubscriptionItem = (data: Overrides<Item>, seed: string): Item =>
  build(kit, 'WebhookBillingSubscriptionItemEventPayload', { payer: {}, ...data }, seed);

export const itemOf =
  (status: Item['status']) =>
  (data: Overrides<Item>, seed: string): Item =>
    buildSubscriptionItem({ status, ...data }, seed);

export const buildPaymentAttempt = (data: Overrides<Attempt>, seed: string): Attempt =>
  build(kit, 'WebhookPaymentAttempt', data, seed);
