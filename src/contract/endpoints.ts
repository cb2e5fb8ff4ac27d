/**
 * What no specification says about an operation of Clerk Billing: what only Clerk's SDKs call, and where an SDK reads
 * an answer in another way than it is published.
 */
interface EndpointNote {
  /** `sdk`: no published specification has it; `body` says what the SDK reads, as in the facts. */
  readonly body?: string;
  /** The resource where the published one is untyped, or is the shape from before 2025-11-10. */
  readonly resource?: string;
  /** The wrapper that Clerk's SDK reads. */
  readonly sdkEnvelope?: 'raw' | 'page';
  readonly why: string;
}

const UNTYPED =
  "The specification says only 'object'; clerk-js reads what the same operation of a user answers";
const SDK = 'Called by clerk-js, in no specification';

export const endpointNotes: Readonly<
  Record<'bapi' | 'fapi', Readonly<Record<string, EndpointNote>>>
> = {
  bapi: {
    'POST /v1/billing/subscription_items/{subscription_item_id}/extend_free_trial': {
      resource: 'BillingSubscriptionItem',
      why: 'Published in the shape from before 2025-11-10; Clerk parses the answer as an item of today',
    },
  },
  fapi: {
    'GET /v1/me/billing/payment_attempts': {
      sdkEnvelope: 'page',
      why: 'clerk-js reads a page without the wrapper',
    },
    'GET /v1/me/billing/payment_attempts/{paymentAttemptID}': {
      sdkEnvelope: 'raw',
      why: 'clerk-js reads the resource without the wrapper',
    },
    'GET /v1/me/billing/credits': { body: 'client BillingCreditBalance', why: SDK },
    'GET /v1/me/billing/credits/history': { body: 'clientPage BillingCreditLedgerEntry', why: SDK },
    'POST /v1/organizations/{organizationID}/billing/payment_methods': {
      resource: 'BillingPaymentMethod',
      why: UNTYPED,
    },
    'DELETE /v1/organizations/{organizationID}/billing/payment_methods/{paymentMethodID}': {
      resource: 'BillingPaymentMethod',
      why: UNTYPED,
    },
    'PUT /v1/organizations/{organizationID}/billing/payers/default_payment_method': {
      resource: 'BillingPaymentMethod',
      why: UNTYPED,
    },
    'GET /v1/organizations/{organizationID}/billing/payment_attempts': {
      body: 'clientPage BillingPaymentAttempt',
      sdkEnvelope: 'page',
      why: SDK,
    },
    'GET /v1/organizations/{organizationID}/billing/payment_attempts/{paymentAttemptID}': {
      body: 'client BillingPaymentAttempt',
      sdkEnvelope: 'raw',
      why: SDK,
    },
    'GET /v1/organizations/{organizationID}/billing/statements': {
      resource: 'BillingStatement',
      why: UNTYPED,
    },
    'GET /v1/organizations/{organizationID}/billing/statements/{statementID}': {
      resource: 'BillingStatement',
      why: UNTYPED,
    },
    'GET /v1/organizations/{organizationID}/billing/credits': {
      body: 'client BillingCreditBalance',
      why: SDK,
    },
    'GET /v1/organizations/{organizationID}/billing/credits/history': {
      body: 'clientPage BillingCreditLedgerEntry',
      why: SDK,
    },
    'POST /v1/me/billing/store_purchases': {
      body: 'client BillingSubscriptionItem',
      why: 'Called by unreleased mobile SDKs, in no specification',
    },
  },
};
