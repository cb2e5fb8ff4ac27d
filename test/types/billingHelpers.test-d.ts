import type {
  BillingPlan as BackendPlan,
  BillingSubscription as BackendSubscription,
} from '@clerk/backend';
import type {
  BillingPayerResource,
  BillingPlanResource,
  BillingSubscriptionItemResource,
  BillingSubscriptionResource,
  BillingMoneyAmount as SdkMoney,
} from '@clerk/shared/types';
import type {
  BillingPlan as OldBackendPlan,
  BillingSubscription as OldBackendSubscription,
} from 'clerk-backend-2-33';
import type {
  BillingCheckout,
  BillingMoneyAmount,
  BillingPayer,
  BillingPlan,
  BillingResourceName,
  BillingSubscription,
  BillingSubscriptionItem,
} from 'isoclerk/billing';
import type {
  BillingMigrationResource,
  BillingPathMigration,
  Payer,
} from 'isoclerk/billing/helpers';
import {
  activeItems,
  currentItem,
  formatMoney,
  getPayer,
  isInTrial,
  isPlanFree,
  migrateBilling,
  migrateBillingPath,
  planPrice,
} from 'isoclerk/billing/helpers';
import type { WebhookDataOf } from 'isoclerk/webhooks';
import { describe, expectTypeOf, test } from 'vitest';

declare const webhookSubscription: WebhookDataOf<'subscription.updated'>;
declare const plan: BillingPlan;
declare const subscription: BillingSubscription;
declare const item: BillingSubscriptionItem;
declare const payer: BillingPayer;
declare const checkout: BillingCheckout;
declare const sdkPlan: BillingPlanResource;
declare const sdkSubscription: BillingSubscriptionResource;
declare const sdkItem: BillingSubscriptionItemResource;
declare const sdkPayer: BillingPayerResource;
declare const oldBackendPlan: OldBackendPlan;
declare const oldBackendSubscription: OldBackendSubscription;
declare const backendPlan: BackendPlan;
declare const backendSubscription: BackendSubscription;

describe('billing helpers', () => {
  test('give back the money of the side they were given', () => {
    expectTypeOf(planPrice(plan, 'month')).toEqualTypeOf<BillingMoneyAmount | null>();
    expectTypeOf(planPrice(item.plan, item.plan_period)).toEqualTypeOf<BillingMoneyAmount | null>();
    expectTypeOf(planPrice(sdkPlan, 'annual')).toEqualTypeOf<SdkMoney | null>();
    expectTypeOf(planPrice(backendPlan, 'annual')).toEqualTypeOf<SdkMoney | null>();
    expectTypeOf(planPrice).returns.not.toBeAny();
  });

  test("take plans and money of our types and of Clerk's", () => {
    expectTypeOf(isPlanFree(plan)).toEqualTypeOf<boolean>();
    expectTypeOf(isPlanFree(sdkPlan)).toEqualTypeOf<boolean>();
    expectTypeOf(isPlanFree(backendPlan)).toEqualTypeOf<boolean>();
    expectTypeOf(isPlanFree(oldBackendPlan)).toEqualTypeOf<boolean>();
    expectTypeOf(activeItems(oldBackendSubscription)).toEqualTypeOf<
      OldBackendSubscription['subscriptionItems']
    >();
    expectTypeOf<BillingMoneyAmount>().toExtend<Parameters<typeof formatMoney>[0]>();
    expectTypeOf<SdkMoney>().toExtend<Parameters<typeof formatMoney>[0]>();
  });

  test('give back the items of the side they were given', () => {
    expectTypeOf(activeItems(subscription)).toEqualTypeOf<BillingSubscriptionItem[]>();
    expectTypeOf(activeItems(sdkSubscription)).toEqualTypeOf<BillingSubscriptionItemResource[]>();
    expectTypeOf(currentItem(backendSubscription)).toEqualTypeOf<
      BackendSubscription['subscriptionItems'][number] | null
    >();
    expectTypeOf(currentItem(webhookSubscription)).toEqualTypeOf<
      (typeof webhookSubscription)['items'][number] | null
    >();
    expectTypeOf(isInTrial(item)).toEqualTypeOf<boolean>();
    expectTypeOf(isInTrial(sdkItem)).toEqualTypeOf<boolean>();
  });

  test('name a payer, and whatever carries one', () => {
    expectTypeOf(getPayer(payer)).toEqualTypeOf<Payer | null>();
    expectTypeOf<Payer['kind']>().toEqualTypeOf<'user' | 'organization'>();
    for (const source of [checkout, item, webhookSubscription, sdkPayer]) {
      expectTypeOf(getPayer(source)).toEqualTypeOf<Payer | null>();
    }
  });

  test('refuse what they cannot read', () => {
    // @ts-expect-error a price is no plan
    planPrice({ amount: 1, currency: 'USD' }, 'month');
    // @ts-expect-error an amount alone has no currency
    formatMoney({ amount: 1 });
    // @ts-expect-error payment sources are called payment methods
    migrateBilling('BillingPaymentSource', {});
  });

  test('claim nothing about a migrated payload', () => {
    expectTypeOf(migrateBilling('BillingPlan', {}).value).toBeUnknown();
    expectTypeOf(
      migrateBillingPath('bapi', 'GET', '/'),
    ).toEqualTypeOf<BillingPathMigration | null>();
    expectTypeOf<BillingMigrationResource>().toExtend<BillingResourceName>();
    expectTypeOf<BillingPathMigration['path']>().toEqualTypeOf<string | null>();
  });
});
