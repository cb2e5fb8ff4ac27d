import type * as sdk from '@clerk/shared/types';
import type * as billing from 'isoclerk/billing';
import type {
  BillingMember,
  BillingPlan,
  BillingResourceName,
  BillingResources,
  BillingSubscription,
  BillingSubscriptionItem,
} from 'isoclerk/billing';
import {
  BillingPlanSchema,
  billingClientSchema,
  billingPageSchema,
  billingResponseSchema,
  findBillingEndpoint,
} from 'isoclerk/billing';
import type * as backend from 'isoclerk/billing/backend';
import type * as frontend from 'isoclerk/billing/frontend';
import { describe, expectTypeOf, test } from 'vitest';
import * as z from 'zod';

type Tolerant = typeof billing;

describe('every schema', () => {
  test('infers its interface, as output and as input', () => {
    type Output = { [N in BillingResourceName]: z.output<Tolerant[`${N}Schema`]> };
    type Input = { [N in BillingResourceName]: z.input<Tolerant[`${N}Schema`]> };
    expectTypeOf<Output>().toEqualTypeOf<BillingResources>();
    expectTypeOf<Input>().toEqualTypeOf<BillingResources>();
  });

  test('is named by its resource: no schema without one', () => {
    type Names = Extract<keyof Tolerant, `${Capitalize<string>}Schema`>;
    expectTypeOf<Names>().toEqualTypeOf<`${BillingResourceName}Schema`>();
  });

  test('can be extended with types', () => {
    const extended = BillingPlanSchema.extend({ own: z.string() });
    expectTypeOf(extended.parse({}).own).toEqualTypeOf<string>();
    expectTypeOf(extended.parse({}).fee).toEqualTypeOf<BillingPlan['fee']>();
    expectTypeOf(BillingPlanSchema.pick({ id: true }).parse({})).toEqualTypeOf<{ id: string }>();
  });
});

describe('an exact type', () => {
  type Exact<Entry> = {
    [K in keyof Entry & `${string}Schema` as K extends `${infer N}Schema`
      ? N & BillingResourceName
      : never]: z.output<Entry[K] & z.ZodType>;
  };
  test('of the Backend API fits the tolerant type of the same name', () => {
    type Own = Exact<typeof backend>;
    expectTypeOf<
      Omit<Own, 'BillingPaymentAttempt' | 'BillingStatement' | 'BillingStatementGroup'>
    >().toExtend<Partial<BillingResources>>();
    // The Backend API leaves payee and subscription_item of an attempt untyped.
    expectTypeOf<
      Omit<Own['BillingPaymentAttempt'], 'payee' | 'subscription_item'>
    >().toExtend<billing.BillingPaymentAttempt>();
  });
  test('of the Frontend API fits the tolerant type of the same name', () => {
    type Own = Exact<typeof frontend>;
    expectTypeOf<Own>().toExtend<Partial<BillingResources>>();
  });
  test('is the named interface', () => {
    expectTypeOf<
      z.infer<(typeof backend)['BillingPlanSchema']>
    >().toEqualTypeOf<backend.BillingPlan>();
    expectTypeOf<
      z.infer<(typeof frontend)['BillingCheckoutSchema']>
    >().toEqualTypeOf<frontend.BillingCheckout>();
  });
  test('closes what the tolerant one leaves open', () => {
    expectTypeOf<backend.BillingPaymentAttempt['status']>().toEqualTypeOf<
      'failed' | 'paid' | 'pending'
    >();
    expectTypeOf<frontend.BillingSubscriptionItem['plan_id']>().toEqualTypeOf<string>();
    expectTypeOf<backend.BillingSubscriptionItem['plan_id']>().toEqualTypeOf<string | null>();
    expectTypeOf<billing.BillingSubscriptionItem['plan_id']>().toEqualTypeOf<
      string | null | undefined
    >();
  });
});

describe('the named types', () => {
  test('are not any', () => {
    expectTypeOf<BillingPlan>().not.toBeAny();
    expectTypeOf<BillingSubscription['subscription_items']>().not.toBeAny();
    expectTypeOf(BillingPlanSchema.parse({})).not.toBeAny();
  });
  test('say where null can be', () => {
    const plan = {} as BillingPlan;
    // @ts-expect-error a plan sold by the year only has no monthly fee
    plan.fee.amount;
    expectTypeOf(plan.fee?.amount).toEqualTypeOf<number | undefined>();
  });
  test('have open enums: any string fits, a number does not', () => {
    expectTypeOf<'paused'>().toExtend<BillingSubscriptionItem['status']>();
    expectTypeOf<string>().toExtend<BillingSubscriptionItem['status']>();
    expectTypeOf<number>().not.toExtend<BillingSubscriptionItem['status']>();
  });
  test('refuse a key that does not exist', () => {
    const plan = {} as BillingPlan;
    // @ts-expect-error removed in 2025-11-10
    plan.amount;
  });
});

describe('wrappers and endpoints', () => {
  test('carry the type of the resource', () => {
    const page = billingPageSchema(BillingPlanSchema).parse({});
    expectTypeOf(page.data).toEqualTypeOf<BillingPlan[]>();
    expectTypeOf(page.total_count).toEqualTypeOf<number | undefined>();
    const list = billingClientSchema(billingPageSchema(BillingPlanSchema)).parse({});
    expectTypeOf(list.response.data).toEqualTypeOf<BillingPlan[]>();
    expectTypeOf(list.client).toBeUnknown();
  });
  test('a response found by path is unknown until it is narrowed', () => {
    expectTypeOf(
      billingResponseSchema('bapi', 'GET', ''),
    ).toEqualTypeOf<BillingMember<unknown> | null>();
    expectTypeOf(findBillingEndpoint('fapi', 'GET', '')?.resource).toEqualTypeOf<
      BillingResourceName | undefined
    >();
    // @ts-expect-error webhooks have no paths
    billingResponseSchema('webhook', 'GET', '');
  });
});

describe("Clerk's own types of the JSON", () => {
  test('fit ours', () => {
    type Sdk = {
      BillingAppliedDiscountJSON: sdk.BillingAppliedDiscountJSON;
      BillingCheckoutTotalsJSON: sdk.BillingCheckoutTotalsJSON;
      BillingCreditBalanceJSON: sdk.BillingCreditBalanceJSON;
      BillingCreditsJSON: sdk.BillingCreditsJSON;
      BillingDiscountRedemptionJSON: sdk.BillingDiscountRedemptionJSON;
      BillingDiscountsJSON: sdk.BillingDiscountsJSON;
      BillingInitializedPaymentMethodJSON: sdk.BillingInitializedPaymentMethodJSON;
      BillingMoneyAmountJSON: sdk.BillingMoneyAmountJSON;
      BillingPayerCreditJSON: sdk.BillingPayerCreditJSON;
      BillingPaymentTotalsJSON: sdk.BillingPaymentTotalsJSON;
      BillingPerUnitTotalJSON: sdk.BillingPerUnitTotalJSON;
      BillingPeriodTotalsJSON: sdk.BillingPeriodTotalsJSON;
      BillingPlanJSON: sdk.BillingPlanJSON;
      BillingPlanUnitPriceJSON: sdk.BillingPlanUnitPriceJSON;
      BillingPriceJSON: sdk.BillingPriceJSON;
      BillingProrationCreditDetailJSON: sdk.BillingProrationCreditDetailJSON;
      BillingProrationDiscountJSON: sdk.BillingProrationDiscountJSON;
      BillingStatementTotalsJSON: sdk.BillingStatementTotalsJSON;
      BillingSubscriptionItemNextPaymentJSON: sdk.BillingSubscriptionItemNextPaymentJSON;
      BillingSubscriptionItemSeatsJSON: sdk.BillingSubscriptionItemSeatsJSON;
      BillingSubscriptionNextPaymentJSON: sdk.BillingSubscriptionNextPaymentJSON;
      BillingTotalsJSON: sdk.BillingTotalsJSON;
      FeatureJSON: sdk.FeatureJSON;
    };
    type Ours = {
      BillingAppliedDiscountJSON: billing.BillingAppliedDiscount;
      BillingCheckoutTotalsJSON: billing.BillingCheckoutTotals;
      BillingCreditBalanceJSON: billing.BillingCreditBalance;
      BillingCreditsJSON: billing.BillingCredits;
      BillingDiscountRedemptionJSON: billing.BillingDiscountRedemption;
      BillingDiscountsJSON: billing.BillingDiscounts;
      BillingInitializedPaymentMethodJSON: billing.BillingPaymentMethodInitialize;
      BillingMoneyAmountJSON: billing.BillingMoneyAmount;
      BillingPayerCreditJSON: billing.BillingPayerCredit;
      BillingPaymentTotalsJSON: billing.BillingTotals;
      BillingPerUnitTotalJSON: billing.BillingPerUnitTotal;
      BillingPeriodTotalsJSON: billing.BillingPeriodTotals;
      BillingPlanJSON: billing.BillingPlan;
      BillingPlanUnitPriceJSON: billing.BillingPlanUnitPrice;
      BillingPriceJSON: billing.BillingPlanPrice;
      BillingProrationCreditDetailJSON: billing.BillingProrationCreditDetail;
      BillingProrationDiscountJSON: billing.BillingProrationDiscount;
      BillingStatementTotalsJSON: billing.BillingStatementTotals;
      BillingSubscriptionItemNextPaymentJSON: billing.BillingSubscriptionItemNextPayment;
      BillingSubscriptionItemSeatsJSON: billing.BillingSubscriptionItemSeats;
      BillingSubscriptionNextPaymentJSON: billing.BillingSubscriptionNextPayment;
      BillingTotalsJSON: billing.BillingTotals;
      FeatureJSON: billing.BillingFeature;
    };
    expectTypeOf<Sdk>().toExtend<Ours>();
  });
  test('fit where they leave out what both APIs require', () => {
    expectTypeOf<sdk.BillingPayerJSON>().toExtend<billing.BillingPayer>();
    expectTypeOf<sdk.BillingPaymentMethodJSON>().toExtend<billing.BillingPaymentMethod>();
    expectTypeOf<sdk.BillingSubscriptionJSON>().toExtend<billing.BillingSubscription>();
    expectTypeOf<sdk.BillingSubscriptionItemJSON>().toExtend<billing.BillingSubscriptionItem>();
    expectTypeOf<sdk.BillingPaymentJSON>().toExtend<billing.BillingPaymentAttempt>();
    expectTypeOf<sdk.BillingStatementJSON>().toExtend<billing.BillingStatement>();
    expectTypeOf<sdk.BillingCreditLedgerJSON>().toExtend<billing.BillingCreditLedgerEntry>();
  });
});
