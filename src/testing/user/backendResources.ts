import { ownOf } from '../gate.js';
import type * as backend from './backend.js';
import { camelFields, urlOf } from './fields.js';
import type * as wire from './json.js';
import * as names from './wireNames.js';

export function emailAddress(email: wire.EmailAddressJSON): backend.BackendEmailAddress {
  return {
    ...camelFields(email, names.EMAIL_NAMES),
    ...verifiable(email),
    linkedTo: links(email.linked_to),
  };
}

export function phoneNumber(phone: wire.PhoneNumberJSON): backend.BackendPhoneNumber {
  return {
    ...camelFields(phone, names.PHONE_NAMES),
    ...verifiable(phone),
    linkedTo: links(phone.linked_to),
  };
}

export function web3Wallet(wallet: wire.Web3WalletJSON): backend.BackendWeb3Wallet {
  return { ...camelFields(wallet, names.WALLET_NAMES), ...verifiable(wallet) };
}

export function externalAccount(
  account: wire.ExternalAccountJSON,
  core3: boolean,
): backend.BackendExternalAccount & { externalId: string } {
  return {
    ...camelFields(account, names.EXTERNAL_ACCOUNT_NAMES),
    ...camelFields(account, ['provider', 'username', 'phone_number', 'label']),
    externalId: account.provider_user_id,
    ...(core3 && { externalAccountId: account.external_account_id }),
    ...verifiable(account),
  };
}

export function enterpriseAccount(
  account: wire.EnterpriseAccountJSON,
): backend.BackendEnterpriseAccount {
  const { enterprise_connection: connection } = account;
  return {
    ...camelFields(account, names.ENTERPRISE_ACCOUNT_NAMES),
    ...camelFields(account, ['provider', 'last_authenticated_at']),
    enterpriseConnection: connection && {
      ...camelFields(connection, names.CONNECTION_NAMES),
      ...providerAndTimes(connection),
    },
    ...verifiable(account),
  };
}

export function samlAccount(account: wire.SamlAccountJSON): backend.BackendSamlAccount {
  const { saml_connection: connection } = account;
  return {
    ...camelFields(account, names.SAML_ACCOUNT_NAMES),
    ...camelFields(account, ['provider', 'last_authenticated_at']),
    samlConnection: connection && {
      ...camelFields(connection, names.SAML_CONNECTION_NAMES),
      ...providerAndTimes(connection),
    },
    ...verifiable(account),
  };
}

function providerAndTimes(connection: wire.EnterpriseConnectionJSON) {
  return camelFields(connection, ['created_at', 'updated_at', 'provider']);
}

function verifiable(json: {
  readonly verification: wire.VerificationJSON | null;
}): backend.BackendVerifiable {
  const { verification } = json;
  if (verification === null) return { verification };
  const { external_verification_redirect_url: url, nonce = null } = ownOf(
    verification,
    'verification',
  );
  return {
    verification: {
      ...camelFields(verification, ['status', 'strategy', 'attempts', 'expire_at']),
      externalVerificationRedirectURL: url ? urlOf(url) : null,
      nonce,
      message: null, // Clerk's factory never passes it on
    },
  };
}

function links(list: readonly wire.IdentificationLinkJSON[]) {
  return list.map(({ id, type }) => ({ id, type }));
}
