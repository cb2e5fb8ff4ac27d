import { describe, expect, test } from 'vitest';
import {
  auditUsers,
  contextClaims,
  createBudgetAudit,
  measureClaims,
  measureToken,
  renderClaims,
  restoreBudgetAudit,
  type TokenLimit,
} from '../../src/claims/index.js';

const user = { id: 'user_1', email_addresses: [] };

describe('an audit', () => {
  test('keeps what it was told of the request', () => {
    const request = { otherCookieBytes: 50 };
    const state = JSON.parse(JSON.stringify(createBudgetAudit({ a: 1 }, { request })));
    expect(state.options.request).toEqual(request);
    expect(restoreBudgetAudit(state).toJSON()).toEqual(state);
  });

  test('refuses what begins to be walked and gives nothing', async () => {
    const users = { [Symbol.asyncIterator]: () => 5 };
    await expect(auditUsers(users as never, { template: {} })).rejects.toMatchObject({
      code: 'ISOCLERK_CLAIMS_CONTEXT_INVALID',
    });
  });

  test('counts a text of a million letters as it counts a shorter one', () => {
    const template = { a: `${'{{user.id}}'.repeat(400)}` };
    const long = { id: `user_${'x'.repeat(3000)}`, email_addresses: [] };
    const audit = createBudgetAudit(template).add({ user: long }).add({ user });
    const { users, over, worst } = audit.summary();
    expect([users, over, worst.map(({ id }) => id)]).toEqual([2, 1, [long.id, 'user_1']]);
  });
});

const limit = (counts: TokenLimit['counts']): TokenLimit => ({
  id: 'own',
  counts,
  limit: 1,
  unit: 'bytes',
  severity: 'error',
  basis: 'own',
  source: 'test',
  date: '2026-11',
});
const used = (counts: TokenLimit['counts'], options: Parameters<typeof measureClaims>[1]) =>
  measureClaims({}, { ...options, limits: [limit(counts)] }).limits.map((row) => row.used);

describe('quantities', () => {
  test('in development have a cookie more, which is shorter without a suffix', () => {
    const more = (cookieSuffix: boolean) => {
      const [inProduction = 0] = used('cookie-header', { cookieSuffix });
      const [inDevelopment = 0] = used('cookie-header', {
        cookieSuffix,
        environment: 'development',
      });
      return inDevelopment - inProduction;
    };
    expect([more(true), more(false)]).toEqual([105, 48]);
  });

  test('that a token does not have limit nothing', () => {
    const options = { kind: 'jwt-template', limits: [limit('cookie')] } as const;
    const { limits, verdict } = measureClaims({}, options);
    expect([limits, verdict]).toEqual([[], 'fits']);
  });
});

describe('claims', () => {
  test.each([
    ['pro', undefined, 'u:pro'],
    ['pro', { id: 'org_1', slug: 'a' }, 'o:pro'],
    ['u:pro', { id: 'org_1', slug: 'a' }, 'u:pro'],
  ])('of the plan %s in %j are %s', (plan, organization, pla) => {
    const context = { user, plan, ...(organization && { organization }) };
    expect(contextClaims(context).pla).toBe(pla);
  });

  test.each<[string, object, unknown]>([
    ['{{org.name}}', { organization: { id: 'org_1' }, membership: { role: 'org:admin' } }, null],
    [
      '{{user.primary_email_address}}',
      { user: { id: 'u', email_addresses: [{ id: 'i' }], primary_email_address_id: 'i' } },
      null,
    ],
    ['{{user.organizations}}', { memberships: [{ organization: { id: 'org_1' } }] }, {}],
    [
      '{{user.organizations}}',
      {
        memberships: [{ role: 'org:admin' }, { role: 'org:admin', organization: { id: 'org_1' } }],
      },
      { org_1: 'org:admin' },
    ],
  ])('of %s from what lacks it', (a, context, value) => {
    expect(renderClaims({ a }, { user, ...context })).toEqual({ a: value });
  });
});

test('a token that is nested without end is too complex, not invalid', () => {
  const payload = btoa(`{"a":${'['.repeat(100_000)}`).replace(/=+$/, '');
  const jwt = `${btoa('{"alg":"RS256"}').replace(/=+$/, '')}.${payload}.${'A'.repeat(342)}`;
  expect(() => measureToken(jwt)).toThrow(
    expect.objectContaining({ code: 'ISOCLERK_CLAIMS_TOO_COMPLEX' }),
  );
});
