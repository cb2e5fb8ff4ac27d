import type { ClaimUncertaintyId } from '../types.js';

/**
 * What is not known about Clerk's tokens, one sentence each. Sizes take the larger reading; `uncertainty` of a budget
 * says by how many bytes the token could be smaller.
 *
 * @example
 * ```ts
 * import { claimUncertainties, measureClaims } from 'isoclerk/claims'
 * const { uncertainty } = measureClaims({ note: 'a < b' })
 * uncertainty.map(({ id, bytes }) => `${bytes}: ${claimUncertainties[id]}`)[0] // => `5: ${claimUncertainties['html-escaping']}`
 * ```
 */
export const claimUncertainties: { readonly [id in ClaimUncertaintyId]: string } = {
  'html-escaping':
    'Go writes <, > and & as six bytes by default; that was not yet seen inside a Clerk token.',
  'control-escaping':
    'Backspace and form feed take six bytes, but two with the standard encoder since Go 1.22.',
  'invalid-unicode':
    'Half of a surrogate pair becomes the replacement character, escaped (six bytes) or raw (three).',
  'number-format':
    'Numbers from a million up and below 0.0001 are written in digits or with an exponent.',
  jti: 'jti was in every token seen with custom claims and in none without; that is not documented.',
  'unknown-shortcode':
    'An unknown shortcode becomes null by the current documentation and stays as text by the older one.',
  'spaced-shortcode':
    'A path into metadata with spaces in its braces is read in one public set-up and stays as text in another.',
  'other-version-claim':
    'Whether Clerk refuses a claim that it sets in tokens of the other version only is not documented.',
  'text-interpolation': 'How objects, arrays and numbers print inside text is not documented.',
  'array-index':
    'Whether a number in a metadata path reads an element of an array is not documented.',
  'org-role-prefix': 'org.role is documented as admin, while v1 tokens hold org:admin.',
  'last-sign-in-unit':
    'Whether user.last_sign_in_at is in seconds or milliseconds is not documented.',
};
