import type * as backend from '@clerk/backend';
import type * as client from '@clerk/shared/types';
import {
  type AuditSummary,
  auditUsers,
  type BudgetAudit,
  boundTemplate,
  createBudgetAudit,
  type Limit,
  limits,
  measureSessionToken,
  measureToken,
  parseClaimsTemplate,
  type ShortcodeName,
  type TemplateBound,
  type TokenBudget,
} from 'isoclerk/claims';
import { describe, expectTypeOf, test } from 'vitest';
import * as z from 'zod';

const template = parseClaimsTemplate({});

describe('isoclerk/claims', () => {
  test('results are what they are called, and not any', () => {
    expectTypeOf(measureSessionToken()).toEqualTypeOf<TokenBudget>();
    expectTypeOf(measureSessionToken()).not.toBeAny();
    expectTypeOf(measureToken('')).toEqualTypeOf<TokenBudget>();
    expectTypeOf(boundTemplate({})).toEqualTypeOf<TemplateBound>();
    expectTypeOf(createBudgetAudit({}).summary()).toEqualTypeOf<AuditSummary>();
    expectTypeOf(limits).toEqualTypeOf<readonly Limit[]>();
    expectTypeOf<TokenBudget['verdict']>().toEqualTypeOf<'fits' | 'tight' | 'over'>();
    expectTypeOf<'user.id'>().toExtend<ShortcodeName>();
    expectTypeOf<'user.nope'>().not.toExtend<ShortcodeName>();
  });

  test('a token has rendered claims, or a parsed template with a context', () => {
    measureSessionToken({ claims: { a: 1 }, defaults: { azp: null, brand_new: 1 } });
    measureSessionToken({ template, context: { user: { id: 'user_1' } } });
    // @ts-expect-error both at once
    measureSessionToken({ template, claims: {} });
    // @ts-expect-error a context needs a template
    measureSessionToken({ claims: {}, context: {} });
    // @ts-expect-error a template is parsed first
    measureSessionToken({ template: '{}' });
    // @ts-expect-error there is no version 3
    measureSessionToken({ version: 3 });
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
    measureSessionToken({ template, context: server });
    measureSessionToken({ template, context: browser });
    // @ts-expect-error a user is no id
    measureSessionToken({ template, context: { user: 'user_1' } });
  });

  test('rows of limits are checked', () => {
    const row: Limit = {
      id: 'a',
      counts: 'token',
      limit: 1,
      unit: 'bytes',
      severity: 'error',
      basis: 'own',
      source: '',
      date: '',
    };
    measureSessionToken({ limits: [...limits, row] });
    // @ts-expect-error no such quantity
    measureSessionToken({ limits: [{ ...row, counts: 'tokens' }] });
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
