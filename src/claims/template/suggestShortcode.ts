import { editDistance } from '../../internal/editDistance.js';
import { claimShortcodes, findShortcode } from './claimShortcodes.js';

// Seen in templates of third parties and in old documentation, on no list of Clerk's.
const known: { readonly [wrong: string]: string } = {
  'org_membership.role': 'org.role',
  'org.permissions': 'org_membership.permissions',
  'user.primary_phone_address': 'user.primary_phone_number',
  'user.primary_email_address.email_address': 'user.primary_email_address',
  'user.primary_email_address_verified': 'user.email_verified',
  'user.has_verified_email': 'user.email_verified',
  'user.has_verified_phone': 'user.phone_number_verified',
  'user.organization_id': 'org.id',
  'user.profile_image_url': 'user.image_url',
  'user.email': 'user.primary_email_address',
  'user.email_address': 'user.primary_email_address',
  'user.phone_number': 'user.primary_phone_number',
  'user.name': 'user.full_name',
  'user.metadata': 'user.public_metadata',
};

/** The shortcode that an unknown one probably means, or undefined. */
export function suggestShortcode(name: string): string | undefined {
  if (name.length > 200) return undefined;
  const [subject = '', field = '', ...keys] = name.split('.');
  const base = `${subject}.${field}`
    .toLowerCase()
    .replace(/^organization\./, 'org.')
    .replace(/^(?:organization_membership|membership)\./, 'org_membership.');
  const withKeys = (start: string) => [start, ...keys].join('.'); // which keep their spelling
  const path = withKeys(base);
  if (Object.hasOwn(known, path)) return known[path];
  let best: string | undefined;
  let least = 3;
  for (const candidate of Object.keys(claimShortcodes)) {
    if (Math.abs(base.length - candidate.length) >= least) continue;
    const edits = editDistance(base, candidate);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best && findShortcode(withKeys(best)) ? withKeys(best) : best;
}
