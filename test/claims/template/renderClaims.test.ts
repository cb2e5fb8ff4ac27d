import { describe, expect, test } from 'vitest';
import { parseClaimsTemplate, predictToken, renderClaims } from '../../../src/claims/index.js';
import {
  buildBackendUser,
  buildClientUser,
  buildNormalizedUser,
  buildUserJSON,
} from '../../../src/testing/index.js';

const person = {
  id: 'user_2abcDEF0123456789abcDEF0123',
  externalId: 'ext-7',
  firstName: 'María',
  lastName: 'Doe',
  username: 'maria',
  publicMetadata: { plan: 'pro', seats: 5, tags: ['a', 'b'], flags: { beta: false }, none: null },
  unsafeMetadata: { theme: 'dark' },
};
const json = {
  id: person.id,
  external_id: 'ext-7',
  first_name: 'María',
  last_name: 'Doe',
  username: 'maria',
  image_url: 'https://img.clerk.com/x',
  has_image: true,
  two_factor_enabled: false,
  created_at: 1_700_000_000_123,
  updated_at: 1_700_000_001_999,
  last_sign_in_at: 1_700_000_002_000,
  primary_email_address_id: 'idn_1',
  email_addresses: [
    { id: 'idn_0', email_address: 'old@example.com', verification: null },
    { id: 'idn_1', email_address: 'maria@example.com', verification: { status: 'verified' } },
  ],
  primary_phone_number_id: 'idn_2',
  phone_numbers: [
    { id: 'idn_2', phone_number: '+34600000000', verification: { status: 'unverified' } },
  ],
  primary_web3_wallet_id: null,
  web3_wallets: [],
  public_metadata: person.publicMetadata,
  unsafe_metadata: person.unsafeMetadata,
  organization_memberships: [{ organization: { id: 'org_1' }, role: 'org:admin' }],
};
const organization = {
  id: 'org_1',
  name: 'Acme',
  slug: 'acme',
  imageUrl: 'https://img.clerk.com/o',
  hasImage: false,
  publicMetadata: { tier: 1 },
};
const membership = {
  role: 'org:admin',
  permissions: ['org:sys_profile:manage', 'org:teams:read'],
  publicMetadata: { desk: 3 },
};
const session = { id: 'sess_1', actor: { sub: 'user_9' }, reverificationId: 'rev_1' };
const context = { user: json, organization, membership, session };
const one = (text: string, from: object = context) => renderClaims({ claim: text }, from).claim;

describe('renderClaims', () => {
  test.each([
    ['user.id', person.id],
    ['user.external_id', 'ext-7'],
    ['user.first_name', 'María'],
    ['user.last_name', 'Doe'],
    ['user.full_name', 'María Doe'],
    ['user.username', 'maria'],
    ['user.created_at', 1_700_000_000],
    ['user.updated_at', 1_700_000_001],
    ['user.last_sign_in_at', 1_700_000_002_000],
    ['user.primary_email_address', 'maria@example.com'],
    ['user.primary_phone_number', '+34600000000'],
    ['user.primary_web3_wallet', null],
    ['user.email_verified', true],
    ['user.phone_number_verified', false],
    ['user.two_factor_enabled', false],
    ['user.image_url', 'https://img.clerk.com/x'],
    ['user.has_image', true],
    ['user.organizations', { org_1: 'org:admin' }],
    ['user.public_metadata', person.publicMetadata],
    ['user.public_metadata.plan', 'pro'],
    ['user.public_metadata.flags.beta', false],
    ['user.public_metadata.missing.deeper', null],
    ['user.public_metadata.plan.deeper', null],
    ['user.unsafe_metadata.theme', 'dark'],
    ['org.id', 'org_1'],
    ['org.name', 'Acme'],
    ['org.slug', 'acme'],
    ['org.role', 'org:admin'],
    ['org.image_url', 'https://img.clerk.com/o'],
    ['org.has_image', false],
    ['org.public_metadata.tier', 1],
    ['org_membership.permissions', ['org:teams:read']],
    ['org_membership.public_metadata.desk', 3],
    ['session.actor', { sub: 'user_9' }],
    ['session.reverification_id', 'rev_1'],
  ])('{{%s}} keeps the type of its value', (shortcode, value) => {
    expect(one(`{{${shortcode}}}`)).toEqual(value);
  });

  test.each(['org.id', 'org.role', 'org.public_metadata', 'org_membership.permissions'])(
    '{{%s}} is null without an active organization',
    (shortcode) => {
      expect(one(`{{${shortcode}}}`, { user: json })).toBe(null);
    },
  );

  test.each([
    ['inside text', 'plan {{user.public_metadata.plan}}!', 'plan pro!'],
    ['null inside text', '{{user.primary_web3_wallet}} John', 'null John'],
    ['a trailing space stays', '{{user.last_name}} {{user.first_name}} ', 'Doe María '],
    ['a boolean inside text', 'v={{user.email_verified}}', 'v=true'],
    ['spaces in braces', '{{  user.last_name  }}', 'Doe'],
    ['space around braces makes text', ' {{user.public_metadata.seats}}', ' 5'],
    [
      'the first operand that is neither null nor false',
      "{{user.primary_web3_wallet || user.public_metadata.flags.beta || 'x'}}",
      'x',
    ],
    ['zero and empty text are values', "{{ user.public_metadata.none || 0 || 'x' }}", 0],
    ['the last operand, whatever it is', '{{user.public_metadata.none || false}}', false],
    [
      'a literal with bars and braces',
      "{{ org.missing_ || 'a || }} b' }}",
      "{{ org.missing_ || 'a || }} b' }}",
    ],
    ['a number literal', '{{user.public_metadata.none || -1.5}}', -1.5],
    ['a condition in text', "Hi {{user.public_metadata.none || 'you'}}", 'Hi you'],
    [
      'a literal with braces of its own',
      "{{user.primary_web3_wallet || '{{user.id}}'}}",
      '{{user.id}}',
    ],
    ['static values', 'plain', 'plain'],
  ])('%s', (_, text, value) => {
    expect(one(text)).toEqual(value);
  });

  test('renders inside arrays and objects, and leaves keys alone', () => {
    const template = {
      a: [{ '{{user.id}}': '{{user.username}}' }, 1],
      b: { c: { d: '{{org.slug}}' } },
    };
    expect(renderClaims(template, context)).toEqual({
      a: [{ '{{user.id}}': 'maria' }, 1],
      b: { c: { d: 'acme' } },
    });
  });

  test('memberships can come from the context', () => {
    const memberships = [{ organization: { id: 'org_2' }, role: 'org:member' }];
    expect(one('{{user.organizations}}', { user: { id: 'user_1' }, memberships })).toEqual({
      org_2: 'org:member',
    });
  });

  test('warns when nothing says which organizations there are', () => {
    const { warnings } = parseClaimsTemplate({ a: '{{user.organizations}}' }).render({
      user: { id: 'user_1' },
    });
    expect(warnings.map(({ code }) => code)).toEqual(['organization-list', 'no-memberships']);
  });
});

describe('the same person from every source', () => {
  const template = {
    name: '{{user.full_name}}',
    email: '{{user.primary_email_address}}',
    phone: '{{user.primary_phone_number}}',
    wallet: '{{user.primary_web3_wallet}}',
    verified: '{{user.email_verified}}',
    phoneVerified: '{{user.phone_number_verified}}',
    two: '{{user.two_factor_enabled}}',
    created: '{{user.created_at}}',
    signedIn: '{{user.last_sign_in_at}}',
    image: '{{user.image_url}}',
    meta: '{{user.public_metadata}}',
    unsafe: '{{user.unsafe_metadata}}',
  };
  const sources = {
    json: buildUserJSON({}, { seed: 7 }),
    backend: buildBackendUser({}, { seed: 7 }),
    client: buildClientUser({}, { seed: 7 }),
    normalized: buildNormalizedUser({}, { seed: 7 }),
  };
  const expected = renderClaims(template, { user: sources.json });

  test('has a value in every claim', () => {
    expect(Object.entries(expected).filter(([, value]) => value === undefined)).toEqual([]);
    expect(expected.email).toMatch(/@/);
  });

  test.each(Object.entries(sources))('%s', (_, user) => {
    expect(renderClaims(template, { user })).toEqual(expected);
  });

  test('a backend user after JSON, and a client user after JSON', () => {
    expect(renderClaims(template, { user: JSON.parse(JSON.stringify(sources.backend)) })).toEqual(
      expected,
    );
    expect(renderClaims(template, { user: JSON.parse(JSON.stringify(sources.client)) })).toEqual(
      expected,
    );
  });
});

describe('what is not known', () => {
  const rendered = (text: string) => {
    const { uncertainty } = parseClaimsTemplate({ c: text }).render({
      user: json,
      organization,
      membership,
    });
    return { value: one(text), uncertainty };
  };

  test.each([
    [
      'an unknown shortcode is text or null',
      '{{user.nope}}',
      '{{user.nope}}',
      'unknown-shortcode',
      15 - 4,
    ],
    [
      'in a condition, too',
      "{{user.nope || 'x'}}",
      "{{user.nope || 'x'}}",
      'unknown-shortcode',
      22 - 3,
    ],
    ['the role has its prefix or not', '{{org.role}}', 'org:admin', 'org-role-prefix', 4],
    [
      'milliseconds or seconds',
      '{{user.last_sign_in_at}}',
      1_700_000_002_000,
      'last-sign-in-unit',
      3,
    ],
    ['an element of an array or null', '{{user.public_metadata.tags.0}}', null, 'array-index', 1],
    [
      'an array inside text',
      'x{{user.public_metadata.tags}}',
      'x["a","b"]',
      'text-interpolation',
      8,
    ],
    [
      'an object inside text',
      'x{{org_membership.public_metadata}}',
      'x{"desk":3}',
      'text-interpolation',
      1,
    ],
  ])('%s', (_, text, value, id, bytes) => {
    const { uncertainty, value: found } = rendered(text);
    expect(found).toEqual(value);
    expect(uncertainty).toEqual(bytes > 0 ? [{ id, claim: 'c', bytes }] : []);
  });

  test('times that Clerk writes itself are counted in digits', () => {
    const template = parseClaimsTemplate({
      t: '{{user.created_at}}',
      list: ['{{user.updated_at}}'],
    });
    const { claims, uncertainty } = predictToken(template, { user: json });
    expect(claims.filter(({ origin }) => origin === 'custom')).toEqual([
      { name: 'list', bytes: 20, origin: 'custom' },
      { name: 't', bytes: 15, origin: 'custom' },
    ]);
    expect(uncertainty.map(({ id }) => id)).toEqual(['jti']);
  });
});
