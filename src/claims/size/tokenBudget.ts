import type { CookieBytes, TokenBudget, TokenLimitUse, TokenOptions } from '../types.js';
import { hasOrganization, type MeasuredPayload } from './measurePayload.js';
import { base64Length, quantities, suffixLength, type TokenSize } from './quantities.js';
import { type TokenLimit, tokenLimits } from './tokenLimits.js';

type Verdict = TokenBudget['verdict'];
type Checked = Pick<TokenBudget, 'verdict' | 'tokenLimit' | 'remainingBytes'> & {
  readonly limits: TokenLimitUse[];
};

/** The verdict when one more limit is exceeded. */
export const worseVerdict = (verdict: Verdict, severity: TokenLimit['severity']): Verdict =>
  severity === 'error' ? 'over' : severity === 'warning' && verdict === 'fits' ? 'tight' : verdict;

/** What every limit comes to for a token of this size. */
export function checkLimits(size: TokenSize, options: TokenOptions): Checked {
  const amounts = quantities(size, options);
  const limits: TokenLimitUse[] = [];
  let verdict: Verdict = 'fits';
  for (const row of options.limits ?? tokenLimits) {
    const { id, counts, limit, unit, severity, basis, source, date } = row;
    const used = amounts[counts];
    if (used === undefined) continue;
    const remaining = limit - used;
    const fits = remaining >= 0;
    limits.push({ id, counts, limit, unit, severity, basis, source, date, used, remaining, fits });
    if (!fits) verdict = worseVerdict(verdict, severity);
  }
  const tokenLimit = longestToken(limits, size, options);
  const remainingBytes =
    tokenLimit === null
      ? null
      : Math.floor(((tokenLimit - size.fixed) * 3) / 4) - size.payloadBytes;
  return { verdict, limits, tokenLimit, remainingBytes };
}

/** Searched for, because some quantities hold the token twice, encoded again, or replaced above a size. */
function longestToken(
  limits: readonly TokenLimitUse[],
  size: TokenSize,
  options: TokenOptions,
): number | null {
  const strict = limits.filter(
    ({ severity, counts }) => severity === 'error' && counts !== 'custom-claims',
  );
  const passes = (tokenLength: number): boolean => {
    const amounts = quantities(size, options, tokenLength);
    return strict.every(({ counts, limit }) => (amounts[counts] ?? 0) <= limit);
  };
  let low = 0;
  let high = 2 ** 20;
  if (passes(high)) return null;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle;
    else high = middle;
  }
  return low;
}

export type TokenRest = Pick<TokenBudget, 'headerBytes' | 'warnings' | 'uncertainty'> & {
  readonly signatureLength: number;
};

/** Puts the report together from the measured parts of a token. */
export function tokenBudget(
  measured: MeasuredPayload,
  { headerBytes, signatureLength, warnings, uncertainty }: TokenRest,
  options: TokenOptions,
): TokenBudget {
  const { payloadBytes, customClaimsBytes, claims, assumed, payload } = measured;
  const { kind = 'session' } = options;
  const fixed = signatureLength + 2 + base64Length(headerBytes);
  const tokenLength = fixed + base64Length(payloadBytes);
  const size = {
    tokenLength,
    fixed,
    payloadBytes,
    customClaimsBytes,
    hasOrganization: hasOrganization(payload),
  };
  const { verdict, tokenLimit, remainingBytes, limits } = checkLimits(size, options);
  const cookies: CookieBytes[] = [];
  if (kind === 'session') {
    const bytes = tokenLength + 9;
    const suffix = suffixLength(options);
    cookies.push({ name: '__session', bytes });
    if (suffix) cookies.push({ name: '__session_xxxxxxxx', bytes: bytes + suffix });
  }
  return {
    kind,
    verdict,
    tokenLength,
    headerBytes,
    payloadBytes,
    customClaimsBytes,
    tokenLimit,
    remainingBytes,
    claims: claims.sort((left, right) => right.bytes - left.bytes),
    cookies,
    limits,
    warnings,
    uncertainty,
    assumed,
    payload,
  };
}
