import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimsTemplate, TokenOptions } from '../../../src/claims/index.js';
import { createBudgetAudit, parseClaimsTemplate } from '../../../src/claims/index.js';
import { atLeast } from '../../runs.js';
import { anyJson } from '../arbitraries.js';

type User = Readonly<Record<string, unknown>>;

const audit = (
  template: ClaimsTemplate,
  users: readonly User[],
  options: TokenOptions,
  more = {},
) => {
  const part = createBudgetAudit(template, options);
  for (const user of users) part.add({ user, ...more });
  return JSON.stringify(part);
};

/** Whether users alone are counted as users with something else, which is nothing, beside them. */
function expectSame(template: ClaimsTemplate, users: readonly User[], options: TokenOptions = {}) {
  expect(audit(template, users, options)).toBe(audit(template, users, options, { plan: null }));
}

const texts = [
  '{{user.id}}',
  '{{user.full_name}}',
  '{{user.primary_email_address}}',
  '{{user.email_verified}}',
  '{{user.created_at}}',
  '{{user.last_sign_in_at}}',
  '{{user.organizations}}',
  '{{user.public_metadata}}',
  '{{user.public_metadata.a}}',
  '{{user.public_metadata.a.0}}',
  '{{ user.public_metadata.a }}',
  "{{user.public_metadata.a || 'free'}}",
  '{{user.unsafe_metadata.b || user.public_metadata.a}}',
  '{{user.nope}}',
  '{{org.id}}',
  '{{org.role}}',
  '{{session.actor}}',
  'a {{user.first_name}} b {{user.created_at}}',
  'a {{user.public_metadata.a}}',
  'static <text>',
];
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(...texts),
    fc.constantFrom(1, 1e21, null, true),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('x', '__proto__', 'a<b'), tie('value'), { maxKeys: 3 }),
  ),
})).value;
const names = fc.constantFrom('x', 'plan', 'o', 'org_id', 'sub', 'jti', 'fea', '__proto__', 'é"');
const templates = fc.dictionary(names, values, { maxKeys: 4 });
const metadata = fc.oneof(
  fc.record({ a: anyJson, b: anyJson }, { requiredKeys: [] }),
  fc.constant({ a: false }),
  fc.constant({ a: 12_345_678, b: ['x'] }),
  anyJson,
);
const times = fc.constantFrom(0, -1, 1_700_000_000_000, 1e20, null, '2026-01-01T00:00:00Z', 'x');
const users = fc.array(
  fc.record(
    {
      id: fc.constantFrom('user_1', 'user_22', '', '<é"\ud800>'),
      first_name: fc.constantFrom('Ana', null, '<', 7),
      firstName: fc.constantFrom('Ana', null),
      created_at: times,
      createdAt: times,
      last_sign_in_at: times,
      primary_email_address_id: fc.constantFrom('e', 'f', null),
      email_addresses: fc.constantFrom([], null, [{ id: 'e', email_address: 'a@b.c' }]),
      organization_memberships: fc.constantFrom([], [{ role: 'a', organization: { id: 'org_1' } }]),
      public_metadata: metadata,
      unsafe_metadata: metadata,
    },
    { requiredKeys: ['id'] },
  ),
  { maxLength: 6 },
);
const options = fc.record<TokenOptions>(
  {
    version: fc.constantFrom(1 as const, 2 as const),
    kind: fc.constantFrom('session' as const, 'jwt-template' as const),
    defaults: fc.constantFrom({}, { sub: 'user_x' }, { iss: 'https://<' }, { o: { id: 'org_1' } }),
    environment: fc.constantFrom('production' as const, 'development' as const),
  },
  { requiredKeys: [] },
);

describe('a user without anything beside it', () => {
  test('adds what it adds beside an absent plan, whatever template, user and options are', () => {
    fc.assert(fc.property(templates, users, options, expectSame), atLeast(500));
  });

  test.each(texts)('adds the same for %s', (text) => {
    const user = {
      id: 'user_1',
      first_name: 'Ana & Bo',
      created_at: 1_700_000_000_000,
      last_sign_in_at: 1_700_000_000_000,
      public_metadata: { a: [12_345_678, '\b'] },
    };
    const other = { id: 'user_2', public_metadata: { a: 12_345_678 } };
    expectSame({ x: text, y: [text], z: { '<': text } }, [user, other, { id: 'user_3' }, user]);
  });

  test('adds the same where the options say what sub is', () => {
    expectSame({ x: '{{user.id}}' }, [{ id: 'user_22' }], { defaults: { sub: 'user_x' } });
  });

  test('is measured by the `render` that a template has, not by its nodes', () => {
    const parsed = parseClaimsTemplate({ x: '{{user.id}}' });
    const render: typeof parsed.render = (context, given) => {
      const rendered = parsed.render(context, given);
      return { ...rendered, claims: { x: 'another' } };
    };
    const claims = createBudgetAudit({ ...parsed, render })
      .add({ user: { id: 'u' } })
      .summary().claims;
    expect(claims.find(({ name }) => name === 'x')?.totalBytes).toBe('"x":"another",'.length);
  });

  test('counts nothing when it is refused', () => {
    const part = createBudgetAudit({
      x: '{{user.public_metadata.a}}',
      y: '{{user.public_metadata.b}}',
    });
    const before = JSON.stringify(part);
    const user = { id: 'user_1', public_metadata: { a: 'x', b: Number.POSITIVE_INFINITY } };
    expect(() => part.add({ user })).toThrow('JSON cannot hold this value');
    expect(JSON.stringify(part)).toBe(before);
  });
});
