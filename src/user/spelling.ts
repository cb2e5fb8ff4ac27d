import type { Source } from './readers.js';
import { Refusal } from './refusal.js';

// Nobody hands out both spellings, but objects trimmed or put together by hand may have them: one would be lost without a
// word. Fields are named one by one, as everywhere here: a loop over names takes several times longer.

/** Refuses an object that has a name of the other spelling, too. */
export function refuseBoth(source: Source, other: unknown): void {
  if (other == null) return;
  const problem = 'has names in snake_case and in camelCase';
  throw new Refusal(problem, { hint: 'Pass it in one of the two spellings.', at: source });
}

/** What a user in snake_case has of camelCase; null or undefined for nothing. */
export const camelOfUser = (source: Source): unknown =>
  source.emailAddresses ??
  source.publicMetadata ??
  source.unsafeMetadata ??
  source.privateMetadata ??
  source.firstName ??
  source.lastName ??
  source.imageUrl ??
  source.hasImage ??
  source.externalId ??
  source.phoneNumbers ??
  source.web3Wallets ??
  source.externalAccounts ??
  source.enterpriseAccounts ??
  source.samlAccounts ??
  source.primaryEmailAddressId ??
  source.primaryPhoneNumberId ??
  source.primaryWeb3WalletId ??
  source.passwordEnabled ??
  source.totpEnabled ??
  source.backupCodeEnabled ??
  source.twoFactorEnabled ??
  source.createOrganizationEnabled ??
  source.createOrganizationsLimit ??
  source.deleteSelfEnabled ??
  source.createdAt ??
  source.updatedAt ??
  source.lastSignInAt ??
  source.lastActiveAt ??
  source.legalAcceptedAt;

/** What a user in camelCase has of snake_case. */
export const snakeOfUser = (source: Source): unknown =>
  source.public_metadata ??
  source.unsafe_metadata ??
  source.private_metadata ??
  source.first_name ??
  source.last_name ??
  source.image_url ??
  source.has_image ??
  source.external_id ??
  source.phone_numbers ??
  source.web3_wallets ??
  source.external_accounts ??
  source.enterprise_accounts ??
  source.saml_accounts ??
  source.primary_email_address_id ??
  source.primary_phone_number_id ??
  source.primary_web3_wallet_id ??
  source.password_enabled ??
  source.totp_enabled ??
  source.backup_code_enabled ??
  source.two_factor_enabled ??
  source.create_organization_enabled ??
  source.create_organizations_limit ??
  source.delete_self_enabled ??
  source.created_at ??
  source.updated_at ??
  source.last_sign_in_at ??
  source.last_active_at ??
  source.legal_accepted_at;

/** Whether an organization or membership is in snake_case. No field is required in either spelling: any of them tells. */
export function isSnake(source: Source): boolean {
  const camel =
    source.publicMetadata ??
    source.privateMetadata ??
    source.createdAt ??
    source.updatedAt ??
    source.imageUrl ??
    source.hasImage ??
    source.maxAllowedMemberships ??
    source.adminDeleteEnabled ??
    source.membersCount ??
    source.pendingInvitationsCount ??
    source.createdBy ??
    source.exclusiveMembership ??
    source.selfServeSSOEnabled ??
    source.lastActiveAt ??
    source.missingMemberWithElevatedPermissions ??
    source.roleSetKey ??
    source.roleName ??
    source.publicUserData;
  if (camel == null) return true;
  refuseBoth(
    source,
    source.public_metadata ??
      source.private_metadata ??
      source.created_at ??
      source.updated_at ??
      source.image_url ??
      source.has_image ??
      source.max_allowed_memberships ??
      source.admin_delete_enabled ??
      source.members_count ??
      source.pending_invitations_count ??
      source.created_by ??
      source.exclusive_membership ??
      source.self_serve_sso_enabled ??
      source.last_active_at ??
      source.missing_member_with_elevated_permissions ??
      source.role_set_key ??
      source.role_name ??
      source.public_user_data,
  );
  return false;
}

/** Whether somebody's public data is in snake_case. */
export function isSnakeMember(source: Source): boolean {
  const camel =
    source.userId ?? source.firstName ?? source.lastName ?? source.imageUrl ?? source.hasImage;
  if (camel == null) return true;
  refuseBoth(
    source,
    source.user_id ?? source.first_name ?? source.last_name ?? source.image_url ?? source.has_image,
  );
  return false;
}
