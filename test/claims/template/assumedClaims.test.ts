import { describe, expect, test } from 'vitest';
import type { ClaimsContext, TokenOptions } from '../../../src/claims/index.js';
import { assumedClaims } from '../../../src/claims/template/contextClaims.js';
import { permissionClaims } from '../../../src/claims/template/permissionClaims.js';
import { resources } from '../../../src/claims/template/resources.js';

const of = (context: ClaimsContext, options: TokenOptions = {}) =>
  assumedClaims(context, resources(context), options);
const user = { id: 'user_1' };
const organization = { id: 'org_1', slug: 'acme' };
const permissions = ['org:teams:read', 'org:sys_x:read'];
const membership = { role: 'org:admin', permissions };
const session = {
  id: 'sess_1',
  status: 'pending',
  actor: { sub: 'user_2' },
  factorVerificationAge: [0, -1],
} as const;

describe('the claims that a context decides', () => {
  test('of a user and a session', () => {
    const claims = {
      sub: 'user_1',
      act: session.actor,
      fva: [0, -1],
      sid: 'sess_1',
      sts: 'pending',
    };
    expect(of({ user, session })).toEqual({ claims, assumed: [] });
    expect(of({ user, session }, { version: 1 })).toEqual({ claims, assumed: [] });
    expect(of({ user, session, organization }, { kind: 'jwt-template' })).toEqual({
      claims: { sub: 'user_1' },
      assumed: [],
    });
    expect(of({})).toEqual({ claims: {}, assumed: [] });
    expect(of({ user, session: { id: null, status: null, actor: null } }).claims).toEqual({
      sub: 'user_1',
    });
  });

  test.each([
    ['pending', 'pending'],
    ['active', 'active'],
    ['ended', 'active'],
  ])('of a session that is %s: sts %s', (status, sts) => {
    expect(of({ session: { status } }).claims).toEqual({ sts });
  });

  test('of an organization, by version', () => {
    const context = { organization, membership, plan: 'pro', features: ['a', 'u:b'] };
    expect(of(context)).toEqual({
      claims: {
        fea: 'o:a,u:b,o:teams',
        pla: 'o:pro',
        o: { id: 'org_1', rol: 'admin', slg: 'acme', per: 'read', fpm: '0,1' },
      },
      assumed: [],
    });
    const more = { role: 'org:admin', permissions: [...permissions, 'teams:org:sys_'] };
    expect(of({ ...context, membership: more }, { version: 1 })).toEqual({
      claims: {
        org_id: 'org_1',
        org_role: 'org:admin',
        org_slug: 'acme',
        org_permissions: ['org:teams:read', 'teams:org:sys_'],
      },
      assumed: [],
    });
  });

  test.each<[string, ClaimsContext, object, string[], string[]]>([
    [
      'a membership',
      { organization },
      { rol: 'member', slg: 'acme' },
      ['o'],
      ['org_role', 'org_slug'],
    ],
    [
      'a slug',
      { organization: { id: 'org_1' }, membership: { role: 'a:org:b' } },
      { rol: 'a:org:b', slg: 'acme-inc' },
      ['o'],
      ['org_role', 'org_slug'],
    ],
    [
      'a slug that it has',
      { organization: { id: 'org_1', slug: null }, membership: { role: 'admin' } },
      { rol: 'admin' },
      [],
      [],
    ],
    [
      'an organization',
      { membership: { ...membership, organization } },
      {
        rol: 'admin',
        slg: 'acme',
        per: 'read',
        fpm: '1',
      },
      [],
      [],
    ],
  ])('without %s are guessed', (_, context, o, second, first) => {
    const found = of(context);
    expect(found.claims.o).toStrictEqual({ id: 'org_1', ...o });
    expect(found.assumed).toEqual(second);
    expect(of(context, { version: 1 }).assumed).toEqual(first);
  });

  test('have no organization without one', () => {
    expect(of({ membership, plan: 'pro', features: ['a'] })).toEqual({
      claims: { fea: 'u:a', pla: 'u:pro' },
      assumed: [],
    });
    expect(of({ membership }, { version: 1 })).toEqual({ claims: {}, assumed: [] });
    expect(
      of({ organization: { id: 'org_1', slug: null }, membership: {} }, { version: 1 }).claims,
    ).toEqual({ org_id: 'org_1', org_role: 'org:member', org_permissions: [] });
    expect(of({ plan: 'o:pro' }).claims).toEqual({ pla: 'o:pro' });
  });
});

describe('features and permissions', () => {
  type Row = [string[], string[], 'o' | 'u', (string | undefined)[]];
  test.each<Row>([
    [[], [], 'u', [undefined, undefined, undefined]],
    [['b', 'a'], [], 'u', ['u:a,u:b', undefined, undefined]],
    [['b', 'a'], [], 'o', ['o:a,o:b', undefined, undefined]],
    [['u:a', 'o:a'], [], 'o', ['ou:a', undefined, undefined]],
    [['o:a', 'uo:a'], [], 'o', ['ou:a', undefined, undefined]],
    [['uo:a', 'o:a'], [], 'o', ['uo:a', undefined, undefined]],
    [['uo:a', 'u:a'], [], 'o', ['uo:a', undefined, undefined]],
    [[], ['org:a:read'], 'u', [undefined, undefined, undefined]],
    [[], ['org:a:read'], 'o', ['o:a', 'read', '1']],
    [[], ['org:a:read', 'org:a:read'], 'o', ['o:a', 'read', '1']],
    [['u:a'], ['org:a:read'], 'o', ['ou:a', 'read', '1']],
    [
      ['u:z', 'b'],
      ['org:a:read', 'org:a:do', 'org:c:do'],
      'o',
      ['o:a,o:b,o:c,u:z', 'do,read', '3,0,1'],
    ],
    [[], ['org:a:b:c', 'org:sys_x:y', 'org:a', 'org:a:', 'org', ''], 'o', ['o:a', 'b', '1']],
    [[], ['org:asys_:b'], 'o', ['o:asys_', 'b', '1']],
  ])('%j and %j of %s are %j', (features, list, scope, [fea, per, fpm]) => {
    expect(permissionClaims(features, list, scope)).toEqual({ fea, per, fpm });
  });

  test('of more than four million bits are refused', () => {
    const list = (features: number, names = 2000) =>
      Array.from({ length: names }, (_, i) => `org:f${i % features}:${i}`).concat(
        Array.from({ length: features }, (_, i) => `org:f${i}:z`),
      );
    // 2000 features, each with the last of 2000 names.
    const most = list(2000, 1999);
    expect(permissionClaims([], most, 'o').fpm?.split(',')).toHaveLength(2000);
    expect(() => permissionClaims([], [...most, 'org:g:0'], 'o')).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_TOO_COMPLEX',
        path: 'membership.permissions',
        message:
          'membership.permissions: These are too many permissions. Their masks take more than a megabyte.',
      }),
    );
    const { fpm } = permissionClaims([], list(2), 'o');
    expect(fpm?.split(',').map((mask) => BigInt(mask).toString(2).length)).toEqual([2001, 2001]);
  });
});
