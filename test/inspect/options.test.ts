import { describe, expect, test } from 'vitest';
import { inspectPayload } from '../../src/inspect/index.js';
import { detect, nameOf, nameOn, suggest } from '../../src/inspect/names.js';
import { thrownBy } from '../thrownBy.js';

describe('what inspectPayload is told', () => {
  const names = "Use a name such as 'BillingPlan', 'user.created' or 'User'";
  const operations =
    "Write method and path, as in 'GET /v1/billing/plans', and pass surface 'bapi' or 'fapi'";
  const plans = 'GET /v1/billing/plans';
  test.each<[object, string, string]>([
    [
      { surface: 'backend' },
      'SURFACE',
      "surface: No such surface. Use 'bapi', 'fapi' or 'webhook'",
    ],
    [{ as: 'Moon' }, 'NAME', `as: No such resource or event. ${names}`],
    [{ as: 5 }, 'NAME', `as: No such resource or event. ${names}`],
    [{ as: null }, 'NAME', `as: No such resource or event. ${names}`],
    [{ as: 'x'.repeat(81) }, 'NAME', `as: No such resource or event. ${names}`],
    [{ as: 'BilingPlan' }, 'NAME', "as: No such resource or event. Did you mean 'BillingPlan'?"],
    [{ as: 'user.craeted' }, 'NAME', "as: No such resource or event. Did you mean 'user.created'?"],
    [{ endpoint: plans }, 'ENDPOINT', `endpoint: No such billing operation. ${operations}`],
    [
      { endpoint: plans, surface: 'webhook' },
      'ENDPOINT',
      `endpoint: No such billing operation. ${operations}`,
    ],
    [
      { endpoint: 5, surface: 'bapi' },
      'ENDPOINT',
      `endpoint: No such billing operation. ${operations}`,
    ],
    [
      { endpoint: '', surface: 'bapi' },
      'ENDPOINT',
      `endpoint: No such billing operation. ${operations}`,
    ],
    [
      { endpoint: 'GET /v1/billing/plan', surface: 'bapi' },
      'ENDPOINT',
      "endpoint: No such billing operation. Did you mean 'GET /v1/billing/plans'?",
    ],
  ])('%j is refused', (options, what, message) => {
    const error = thrownBy(() => inspectPayload({}, options));
    expect(error).toMatchObject({
      code: `ISOCLERK_INSPECT_${what}_UNKNOWN`,
      message,
    });
  });

  test.each([
    ['GET /v1/billing/plans', '2025-11-10'],
    [' GET  /v1/billing/plans ', '2025-11-10'],
    ['GET /v1/commerce/plans', 'legacy'],
  ])('the operation %j is known', (endpoint, apiVersion) => {
    const page = { data: [], total_count: 0 };
    const report = inspectPayload(page, { surface: 'bapi', endpoint });
    expect([report.as, report.verdict]).toEqual(['BillingPlan', 'ok']);
    expect(report.apiVersion === 'legacy').toBe(apiVersion === 'legacy');
  });
});

describe('names', () => {
  test.each([
    ['BillingPlan', 'BillingPlan'],
    ['billing-plan', 'BillingPlan'],
    ['plan', 'BillingPlan'],
    ['USER', 'User'],
    ['user.created', 'user.created'],
    ['USER_CREATED', 'user.created'],
    ['webhook user', 'WebhookUser'],
    ['WebhookEventEnvelope', null],
    ['BillingSettings.billing', null],
    [`${' '.repeat(76)}plan`, 'BillingPlan'],
    [`${' '.repeat(77)}plan`, null],
    ['', null],
  ])('%j means %s', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });

  test.each<[unknown, string | null]>([
    ['BillingPlann', 'BillingPlan'],
    ['subscripton', 'BillingSubscription'],
    ['user.signedIn', 'session.created'],
    ['moon', null],
    [5, null],
    [`${' '.repeat(75)}plann`, 'BillingPlan'],
    [`${' '.repeat(76)}plann`, null],
  ])('%j is near %s', (text, name) => {
    expect(suggest(text)).toBe(name);
  });

  test.each([
    ['webhook', 'BillingPlan', 'WebhookPlan'],
    ['webhook', 'User', 'WebhookUser'],
    ['webhook', 'BillingSettings', 'BillingSettings'],
    ['bapi', 'BillingPlan', 'BillingPlan'],
    [null, 'User', 'User'],
  ] as const)('on %s %s is %s', (surface, name, named) => {
    expect(nameOn(surface, name)).toBe(named);
  });

  test.each<[unknown, 'bapi' | 'webhook' | null, string | null]>([
    [{ object: 'user' }, null, 'User'],
    [{ object: 'user' }, 'webhook', 'WebhookUser'],
    [{ object: 'organization_invitation' }, 'webhook', 'WebhookOrganizationInvitation'],
    [{ email_addresses: [] }, null, 'User'],
    [{ email_addresses: {} }, null, null],
    [{ object: 5, email_addresses: [] }, null, 'User'],
    [{ billing: {} }, 'bapi', 'BillingSettings'],
    [{ billing: 5 }, 'bapi', null],
    [{ object: 'commerce_price' }, 'bapi', 'BillingPlanPrice'],
    [{ object: 'commerce_price', plan_id: 'p' }, 'bapi', 'BillingPrice'],
    [{ object: 'commerce_plan' }, 'bapi', 'BillingPlan'],
    [{ object: 'commerce_source' }, 'bapi', 'BillingPaymentMethod'],
    [{ object: 'commerce_source' }, 'webhook', null],
    [{ object: 'organization' }, 'bapi', null],
    [{ object: 'toString' }, 'bapi', null],
    [[], null, null],
    [null, null, null],
  ])('%j on %s is %s', (value, surface, name) => {
    expect(detect(value, surface)).toBe(name);
  });
});
