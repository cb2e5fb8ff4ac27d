import { readable } from '../../readable.js';
import type { ClaimsContext } from '../types.js';
import { parseClaimsTemplate } from './parseClaimsTemplate.js';
import type { ClaimsTemplate } from './types.js';

/**
 * Renders a claims template for one context, as Clerk would put it into the token.
 *
 * Missing values are null. Times are Unix seconds. Where Clerk's behaviour is not known (an unknown shortcode, a number
 * inside text) the longer reading is given; `parseClaimsTemplate(template).render(context)` names those.
 *
 * @param context - User, organization and membership in any Clerk shape, the session, memberships.
 * @throws {IsoclerkError} what `parseClaimsTemplate` throws, `ISOCLERK_CLAIMS_CONTEXT_INVALID` when a resource has no id
 * or a part of the context another form, `ISOCLERK_CLAIMS_TOO_COMPLEX` above a gigabyte of text.
 *
 * @example
 * ```ts
 * import { renderClaims } from 'isoclerk/claims'
 * const user = { id: 'user_1', firstName: null, publicMetadata: { plan: 'pro', seats: 5 } }
 * const template = {
 *   seats: '{{user.public_metadata.seats}}',
 *   plan: 'plan {{user.public_metadata.plan}}',
 *   name: "{{user.first_name || 'friend'}}",
 *   team: '{{org.id}}',
 * }
 * renderClaims(template, { user }) // => { seats: 5, plan: 'plan pro', name: 'friend', team: null }
 * ```
 */
export function renderClaims(
  template: ClaimsTemplate,
  context: ClaimsContext = {},
): Readonly<Record<string, unknown>> {
  const parsed = parseClaimsTemplate(template);
  return readable('ISOCLERK_CLAIMS_CONTEXT_INVALID', () => parsed.render(context).claims);
}
