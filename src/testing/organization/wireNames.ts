// Members of the JSON that the objects of Clerk's SDKs take over as they are; see those of users.

export const ORGANIZATION_NAMES = [
  'id',
  'name',
  'slug',
  'image_url',
  'has_image',
  'members_count',
  'pending_invitations_count',
  'public_metadata',
  'admin_delete_enabled',
  'max_allowed_memberships',
] as const;

export const MEMBERSHIP_NAMES = [
  'id',
  'role',
  'role_name',
  'permissions',
  'public_metadata',
] as const;

export const PUBLIC_USER_NAMES = [
  'first_name',
  'last_name',
  'image_url',
  'has_image',
  'identifier',
  'user_id',
] as const;
