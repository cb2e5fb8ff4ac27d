import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  boundTemplate,
  predictToken,
  type TemplateBounds,
  tokenLimits,
} from '../../../src/claims/index.js';

const meta = (schema: unknown): TemplateBounds => ({
  fields: { 'user.public_metadata': schema as never },
});

describe('boundTemplate', () => {
  test('a template without shortcodes fits', () => {
    const { verdict, deciding, witness, maxTokenLength } = boundTemplate({ role: 'authenticated' });
    expect([verdict, deciding, witness]).toEqual(['fits', [], null]);
    expect(maxTokenLength).toBe(1050);
  });

  test('whole metadata overflows, and the witness shows it', () => {
    const { verdict, deciding, witness } = boundTemplate({
      m: '{{user.public_metadata}}',
      id: '{{user.id}}',
    });
    expect([verdict, deciding]).toEqual(['over', ['m']]);
    expect(witness?.budget.verdict).toBe('over');
    const again = predictToken(
      { m: '{{user.public_metadata}}', id: '{{user.id}}' },
      witness?.context ?? {},
    );
    expect(again.verdict).toBe('over');
  });

  test.each([
    ['a path into metadata', { a: '{{user.public_metadata.a.b}}' }],
    ['two paths', { a: '{{user.public_metadata.a.b}}', c: '{{user.public_metadata.a.c}}' }],
    ['a path inside text', { a: 'x{{org.public_metadata.a}}' }],
    ['behind a condition', { a: "{{user.username || user.unsafe_metadata.a || 'x'}}" }],
    ['membership metadata', { a: ['{{org_membership.public_metadata}}'] }],
  ])('%s can overflow', (_, template) => {
    expect(boundTemplate(template).verdict).toBe('over');
  });

  test.each([
    ['user.first_name'],
    ['user.external_id'],
    ['user.username'],
    ['user.image_url'],
    ['user.organizations'],
  ])('{{%s}} has no documented bound', (name) => {
    const { verdict, unbounded, deciding, maxTokenLength } = boundTemplate({ a: `{{${name}}}` });
    expect([verdict, unbounded, deciding, maxTokenLength]).toEqual([
      'unknown',
      [name],
      ['a'],
      null,
    ]);
  });

  test('an active organization needs a bound for its slug', () => {
    const template = { a: 1 };
    expect(boundTemplate(template, { organizations: true })).toMatchObject({
      verdict: 'unknown',
      unbounded: ['org.slug'],
      deciding: ['o'],
    });
    expect(
      boundTemplate(template, { organizations: true, fields: { 'org.slug': 66 } }).verdict,
    ).toBe('fits');
  });

  test('numbers are bytes of the value’s JSON in the token', () => {
    const claims = boundTemplate(
      { a: '{{user.first_name}}', b: 'x{{user.first_name}}' },
      { fields: { 'user.first_name': 66 } },
    ).claims;
    expect(claims.filter(({ origin }) => origin === 'custom')).toEqual([
      { name: 'b', origin: 'custom', maxBytes: 72, unbounded: [] },
      { name: 'a', origin: 'custom', maxBytes: 71, unbounded: [] },
    ]);
  });

  test.each([
    ['enum', { enum: ['a', 'long'] }, 6],
    ['const', { const: true }, 4],
    ['boolean', { type: 'boolean' }, 5],
    ['string of ASCII letters by pattern', { type: 'string', pattern: '^[a-z0-9-]{1,10}$' }, 12],
    ['string of any letters', { type: 'string', maxLength: 10 }, 62],
    [
      'a pattern with a range across letters and digits is not understood',
      { type: 'string', pattern: '^[0-z]{1,10}$', maxLength: 10 },
      62,
    ],
    ['nullable string', { type: ['string', 'null'], maxLength: 0 }, 4],
    ['number', { type: 'number' }, 25],
    ['array', { type: 'array', items: { type: 'boolean' }, maxItems: 3 }, 2 + 3 * 6],
    [
      'object',
      { type: 'object', properties: { a: { type: 'boolean' } }, additionalProperties: false },
      2 + 6 + 4 - 0,
    ],
    ['anyOf', { anyOf: [{ const: 1 }, { const: 'abc' }] }, 5],
    [
      'allOf takes the narrowest',
      { allOf: [{ type: 'string', maxLength: 10 }, { enum: ['abc'] }] },
      5,
    ],
    ['$ref', { $defs: { x: { const: 'abc' } }, $ref: '#/$defs/x' }, 5],
  ])('a JSON Schema: %s', (_, schema, bytes) => {
    const { claims } = boundTemplate({ a: '{{user.public_metadata}}' }, meta(schema));
    expect(claims.find(({ name }) => name === 'a')?.maxBytes).toBe(Math.max(bytes, 4) + 5);
  });

  test('a schema bounds the paths below it', () => {
    const schema = {
      type: 'object',
      properties: { plan: { enum: ['free', 'enterprise'] } },
      additionalProperties: false,
    };
    const { claims } = boundTemplate(
      { a: '{{user.public_metadata.plan}}', b: '{{user.public_metadata.no}}' },
      meta(schema),
    );
    expect(
      claims.filter(({ origin }) => origin === 'custom').map(({ maxBytes }) => maxBytes),
    ).toEqual([12 + 5, 4 + 5]);
  });

  test('zod schemas work as they are', () => {
    const small = z.object({
      plan: z.enum(['free', 'pro']),
      seats: z.number().int().max(500).optional(),
    });
    expect(boundTemplate({ m: '{{user.public_metadata}}' }, meta(small)).verdict).toBe('fits');
    const large = z.object({ tags: z.array(z.string().max(40)).max(100) });
    const { verdict, witness } = boundTemplate({ m: '{{user.public_metadata}}' }, meta(large));
    expect(verdict).toBe('over');
    const user = witness?.context.user as { public_metadata: unknown } | undefined;
    expect(large.safeParse(user?.public_metadata).success).toBe(true);
  });

  test('a bound that only an odd character reaches is still proven', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'string', maxLength: 450 } },
      additionalProperties: false,
    };
    const { verdict, witness } = boundTemplate({ m: '{{user.public_metadata}}' }, meta(schema));
    expect(verdict).toBe('over');
    expect(JSON.stringify(witness?.context)).toContain('\u2028');
  });

  test('a pattern that is not understood gives a bound and no witness', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'string', pattern: '^(a|b)+$', maxLength: 2000 } },
      additionalProperties: false,
    };
    expect(boundTemplate({ m: '{{user.public_metadata}}' }, meta(schema))).toMatchObject({
      verdict: 'unknown',
      unbounded: [],
      deciding: ['m'],
      witness: null,
    });
  });

  test('a JWT template overflows by the limits of servers, as a measured token does', () => {
    const template = { role: '{{user.public_metadata.role}}' };
    const bound = boundTemplate(template, { kind: 'jwt-template' });
    expect([bound.verdict, bound.maxTokenLength, bound.deciding]).toEqual([
      'over',
      66_288,
      ['role'],
    ]);
    const broken = bound.limits.flatMap(({ id, fits }) => (fits ? [] : [id]));
    expect(broken).toEqual(expect.arrayContaining(['nginx-header', 'apache-header']));
    const token = predictToken(template, bound.witness?.context ?? {}, { kind: 'jwt-template' });
    expect(token.verdict).toBe('tight');
    const small = { type: 'string', pattern: '^[a-z]{1,20}$' };
    const fields = { 'user.public_metadata.role': small };
    expect(boundTemplate(template, { kind: 'jwt-template', fields }).verdict).toBe('fits');
  });

  test('errors alone decide where one looks at the token', () => {
    const [nginx] = tokenLimits.filter(({ id }) => id === 'nginx-header');
    const template = { role: 'x'.repeat(2000) };
    expect(predictToken(template).verdict).toBe('tight');
    expect(boundTemplate(template).verdict).toBe('fits');
    const limits = nginx ? [{ ...nginx, limit: 2000 }] : [];
    expect(boundTemplate(template, { limits }).verdict).toBe('over');
  });

  test('a schema that its library cannot write is refused as a bound', () => {
    const schema = z.object({ a: z.string().transform((value) => value.length) });
    expect(() => boundTemplate({}, meta(schema))).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_BOUND_INVALID',
        path: 'fields["user.public_metadata"]',
      }),
    );
  });

  test('default claims count at their largest', () => {
    const permissions = Array.from({ length: 40 }, (_, i) => `org:feature${i}:manage`);
    const bounds = {
      organizations: true,
      fields: { 'org.slug': 20 },
      permissions,
      features: ['extra'],
      plans: ['free', 'enterprise'],
    };
    const { claims, assumptions } = boundTemplate({ a: 1 }, bounds);
    const max = (name: string) => claims.find((claim) => claim.name === name)?.maxBytes;
    expect([max('act'), max('sts'), max('fva'), max('pla')]).toEqual([126, 16, 20, 21]);
    expect(assumptions).toEqual([
      'no roles besides admin and member',
      'impersonation from the Dashboard only',
      'iss not longer than the placeholder',
      'azp not longer than the placeholder',
    ]);
    expect(
      boundTemplate({ a: 1 }, { ...bounds, impersonation: false }).claims.map(({ name }) => name),
    ).not.toContain('act');
  });

  test.each([
    [
      'an unknown field',
      { 'user.nope': 1 },
      'fields["user.nope"]: This is no shortcode. Name the field as in a template, without braces: user.public_metadata.',
    ],
    [
      'a text',
      { 'user.first_name': '64' as never },
      'fields["user.first_name"]: This is no bound. Give a number of bytes, a JSON Schema, or a Standard Schema that can write one.',
    ],
    [
      'a negative number',
      { 'user.first_name': -1 },
      'fields["user.first_name"]: This is no bound. Give a number of bytes, a JSON Schema, or a Standard Schema that can write one.',
    ],
  ])('refuses %s as a bound', (_, fields, message) => {
    expect(() => boundTemplate({}, { fields })).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_CLAIMS_BOUND_INVALID', message }),
    );
  });
});

// Values within a schema, for the property below.
const cases = fc.constantFrom(
  {
    schema: { type: 'string', maxLength: 12 },
    value: fc.string({ unit: 'binary', maxLength: 12 }),
  },
  {
    schema: { type: 'string', pattern: '^[a-z0-9_-]{0,8}$' },
    value: fc.stringMatching(/^[a-z0-9_-]{0,8}$/),
  },
  { schema: { type: 'number' }, value: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { schema: { type: 'integer' }, value: fc.maxSafeInteger() },
  { schema: { type: ['boolean', 'null'] }, value: fc.constantFrom(true, false, null) },
  {
    schema: { enum: ['a', 7, null, { x: '<' }] },
    value: fc.constantFrom('a', 7, null, { x: '<' }),
  },
  {
    schema: { type: 'array', items: { type: 'string', maxLength: 3 }, maxItems: 4 },
    value: fc.array(fc.string({ unit: 'binary', maxLength: 3 }), { maxLength: 4 }),
  },
  {
    schema: {
      type: 'object',
      properties: { a: { type: 'number' }, '<b>': { type: 'string', maxLength: 2 } },
      additionalProperties: false,
    },
    value: fc.record(
      {
        a: fc.double({ noNaN: true, noDefaultInfinity: true }),
        '<b>': fc.string({ maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  },
  {
    schema: {
      type: 'object',
      additionalProperties: { type: 'boolean' },
      propertyNames: { maxLength: 4 },
      maxProperties: 3,
    },
    value: fc.dictionary(fc.string({ unit: 'binary', maxLength: 4 }), fc.boolean(), { maxKeys: 3 }),
  },
);
const name = fc.string({ unit: 'binary', maxLength: 10 });
const expression = fc.constantFrom(
  'user.public_metadata.v',
  'user.public_metadata',
  'user.first_name',
  'user.full_name',
  'user.email_verified',
  'user.created_at',
  'user.last_sign_in_at',
  'user.nope',
  'org.role',
  'org.slug',
  'org_membership.permissions',
  'session.actor',
  "'lit'",
  'false',
);
const template = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd<'),
  fc.oneof(
    fc.array(expression, { minLength: 1, maxLength: 3 }).map((list) => `{{${list.join(' || ')}}}`),
    fc.tuple(expression, expression).map(([x, y]) => `é {{${x}}}<{{${y}}}`),
    fc.tuple(expression, fc.boolean()).map(([x, flag]) => ({ n: [`{{${x}}}`, flag], k: null })),
  ),
);

describe('no context within the bounds exceeds the bound', { timeout: 300_000 }, () => {
  test('of templates, schemas and users that are generated', () => {
    fc.assert(
      fc.property(
        template,
        cases.chain(({ schema, value }) => value.map((drawn) => ({ schema, value: drawn }))),
        fc.record({
          first: fc.option(name),
          last: fc.option(name),
          slug: fc.stringMatching(/^[a-z-]{1,12}$/),
          org: fc.boolean(),
          verified: fc.boolean(),
          actor: fc.boolean(),
          has: fc.boolean(),
        }),
        (claims, { schema, value }, draw) => {
          const bounds: TemplateBounds = {
            organizations: true,
            permissions: ['org:a:read', 'org:b:write'],
            features: ['a', 'c'],
            plans: ['pro'],
            roles: ['org:admin', 'org:viewer'],
            fields: {
              'user.public_metadata.v': schema as never,
              'user.public_metadata': {
                type: 'object',
                properties: { v: schema },
                additionalProperties: false,
              },
              'user.first_name': { type: 'string', maxLength: 10 },
              'user.last_name': { type: 'string', maxLength: 10 },
              'org.slug': 14,
            },
          };
          const bound = boundTemplate(claims, bounds);
          const user = {
            id: `user_${'1'.repeat(27)}`,
            first_name: draw.first,
            last_name: draw.last,
            created_at: 1_700_000_000_000,
            last_sign_in_at: draw.has ? 1_700_000_000_000 : null,
            primary_email_address_id: 'e',
            email_addresses: [
              {
                id: 'e',
                email_address: 'a@b.c',
                verification: draw.verified ? { status: 'verified' } : null,
              },
            ],
            public_metadata: draw.has ? { v: value } : {},
          };
          const context = {
            user,
            session: draw.actor
              ? {
                  actor: {
                    iss: 'https://dashboard.clerk.com',
                    sid: `sess_${'1'.repeat(27)}`,
                    sub: `user_${'1'.repeat(27)}`,
                  },
                }
              : {},
            ...(draw.org && {
              organization: { id: `org_${'1'.repeat(27)}`, slug: draw.slug },
              membership: { role: 'org:viewer', permissions: ['org:b:write', 'org:sys_x:y'] },
            }),
            plan: 'pro',
            features: ['c'],
          };
          const budget = predictToken(claims, context);
          for (const claim of budget.claims) {
            const most = bound.claims.find((row) => row.name === claim.name);
            expect(claim.bytes, claim.name).toBeLessThanOrEqual(most?.maxBytes ?? Number.NaN);
          }
          expect(budget.tokenLength).toBeLessThanOrEqual(bound.maxTokenLength ?? Number.NaN);
          if (bound.verdict === 'over') expect(bound.witness?.budget.verdict).toBe('over');
        },
      ),
      { numRuns: Math.max(300, Number(process.env.FC_NUM_RUNS ?? 0)) },
    );
  });
});
