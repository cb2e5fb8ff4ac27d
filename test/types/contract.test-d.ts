import type * as billing from 'isoclerk/billing';
import type { BillingResourceName, BillingResources } from 'isoclerk/billing';
import type * as backend from 'isoclerk/billing/backend';
import type * as frontend from 'isoclerk/billing/frontend';
import type * as billingGuards from 'isoclerk/billing/guards';
import type * as billingMini from 'isoclerk/billing/mini';
import type { WebhookPayloadMap } from 'isoclerk/webhooks';
import type * as webhookGuards from 'isoclerk/webhooks/guards';
import type * as webhooks from 'isoclerk/webhooks/schemas';
import type * as webhooksMini from 'isoclerk/webhooks/schemas/mini';
import { describe, expectTypeOf, test } from 'vitest';
import type * as z from 'zod';

type Payload = keyof WebhookPayloadMap;

/** What the schemas of an entry infer, by resource. */
type Output<Entry, Names extends string, Prefix extends string = ''> = {
  [N in Names]: `${Prefix}${N}Schema` extends keyof Entry
    ? z.output<Entry[`${Prefix}${N}Schema`]>
    : 'no schema';
};
type Input<Entry, Names extends string, Prefix extends string = ''> = {
  [N in Names]: `${Prefix}${N}Schema` extends keyof Entry
    ? z.input<Entry[`${Prefix}${N}Schema`]>
    : 'no schema';
};

/** What the guards of an entry narrow to, by resource. */
type Narrowed<Entry, Names extends string, Prefix extends string = ''> = {
  [N in Names]: `is${Prefix}${N}` extends keyof Entry
    ? Entry[`is${Prefix}${N}`] extends (value: unknown) => value is infer Value
      ? Value
      : 'no guard'
    : 'no guard';
};

describe('one interface for every form of a resource:', () => {
  test('classic schemas', () => {
    expectTypeOf<Output<typeof billing, BillingResourceName>>().toEqualTypeOf<BillingResources>();
    expectTypeOf<Input<typeof billing, BillingResourceName>>().toEqualTypeOf<BillingResources>();
    expectTypeOf<Output<typeof webhooks, Payload, 'Webhook'>>().toEqualTypeOf<WebhookPayloadMap>();
    expectTypeOf<Input<typeof webhooks, Payload, 'Webhook'>>().toEqualTypeOf<WebhookPayloadMap>();
  });

  test('mini schemas', () => {
    expectTypeOf<
      Output<typeof billingMini, BillingResourceName>
    >().toEqualTypeOf<BillingResources>();
    expectTypeOf<
      Input<typeof billingMini, BillingResourceName>
    >().toEqualTypeOf<BillingResources>();
    expectTypeOf<
      Output<typeof webhooksMini, Payload, 'Webhook'>
    >().toEqualTypeOf<WebhookPayloadMap>();
  });

  test('guards', () => {
    expectTypeOf<
      Narrowed<typeof billingGuards, BillingResourceName>
    >().toEqualTypeOf<BillingResources>();
    expectTypeOf<
      Narrowed<typeof webhookGuards, Payload, 'Webhook'>
    >().toEqualTypeOf<WebhookPayloadMap>();
  });

  test('exact schemas', () => {
    type Backend = Output<
      typeof backend,
      'BillingPlan' | 'BillingPayer' | 'BillingStatement' | 'BillingSubscription'
    >;
    expectTypeOf<Backend>().toEqualTypeOf<{
      BillingPlan: backend.BillingPlan;
      BillingPayer: backend.BillingPayer;
      BillingStatement: backend.BillingStatement;
      BillingSubscription: backend.BillingSubscription;
    }>();
    type Frontend = Output<
      typeof frontend,
      'BillingPlan' | 'BillingCheckout' | 'BillingPaymentAttempt' | 'BillingSubscription'
    >;
    expectTypeOf<Frontend>().toEqualTypeOf<{
      BillingPlan: frontend.BillingPlan;
      BillingCheckout: frontend.BillingCheckout;
      BillingPaymentAttempt: frontend.BillingPaymentAttempt;
      BillingSubscription: frontend.BillingSubscription;
    }>();
  });

  test('and what both APIs say alike is one type', () => {
    expectTypeOf<backend.BillingMoneyAmount>().toEqualTypeOf<billing.BillingMoneyAmount>();
    expectTypeOf<frontend.BillingMoneyAmount>().toEqualTypeOf<billing.BillingMoneyAmount>();
    expectTypeOf<frontend.BillingPlan>().not.toEqualTypeOf<billing.BillingPlan>();
  });
});
