/** What a shortcode renders to. */
export type ClaimShortcodeType =
  | 'string'
  | 'seconds'
  | 'boolean'
  | 'json'
  | 'roles'
  | 'list'
  | 'actor';

/** A row of the table of shortcodes: what it renders to, and which sources list it. */
export interface ClaimShortcode {
  readonly type: ClaimShortcodeType;
  /** Whether it can be null even when its user or organization exists. */
  readonly nullable: boolean;
  /** Where it was read; see docs/claims.md. */
  readonly source: string;
}

const editor = 'editor of June 2025';
const table = 'jwt-templates.mdx of March 2024';
const impersonation = 'users/impersonation.mdx';
const reverification = 'secure/reverification.mdx';

const text = { type: 'string', nullable: true, source: editor } as const;
const fixed = { type: 'string', nullable: false, source: editor } as const;
const flag = { type: 'boolean', nullable: false, source: editor } as const;
const seconds = { type: 'seconds', nullable: false, source: editor } as const;
const json = { type: 'json', nullable: false, source: editor } as const;

/**
 * Every shortcode that Clerk's editor or documentation lists, without braces. Those of type `json` take a dot path
 * into the metadata. `seconds` are Unix seconds.
 *
 * Sources: clerk/clerk-docs:public/images/custom-session-token/example.png, git history of
 * docs/backend-requests/making/jwt-templates.mdx, docs/guides/sessions/session-tokens.mdx (read 2026-11).
 */
export const claimShortcodes = {
  'user.id': fixed,
  'user.external_id': text,
  'user.first_name': text,
  'user.last_name': text,
  'user.full_name': text,
  'user.username': text,
  'user.created_at': seconds,
  'user.updated_at': seconds,
  'user.last_sign_in_at': { type: 'seconds', nullable: true, source: editor },
  'user.primary_email_address': text,
  'user.primary_phone_number': text,
  'user.primary_web3_wallet': text,
  'user.email_verified': flag,
  'user.phone_number_verified': flag,
  'user.two_factor_enabled': flag,
  'user.image_url': fixed,
  'user.has_image': flag,
  'user.organizations': { type: 'roles', nullable: false, source: editor },
  'user.public_metadata': json,
  'user.unsafe_metadata': json,
  'org.id': { ...fixed, source: table },
  'org.name': { ...fixed, source: table },
  'org.slug': { ...text, source: table },
  'org.role': { ...fixed, source: table },
  'org.image_url': { ...fixed, source: table },
  'org.has_image': { ...flag, source: table },
  'org.public_metadata': { ...json, source: table },
  'org_membership.permissions': { type: 'list', nullable: false, source: table },
  'org_membership.public_metadata': { ...json, source: table },
  'session.actor': { type: 'actor', nullable: true, source: impersonation },
  'session.reverification_id': { type: 'string', nullable: true, source: reverification },
} as const satisfies { readonly [shortcode: string]: ClaimShortcode };

/** Name of a shortcode, without braces and without a path into metadata. */
export type ClaimShortcodeName = keyof typeof claimShortcodes;

export interface FoundShortcode {
  readonly field: ClaimShortcodeName;
  /** Keys below the field, for metadata. */
  readonly keys: readonly string[];
}

/** Looks a shortcode up; null when no list has it. */
export function findShortcode(name: string): FoundShortcode | null {
  if (Object.hasOwn(claimShortcodes, name)) return { field: name as ClaimShortcodeName, keys: [] };
  const [subject, field, ...keys] = name.split('.');
  const base = `${subject}.${field}`;
  if (!Object.hasOwn(claimShortcodes, base)) return null;
  const found = base as ClaimShortcodeName;
  return claimShortcodes[found].type === 'json' && keys.every(Boolean)
    ? { field: found, keys }
    : null;
}
