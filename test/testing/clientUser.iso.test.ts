import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { IsoclerkError } from '../../src/errors.js';
import {
  buildClientOrganization,
  buildClientOrganizationMembership,
  buildClientUser,
  buildUserJSON,
} from '../../src/testing/index.js';
import { USER_METHODS } from '../../src/testing/user/clientMethods.js';
import { signIn } from '../user/sdk/client.js';
import { camel } from './support/camel.js';
import { differences } from './support/differences.js';
import { fullUser } from './support/fullUser.js';

const bundles = [
  ['5.128.0', 2, 'clerk-js-5/dist/clerk.no-rhc.js'],
  ['6.40.0', 3, 'clerk-js-6/no-rhc'],
] as const;

const GETTERS = [
  'verifiedExternalAccounts',
  'unverifiedExternalAccounts',
  'verifiedWeb3Wallets',
  'hasVerifiedEmailAddress',
  'hasVerifiedPhoneNumber',
] as const;

// What the real class makes of JSON that leaves a member out, and members that only one major has.
const KNOWN = {
  2: [
    'enterpriseConnection.allowOrganizationAccountLinking: extra',
    'enterpriseConnection.enterpriseConnectionId: extra',
    'enterpriseConnection.protocol: extra',
    'organization.selfServeSSOEnabled: extra',
    'organization.ssoBypassAllowlist: extra',
    'verification.verifiedAtClient: extra',
  ],
  3: [
    'enterpriseConnection.allowOrganizationAccountLinking: extra',
    'enterpriseConnection.enterpriseConnectionId: extra',
    'enterpriseConnection.protocol: extra',
    'verification.trustedDeviceChallenge: missing',
    'verification.verifiedAtClient: extra',
  ],
};

describe.each(bundles)('clerk-js %s', (_, core, file) => {
  let ClerkUser: new (json: object) => Record<string, unknown>;
  beforeAll(async () => {
    const user = await signIn(createRequire(import.meta.url)(file), buildUserJSON());
    ClerkUser = user.constructor as typeof ClerkUser;
  });

  test.each([
    ['a plain user', {}],
    ['a user with everything', fullUser],
    ['a user without identifiers', { email_addresses: [], first_name: null, last_name: '' }],
    ['a user named by blanks', { first_name: ' ', last_name: null }],
  ])('makes of the JSON of %s what buildClientUser makes', (_title, overrides) => {
    const json = buildUserJSON(overrides, { seed: 'same' });
    const passkeys = json.passkeys.map((passkey) => ({
      ...passkey,
      created_at: passkey.last_used_at,
      updated_at: passkey.last_used_at,
    }));
    const real = new ClerkUser({ ...json, passkeys });
    const built = builtFrom(overrides, core);
    const kinds = differences(real, built).map((text) =>
      text.replace(/^.*?(\w+)(\[\])?\.(\w+: \w+)$/, '$1.$3'),
    );
    const found = [...new Set(kinds)].sort();
    if (overrides === fullUser) expect(found).toEqual(KNOWN[core]);
    else expect(found.filter((kind) => !KNOWN[core].includes(kind))).toEqual([]);
    for (const getter of GETTERS) {
      expect(
        differences(real[getter], built[getter]).filter((text) => !text.includes('verification.')),
        getter,
      ).toEqual([]);
      expect(Object.hasOwn(built, getter), getter).toBe(Object.hasOwn(real, getter));
    }
    expect(functions(real).filter((name) => !(name in built))).toEqual([]);
  });
});

/** The same overrides in the client's names, where providers have no prefix. */
function builtFrom(overrides: object, core: 2 | 3) {
  const { externalAccounts, organizationMemberships, ...rest } = camel(overrides) as {
    organizationMemberships?: unknown;
    externalAccounts?: { provider?: string }[];
  };
  const client = {
    ...rest,
    ...(organizationMemberships !== undefined && {
      organizationMemberships: [
        buildClientOrganizationMembership({ role: 'org:admin' }, { seed: 'same' }),
      ],
    }),
    ...(externalAccounts && {
      externalAccounts: externalAccounts.map(({ provider, ...account }) => ({
        ...account,
        ...(provider && { provider: provider.replace('oauth_', '') as 'google' }),
      })),
    }),
  };
  return core === 2
    ? buildClientUser(client, { seed: 'same', core })
    : buildClientUser(client, { seed: 'same', core });
}

function functions(value: Record<string, unknown>): string[] {
  return Object.keys(value).filter((key) => typeof value[key] === 'function');
}

describe('buildClientUser', () => {
  test.each([...USER_METHODS, 'reload'] as const)('%s throws until it is overridden', (name) => {
    expect(() => buildClientUser()[name]()).toThrow(
      new IsoclerkError('ISOCLERK_TESTING_NOT_AVAILABLE', 'is not available in tests', {
        path: `user.${name}`,
        hint: 'It would talk to Clerk: pass your own function as an override of the builder.',
      }),
    );
    const own = vi.fn();
    expect(buildClientUser({ [name]: own })[name]).toBe(own);
  });

  test('methods of nested objects throw, and can be overridden, too', () => {
    const destroy = vi.fn(async () => {});
    const user = buildClientUser({ emailAddresses: [{}, { destroy }] });
    expect(() => user.emailAddresses[0]?.destroy()).toThrow(
      'emailAddress.destroy: is not available',
    );
    expect(user.emailAddresses[1]?.destroy).toBe(destroy);
    expect(() => user.emailAddresses[0]?.verification.reload()).toThrow('verification.reload');
  });

  test('dates in, dates out', () => {
    const createdAt = new Date(1_741_000_000_000);
    expect(buildClientUser({ createdAt }).createdAt).toEqual(createdAt);
  });

  test('tells its primary identifications', () => {
    const user = buildClientUser({ emailAddresses: [{}, {}] });
    expect(user.emailAddresses.map(user.isPrimaryIdentification)).toEqual([true, false]);
    expect(user.primaryEmailAddress).toBe(user.emailAddresses[0]);
    expect(user.isPrimaryIdentification({})).toBe(false);
  });

  test('prints its identifiers and accounts as clerk-js does', () => {
    const user = buildClientUser({
      emailAddresses: [{ emailAddress: 'a@example.com' }],
      externalAccounts: [{ provider: 'github' }, { provider: 'google', username: 'ada' }],
    });
    const accounts = [{ emailAddress: '', label: 'Ada' }, { emailAddress: '' }];
    expect(
      buildClientUser({ externalAccounts: accounts }).externalAccounts.map((account) =>
        account.accountIdentifier(),
      ),
    ).toEqual(['Ada', '']);
    expect(`${user.emailAddresses[0]}`).toBe('a@example.com');
    const { phoneNumbers, web3Wallets } = buildClientUser({
      phoneNumbers: [{}],
      web3Wallets: [{}],
    });
    expect(String(phoneNumbers[0])).toBe(phoneNumbers[0]?.phoneNumber);
    expect(String(web3Wallets[0])).toBe(web3Wallets[0]?.web3Wallet);
    expect(user.externalAccounts.map((account) => account.providerSlug())).toEqual([
      'github',
      'google',
    ]);
    expect(user.emailAddresses[0]?.verification.verifiedFromTheSameClient()).toBe(false);
    expect(user.externalAccounts.map((account) => account.providerTitle())).toEqual([
      'Github Account',
      'Google Account',
    ]);
    expect(user.externalAccounts.map((account) => account.accountIdentifier())).toEqual([
      'a@example.com',
      'ada',
    ]);
  });

  test('holds nothing private', () => {
    expect(JSON.stringify(buildClientUser())).not.toMatch(/private/i);
  });

  test('memberships of the same seed are those of the same person', () => {
    const membership = buildClientOrganizationMembership({}, { seed: 1 });
    const user = buildClientUser({ organizationMemberships: [membership] }, { seed: 1 });
    expect(user.organizationMemberships).toEqual([membership]);
    expect(membership.publicUserData.userId).toBe(user.id);
  });
});

describe('buildClientOrganization', () => {
  test('methods throw until they are overridden, at any depth', () => {
    const addUser = vi.fn();
    const organization = buildClientOrganization({ name: 'Acme', ssoBypassAllowlist: { addUser } });
    expect(organization.name).toBe('Acme');
    expect(organization.ssoBypassAllowlist.addUser).toBe(addUser);
    expect(() => organization.getMemberships()).toThrow('organization.getMemberships: is not');
    expect(() => organization.ssoBypassAllowlist.getUsers()).toThrow(
      'organization.ssoBypassAllowlist.getUsers: is not',
    );
  });
});
