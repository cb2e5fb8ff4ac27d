import { describe, expect, test } from 'vitest';
import { parseClaimsTemplate, predictToken } from '../../../src/claims/index.js';
import { growth } from '../../growth.js';

const user = { id: 'user_1', firstName: 'Ada' };
const measure = (template: string | Record<string, unknown>) => predictToken(template, { user });

const BYTES = 20_000;
const repeat = (text: string, size: number) => text.repeat(Math.ceil(size / text.length));

describe('a hostile template takes linear time', { timeout: 60_000 }, () => {
  test.each<[string, (size: number) => string]>([
    ['open braces', (size) => repeat('{{', size)],
    ['closed braces', (size) => repeat('}}', size)],
    ['braces and quotes', (size) => repeat("{{'", size)],
    ['braces around quotes', (size) => repeat("{{'{{'||'", size)],
    ['operands without end', (size) => `{{${repeat('user.first_name||', size)}`],
    ['literals without end', (size) => `{{${repeat("'a'||", size)}`],
    ['spaces', (size) => `{{${repeat(' ', size)}user.id}}`],
    ['spaces between bars', (size) => `{{${repeat('a | ', size)}`],
    ['dots', (size) => `{{user.public_metadata.${repeat('a.', size)}b}}`],
    ['one long word', (size) => `{{${repeat('a', size)}}}`],
    ['shortcodes', (size) => repeat('{{user.first_name}}', size)],
    ['unknown shortcodes', (size) => repeat('{{user.frist_name}}', size)],
    ['escapes', (size) => repeat('\\"<\u2028😀', size)],
  ])('of %s', (_, make) => {
    const measureBoth = (claim: string) => {
      expect(measure({ claim }).tokenLength).toBeGreaterThan(0);
      expect(measure(JSON.stringify({ claim })).tokenLength).toBeGreaterThan(0);
    };
    expect(growth(measureBoth, make, BYTES)).toBeLessThanOrEqual(2.6);
  });

  test('of thousands of claims', () => {
    const make = (count: number) =>
      JSON.stringify(
        Object.fromEntries(Array.from({ length: count }, (_, i) => [`c${i}`, '{{user.nope}}'])),
      );
    expect(measure(make(10_000)).claims).toHaveLength(10_011);
    expect(growth(measure, make, 1000)).toBeLessThanOrEqual(2.6);
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
    ['arrays that do not close', `{"a":${'['.repeat(1_000_000)}`],
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
