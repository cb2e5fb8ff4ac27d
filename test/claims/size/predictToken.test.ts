import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contextClaims,
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
