import { describe, expect, test } from 'vitest';
import { contextClaims } from '../../../src/claims/index.js';

describe('contextClaims', () => {
  const organization = { id: 'org_1', slug: 'acme' };

  test('reads v2 permissions as one mask for each feature', () => {
    const permissions = [
      'org:billing:manage',
      'org:billing:read',
      'org:reports:create',
      'org:reports:read',
      'org:sys_memberships:read',
    ];
    const membership = { role: 'org:member', permissions: [...permissions, 'org:reports:delete'] };
    const { fea, o } = contextClaims({
      organization,
      membership,
      features: ['u:beta', 'uo:billing', 'reports'],
    });
    expect(fea).toBe('u:beta,uo:billing,o:reports');
    expect(o).toEqual({
      id: 'org_1',
      rol: 'member',
      slg: 'acme',
      per: 'create,delete,manage,read',
      fpm: '12,11',
    });
  });

  test('a feature of both scopes stands once, with both', () => {
    const permissions = ['org:reports:read'];
    const membership = { role: 'org:member', permissions };
    expect(contextClaims({ organization, membership, features: ['u:reports'] })).toEqual({
      fea: 'ou:reports',
      o: { id: 'org_1', rol: 'member', slg: 'acme', per: 'read', fpm: '1' },
    });
    expect(contextClaims({ features: ['u:reports', 'o:reports', 'u:reports'] })).toEqual({
      fea: 'ou:reports',
    });
  });

  test('masks of more than 53 permissions are exact', () => {
    const permissions = Array.from(
      { length: 70 },
      (_, i) => `org:f:p${String(i).padStart(2, '0')}`,
    );
    const { o } = contextClaims({ organization, membership: { role: 'org:admin', permissions } });
    expect(o).toMatchObject({ fpm: String(2n ** 70n - 1n) });
  });

  test('v1 keeps empty permissions and the prefix of the role', () => {
    expect(
      contextClaims(
        { organization, membership: { role: 'org:admin', permissions: [] } },
        { version: 1 },
      ),
    ).toEqual({
      org_id: 'org_1',
      org_role: 'org:admin',
      org_slug: 'acme',
      org_permissions: [],
    });
  });

  test('plans and features get the scope of who is active', () => {
    expect(contextClaims({ plan: 'pro', features: ['a'] })).toEqual({ pla: 'u:pro', fea: 'u:a' });
    expect(
      contextClaims({ plan: 'pro', organization, membership: { role: 'org:admin' } }),
    ).toMatchObject({ pla: 'o:pro' });
  });

  test('an organization without slugs has no slg', () => {
    expect(
      contextClaims({
        organization: { id: 'org_1', slug: null },
        membership: { role: 'org:admin' },
      }).o,
    ).toEqual({ id: 'org_1', rol: 'admin' });
  });

  test.each([
    ['a response around the user', { user: { user: { id: 'user_1' } } }, 'user'],
    ['an organization id alone', { organization: 'org_1' }, 'organization'],
  ])('refuses %s', (_, context, path) => {
    expect(() => contextClaims(context as never)).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_CONTEXT_INVALID',
        message: `${path}: This is no resource with an id. Pass the Clerk resource itself or its JSON.`,
      }),
    );
  });
});
