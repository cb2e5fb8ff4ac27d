import type {
  BackendEmailAddress,
  BackendEnterpriseAccount,
  BackendExternalAccount,
  BackendPhoneNumber,
  BackendSamlAccount,
  BackendVerifiable,
  BackendWeb3Wallet,
} from './backend.js';
import { camelFields } from './fields.js';
import type {
  EmailAddressJSON,
  EnterpriseAccountJSON,
  EnterpriseConnectionJSON,
  ExternalAccountJSON,
  IdentificationLinkJSON,
  PhoneNumberJSON,
  SamlAccountJSON,
  VerificationJSON,
  Web3WalletJSON,
} from './json.js';
import {
  CONNECTION_NAMES,
  EMAIL_NAMES,
  ENTERPRISE_ACCOUNT_NAMES,
  EXTERNAL_ACCOUNT_NAMES,
  PHONE_NAMES,
  SAML_ACCOUNT_NAMES,
  SAML_CONNECTION_NAMES,
  WALLET_NAMES,
} from './wireNames.js';

export function emailAddress(email: EmailAddressJSON): BackendEmailAddress {
  return {
    ...camelFields(email, EMAIL_NAMES),
    ...verifiable(email),
    linkedTo: links(email.linked_to),
  };
}

export function phoneNumber(phone: PhoneNumberJSON): BackendPhoneNumber {
  return {
    ...camelFields(phone, PHONE_NAMES),
    ...verifiable(phone),
    linkedTo: links(phone.linked_to),
  };
}

export function web3Wallet(wallet: Web3WalletJSON): BackendWeb3Wallet {
  return { ...camelFields(wallet, WALLET_NAMES), ...verifiable(wallet) };
}

export function externalAccount(
  account: ExternalAccountJSON,
  core3: boolean,
): BackendExternalAccount & { externalId: string } {
  return {
    ...camelFields(account, EXTERNAL_ACCOUNT_NAMES),
    ...camelFields(account, ['provider', 'username', 'phone_number', 'label']),
    externalId: account.provider_user_id,
    ...(core3 && { externalAccountId: account.external_account_id }),
    ...verifiable(account),
  };
}

export function enterpriseAccount(account: EnterpriseAccountJSON): BackendEnterpriseAccount {
  const { enterprise_connection: connection } = account;
  return {
    ...camelFields(account, ENTERPRISE_ACCOUNT_NAMES),
    ...camelFields(account, ['provider', 'last_authenticated_at']),
    enterpriseConnection: connection && {
      ...camelFields(connection, CONNECTION_NAMES),
      ...providerAndTimes(connection),
    },
    ...verifiable(account),
  };
}

export function samlAccount(account: SamlAccountJSON): BackendSamlAccount {
  const { saml_connection: connection } = account;
  return {
    ...camelFields(account, SAML_ACCOUNT_NAMES),
    ...camelFields(account, ['provider', 'last_authenticated_at']),
    samlConnection: connection && {
      ...camelFields(connection, SAML_CONNECTION_NAMES),
      ...providerAndTimes(connection),
    },
    ...verifiable(account),
  };
}

function providerAndTimes(connection: EnterpriseConnectionJSON) {
  return camelFields(connection, ['created_at', 'updated_at', 'provider']);
}

function verifiable(json: { readonly verification: VerificationJSON | null }): BackendVerifiable {
  const { verification } = json;
  if (verification === null) return { verification };
  const { external_verification_redirect_url: url, nonce = null } = verification;
  return {
    verification: {
      ...camelFields(verification, ['status', 'strategy', 'attempts', 'expire_at']),
      externalVerificationRedirectURL: url ? new URL(url) : null,
      nonce,
      message: null, // Clerk's factory never passes it on
    },
  };
}

function links(list: readonly IdentificationLinkJSON[]) {
  return list.map(({ id, type }) => ({ id, type }));
}
