import { IsoclerkError } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';
import { own } from '../../internal/own.js';
import { readable } from '../../readable.js';
import { checkOptions } from '../input/checkOptions.js';
import type { TokenBudget, TokenOptions } from '../types.js';
import { measureRendered } from './measureRendered.js';

const CODE = 'ISOCLERK_CLAIMS_OPTIONS_INVALID';

/**
 * Measures the Clerk session token that holds these custom claims, to the byte and before it exists, and checks it
 * against every limit on its way.
 *
 * The size is that of the JWT Clerk would sign: default claims of v1 or v2, custom claims, Go's JSON escaping, UTF-8,
 * base64url, RS256. Where Clerk's behaviour is not known the larger reading counts and `uncertainty` names the
 * difference. Bytes throughout; nothing is signed, verified or sent. The JSON text of `claims` must not exceed
 * 1000 levels. `predictToken` takes a template instead.
 *
 * @param claims - Custom claims as they stand in the token: rendered, without shortcodes.
 * @param options - Everything about the token that has a default: `kind`, `version`, `defaults` (claims; those that
 * depend on user and organization come from `contextClaims`), `header`, `cookieSuffix`, `environment`, `request`, `limits`.
 * @returns Sizes in bytes, per claim and per cookie, every limit with what is used and left, the longest token that still
 * fits, and a verdict.
 * @throws {IsoclerkError} `ISOCLERK_CLAIMS_VALUE_INVALID` when a claim is not JSON, `ISOCLERK_CLAIMS_TOO_COMPLEX` when
 * it nests too deep or holds millions of values, `ISOCLERK_CLAIMS_OPTIONS_INVALID` when `claims` is no object or a parsed
 * template, or an option has another form.
 * @see clerk/clerk-docs:docs/guides/sessions/session-tokens.mdx (read 2026-11)
 *
 * @example
 * ```ts
 * import { measureClaims } from 'isoclerk/claims'
 * const defaults = { iss: 'https://clerk.example.com', azp: 'https://app.example.com', fva: [0, -1] }
 * const budget = measureClaims({ plan: 'pro' }, { defaults })
 * budget.tokenLength // => 858
 * budget.tokenLimit // => 4078
 * budget.customClaimsBytes // => 13
 * budget.remainingBytes // => 2415
 * budget.verdict // => 'fits'
 * ```
 */
export function measureClaims(
  claims: Readonly<Record<string, unknown>>,
  options: TokenOptions = {},
): TokenBudget {
  const checked = readable(CODE, () => checkOptions<TokenOptions>(options));
  return readable('ISOCLERK_CLAIMS_VALUE_INVALID', () => {
    if (!isRecord(claims) || typeof own(claims, 'render') === 'function') {
      throw new IsoclerkError(CODE, 'The claims are not rendered', {
        hint: 'Pass them as an object. predictToken takes templates.',
      });
    }
    return measureRendered(
      { claims, defaults: {}, corrections: {}, assumed: [], warnings: [], uncertainty: [] },
      checked,
    );
  });
}
