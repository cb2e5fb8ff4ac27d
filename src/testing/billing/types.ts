import type {
  BillingAppliedDiscount,
  BillingCheckout,
  BillingCheckoutTotals,
  BillingDiscountRedemption,
  BillingDiscounts,
  BillingFeature,
  BillingLegacyPlan,
  BillingLegacySubscriptionItem,
  BillingPayee,
  BillingPayer,
  BillingPaymentAttempt,
  BillingPaymentMethod,
  BillingPaymentMethodInitialize,
  BillingPeriodTotals,
  BillingPerUnitTotal,
  BillingPerUnitTotalTier,
  BillingPlan,
  BillingPlanPrice,
  BillingPlanUnitPrice,
  BillingPlanUnitPriceTier,
  BillingPrice,
  BillingPriceTransition,
  BillingPriceTransitionDetails,
  BillingSettings,
  BillingStatement,
  BillingStatementGroup,
  BillingStatementTotals,
  BillingSubscription,
  BillingSubscriptionItem,
  BillingSubscriptionItemNextPayment,
  BillingSubscriptionItemSeats,
  BillingSubscriptionNextPayment,
  BillingTotals,
} from '../../billing/types/index.js';

/** A billing type with its enums closed: what is built has no unknown values. */
export type Exact<T> = T extends readonly (infer E)[]
  ? Exact<E>[]
  : T extends object
    ? { [K in keyof T]: Exclude<ExactMember<T[K]>, undefined> }
    : T;
type ExactMember<T> = Closed<Extract<T, string>> | ExactObject<Exclude<T, string>>;
type ExactObject<T> = T extends object ? Exact<T> : T;

/** The named values of an open enum; a plain string as it is. */
type Closed<T> = [Named<T>] extends [never] ? T : Named<T>;
type Named<T> = T extends string ? (string extends T ? never : T) : never;

/** {@link Exact}, with members that the API may leave out and the builder never does. */
type Filled<T, K extends keyof T> = Omit<Exact<T>, K> & {
  [N in K]-?: Exclude<ExactMember<T[N]>, undefined>;
};

export interface BuiltBillingFeature extends Filled<BillingFeature, 'description' | 'avatar_url'> {}

export interface BuiltBillingPlanUnitPriceTier
  extends Omit<Filled<BillingPlanUnitPriceTier, 'ends_after_block'>, 'id' | 'object'> {
  /** In Clerk's SDK types, in no specification. */
  id: never;
  /** In Clerk's SDK types, in no specification. */
  object: never;
}

export interface BuiltBillingPlanUnitPrice extends Omit<Exact<BillingPlanUnitPrice>, 'tiers'> {
  tiers: BuiltBillingPlanUnitPriceTier[];
}

export interface BuiltBillingPlan
  extends Omit<
    Filled<BillingPlan, 'product_id' | 'free_trial_enabled' | 'free_trial_days'>,
    'features' | 'unit_prices' | 'available_prices'
  > {
  features: BuiltBillingFeature[];
  unit_prices?: BuiltBillingPlanUnitPrice[];
}

export interface BuiltBillingPayer
  extends Filled<
    BillingPayer,
    | 'user_id'
    | 'organization_id'
    | 'organization_name'
    | 'first_name'
    | 'last_name'
    | 'email'
    | 'image_url'
    | 'created_at'
    | 'updated_at'
  > {}

export interface BuiltBillingPaymentMethod
  extends Filled<
    BillingPaymentMethod,
    | 'payment_type'
    | 'is_default'
    | 'is_removable'
    | 'wallet_type'
    | 'expiry_year'
    | 'expiry_month'
    | 'created_at'
    | 'updated_at'
  > {}

export interface BuiltBillingPaymentMethodInitialize
  extends Omit<
    Filled<
      BillingPaymentMethodInitialize,
      'external_client_secret' | 'external_gateway_id' | 'payment_method_order'
    >,
    'id'
  > {
  /** In Clerk's SDK types, in no specification. */
  id: never;
}

export interface BuiltBillingDiscounts extends Omit<Exact<BillingDiscounts>, 'discount'> {
  /** Absent when there is none: Clerk's SDK does not know null here. */
  discount?: Exact<BillingAppliedDiscount>;
}

export interface BuiltBillingTotals
  extends Omit<Filled<BillingTotals, 'base_fee' | 'credits'>, LaterTotals | 'discounts'> {
  discounts: BuiltBillingDiscounts | null;
}

type LaterTotals =
  | 'total_due_now'
  | 'per_unit_totals'
  | 'totals_due_per_period'
  | 'total_due_per_period';

export interface BuiltBillingCheckoutTotals
  extends Omit<
    Filled<BillingCheckoutTotals, 'credit' | 'credits' | 'past_due' | 'total_due_after_free_trial'>,
    LaterTotals | 'base_fee' | 'account_credit' | 'discounts'
  > {
  discounts: BuiltBillingDiscounts | null;
  base_fee: Exact<BillingTotals['subtotal']>;
  total_due_now: Exact<BillingTotals['subtotal']>;
  total_due_per_period: Exact<BillingTotals['subtotal']>;
  totals_due_per_period: BuiltBillingPeriodTotals;
}

export interface BuiltBillingPerUnitTotalTier extends Filled<BillingPerUnitTotalTier, 'quantity'> {}

export interface BuiltBillingPerUnitTotal extends Omit<Exact<BillingPerUnitTotal>, 'tiers'> {
  tiers: BuiltBillingPerUnitTotalTier[];
}

export interface BuiltBillingPeriodTotals
  extends Omit<Exact<BillingPeriodTotals>, 'per_unit_totals'> {}

export interface BuiltBillingSubscriptionItemSeats
  extends Omit<Exact<BillingSubscriptionItemSeats>, 'tiers'> {
  tiers?: BuiltBillingPerUnitTotalTier[];
}

export interface BuiltBillingPlanPrice extends Omit<Exact<BillingPlanPrice>, 'unit_prices'> {
  unit_prices?: BuiltBillingPlanUnitPrice[];
}

export interface BuiltBillingSubscriptionItemNextPayment
  extends Omit<
    Exact<BillingSubscriptionItemNextPayment>,
    'amount' | 'date' | 'totals' | 'per_unit_totals'
  > {
  per_unit_totals?: BuiltBillingPerUnitTotal[];
  amount: Exact<BillingTotals['subtotal']>;
  date: number;
  totals: BuiltBillingTotals;
}

export interface BuiltBillingSubscriptionNextPayment
  extends Omit<Exact<BillingSubscriptionNextPayment>, 'totals' | 'per_unit_totals'> {
  per_unit_totals?: BuiltBillingPerUnitTotal[];
  totals: BuiltBillingTotals;
}

type ItemMembers =
  | 'plan_id'
  | 'price_id'
  | 'lifetime_paid'
  | 'amount'
  | 'payer_id'
  | 'created_at'
  | 'updated_at';

export interface BuiltBillingSubscriptionItem
  extends Omit<
    Filled<BillingSubscriptionItem, ItemMembers>,
    'plan' | 'payer' | 'payment_method' | 'next_payment' | 'seats' | 'credits' | 'totals'
  > {
  plan: BuiltBillingPlan | null;
  payer: BuiltBillingPayer;
  payment_method: BuiltBillingPaymentMethod;
  payment_method_id: string;
  next_payment: BuiltBillingSubscriptionItemNextPayment | null;
  seats?: BuiltBillingSubscriptionItemSeats;
  credits?: NonNullable<Exact<BillingSubscriptionItem>['credits']>;
}

export interface BuiltBillingSubscription
  extends Omit<
    Filled<BillingSubscription, 'eligible_for_free_trial'>,
    'subscription_items' | 'next_payment' | 'updated_at'
  > {
  updated_at: number;
  subscription_items: BuiltBillingSubscriptionItem[];
  /** Absent when nothing is due. */
  next_payment?: BuiltBillingSubscriptionNextPayment;
}

export interface BuiltBillingPayee
  extends Filled<
    BillingPayee,
    'object' | 'id' | 'gateway_type' | 'gateway_external_id' | 'gateway_status'
  > {}

export interface BuiltBillingPaymentAttempt
  extends Omit<
    Filled<BillingPaymentAttempt, 'subscription_item_id'>,
    'object' | 'payee' | 'payer' | 'payment_method' | 'subscription_item' | 'totals'
  > {
  object: 'commerce_payment';
  payee: BuiltBillingPayee;
  payer: BuiltBillingPayer;
  payment_method: BuiltBillingPaymentMethod;
  subscription_item: BuiltBillingSubscriptionItem;
  totals: BuiltBillingTotals;
}

export interface BuiltBillingStatementGroup
  extends Omit<Exact<BillingStatementGroup>, 'items' | 'id'> {
  items: BuiltBillingPaymentAttempt[];
  /** In Clerk's SDK types, in no specification. */
  id: never;
}

export interface BuiltBillingStatement
  extends Omit<Exact<BillingStatement>, 'payer' | 'groups' | 'totals'> {
  payer: BuiltBillingPayer;
  groups: BuiltBillingStatementGroup[];
  totals: Filled<BillingStatementTotals, 'base_fee'>;
}

export interface BuiltBillingCheckout
  extends Omit<
    Exact<BillingCheckout>,
    'plan' | 'payer' | 'payment_method' | 'totals' | 'subscription_item' | 'external_client_secret'
  > {
  plan: BuiltBillingPlan;
  payer: BuiltBillingPayer;
  payment_method: BuiltBillingPaymentMethod;
  totals: BuiltBillingCheckoutTotals;
  /** The item that a completed checkout made. */
  subscription_item?: BuiltBillingSubscriptionItem;
  /** In Clerk's SDK types, in no specification. */
  external_client_secret: never;
}

export interface BuiltBillingPrice
  extends Filled<BillingPrice, 'description' | 'is_default' | 'supported_billing_periods'> {}

export interface BuiltBillingDiscountRedemption
  extends Filled<BillingDiscountRedemption, 'name' | 'effect' | 'status'> {}

/** The Backend API answers price transitions in the legacy shape, at every version. */
export interface BuiltBillingPriceTransition
  extends Omit<Exact<BillingPriceTransition>, 'subscription_item' | 'transition'> {
  subscription_item: BuiltBillingLegacySubscriptionItem;
  transition: BuiltBillingPriceTransitionDetails;
}

export interface BuiltBillingPriceTransitionDetails
  extends Omit<
    Filled<BillingPriceTransitionDetails, 'next_billing_date' | 'immediate_charge'>,
    'previous_plan' | 'previous_price'
  > {
  previous_plan: BuiltBillingLegacyPlan;
  previous_price: BuiltBillingPrice;
}

export interface BuiltBillingSettings
  extends Omit<Exact<BillingSettings>, 'billing' | 'id' | 'object'> {
  billing: {
    stripe_publishable_key: string | null;
    user: { enabled: boolean; has_paid_plans: boolean };
    organization: { enabled: boolean; has_paid_plans: boolean };
    free_trial_requires_payment_method: boolean;
  };
  /** In Clerk's SDK types, in no specification. */
  id: never;
  /** In Clerk's SDK types, in no specification. */
  object: never;
}

export interface BuiltBillingLegacyPlan
  extends Filled<
    BillingLegacyPlan,
    'period' | 'interval' | 'free_trial_enabled' | 'free_trial_days'
  > {}

export interface BuiltBillingLegacySubscriptionItem
  extends Omit<Exact<BillingLegacySubscriptionItem>, 'plan'> {
  plan: BuiltBillingLegacyPlan | null;
}
