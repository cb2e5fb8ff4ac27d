import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boundTemplate,
  contextClaims,
  createBudgetAudit,
  measureClaims,
  parseClaimsTemplate,
  predictToken,
  renderClaims,
  type TokenLimit,
  type TokenLimitCount,
  tokenLimits,
} from '../../../src/claims/index.js';

const user = { id: 'user_1', publicMetadata: { plan: 'pro' } };
const template = { plan: '{{user.public_metadata.plan}}', team: '{{org.id}}' };

describe('predictToken', () => {
  test.each([
    ['text', JSON.stringify(template)],
    ['an object', template],
    ['a parsed template', parseClaimsTemplate(template)],
  ])('takes %s', (_, form) => {
    const { payload, verdict, tokenLength } = predictToken(form, { user });
    expect([payload.plan, payload.team, payload.sub, verdict]).toEqual([
      'pro',
      null,
      'user_1',
      'fits',
    ]);
    expect(tokenLength).toBe(predictToken(template, { user }).tokenLength);
  });

  test('is what measureClaims says of the rendered claims and the context’s default claims', () => {
    const options = { version: 1, cookieSuffix: false } as const;
    const defaults = contextClaims({ user }, options);
    const { assumed, ...measured } = measureClaims(renderClaims(template, { user }), {
      ...options,
      defaults,
    });
    expect(predictToken(template, { user }, options)).toEqual({ ...measured, assumed });
  });

  test('without a context everything is null', () => {
    expect(predictToken(template).payload).toMatchObject({ plan: null, team: null });
  });

  test.each([
    ['null', null],
    ['a list', '[]'],
  ])('refuses %s for a template', (_, bad) => {
    expect(() => predictToken(bad as never)).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_CLAIMS_TEMPLATE_INVALID' }),
    );
  });
});

describe('a claim of a name that Clerk uses', () => {
  const organization = { id: 'org_1', slug: 'a' };
  const budget = (name: string, options = {}) => {
    const { claims, warnings, uncertainty } = predictToken(
      { [name]: 'mine' },
      { organization },
      options,
    );
    return {
      warned: warnings.map(({ code }) => code),
      origin: claims.find((claim) => claim.name === name)?.origin,
      doubts: uncertainty.flatMap(({ id, claim }) => (claim === name ? [id] : [])),
    };
  };

  test.each([
    // Clerk's own stands, or the claim is not there.
    ['sub', {}, 'reserved-claim', 'default'],
    ['act', {}, 'reserved-claim', undefined],
    ['org_id', { version: 1 }, 'reserved-claim', 'default'],
    ['iss', { kind: 'jwt-template' }, 'reserved-claim', 'default'],
    // Not known: counted, and in doubt.
    ['org_id', {}, 'other-version-claim', 'custom'],
    ['org_role', { version: 2 }, 'other-version-claim', 'custom'],
    ['pla', { version: 1 }, 'other-version-claim', 'custom'],
    // Free, as in templates for Convex and Supabase.
    ['org_id', { kind: 'jwt-template' }, undefined, 'custom'],
    ['sid', { kind: 'jwt-template' }, undefined, 'custom'],
    ['aud', {}, undefined, 'custom'],
  ])('%s in %j: %s, counted as %s', (name, options, code, origin) => {
    expect(budget(name, options)).toEqual({
      warned: code ? [code] : [],
      origin,
      doubts: code === 'other-version-claim' ? [code] : [],
    });
  });

  test('bounds and audits say the same', () => {
    const template = { org_id: '{{org.id}}', act: 1 };
    for (const [options, codes] of [
      [{}, ['other-version-claim', 'reserved-claim']],
      [{ version: 1 }, ['reserved-claim', 'reserved-claim']],
      [{ kind: 'jwt-template' }, []],
    ] as const) {
      const bound = boundTemplate(template, { ...options, impersonation: false });
      expect(bound.warnings.map(({ code }) => code)).toEqual(codes);
      const { warnings } = createBudgetAudit(template, options).summary();
      expect(warnings.map(({ code }) => code)).toEqual(codes);
      const isCustom = bound.claims.some(
        ({ name, origin }) => name === 'act' && origin === 'custom',
      );
      expect(isCustom).toBe('kind' in options);
    }
  });
});

describe('spaces in the braces of a path into metadata', () => {
  const context = { user: { id: 'user_1', public_metadata: { a: 'pro', b: 'x'.repeat(90) } } };
  const claim = (value: string) => {
    const { claims, payload, uncertainty } = predictToken({ c: value }, context);
    const bytes = claims.find(({ name }) => name === 'c')?.bytes;
    return {
      bytes,
      value: payload.c,
      doubts: uncertainty.filter(({ claim: name }) => name === 'c'),
    };
  };

  test('are disputed: the value is read, the longer of both is counted', () => {
    const text = '{{ user.public_metadata.a }}';
    expect(claim(text)).toEqual({
      value: 'pro',
      bytes: text.length + 7,
      doubts: [{ id: 'spaced-shortcode', claim: 'c', bytes: text.length + 2 - 4 }],
    });
    expect(claim('{{ user.public_metadata.b }}')).toMatchObject({
      bytes: 97,
      doubts: [{ id: 'spaced-shortcode', bytes: 88 }],
    });
    expect(claim(`<${text}`)).toMatchObject({ value: '<pro', bytes: text.length + 6 + 7 });
  });

  test.each(['{{user.public_metadata.a}}', '{{ user.id }}', "{{ user.public_metadata.a || 'x' }}"])(
    '%s is not',
    (text) => {
      expect(claim(text).doubts).toEqual([]);
    },
  );
});

describe('a JWT template', () => {
  test('of 1,300 bytes of claims meets header limits only, and fits', () => {
    const { verdict, limits } = measureClaims({ a: 'x'.repeat(1300) }, { kind: 'jwt-template' });
    expect(verdict).toBe('fits');
    expect(limits.map(({ id }) => id)).toEqual([
      'nginx-header',
      'apache-header',
      'node-headers',
      'vercel-header',
      'vercel-headers',
      'alb-header',
      'alb-headers',
      'cloudfront-request',
      'cloudflare-headers',
      'fastly-headers',
    ]);
  });
});

describe('tokenLimit', () => {
  const row = (counts: TokenLimitCount, limit: number): TokenLimit => ({
    id: 'own',
    counts,
    limit,
    unit: 'bytes',
    severity: 'error',
    basis: 'own',
    source: '',
    date: '2026-11',
  });

  test('is the longest token the browser keeps, and shorter with suffixed cookies', () => {
    expect(measureClaims({}).tokenLimit).toBe(4078);
    expect(measureClaims({}, { cookieSuffix: false }).tokenLimit).toBe(4087);
  });

  test('is null where no limit of severity error looks at the length', () => {
    const budget = (limits: readonly TokenLimit[]) => measureClaims({}, { limits });
    expect(budget([])).toMatchObject({ tokenLimit: null, remainingBytes: null });
    const custom = { limits: [row('custom-claims', 1)] };
    expect(measureClaims({ a: 1 }, custom)).toMatchObject({ tokenLimit: null, verdict: 'over' });
    // A handshake above 2 KB is replaced by a nonce, so no token is too long for this row.
    expect(budget([row('handshake-cookie', 4096)]).tokenLimit).toBeNull();
    expect(measureClaims({}, { kind: 'jwt-template' }).tokenLimit).toBeNull();
  });

  test('no token fits where even an empty one is too much', () => {
    expect(measureClaims({}, { limits: [row('headers', 100)] }).tokenLimit).toBe(0);
  });

  test('decides the verdict, whatever the limit counts', () => {
    const counted = [...new Set(tokenLimits.map(({ counts }) => counts)), 'token'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...counted.filter((counts) => counts !== 'custom-claims')),
        fc.integer({ min: 900, max: 9000 }),
        fc.integer({ min: 0, max: 6000 }),
        fc.constantFrom('production', 'development'),
        fc.constantFrom('session', 'jwt-template'),
        (counts, limit, length, environment, kind) => {
          const limits = [row(counts, limit)];
          const budget = measureClaims({ x: 'a'.repeat(length) }, {
            limits,
            environment,
            kind,
          } as const);
          const { tokenLimit, tokenLength, verdict, remainingBytes } = budget;
          const isLonger = tokenLimit !== null && tokenLength > tokenLimit;
          expect(verdict).toBe(isLonger ? 'over' : 'fits');
          expect(remainingBytes !== null && remainingBytes < 0).toBe(isLonger);
        },
      ),
    );
  });
});
