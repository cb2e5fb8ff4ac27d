import { own } from '../../../../internal/own.js';
import { type Draft, has, nested, note } from '../draft.js';
import {
  fillRequiredNull,
  guessNull,
  literal,
  omit,
  rename,
  reportNewer,
  requireKeys,
} from '../steps.js';

const METHOD = 'commerce_payment_method';
const LEGACY: readonly unknown[] = ['commerce_source', 'commerce_payment_source'];

/** What a deletion answers names what is gone. */
export function migrateDeletedObject(draft: Draft): void {
  if (LEGACY.includes(own(draft.value, 'object'))) literal(draft, [METHOD], LEGACY);
  requireKeys(draft, 'object', 'deleted');
}

export function migratePaymentMethod(draft: Draft): void {
  literal(draft, [METHOD], LEGACY);
  if (own(draft.value, 'deleted') === true) return; // {object, id, deleted}: nothing else to tell
  if (
    typeof own(draft.value, 'payment_method') === 'string' &&
    rename(draft, 'payment_method', 'payment_type')
  )
    wallet(draft);
  guessNull(draft, '', 'last4', 'card_type', 'wallet_type');
  guessNull(draft, 0, 'expiry_year', 'expiry_month');
  omit(draft, 0, 'created_at', 'updated_at');
  omit(draft, null, 'is_default', 'is_removable');
  fillRequiredNull(draft, 'gateway_external_account_id');
  requireKeys(draft, 'id', 'payer_id', 'gateway', 'gateway_external_id');
  requireKeys(draft, 'last4', 'card_type', 'status');
}

/** Apple Pay and Google Pay were types of their own; whether they are cards with a wallet now is not documented. */
function wallet(draft: Draft): void {
  const type = own(draft.value, 'payment_type');
  if (type !== 'apple_pay' && type !== 'google_pay') return;
  const message =
    'This wallet is no payment type of 2025-11-10 and is kept as it is; most likely it is `card` with a `wallet_type`';
  note(draft, 'underivable', 'payment_method', message, 'payment_type');
}

export function migratePaymentMethodInitialize(draft: Draft): void {
  literal(draft, ['commerce_payment_method_initialize'], ['commerce_payment_source_initialize']);
  reportNewer(draft, 'payment_method_order');
}

/** `payment_source` and `payment_source_id` of whatever holds a payment method. */
export function migratePaymentSourceKeys(draft: Draft): void {
  const { value } = draft;
  omit(draft, '', 'payment_source_id');
  rename(draft, 'payment_source_id', 'payment_method_id');
  omit(draft, null, 'payment_method_id');
  if (has(draft, 'payment_source') && value.payment_source === null) delete value.payment_source;
  const moved = rename(draft, 'payment_source', 'payment_method');
  nested(
    draft,
    'payment_method',
    migratePaymentMethod,
    moved ? 'payment_source' : 'payment_method',
  );
}
