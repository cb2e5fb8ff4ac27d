/** Money as Clerk sends it (`amount_formatted`) or as its SDKs hold it (`amountFormatted`). */
export interface MoneyLike {
  /** Integer in minor units of `currency`. */
  readonly amount: number;
  /** ISO 4217 code in any case. */
  readonly currency: string;
  readonly amount_formatted?: string | undefined;
  readonly amountFormatted?: string | undefined;
}

/** What prices are read from: our `BillingPlan`, or a plan of Clerk's SDKs (`annualFee`). */
export type PlanLike<Money extends MoneyLike = MoneyLike> =
  | { readonly fee: Money | null; readonly annual_fee: Money | null }
  | { readonly fee: Money | null; readonly annualFee: Money | null };

/** A price per unit in either spelling. */
export interface UnitPriceLike {
  readonly tiers: readonly {
    readonly fee_per_block?: MoneyLike | undefined;
    readonly feePerBlock?: MoneyLike | undefined;
  }[];
}

/** The clock readings of a subscription item: milliseconds since the epoch (wire, `@clerk/backend`) or a `Date` (clerk-js). */
export type TimeLike = number | Date | null | undefined;

/** What is read from a subscription item, in either spelling. */
export interface SubscriptionItemLike {
  readonly status: string;
  readonly is_free_trial?: boolean | undefined;
  readonly isFreeTrial?: boolean | undefined;
  readonly period_start?: TimeLike;
  readonly periodStart?: TimeLike;
  readonly period_end?: TimeLike;
  readonly periodEnd?: TimeLike;
}

/** Anything with items: our `BillingSubscription`, one of Clerk's SDKs (`subscriptionItems`), a webhook's (`items`). */
export type SubscriptionLike<Item extends SubscriptionItemLike = SubscriptionItemLike> =
  | { readonly subscription_items: readonly Item[] | null }
  | { readonly subscriptionItems: readonly Item[] }
  | { readonly items: readonly Item[] };
