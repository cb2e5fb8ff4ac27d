// normalizeUser against copying the same fields by hand, and its growth with the number of addresses.
import { deepStrictEqual } from 'node:assert/strict';
import { normalizeUser, normalizeUsers } from 'isoclerk/user';
import { ratios } from './ratio.mjs';

const verification = { status: 'verified', strategy: 'email_code', attempts: 1, expire_at: 1 };
const email = (n) => ({
  id: `idn_${n}`,
  object: 'email_address',
  email_address: `ada${n}@example.com`,
  reserved: false,
  verification,
  linked_to: [{ id: 'idn_google', type: 'oauth_google' }],
  created_at: 1727707000228,
  updated_at: 1729075139789,
});
const userJSON = (n, emails = 2) => ({
  id: `user_${n}`,
  object: 'user',
  external_id: null,
  username: null,
  first_name: 'Ada',
  last_name: 'Lovelace',
  image_url: 'https://img.example.com/1',
  has_image: true,
  primary_email_address_id: 'idn_0',
  primary_phone_number_id: 'idn_phone',
  primary_web3_wallet_id: null,
  password_enabled: true,
  two_factor_enabled: false,
  totp_enabled: false,
  backup_code_enabled: false,
  email_addresses: Array.from({ length: emails }, (_, i) => email(i)),
  phone_numbers: [
    {
      id: 'idn_phone',
      object: 'phone_number',
      phone_number: '+15555550101',
      reserved_for_second_factor: false,
      default_second_factor: false,
      verification,
      linked_to: [],
      backup_codes: null,
    },
  ],
  web3_wallets: [],
  passkeys: [],
  external_accounts: [
    {
      id: 'idn_google',
      object: 'google_account',
      provider: 'oauth_google',
      identification_id: 'idn_google',
      provider_user_id: '1234567890',
      approved_scopes: 'email openid profile',
      email_address: 'ada@example.com',
      first_name: 'Ada',
      last_name: 'Lovelace',
      image_url: 'https://img.example.com/2',
      username: null,
      phone_number: null,
      label: null,
      public_metadata: {},
      verification,
    },
  ],
  saml_accounts: [],
  enterprise_accounts: [],
  public_metadata: { plan: 'pro', seats: 5, flags: ['beta', 'dark-mode'] },
  private_metadata: { customer: 'cus_1' },
  unsafe_metadata: { theme: 'dark' },
  last_sign_in_at: 1732016622125,
  last_active_at: 1731928604966,
  banned: false,
  locked: false,
  created_at: 1727707000164,
  updated_at: 1732016622171,
  delete_self_enabled: true,
  create_organization_enabled: true,
  create_organizations_limit: null,
  legal_accepted_at: null,
  locale: 'en-GB',
});

const verificationByHand = (v) => (v ? { status: v.status, strategy: v.strategy ?? null } : null);
const byId = (items, id) => (id && items.find((item) => item.id === id)) || null;

// What an application writes when it copies the same fields for JSON only, checking nothing.
function byHand(u) {
  const emailAddresses = u.email_addresses.map((e) => ({
    id: e.id,
    emailAddress: e.email_address,
    verified: e.verification?.status === 'verified',
    verification: verificationByHand(e.verification),
    linkedTo: e.linked_to.map((l) => ({ id: l.id, type: l.type })),
  }));
  const phoneNumbers = u.phone_numbers.map((p) => ({
    id: p.id,
    phoneNumber: p.phone_number,
    verified: p.verification?.status === 'verified',
    verification: verificationByHand(p.verification),
    linkedTo: p.linked_to.map((l) => ({ id: l.id, type: l.type })),
    reservedForSecondFactor: p.reserved_for_second_factor,
    defaultSecondFactor: p.default_second_factor,
  }));
  const web3Wallets = u.web3_wallets.map((w) => ({
    id: w.id,
    web3Wallet: w.web3_wallet,
    verified: w.verification?.status === 'verified',
    verification: verificationByHand(w.verification),
  }));
  return {
    object: 'user',
    id: u.id,
    externalId: u.external_id,
    username: u.username,
    firstName: u.first_name,
    lastName: u.last_name,
    fullName: [u.first_name, u.last_name].join(' ').trim() || null,
    imageUrl: u.image_url,
    hasImage: u.has_image,
    primaryEmailAddressId: u.primary_email_address_id,
    primaryPhoneNumberId: u.primary_phone_number_id,
    primaryWeb3WalletId: u.primary_web3_wallet_id,
    primaryEmailAddress: byId(emailAddresses, u.primary_email_address_id),
    primaryPhoneNumber: byId(phoneNumbers, u.primary_phone_number_id),
    primaryWeb3Wallet: byId(web3Wallets, u.primary_web3_wallet_id),
    emailAddresses,
    phoneNumbers,
    web3Wallets,
    externalAccounts: u.external_accounts.map((a) => ({
      id: a.id,
      provider: a.provider.replace('oauth_', ''),
      providerUserId: a.provider_user_id,
      identificationId: a.identification_id,
      emailAddress: a.email_address,
      approvedScopes: a.approved_scopes,
      firstName: a.first_name,
      lastName: a.last_name,
      imageUrl: a.image_url,
      username: a.username,
      phoneNumber: a.phone_number,
      label: a.label,
      publicMetadata: { ...a.public_metadata },
      verified: a.verification?.status === 'verified',
      verification: verificationByHand(a.verification),
    })),
    passwordEnabled: u.password_enabled,
    totpEnabled: u.totp_enabled,
    backupCodeEnabled: u.backup_code_enabled,
    twoFactorEnabled: u.two_factor_enabled,
    publicMetadata: { ...u.public_metadata },
    unsafeMetadata: { ...u.unsafe_metadata },
    createOrganizationEnabled: u.create_organization_enabled,
    createOrganizationsLimit: u.create_organizations_limit,
    deleteSelfEnabled: u.delete_self_enabled,
    createdAt: u.created_at,
    updatedAt: u.updated_at,
    lastSignInAt: u.last_sign_in_at,
    legalAcceptedAt: u.legal_accepted_at,
    enterpriseAccounts: u.enterprise_accounts.map((a) => ({ ...a })),
    passkeys: u.passkeys.map((p) => ({ ...p })),
    banned: u.banned,
    locked: u.locked,
    lastActiveAt: u.last_active_at,
    locale: u.locale,
  };
}

const users = Array.from({ length: 100 }, (_, n) => userJSON(n));
const bare = users.map((user) => ({ ...user, public_metadata: {}, unsafe_metadata: {} }));
deepStrictEqual(normalizeUser(users[0]), byHand(users[0]));

/** Each call takes the next user. */
function each(list, fn) {
  let turn = 0;
  return () => fn(list[turn++ % list.length]);
}

// The copy by hand checks nothing, reads one spelling and shares nested metadata with its source; the second one
// shares nothing, as the result of normalizeUser.
const independent = (user) => {
  const copy = byHand(user);
  copy.publicMetadata = structuredClone(copy.publicMetadata);
  copy.unsafeMetadata = structuredClone(copy.unsafeMetadata);
  return copy;
};

await ratios('a user without metadata: literal copy of the same fields by hand = 1', {
  'by hand, unchecked': each(bare, byHand),
  normalizeUser: each(bare, (user) => normalizeUser(user)),
});
await ratios('a user with metadata', {
  'by hand, unchecked, metadata shared': each(users, byHand),
  'by hand, unchecked, metadata cloned': each(users, independent),
  normalizeUser: each(users, (user) => normalizeUser(user)),
  'JSON round trip (leaks, loses getters)': each(users, (user) => JSON.parse(JSON.stringify(user))),
  'structuredClone (leaks, loses getters)': each(users, (user) => structuredClone(user)),
});

// Linear: the time for each address stays level while their number grows.
const addresses = [10, 100, 1000].map((count) => [count, userJSON(0, count)]);
const speed = await ratios(
  'addresses of one user',
  Object.fromEntries(addresses.map(([n, user]) => [`${n} addresses`, () => normalizeUser(user)])),
);
for (const [count] of addresses) {
  const perAddress = 10 / (speed[`${count} addresses`] * count);
  console.log(`  ${perAddress.toFixed(2).padStart(8)} ×  the time for each of ${count}`);
}

const many = Array.from({ length: 10_000 }, (_, n) => userJSON(n));
const start = performance.now();
normalizeUsers(many);
console.log(`\n10,000 users in one call: ${(performance.now() - start).toFixed(0)} ms`);
