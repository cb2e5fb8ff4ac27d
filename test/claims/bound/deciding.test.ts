import { describe, expect, test } from 'vitest';
import { boundTemplate, type TemplateBounds, type TokenLimit } from '../../../src/claims/index.js';

const limit = (counts: TokenLimit['counts'], bytes: number): TokenLimit => ({
  id: counts,
  counts,
  limit: bytes,
  unit: 'bytes',
  severity: 'error',
  basis: 'own',
  source: 'test',
  date: '2026-11',
});

describe('the claims that decide', () => {
  const template = { a: 'x'.repeat(10), b: 'y'.repeat(200), c: 1 };
  const { maxPayloadBytes: most, maxTokenLength: length } = boundTemplate(template);
  // Four characters of the token for three bytes of the payload.
  const deciding = (fewer: number) => {
    const limits = [limit('token', (length ?? 0) - Math.ceil((fewer * 4) / 3) + 1)];
    const { verdict, deciding: names } = boundTemplate(template, { limits });
    return [verdict, ...names];
  };
  const [a, b, c] = ['"a":,'.length + 12, '"b":,'.length + 202, '"c":1,'.length];

  test('are the largest custom ones without which it fits', () => {
    expect(deciding(0)).toEqual(['fits']);
    expect(deciding(10)).toEqual(['unknown', 'b']);
    expect(deciding(b - 3)).toEqual(['over', 'b']);
    expect(deciding(b + 5)).toEqual(['over', 'b', 'a']);
    expect(deciding(b + a + 3)).toEqual(['over', 'b', 'a', 'c']);
  });

  test('are all where those of Clerk alone are too much', () => {
    const [verdict, ...names] = deciding(b + a + c + 60);
    expect(verdict).toBe('over');
    expect(names).toEqual(expect.arrayContaining(['a', 'b', 'c', 'act', 'sub', 'iss']));
  });

  test('are those that a limit on custom claims counts', () => {
    const of = (bytes: number) => {
      const found = boundTemplate(template, { limits: [limit('custom-claims', bytes)] });
      // What is proven leaves out the 29 bytes of jti.
      return [found.verdict, found.limits[0]?.used, ...found.deciding];
    };
    const all = a + b + c;
    expect(of(all)).toEqual(['fits', all]);
    expect(of(all - 30)).toEqual(['over', all, 'b']);
    expect(of(a + c)).toEqual(['over', all, 'b']);
    expect(of(a + c - 1)).toEqual(['over', all, 'b', 'a']);
    expect(of(all - 1)).toEqual(['unknown', all, 'b']);
  });

  test('say what the largest token takes of each limit', () => {
    const found = boundTemplate(template, { limits: [limit('token', 9000)] }).limits;
    expect(found).toEqual([
      { ...limit('token', 9000), used: length, remaining: 9000 - (length ?? 0), fits: true },
    ]);
    const { limits, maxPayloadBytes } = boundTemplate({ a: '{{user.username}}' });
    expect([limits, maxPayloadBytes]).toEqual([[], null]);
    expect(most).toBeGreaterThan(a + b + c);
  });
});

describe('what is taken for granted', () => {
  const iss = 'iss not longer than the placeholder';
  const azp = 'azp not longer than the placeholder';
  const imp = 'impersonation from the Dashboard only';
  const of = (bounds: TemplateBounds, template = {}) => boundTemplate(template, bounds).assumptions;

  test.each<[TemplateBounds, string[]]>([
    [{}, ['no active organization', imp, 'no features', 'no Billing plan', iss, azp]],
    [{ organizations: false }, [imp, 'no features', 'no Billing plan', iss, azp]],
    [
      { organizations: true },
      [
        'no custom permissions',
        'no roles besides admin and member',
        imp,
        'no features',
        'no Billing plan',
        iss,
        azp,
      ],
    ],
    [{ organizations: true, roles: [], permissions: [], features: [], plans: [] }, [imp, iss, azp]],
    [
      {
        organizations: false,
        impersonation: true,
        features: [],
        plans: [],
        defaults: { iss: 'a' },
      },
      [azp],
    ],
    [{ organizations: false, impersonation: false, features: [], plans: [] }, [iss, azp]],
  ])('beside %j', (bounds, assumptions) => {
    expect(of(bounds)).toEqual(assumptions);
  });

  test('is an organization where a template reads one', () => {
    expect(of({}, { a: '{{org.id}}' })[0]).toBe('no custom permissions');
    expect(of({ organizations: false }, { a: '{{org.id}}' })[0]).toBe(imp);
  });
});

describe('the largest claims of Clerk', () => {
  const of =
    (bounds: TemplateBounds, template = {}) =>
    (name: string) =>
      boundTemplate(template, { fields: { 'org.slug': 20 }, ...bounds }).claims.find(
        (claim) => claim.name === name,
      )?.maxBytes;
  const id = (prefix: string) => `${prefix}_${'0'.repeat(27)}`;
  const bytes = (claims: object) => JSON.stringify(claims).length - 1;
  const o = { id: id('org'), rol: 'member', slg: 'x'.repeat(18) };

  test('are of a member of an organization with a slug', () => {
    const most = of({ organizations: true });
    expect(most('o')).toBe(bytes({ o }));
    expect(most('fea')).toBeUndefined();
    expect(most('pla')).toBeUndefined();
    expect(most('sub')).toBe(bytes({ sub: id('user') }));
    expect(most('sid')).toBe(bytes({ sid: id('sess') }));
    expect(of({})('o')).toBeUndefined();
  });

  test('are of the longest role, plan and all that there is', () => {
    const most = of({
      organizations: true,
      roles: ['org:a', 'org:longest', 'org:b'],
      permissions: ['org:f:read'],
      features: ['g'],
      plans: ['a', 'longer', 'b'],
    });
    expect(most('o')).toBe(bytes({ o: { ...o, rol: 'longest', per: 'read', fpm: '1,0' } }));
    expect(most('fea')).toBe(bytes({ fea: 'o:f,o:g' }));
    expect(most('pla')).toBe(bytes({ pla: 'o:longer' }));
  });

  test('are none of permissions where there are none', () => {
    const most = of({ organizations: true }, { p: '{{org_membership.permissions}}' });
    expect(most('p')).toBe(bytes({ p: null }));
  });
});

test('bounds that throw when they are read are bad bounds', () => {
  const bounds = {
    get plans(): string[] {
      throw new Error('no');
    },
  };
  expect(() => boundTemplate({}, bounds)).toThrow(
    expect.objectContaining({ code: 'ISOCLERK_CLAIMS_BOUND_INVALID' }),
  );
});
