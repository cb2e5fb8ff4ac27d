import { describe, expect, test } from 'vitest';
import { parseClaimsTemplate, predictToken } from '../../../src/claims/index.js';

const user = { id: 'user_1', firstName: 'Ada' };
const measure = (template: string | Record<string, unknown>) => predictToken(template, { user });

const MEGABYTE = 1_000_000;
const repeat = (text: string) => text.repeat(Math.ceil(MEGABYTE / text.length));

// Quadratic time on a megabyte takes minutes, linear time some hundred milliseconds on a busy machine.
const LINEAR_MS = 20_000;

describe('a hostile template takes linear time', { timeout: 60_000 }, () => {
  test.each([
    ['open braces', repeat('{{')],
    ['closed braces', repeat('}}')],
    ['braces and quotes', repeat("{{'")],
    ['braces around quotes', repeat("{{'{{'||'")],
    ['operands without end', `{{${repeat('user.first_name||')}`],
    ['literals without end', `{{${repeat("'a'||")}`],
    ['spaces', `{{${repeat(' ')}user.id}}`],
    ['spaces between bars', `{{${repeat('a | ')}`],
    ['dots', `{{user.public_metadata.${repeat('a.')}b}}`],
    ['one long word', `{{${repeat('a')}}}`],
    ['shortcodes', repeat('{{user.first_name}}')],
    ['unknown shortcodes', repeat('{{user.frist_name}}')],
    ['escapes', repeat('\\"<\u2028😀')],
  ])('of %s', (_, text) => {
    const start = performance.now();
    expect(measure({ claim: text }).tokenLength).toBeGreaterThan(0);
    expect(measure(JSON.stringify({ claim: text })).tokenLength).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(LINEAR_MS);
  });

  test('of 10,000 claims', () => {
    const claims = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`c${i}`, '{{user.nope}}']),
    );
    const start = performance.now();
    expect(measure(JSON.stringify(claims, null, 1)).claims).toHaveLength(10_011);
    expect(performance.now() - start).toBeLessThan(LINEAR_MS);
  });

  test('of thousands of unknown names, of which the first hundred get a suggestion', () => {
    const names = Array.from({ length: 5000 }, (_, i) => [`c${i}`, `{{user.frist_name.${i}}}`]);
    const { warnings } = parseClaimsTemplate(Object.fromEntries(names));
    expect(warnings).toHaveLength(5000);
    expect(warnings.filter(({ suggestion }) => suggestion === 'user.first_name')).toHaveLength(100);
  });

  test('of 200 levels with a shortcode in each', () => {
    let template: Record<string, unknown> = {};
    for (let i = 0; i < 199; i++) template = { a: template, b: '{{user.nope}}' };
    expect(parseClaimsTemplate(template).warnings).toHaveLength(199);
  });

  test.each([
    ['objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['arrays', `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['arrays that do not close', `{"a":${'['.repeat(MEGABYTE)}`],
  ])('10,000 levels of %s are refused', (_, text) => {
    expect(() => parseClaimsTemplate(text)).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_TOO_COMPLEX',
        message: 'This nests too deep. At most 200 levels fit.',
      }),
    );
  });

  test('10,000 levels of data are refused', () => {
    let template: Record<string, unknown> = {};
    for (let i = 0; i < 10_000; i++) template = { a: template };
    expect(() => parseClaimsTemplate(template)).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_CLAIMS_TOO_COMPLEX' }),
    );
  });

  test('metadata of 10,000 levels is refused', () => {
    let metadata: Record<string, unknown> = {};
    for (let i = 0; i < 10_000; i++) metadata = { a: metadata };
    const template = parseClaimsTemplate({ a: '{{user.public_metadata}}' });
    const context = { user: { id: 'user_1', publicMetadata: metadata } };
    expect(() => predictToken(template, context)).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_CLAIMS_TOO_COMPLEX' }),
    );
  });

  test('names of Object.prototype are no shortcodes and no metadata', () => {
    const template = {
      a: '{{constructor}}',
      b: '{{user.__proto__}}',
      c: '{{user.public_metadata.constructor}}',
      d: '{{user.public_metadata.__proto__.x}}',
    };
    const { claims } = parseClaimsTemplate(template).render({
      user: { id: 'user_1', publicMetadata: {} },
    });
    expect(claims).toEqual({ a: '{{constructor}}', b: '{{user.__proto__}}', c: null, d: null });
  });

  test('a template with the key __proto__ keeps it as data', () => {
    const { claims } = parseClaimsTemplate('{"__proto__":{"x":"{{user.id}}"}}').render({ user });
    expect(JSON.stringify(claims)).toBe('{"__proto__":{"x":"user_1"}}');
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});
