import type { BuiltBilling } from '../../generated/built.js';
import type { Overrides } from '../../overrides.js';
import { timeOf } from '../../seed.js';
import type { Building, Rules } from '../rule.js';
import { named, planNamed } from './named.js';

type Money = BuiltBilling['BillingMoneyAmount'] | null;
type Fees = { fee: Money; annual_monthly_fee: Money };
type AllFees = Fees & { annual_fee: Money };

/** The fee of a month, and of a month when paid by the year: a fifth less. */
function feesOf({ part }: Building<Fees>, monthly = 2000, yearly?: number | null) {
  const fee = part('fee', { amount: monthly });
  const usual = Math.round((fee?.amount ?? 2000) * 0.8);
  const perMonth = part('annual_monthly_fee', yearly === null ? null : { amount: yearly ?? usual });
  return { fee, perMonth };
}

function allFeesOf(given: Overrides<AllFees>, building: Building<AllFees>, monthly?: number) {
  const { fee, perMonth } = feesOf(building, monthly, given.annual_fee === null ? null : undefined);
  const perYear = building.part('annual_fee', perMonth && { amount: perMonth.amount * 12 });
  return { fee, perMonth, perYear };
}

const unitFee = ({ part }: Building<{ fee_per_block: NonNullable<Money> }>) =>
  part('fee_per_block', { amount: 500 });

export const planRules: Rules = {
  BillingPlan: (given, building) => {
    allFeesOf(given, building);
    return {
      ...planNamed(given, building.seed),
      free_trial_enabled: typeof given.free_trial_days === 'number',
    };
  },
  BillingFeature: (given, { seed }) =>
    named(given, `${seed}/feature`, ['dashboard', 'reports', 'support', 'api_access']),
  BillingPlanUnitPriceTier: (_, building) => {
    unitFee(building);
    return {};
  },
  BillingPerUnitTotalTier: ({ quantity = 5 }, building) => {
    const { amount } = unitFee(building);
    return { total: { amount: (quantity ?? 0) * amount } };
  },
  BillingPlanPrice: (_, building) => {
    feesOf(building);
    return { is_default: true };
  },
  BillingPrice: (given, building) => {
    const { fee, perMonth } = feesOf(building, given.amount, given.annual_monthly_amount);
    return {
      amount: fee?.amount ?? 0,
      annual_monthly_amount: perMonth?.amount ?? 0,
      is_default: true,
      created_at: timeOf(building.seed),
      supported_billing_periods: fee === null ? 'annual' : perMonth === null ? 'month' : 'both',
    };
  },
  BillingLegacyPlan: (given, building) => {
    const { for_payer_type = 'user', free_trial_days } = given;
    const { fee, perMonth, perYear } = allFeesOf(given, building, given.amount);
    return {
      ...planNamed(given, building.seed),
      for_payer_type,
      payer_type: [for_payer_type],
      amount: fee?.amount ?? 0,
      amount_formatted: fee?.amount_formatted ?? '0.00',
      annual_monthly_amount: perMonth?.amount ?? 0,
      annual_monthly_amount_formatted: perMonth?.amount_formatted ?? '0.00',
      annual_amount: perYear?.amount ?? 0,
      annual_amount_formatted: perYear?.amount_formatted ?? '0.00',
      free_trial_enabled: typeof free_trial_days === 'number',
    };
  },
};
