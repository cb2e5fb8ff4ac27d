import { isRecord } from '../../../../internal/isRecord.js';
import { type Draft, has, nested, note } from '../draft.js';
import { fillNull, requireKeys } from '../steps.js';

/** `commerce_settings` of GET /v1/environment. */
export function migrateSettings(draft: Draft): void {
  nested(draft, 'billing', migrateBillingMember);
  requireKeys(draft, 'billing');
}

function migrateBillingMember(draft: Draft): void {
  hasPaidPlans(draft, 'has_paid_user_plans', 'user');
  hasPaidPlans(draft, 'has_paid_org_plans', 'organization');
  enabled(draft);
  fillNull(draft, 'stripe_publishable_key');
}

type Payer = 'user' | 'organization';

const member = (draft: Draft, payer: Payer): Record<string, unknown> => {
  const value = has(draft, payer) ? draft.value[payer] : undefined;
  return isRecord(value) ? value : {};
};

function hasPaidPlans(draft: Draft, from: string, payer: Payer): void {
  if (!has(draft, from)) return;
  const { value } = draft;
  const message = `\`${from}\` was removed in 2025-11-10; use \`${payer}.has_paid_plans\``;
  const old = member(draft, payer);
  if (Object.hasOwn(old, 'has_paid_plans')) note(draft, 'dropped', from, message, null);
  else {
    value[payer] = { ...old, has_paid_plans: value[from] };
    note(draft, 'renamed', from, message, `${payer}.has_paid_plans`);
  }
  delete value[from];
}

function enabled(draft: Draft): void {
  if (!has(draft, 'enabled')) return;
  const known = (['user', 'organization'] as const).some((payer) =>
    Object.hasOwn(member(draft, payer), 'enabled'),
  );
  const message =
    '`enabled` was removed in 2025-11-10; use `user.enabled` and `organization.enabled`';
  delete draft.value.enabled;
  note(draft, 'dropped', 'enabled', message, null);
  if (known) return;
  for (const payer of ['user', 'organization'] as const) {
    const key = `${payer}.enabled`;
    note(draft, 'underivable', 'enabled', `\`${key}\` cannot be told from the one switch`, key);
  }
}
