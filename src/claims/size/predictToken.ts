import { readable } from '../../readable.js';
import { checkOptions } from '../input/checkOptions.js';
import { parseClaimsTemplate } from '../template/parseClaimsTemplate.js';
import type { ClaimsTemplate } from '../template/types.js';
import type { ClaimsContext, TokenBudget, TokenOptions } from '../types.js';
import { measureRendered } from './measureRendered.js';

/**
 * Predicts the token Clerk would sign for a claims template and a context: its size to the byte, per claim, and every
 * limit on its way.
 *
 * Renders the template as Clerk does, adds the default claims that the context decides (`sub`, `o`, `fea` …) and measures
 * as `measureClaims`. Parse a template once with `parseClaimsTemplate` when it serves many users; `auditUsers` counts
 * them.
 *
 * @param template - Clerk's "Customize session token" JSON as text or data, or the result of `parseClaimsTemplate`.
 * @param context - User, organization and membership in any Clerk shape, session, memberships, plan, features.
 * @param options - Everything about the token that has a default, as for `measureClaims`.
 * @returns Sizes in bytes, per claim and per cookie, every limit with what is used and left, the longest token that still
 * fits, and a verdict.
 * @throws {IsoclerkError} what `parseClaimsTemplate`, `renderClaims` and `measureClaims` throw.
 * @see clerk/clerk-docs:docs/guides/sessions/session-tokens.mdx (read 2026-11)
 *
 * @example
 * ```ts
 * import { predictToken } from 'isoclerk/claims'
 * const user = { id: 'user_2abcDEF0123456789abcDEF0123', publicMetadata: { plan: 'pro' } }
 * const budget = predictToken({ plan: '{{user.public_metadata.plan}}' }, { user })
 * budget.payload.plan // => 'pro'
 * budget.tokenLength <= budget.tokenLimit // => true
 * ```
 */
export function predictToken(
  template: ClaimsTemplate,
  context: ClaimsContext = {},
  options: TokenOptions = {},
): TokenBudget {
  const parsed = parseClaimsTemplate(template);
  const checked = readable('ISOCLERK_CLAIMS_OPTIONS_INVALID', () =>
    checkOptions<TokenOptions>(options),
  );
  return readable('ISOCLERK_CLAIMS_VALUE_INVALID', () =>
    measureRendered(parsed.render(context, checked), checked),
  );
}
