import { merge, type Overrides } from '../overrides.js';
import { INSTANCE_ID, idOf, pickOf, timeOf } from '../seed.js';
import { withoutClaims } from '../user/identifications.js';
import { avatarOf, emailOf, personOf } from '../user/person.js';
import type {
  WebhookMoneyData,
  WebhookPayerData,
  WebhookPaymentAttemptData,
  WebhookPaymentAttemptItemData,
  WebhookPlanData,
  WebhookSubscriptionData,
  WebhookSubscriptionItemData,
} from './billingData.js';

const MONTH = 30 * 86_400_000;

export function buildSubscriptionItem(
  overrides: Overrides<WebhookSubscriptionItemData>,
  seed: string,
): WebhookSubscriptionItemData {
  const { payer, ...rest } = overrides;
  // `payer: undefined` leaves it out.
  if ('payer' in overrides && payer === undefined) return item(rest, seed);
  return { ...item(rest, seed), payer: buildPayer(payer ?? {}, seed) };
}

export function buildSubscription(
  overrides: Overrides<WebhookSubscriptionData>,
  seed: string,
): WebhookSubscriptionData {
  const { payer_id, items = [{}], status = 'active' } = overrides;
  const payer = buildPayer(
    { ...(payer_id !== undefined && { id: payer_id }), ...overrides.payer },
    seed,
  );
  const { created_at = payer.created_at } = overrides;
  const since = (name: WebhookSubscriptionData['status']) =>
    status === name ? created_at + MONTH : null;
  return merge<WebhookSubscriptionData>(
    {
      id: idOf('csub', seed),
      object: 'commerce_subscription',
      status,
      payer_id: payer.id,
      payer,
      items: [],
      latest_payment_id: idOf('cpay', seed),
      payment_source_id: idOf('csrc', seed),
      active_at: status === 'incomplete' || status === 'abandoned' ? null : created_at,
      canceled_at: since('canceled'),
      ended_at: since('ended'),
      past_due_at: since('past_due'),
      created_at,
      updated_at: created_at,
    },
    {
      ...overrides,
      payer,
      items: items.map((part, index) =>
        item(
          { subscription_id: null, status, period_start: created_at, ...part },
          `${seed}/item${index}`,
        ),
      ),
    },
  );
}

export function buildPaymentAttempt(
  overrides: Overrides<WebhookPaymentAttemptData>,
  seed: string,
): WebhookPaymentAttemptData {
  const { subscription_items = [{}], status = 'paid', totals = {} } = overrides;
  const payer = buildPayer(overrides.payer ?? {}, seed);
  const { created_at = payer.created_at } = overrides;
  const items = subscription_items.map((part, index) => attemptItem(part, `${seed}/item${index}`));
  const due = items.reduce((sum, { plan }) => sum + (plan?.amount ?? 0), 0);
  const subtotal = totals.subtotal?.amount ?? due;
  const tax = totals.tax_total?.amount ?? 0;
  return merge(
    withoutClaims<WebhookPaymentAttemptData>({
      id: idOf('cpayatt', seed),
      instance_id: INSTANCE_ID,
      payment_id: idOf('cpay', seed),
      statement_id: idOf('cstmt', seed),
      invoice_id: idOf('cinv', seed),
      gateway_external_id: idOf('pi', seed),
      status,
      charge_type: 'recurring',
      payee: {
        id: idOf('cpayee', seed),
        gateway_type: 'stripe',
        gateway_external_id: idOf('acct', seed),
        gateway_status: 'active',
      },
      payer,
      payment_source: {
        id: idOf('csrc', seed),
        gateway: 'stripe',
        gateway_external_id: idOf('pm', seed),
        gateway_external_account_id: null,
        payment_method: 'card',
        status: 'active',
        card_type: 'visa',
        last4: '4242',
      },
      subscription_items: [],
      totals: {
        subtotal: money(subtotal),
        tax_total: money(tax),
        grand_total: money(totals.grand_total?.amount ?? subtotal + tax),
      },
      failed_reason:
        status === 'failed' ? { code: 'card_declined', decline_code: 'generic_decline' } : null,
      billing_date: created_at,
      paid_at: status === 'paid' ? created_at + 1000 : null,
      failed_at: status === 'failed' ? created_at + 1000 : null,
      created_at,
      updated_at: created_at + 1000,
    }),
    { ...overrides, payer, subscription_items: items },
  );
}

function item(
  overrides: Overrides<WebhookSubscriptionItemData>,
  seed: string,
): WebhookSubscriptionItemData {
  const { period_start = timeOf(seed), interval = 'month' } = overrides;
  const plan =
    overrides.plan === null ? null : buildPlan(overrides.plan ?? {}, overrides.plan_id, seed);
  const free = plan?.amount === 0;
  return merge(
    withoutClaims<WebhookSubscriptionItemData>({
      id: idOf('csubitem', seed),
      object: 'commerce_subscription_item',
      status: 'active',
      subscription_id: idOf('csub', seed),
      plan_id: plan?.id ?? null,
      plan,
      interval,
      is_free_trial: false,
      period_start,
      period_end: free ? null : period_start + (interval === 'annual' ? 365 / 30 : 1) * MONTH,
      created_at: period_start,
      updated_at: period_start,
    }),
    { ...overrides, plan },
  );
}

function attemptItem(
  overrides: Overrides<WebhookPaymentAttemptItemData>,
  seed: string,
): WebhookPaymentAttemptItemData {
  const { status = 'active', period_end, ...rest } = overrides;
  const { is_free_trial: _, ...built } = item(rest, seed);
  return { ...built, status, period_end: period_end ?? built.period_end ?? built.period_start };
}

function buildPlan(
  overrides: Overrides<WebhookPlanData>,
  id: string | null | undefined,
  seed: string,
): WebhookPlanData {
  const slug = overrides.slug ?? pickOf(`${seed}/plan`, ['pro', 'team', 'business']);
  return merge(
    withoutClaims<WebhookPlanData>({
      id: id ?? idOf('cplan', seed),
      slug,
      name: slug.charAt(0).toUpperCase() + slug.slice(1),
      is_recurring: true,
      amount: 2000,
      currency: 'USD',
    }),
    overrides,
  );
}

/** A payer of the kind that its overrides say: an organization when they name one, else a user. */
function buildPayer(overrides: Overrides<WebhookPayerData>, seed: string): WebhookPayerData {
  const person = personOf(seed);
  const isOrganization = Boolean(overrides.organization_id);
  const { created_at } = person;
  return merge(
    withoutClaims<WebhookPayerData>({
      id: idOf('cpayer', seed),
      object: 'commerce_payer',
      user_id: isOrganization ? '' : person.id,
      first_name: isOrganization ? '' : (person.first_name ?? ''),
      last_name: isOrganization ? '' : (person.last_name ?? ''),
      email: isOrganization ? '' : emailOf(person),
      organization_id: '',
      organization_name: isOrganization ? 'Acme' : '',
      image_url: avatarOf(person),
      created_at,
      updated_at: created_at,
    }),
    overrides,
  );
}

function money(amount: number): WebhookMoneyData {
  return {
    amount,
    amount_formatted: (amount / 100).toFixed(2),
    currency: 'USD',
    currency_symbol: '$',
  };
}
