import { isRecord } from '../../../../internal/isRecord.js';
import { own } from '../../../../internal/own.js';
import { type Draft, each, has, note } from '../draft.js';
import { drop, guessNull, literal, reportNewer, requireKeys } from '../steps.js';

export function migrateFeature(draft: Draft): void {
  literal(draft, ['feature'], ['commerce_feature']);
  guessNull(draft, '', 'description', 'avatar_url');
  requireKeys(draft, 'id', 'name', 'slug');
}

export function migratePlan(draft: Draft): void {
  literal(draft, ['commerce_plan'], []);
  price(draft, 'amount', 'fee');
  price(draft, 'annual_amount', 'annual_fee');
  price(draft, 'annual_monthly_amount', 'annual_monthly_fee');
  dropScalar(draft, 'currency', 'fee');
  dropScalar(draft, 'currency_symbol', 'fee');
  payerType(draft);
  drop(draft, 'period', 'the period belongs to the subscription item, as `plan_period`');
  drop(draft, 'interval', 'the period belongs to the subscription item, as `plan_period`');
  guessNull(draft, '', 'description', 'avatar_url');
  each(draft, 'features', migrateFeature);
  reportNewer(draft, 'free_trial_enabled', 'free_trial_days');
  requireKeys(draft, 'id', 'name', 'slug', 'fee', 'annual_monthly_fee', 'annual_fee');
  requireKeys(draft, 'description', 'avatar_url', 'is_default', 'is_recurring');
  requireKeys(draft, 'publicly_visible', 'has_base_fee');
  if (!has(draft, 'payer_type')) requireKeys(draft, 'for_payer_type');
}

type Fee = 'fee' | 'annual_fee' | 'annual_monthly_fee';

/** `amount`, `amount_formatted` and the plan's currency became one money object, which may be null. */
function price(draft: Draft, scalar: string, fee: Fee): void {
  const { value } = draft;
  const formatted = `${scalar}_formatted`;
  if (has(draft, fee)) {
    const money = value[fee];
    const differs =
      has(draft, scalar) && value[scalar] !== (isRecord(money) ? own(money, 'amount') : 0);
    dropScalar(draft, scalar, fee, differs ? '; the two differed' : '');
    dropScalar(draft, formatted, fee);
    return;
  }
  if (!has(draft, scalar)) return;
  const amount = value[scalar];
  if (amount === 0 && fee !== 'fee') {
    value[fee] = null;
    delete value[scalar];
    dropScalar(draft, formatted, fee);
    const message = `An amount of 0 in \`${scalar}\` does not tell a free annual price from none; \`${fee}\` is null`;
    note(draft, 'guessed', scalar, message, fee);
    return;
  }
  const money: Record<string, unknown> = { amount };
  move(draft, scalar, fee, 'amount');
  for (const [from, to] of [
    [formatted, 'amount_formatted'],
    ['currency', 'currency'],
    ['currency_symbol', 'currency_symbol'],
  ] as const) {
    if (has(draft, from)) money[to] = value[from];
    else
      note(
        draft,
        'underivable',
        from,
        `\`${fee}.${to}\` has no source in this plan`,
        `${fee}.${to}`,
      );
  }
  if (has(draft, formatted)) move(draft, formatted, fee, 'amount_formatted');
  value[fee] = money;
}

function move(draft: Draft, from: string, fee: Fee, to: string): void {
  delete draft.value[from];
  note(draft, 'renamed', from, removed(from, fee), `${fee}.${to}`);
}

function dropScalar(draft: Draft, key: string, fee: Fee, remark = ''): void {
  if (!has(draft, key)) return;
  delete draft.value[key];
  note(draft, 'dropped', key, `${removed(key, fee)}${remark}`, null);
}

function removed(key: string, fee: Fee): string {
  const member = key.endsWith('formatted')
    ? 'amount_formatted'
    : key.startsWith('currency')
      ? key
      : 'amount';
  return `\`${key}\` was removed from plans in 2025-11-10; use \`${fee}.${member}\` (\`${fee}\` may be null)`;
}

function payerType(draft: Draft): void {
  if (!has(draft, 'payer_type')) return;
  const { value } = draft;
  const message = '`payer_type` was removed from plans in 2025-11-10; use `for_payer_type`';
  const types = value.payer_type;
  if (has(draft, 'for_payer_type')) {
    delete value.payer_type;
    note(draft, 'dropped', 'payer_type', message, null);
  } else if (Array.isArray(types) && types.length === 1 && typeof types[0] === 'string') {
    value.for_payer_type = types[0];
    delete value.payer_type;
    note(draft, 'renamed', 'payer_type', message, 'for_payer_type');
  } else {
    // Kept: it is all there is to decide by hand.
    note(
      draft,
      'underivable',
      'payer_type',
      `${message}, which takes exactly one payer type`,
      'for_payer_type',
    );
  }
}
