import { editDistance } from '../../internal/editDistance.js';
import { claimShortcodes, findShortcode } from './claimShortcodes.js';

// Seen in templates of third parties and in old documentation, on no list of Clerk's; or a claim's name. In snake case.
const known: { readonly [wrong: string]: string } = {
  'org_membership.role': 'org.role',
  'org.permissions': 'org_membership.permissions',
  'user.permissions': 'org_membership.permissions',
  'user.primary_phone_address': 'user.primary_phone_number',
  'user.primary_email_address.email_address': 'user.primary_email_address',
  'user.primary_phone_number.phone_number': 'user.primary_phone_number',
  'user.primary_web3_wallet.web3_wallet': 'user.primary_web3_wallet',
  'user.primary_email_address_verified': 'user.email_verified',
  'user.email_address_verified': 'user.email_verified',
  'user.has_verified_email': 'user.email_verified',
  'user.has_verified_email_address': 'user.email_verified',
  'user.has_verified_phone': 'user.phone_number_verified',
  'user.has_verified_phone_number': 'user.phone_number_verified',
  'user.organization_id': 'org.id',
  'user.organization_role': 'org.role',
  'user.organization_slug': 'org.slug',
  'user.org_id': 'org.id',
  'user.org_role': 'org.role',
  'user.org_slug': 'org.slug',
  'user.profile_image_url': 'user.image_url',
  'user.email': 'user.primary_email_address',
  'user.email_address': 'user.primary_email_address',
  'user.phone_number': 'user.primary_phone_number',
  'user.name': 'user.full_name',
  'user.metadata': 'user.public_metadata',
  'session.act': 'session.actor',
  org_id: 'org.id',
  org_role: 'org.role',
  org_slug: 'org.slug',
  org_permissions: 'org_membership.permissions',
  user_id: 'user.id',
};

// Other spellings of what a shortcode begins with.
const subjects: readonly (readonly [RegExp, string])[] = [
  [/^organization(?=[._])/, 'org'],
  [/^(?:org\.membership|membership)\./, 'org_membership.'],
  [/^(?:public|unsafe|private)_metadata(?=\.|$)/, 'user.$&'],
];

const snake = (word: string): string => word.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** A name as a list of Clerk would spell it: snake case, known subjects. Keys of metadata keep their spelling. */
function spelled(name: string): string {
  const parts = name.split('.');
  const isKey = parts.findIndex((part) => /metadata$/i.test(part));
  const end = isKey < 0 ? parts.length : isKey + 1;
  const words = [...parts.slice(0, end).map(snake), ...parts.slice(end)].join('.');
  return subjects.reduce((path, [wrong, right]) => path.replace(wrong, right), words);
}

const MOST_LETTERS = 200;

/** Whether a shortcode asks for private metadata, which no token holds. */
export const isPrivate = (name: string): boolean =>
  /\.private_metadata(?:\.|$)/.test(spelled(name.slice(0, MOST_LETTERS)));

/** The shortcode that an unknown one probably means, or undefined. */
export function suggestShortcode(name: string): string | undefined {
  if (name.length > MOST_LETTERS) return undefined;
  const path = spelled(name);
  if (Object.hasOwn(known, path)) return known[path];
  const [subject = '', field = '', ...keys] = path.split('.');
  const base = `${subject}.${field}`;
  // Keys are the user's own, also below a name that is not metadata yet.
  const written = name.split('.');
  const ownKeys = written.slice(written.length - keys.length);
  const withKeys = (start: string) => [start, ...ownKeys].join('.');
  if (Object.hasOwn(known, base) && findShortcode(withKeys(known[base] ?? ''))) {
    return withKeys(known[base] ?? '');
  }
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
