import { describe, expect, test } from 'vitest';
import { samples } from '../../src/testing/generated/samples.js';
import * as testing from '../../src/testing/index.js';
import { normalizeUser } from '../../src/user/index.js';
import { type WebhookEventType, webhookEvents } from '../../src/webhooks/index.js';

type Path = readonly (string | number)[];

/** Paths and values of everything in a value but objects, functions and null; of arrays the first element. */
function leaves(value: unknown, path: Path = []): [Path, unknown][] {
  if (Array.isArray(value)) return value.length > 0 ? leaves(value[0], [...path, 0]) : [];
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]));
  }
  return value === null || typeof value === 'function' ? [] : [[path, value]];
}

const another = (value: unknown): unknown =>
  typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 7 : `${value}x`;

const overrideAt = (path: Path, value: unknown): unknown =>
  path.reduceRight<unknown>((inner, key) => (key === 0 ? [inner] : { [key]: inner }), value);

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)?.[key], value);

/** Overrides that do not come back where they were put. */
function lost(build: (overrides: never) => unknown): string[] {
  return leaves(build({} as never))
    .filter(([path, value]) => {
      const given = another(value);
      return valueAt(build(overrideAt(path, given) as never), path) !== given;
    })
    .map(([path]) => path.join('.'));
}

const seed = { seed: 'overrides' };
const builders = Object.entries(testing).filter(
  ([name]) => /^build(Organization|Session|User)/.test(name) && !/Claims/.test(name),
) as [string, (overrides: object, options: object) => unknown][];

describe('every leaf of what a builder gives can be overridden', () => {
  test.each(builders)('%s', (_, build) => {
    expect(lost((overrides) => build(overrides, seed))).toEqual([]);
  });

  test.each<[string, (overrides: never, options: typeof seed) => object]>([
    ['buildClientUser', testing.buildClientUser],
    ['buildClientOrganization', testing.buildClientOrganization],
    ['buildClientOrganizationMembership', testing.buildClientOrganizationMembership],
    ['buildBackendUser', testing.buildBackendUser],
    ['buildNormalizedUser', testing.buildNormalizedUser],
  ])('%s, but for what follows from the rest', (_, build) => {
    const follows =
      /^(object|fullName|_raw\..*|primary(EmailAddress|PhoneNumber)\..*|.*\bpathRoot)$/;
    const leaf = (overrides: object) => build(overrides as never, seed);
    expect(lost(leaf).filter((path) => !follows.test(path))).toEqual([]);
  });

  test.each(Object.keys(samples) as (keyof testing.BuiltBilling)[])('%s', (name) => {
    expect(lost((overrides) => testing.buildBilling(name, overrides, seed))).toEqual([]);
  });

  test('buildUserJSON, with everything a user can have', () => {
    const lists = {
      phone_numbers: [{}],
      web3_wallets: [{}],
      external_accounts: [{}],
      enterprise_accounts: [{}],
      passkeys: [{}],
    };
    const build = (overrides: object) => testing.buildUserJSON({ ...lists, ...overrides }, seed);
    expect(lost(build)).toEqual([]);
  });

  test('users of Core 2, with SAML accounts', () => {
    const samlAccounts = [{ emailAddress: 'jane@corp.example.com' }, { active: false }];
    const users = [
      testing.buildClientUser({ samlAccounts }, { core: 2 }),
      testing.buildUserJSON({
        saml_accounts: [{ email_address: 'jane@corp.example.com' }, { active: false }],
      }),
    ];
    expect(users[0]).toMatchObject({ samlAccounts, enterpriseAccounts: samlAccounts });
    expect(users.map((user) => normalizeUser(user).enterpriseAccounts)).toMatchObject([
      samlAccounts,
      samlAccounts,
    ]);
    expect(testing.buildBackendUser({ samlAccounts }, { core: 2 })).toMatchObject({ samlAccounts });
    const saml = testing.buildUserJSON({ saml_accounts: [{ saml_connection: { name: 'Acme' } }] });
    expect(saml.enterprise_accounts[0]?.enterprise_connection?.name).toBe('Acme');
    expect(
      testing.buildUserJSON({ enterprise_accounts: [{}], saml_accounts: [{ active: false }] }),
    ).toMatchObject({
      enterprise_accounts: [{ active: true }],
      saml_accounts: [{ active: false }],
    });
  });

  test.each(Object.keys(webhookEvents) as WebhookEventType[])('%s', (type) => {
    const build = (data: object) =>
      testing.buildWebhookEvent(type, { data: data as never }, seed).data;
    expect(lost(build)).toEqual([]);
  });
});
