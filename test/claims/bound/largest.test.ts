import { afterEach, describe, expect, test } from 'vitest';
import { boundTemplate } from '../../../src/claims/index.js';

const metadata = { b: '{{user.public_metadata}}' };
const bytesOf = (
  template: Parameters<typeof boundTemplate>[0],
  bounds: Parameters<typeof boundTemplate>[1] = {},
  name = 'a',
) => boundTemplate(template, bounds).claims.find((claim) => claim.name === name)?.maxBytes;

describe('the largest context', () => {
  test('has the role of members where no role is known', () => {
    const of = (roles: readonly string[]) =>
      bytesOf({}, { organizations: true, roles, fields: { 'org.slug': 9 } }, 'o');
    expect(of([])).toBe(of(['org:member']));
    expect(of([])).not.toBe(of(['org:administrator']));
  });

  test('has no actor where nobody impersonates', () => {
    const template = { a: '{{session.actor}}' };
    expect(bytesOf(template, { impersonation: false })).toBe(bytesOf({ a: null }));
    expect(bytesOf(template)).toBeGreaterThan(bytesOf({ a: null }) ?? 0);
  });

  test('has the issuer and the origin that are given', () => {
    const assumed = (defaults?: { readonly iss: string; readonly azp: string }) =>
      boundTemplate({}, defaults && { defaults }).assumptions.filter((text) =>
        /placeholder/.test(text),
      );
    expect(assumed()).toHaveLength(2);
    expect(assumed({ iss: 'https://clerk.example.com', azp: 'https://example.com' })).toEqual([]);
  });
});

describe('a witness', () => {
  test('has both names where a template asks for the full one', () => {
    const { verdict, witness } = boundTemplate({ a: '{{user.full_name}}', ...metadata });
    expect(verdict).toBe('over');
    const user = witness?.context.user ?? {};
    expect([Reflect.get(user, 'first_name'), Reflect.get(user, 'last_name')]).toEqual(['x', 'x']);
  });

  test('has no names where the full one is bound', () => {
    const fields = { 'user.full_name': 40 };
    const template = { a: '{{user.full_name}}', c: '{{user.first_name}}', ...metadata };
    const { verdict, witness } = boundTemplate(template, { fields });
    expect(verdict).toBe('over');
    const user = witness?.context.user ?? {};
    expect([Reflect.get(user, 'first_name'), Reflect.get(user, 'last_name')]).toEqual([null, null]);
  });

  test('has a reverification where a template asks for it', () => {
    const { witness } = boundTemplate({ a: '{{session.reverification_id}}', ...metadata });
    expect(typeof Reflect.get(witness?.context.session ?? {}, 'reverificationId')).toBe('string');
  });

  test('has times where a template asks for them', () => {
    const { witness } = boundTemplate({ a: '{{user.created_at}}', ...metadata });
    expect(witness?.context.user).toMatchObject({ created_at: 1_800_000_000_000 });
  });
});

test('a template that is too long to be measured has no witness, and does not fit', () => {
  const { verdict, witness } = boundTemplate({ a: '{{user.public_metadata}}'.repeat(60_000) });
  // Not the witness itself: it would be printed.
  expect([verdict === 'fits', Boolean(witness)]).toEqual([false, false]);
});

describe('a bound', () => {
  afterEach(() => {
    Reflect.deleteProperty(Object.prototype, '~standard');
  });

  test('is no Standard Schema because every object is one', () => {
    const fields = { 'user.first_name': { const: 'Ada' } };
    const clean = bytesOf({ a: '{{user.first_name}}' }, { fields });
    Object.defineProperty(Object.prototype, '~standard', { value: {}, configurable: true });
    expect(bytesOf({ a: '{{user.first_name}}' }, { fields })).toBe(clean);
  });

  test('that is a Standard Schema has to write its schema', () => {
    const schema = { '~standard': { version: 1, vendor: 'test', validate: () => ({ value: 1 }) } };
    expect(() =>
      boundTemplate({}, { fields: { 'user.public_metadata': schema as never } }),
    ).toThrow(expect.objectContaining({ code: 'ISOCLERK_CLAIMS_BOUND_INVALID' }));
  });

  test.each([
    ['says nothing of more properties', { type: 'object', properties: {} }],
    ['allows them', { type: 'object', additionalProperties: true }],
  ])('of a schema that %s is none for what stands below', (_, schema) => {
    const template = { a: '{{user.public_metadata.plan}}' };
    expect(bytesOf(template, { fields: { 'user.public_metadata': schema } })).toBe(
      bytesOf(template),
    );
  });
});
