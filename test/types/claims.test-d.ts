import type * as backend from '@clerk/backend';
import type * as client from '@clerk/shared/types';
import * as claims from 'isoclerk/claims';
import {
  type AuditSummary,
  auditUsers,
  type BudgetAudit,
  boundTemplate,
  type ClaimShortcodeName,
  createBudgetAudit,
  measureClaims,
  measureToken,
  parseClaimsTemplate,
  predictToken,
  restoreBudgetAudit,
  type TemplateBound,
  type TokenBudget,
  type TokenLimit,
  tokenLimits,
} from 'isoclerk/claims';
import { describe, expectTypeOf, test } from 'vitest';
import * as z from 'zod';

const template = parseClaimsTemplate({});

describe('isoclerk/claims', () => {
  test('results are what they are called, and not any', () => {
    expectTypeOf(measureClaims({})).toEqualTypeOf<TokenBudget>();
    expectTypeOf(measureClaims({})).not.toBeAny();
    expectTypeOf(measureToken('')).toEqualTypeOf<TokenBudget>();
    expectTypeOf(boundTemplate({})).toEqualTypeOf<TemplateBound>();
    expectTypeOf(createBudgetAudit({}).summary()).toEqualTypeOf<AuditSummary>();
    expectTypeOf(tokenLimits).toEqualTypeOf<readonly TokenLimit[]>();
    expectTypeOf<TokenBudget['verdict']>().toEqualTypeOf<'fits' | 'tight' | 'over'>();
    expectTypeOf<'user.id'>().toExtend<ClaimShortcodeName>();
    expectTypeOf<'user.nope'>().not.toExtend<ClaimShortcodeName>();
  });

  test('rendered claims and templates go to functions of their own', () => {
    measureClaims({ a: 1 }, { defaults: { azp: null, brand_new: 1 } });
    predictToken(template, { user: { id: 'user_1' } });
    predictToken('{}');
    predictToken({ a: '{{user.id}}' }, {}, { version: 1 });
    // @ts-expect-error claims are rendered already
    measureClaims('{}');
    // @ts-expect-error and do not default to none
    measureClaims();
    // @ts-expect-error there is no version 3
    measureClaims({}, { version: 3 });
    // @ts-expect-error a context is no option
    measureClaims({}, { context: {} });
  });

  test('the class of an audit is a type only', () => {
    expectTypeOf(restoreBudgetAudit({})).toEqualTypeOf<BudgetAudit>();
    // @ts-expect-error exported as a type
    void claims.BudgetAudit;
  });

  test('Clerk’s own objects fit into a context, from either side', () => {
    const server = {
      user: {} as backend.User,
      organization: {} as backend.Organization,
      membership: {} as backend.OrganizationMembership,
      session: {} as backend.Session,
    };
    const browser = {
      user: {} as client.UserResource,
      organization: {} as client.OrganizationResource,
      membership: {} as client.OrganizationMembershipResource,
      memberships: [] as client.OrganizationMembershipResource[],
      session: {} as client.SessionResource,
    };
    predictToken(template, server);
    predictToken(template, browser);
    // @ts-expect-error a user is no id
    predictToken(template, { user: 'user_1' });
  });

  test('rows of limits are checked', () => {
    const row: TokenLimit = {
      id: 'a',
      counts: 'token',
      limit: 1,
      unit: 'bytes',
      severity: 'error',
      basis: 'own',
      source: '',
      date: '',
    };
    measureClaims({}, { limits: [...tokenLimits, row] });
    // @ts-expect-error no such quantity
    measureClaims({}, { limits: [{ ...row, counts: 'tokens' }] });
  });

  test('an audit knows the type of its items', async () => {
    const items = [{ person: { id: 'user_1' } }];
    const audit = await auditUsers(items, {
      template: {},
      context: ({ person }) => ({ user: person }),
    });
    expectTypeOf(audit).toEqualTypeOf<BudgetAudit>();
    // @ts-expect-error an item has no name
    await auditUsers(items, { template: {}, context: ({ name }) => ({ user: name }) });
  });

  test('bounds are numbers, JSON Schemas and zod schemas', () => {
    boundTemplate(
      {},
      {
        fields: {
          'user.first_name': 66,
          'user.public_metadata': z.object({}),
          'org.public_metadata': { type: 'object' },
        },
      },
    );
    // @ts-expect-error text is no bound
    boundTemplate({}, { fields: { 'user.first_name': '66' } });
  });
});
