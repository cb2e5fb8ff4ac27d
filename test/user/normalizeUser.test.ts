import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { normalizeUser, normalizeUsers } from '../../src/user/index.js';
import { knownBy } from '../fixtures/user/doors.js';
import { normalizedPerson } from '../fixtures/user/normalizedPerson.js';
import { frontendJSON, personJSON, SECRET } from '../fixtures/user/person.js';

const json = (changes: Record<string, unknown> = {}) =>
  ({ id: 'user_1', email_addresses: [], ...changes }) as never;
const camel = (changes: Record<string, unknown> = {}) =>
  ({ id: 'user_1', emailAddresses: [], ...changes }) as never;
const HINT = 'Pass a user as a Clerk SDK, API or webhook hands it out.';

describe('normalizeUser', () => {
  test('turns Backend API and webhook JSON into the normalised person', () => {
    expect(normalizeUser(personJSON)).toStrictEqual(normalizedPerson);
  });

  test('turns Frontend API JSON into all that it knows', () => {
    expect(normalizeUser(frontendJSON() as never)).toStrictEqual(
      knownBy('Frontend API JSON', normalizedPerson),
    );
  });

  test('gives null for null and undefined', () => {
    expect([normalizeUser(null), normalizeUser(undefined)]).toEqual([null, null]);
  });

  test('makes a user with nothing but an id', () => {
    expect(normalizeUser(json())).toStrictEqual({
      object: 'user',
      id: 'user_1',
      externalId: null,
      username: null,
      firstName: null,
      lastName: null,
      fullName: null,
      imageUrl: null,
      hasImage: false,
      primaryEmailAddressId: null,
      primaryPhoneNumberId: null,
      primaryWeb3WalletId: null,
      primaryEmailAddress: null,
      primaryPhoneNumber: null,
      primaryWeb3Wallet: null,
      emailAddresses: [],
      phoneNumbers: [],
      web3Wallets: [],
      externalAccounts: [],
      passwordEnabled: false,
      totpEnabled: false,
      backupCodeEnabled: false,
      twoFactorEnabled: false,
      publicMetadata: {},
      unsafeMetadata: {},
      createOrganizationEnabled: false,
      createOrganizationsLimit: null,
      deleteSelfEnabled: false,
      createdAt: null,
      updatedAt: null,
      lastSignInAt: null,
      legalAcceptedAt: null,
    });
  });

  test('shares nothing with its source', () => {
    const source = structuredClone(personJSON);
    const user = normalizeUser(source);
    user.publicMetadata.nested.deep = false;
    user.publicMetadata.seats.push(3);
    expect(source).toEqual(personJSON);
  });

  test('reads frozen objects', () => {
    expect(
      normalizeUser(Object.freeze({ id: 'user_1', email_addresses: [], first_name: 'Ada' }))
        .firstName,
    ).toBe('Ada');
  });

  test('reads an object of another realm', () => {
    const source = runInNewContext(
      `({ id: 'user_1', emailAddresses: [], createdAt: new Date(1727707000164), publicMetadata: { a: [1] } })`,
    );
    const user = normalizeUser(source);
    expect([user.createdAt, user.publicMetadata]).toEqual([1727707000164, { a: [1] }]);
  });
});

describe('privateMetadata', () => {
  test('is absent unless asked for', () => {
    expect(normalizeUser(personJSON)).not.toHaveProperty('privateMetadata');
    expect(normalizeUser(personJSON, { privateMetadata: false })) //
      .not.toHaveProperty('privateMetadata');
  });
  test('comes with { privateMetadata: true } from JSON', () => {
    expect(normalizeUser(personJSON, { privateMetadata: true }).privateMetadata).toEqual({
      risk: SECRET,
    });
  });
  test.each([
    ['passkeys', { passkeys: [] }],
    ['pathRoot', { pathRoot: '/me' }],
  ])('never comes from an object with %s, as only the client has', (_, mark) => {
    const planted = camel({ ...mark, privateMetadata: { a: 1 } });
    expect(normalizeUser(planted, { privateMetadata: true })) //
      .not.toHaveProperty('privateMetadata');
  });
  test('survives normalising again only when asked for again', () => {
    const user = normalizeUser(personJSON, { privateMetadata: true });
    expect(normalizeUser(user, { privateMetadata: true })).toStrictEqual(user);
    expect(normalizeUser(user)).toStrictEqual(normalizedPerson);
  });
});

describe('times', () => {
  test.each([
    ['milliseconds', 1727707000164, 1727707000164],
    ['a Date', new Date(1727707000164), 1727707000164],
    ['ISO text, as JSON makes of a Date', '2024-09-30T14:36:40.164Z', 1727707000164],
    ['digits', '1727707000164', 1727707000164],
    ['seconds, as in examples of Clerk', 1611948436, 1611948436000],
    ['the Date that a client makes of seconds', new Date(1611948436), 1611948436000],
    ['0, which is no time', 0, null],
    ['-0', -0, null],
    ['an invalid Date', new Date(Number.NaN), null],
    ['text that is no time', 'yesterday', null],
    ['a date that Date.parse would guess', 'March 7', null],
    ['more digits than a number has', '9'.repeat(400), null],
    ['Infinity', Number.POSITIVE_INFINITY, null],
    ['null', null, null],
  ])('%s', (_, created_at, expected) => {
    expect(normalizeUser(json({ created_at })).createdAt).toBe(expected);
  });
});

describe('oddities', () => {
  test.each([
    ['oauth_google', 'google'],
    ['google', 'google'],
    ['oauth_custom_acme', 'custom_acme'],
    ['custom_oauth_acme', 'custom_oauth_acme'],
    ['oauth_', 'oauth_'],
  ])('the provider %j reads as %j', (provider, expected) => {
    const user = normalizeUser(json({ external_accounts: [{ id: 'eac_1', provider }] }));
    expect(user.externalAccounts[0]?.provider).toBe(expected);
  });

  test('a missing email id is null and never the primary one', () => {
    const user = normalizeUser(
      json({ email_addresses: [{ email_address: 'a@b.c' }], primary_email_address_id: null }),
    );
    expect([user.emailAddresses[0]?.id, user.primaryEmailAddress]).toEqual([null, null]);
  });

  test('the primary address is the one with the id, not the first', () => {
    expect(normalizeUser(personJSON).primaryEmailAddress?.emailAddress).toBe('ada@example.com');
  });

  test('a dangling primary id keeps the id', () => {
    const user = normalizeUser(json({ primary_phone_number_id: 'idn_gone' }));
    expect([user.primaryPhoneNumberId, user.primaryPhoneNumber]).toEqual(['idn_gone', null]);
  });

  test('old JSON names its image profile_image_url', () => {
    expect(normalizeUser(json({ profile_image_url: 'https://x.test/1' })).imageUrl) //
      .toBe('https://x.test/1');
  });

  test.each([
    [null, null, false],
    [{ status: null, strategy: null }, null, false],
    [{ status: 'verified' }, { status: 'verified', strategy: null }, true],
    [{ status: 'brand_new', strategy: 'x' }, { status: 'brand_new', strategy: 'x' }, false],
  ])('the verification %j', (verification, expected, verified) => {
    const user = normalizeUser(
      json({ email_addresses: [{ email_address: 'a@b.c', verification }] }),
    );
    expect(user.emailAddresses[0]).toMatchObject({ verification: expected, verified });
  });

  test.each([
    ['JSON', json({ enterprise_accounts: [{ id: 'a', saml_connection: { name: 'A' } }] })],
    ['the SDK', camel({ enterpriseAccounts: [{ id: 'a', samlConnection: { name: 'A' } }] })],
  ])('the SAML connection of an enterprise account is its connection, in %s', (_, source) => {
    const [account] = normalizeUser(source).enterpriseAccounts ?? [];
    expect(account?.enterpriseConnection).toMatchObject({ name: 'A' });
  });
  test('an enterprise account may be without a connection', () => {
    const user = normalizeUser(json({ enterprise_accounts: [{ id: 'a' }] }));
    expect(user.enterpriseAccounts?.[0]?.enterpriseConnection).toBeNull();
  });
  test('SAML accounts stand in where nothing is known of enterprise accounts', () => {
    const { enterprise_accounts: _, ...older } = personJSON;
    const [account] = normalizedPerson.enterpriseAccounts;
    const expected = [{ ...account, id: 'samlacc_okta', lastName: 'Lovelace' }];
    expect(normalizeUser(older).enterpriseAccounts).toStrictEqual(expected);
    expect(normalizeUser(camel({ _raw: older })).enterpriseAccounts).toStrictEqual(expected);
  });

  test('SAML accounts stand in for an empty list too, in whatever the backend SDK kept', () => {
    const { enterprise_accounts: _, ...older } = personJSON;
    const expected = normalizeUser(older).enterpriseAccounts;
    expect(expected).toHaveLength(1);
    // What @clerk/backend 3.x makes of an answer from before there were enterprise accounts.
    const live = camel({ enterpriseAccounts: [], _raw: older });
    expect(normalizeUser(live).enterpriseAccounts).toStrictEqual(expected);
    const kept = camel({ enterpriseAccounts: [], _raw: personJSON });
    expect(normalizeUser(kept).enterpriseAccounts).toStrictEqual(
      normalizedPerson.enterpriseAccounts,
    );
    expect(normalizeUser(json({ ...older, enterprise_accounts: [] })).enterpriseAccounts) //
      .toStrictEqual(expected);
  });

  test('an empty list of enterprise accounts is one', () => {
    expect(normalizeUser(json({ enterprise_accounts: [] })).enterpriseAccounts).toEqual([]);
    const bare = camel({ enterpriseAccounts: [], _raw: { saml_accounts: [] } });
    expect(normalizeUser(bare).enterpriseAccounts).toEqual([]);
    const kept = camel({ _raw: { enterprise_accounts: [] } });
    expect(normalizeUser(kept).enterpriseAccounts).toEqual([]);
  });

  test('no SAML accounts say nothing about enterprise accounts', () => {
    expect(normalizeUser(json({ saml_accounts: [] }))).not.toHaveProperty('enterpriseAccounts');
  });

  test('null lists read as empty', () => {
    expect(normalizeUser(json({ phone_numbers: null, external_accounts: null }))).toMatchObject({
      phoneNumbers: [],
      externalAccounts: [],
    });
  });

  test.each([
    ['JSON', json({ user: {}, response: {} })],
    ['a camelCase user', camel({ user: {}, response: {} })],
  ])('what stands beside the addresses of %s is no user', (_, source) => {
    expect(normalizeUser(source)).toStrictEqual(normalizeUser(json()));
  });

  test('metadata is 500 levels deep and a million values wide at most', () => {
    const nested = (levels: number): object => (levels === 0 ? {} : { a: nested(levels - 1) });
    const copyOf = (public_metadata: object) =>
      normalizeUser(json({ public_metadata })).publicMetadata;
    const tooMuch = (problem: string) => `public_metadata: expected ${problem}. ${HINT}`;
    expect(copyOf(nested(500))).toEqual(nested(500));
    expect(() => copyOf(nested(501))).toThrow(tooMuch('JSON, no deeper than 500 levels'));
    const wide = { a: Array(600).fill({}) };
    expect(copyOf(wide)).toEqual(wide);
    // The object is a value, too.
    const zeros = (length: number) => ({ a: Array(length).fill(0) });
    expect(() => copyOf(zeros(999_999))).not.toThrow();
    expect(() => copyOf(zeros(1_000_000))).toThrow(tooMuch('no more than a million values'));
  });

  test('keys of the prototype are data in metadata', () => {
    const public_metadata = JSON.parse('{"__proto__":{"a":1},"constructor":2,"toString":-0}');
    const copy = normalizeUser(json({ public_metadata })).publicMetadata;
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"a":1},"constructor":2,"toString":0}');
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  test('undefined in metadata is dropped, as in JSON', () => {
    const user = normalizeUser(camel({ publicMetadata: { a: undefined, b: { c: undefined } } }));
    expect(user.publicMetadata).toStrictEqual({ b: {} });
  });
});

describe('a failure', () => {
  const problem = (source: unknown) => {
    try {
      normalizeUser(source as never);
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      return [code, message];
    }
    return 'no error';
  };
  const invalid = (message: string) => ['ISOCLERK_USER_INVALID', `${message}. ${HINT}`];

  test.each<[string, unknown, string]>([
    ['a number', 5, 'expected a user'],
    ['nothing but an id', { id: 'user_1' }, 'emailAddresses: expected an array'],
    [
      'null for the addresses',
      camel({ emailAddresses: null }),
      'emailAddresses: expected an array',
    ],
    [
      'an object for a text in a Date',
      json({ created_at: { getTime: 1 } }),
      'created_at: expected a time or null',
    ],
    ['an organization', { id: 'org_1', name: 'Acme' }, 'emailAddresses: expected an array'],
    ['no id', { email_addresses: [] }, 'id: expected text'],
    ['an empty id', { id: '', email_addresses: [] }, 'id: expected text'],
    ['a number for text', json({ first_name: 5 }), 'first_name: expected text or null'],
    ['text for a flag', camel({ hasImage: 'yes' }), 'hasImage: expected true, false or null'],
    [
      'NaN',
      camel({ createOrganizationsLimit: Number.NaN }),
      'createOrganizationsLimit: expected a number or null',
    ],
    ['an object for a time', json({ created_at: {} }), 'created_at: expected a time or null'],
    [
      'an object for a list',
      json({ phone_numbers: {} }),
      'phone_numbers: expected an array or null',
    ],
    [
      'a hole in a list',
      json({ email_addresses: [{ email_address: 'a' }, null] }),
      'email_addresses[1]: expected an object',
    ],
    [
      'a deep field',
      json({ external_accounts: [{ id: 'e', provider: 'x', verification: { status: 4 } }] }),
      'external_accounts[0].verification.status: expected text or null',
    ],
    [
      'text for metadata',
      json({ public_metadata: '{}' }),
      'public_metadata: expected an object or null',
    ],
    [
      'a Date in metadata',
      camel({ unsafeMetadata: { a: new Date() } }),
      'unsafeMetadata: expected JSON',
    ],
    [
      'a function in metadata',
      camel({ publicMetadata: { a() {} } }),
      'publicMetadata: expected JSON',
    ],
    ['a BigInt in metadata', camel({ publicMetadata: { a: 1n } }), 'publicMetadata: expected JSON'],
    [
      'a field of the raw response',
      camel({ _raw: { enterprise_accounts: [{ active: 5 }] } }),
      '_raw.enterprise_accounts[0].active: expected true, false or null',
    ],
  ])('at %s', (_, source, message) => {
    expect(problem(source)).toEqual(invalid(message));
  });

  test('at a cycle in metadata', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = [cycle];
    expect(problem(json({ public_metadata: cycle }))).toEqual(
      invalid('public_metadata: expected JSON, no deeper than 500 levels'),
    );
  });

  test('at metadata that shares its parts so often that its JSON would have no end', () => {
    let shared: object = { a: 1 };
    for (let level = 0; level < 60; level++) shared = { a: shared, b: [shared] };
    expect(problem(json({ public_metadata: shared }))).toEqual(
      invalid('public_metadata: expected no more than a million values'),
    );
    expect(problem(json({ public_metadata: { list: new Array(300_000_000) } }))).toEqual(
      invalid('public_metadata: expected no more than a million values'),
    );
  });

  test('at a provider of nothing but prefixes it is no failure', () => {
    const provider = 'oauth_'.repeat(100_000);
    const accounts = [
      { id: 'e', provider: `${provider}google` },
      { id: 'f', provider },
    ];
    const user = normalizeUser(json({ external_accounts: accounts }));
    expect(user.externalAccounts.map((account) => account.provider)).toEqual(['google', 'oauth_']);
  });

  test('at a getter that throws, without its text', () => {
    const source = {
      id: 'user_1',
      email_addresses: [],
      get last_name() {
        throw new Error(SECRET);
      },
    };
    expect(problem(source)).toEqual(invalid('last_name: cannot be read'));
  });

  test('at a list that throws, for which it is to blame as a whole', () => {
    const get = (list: object, key: PropertyKey) => {
      if (key === 'length') throw new Error(SECRET);
      return Reflect.get(list, key);
    };
    const email_addresses = new Proxy([], { get });
    expect(problem(json({ email_addresses }))).toEqual(invalid('email_addresses: cannot be read'));
  });

  test('of a frozen source has its path too', () => {
    const email = Object.freeze({ email_address: 5 });
    const source = Object.freeze(json({ email_addresses: Object.freeze([email]) }));
    expect(problem(source)).toEqual(invalid('email_addresses[0].email_address: expected text'));
  });

  test('at a deleted user says so', () => {
    expect(problem({ object: 'user', id: 'user_1', deleted: true })).toEqual([
      'ISOCLERK_USER_DELETED',
      `deleted: is true, check for user.deleted first. ${HINT}`,
    ]);
  });
});

describe('normalizeUsers', () => {
  test('keeps an array an array', () => {
    expect(normalizeUsers([personJSON, personJSON])).toStrictEqual([
      normalizedPerson,
      normalizedPerson,
    ]);
  });
  test('keeps a page of either spelling', () => {
    expect(normalizeUsers({ data: [json()], totalCount: 7 }).totalCount).toBe(7);
    expect(normalizeUsers({ data: [json()], total_count: 7 }).total_count).toBe(7);
  });
  test('passes the private option on', () => {
    expect(normalizeUsers([personJSON], { privateMetadata: true })[0]?.privateMetadata).toEqual({
      risk: SECRET,
    });
  });
  test.each<[unknown, string]>([
    [[json(), json({ banned: 1 })], '[1].banned: expected true, false or null'],
    [
      { data: [camel({ emailAddresses: 1 })], totalCount: 1 },
      'data[0].emailAddresses: expected an array',
    ],
    [{ data: [], totalCount: 'x' }, 'totalCount: expected a number or null'],
    [{ totalCount: 1 }, 'data: expected an array'],
    [{ data: [] }, 'totalCount: expected a number'],
    [5, 'expected users'],
    [null, 'expected users'],
    [[null], '[0]: expected an object'],
  ])('says where: %#', (source, message) => {
    expect(() => normalizeUsers(source as never)).toThrow(`${message}. ${HINT}`);
  });
  test('takes 10,000 users in one call', () => {
    const users = Array.from({ length: 10_000 }, (_, i) => ({ ...personJSON, id: `user_${i}` }));
    expect(normalizeUsers(users)[9_999]?.id).toBe('user_9999');
  });
});
