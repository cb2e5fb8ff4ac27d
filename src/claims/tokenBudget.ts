import { limits as knownLimits } from './limits.js';
import type { MeasuredPayload } from './measurePayload.js';
import { base64Length, quantities, suffixLength, type TokenSize } from './quantities.js';
import type { CookieBytes, LimitUse, TokenBudget, TokenOptions } from './types.js';

type Checked = Pick<TokenBudget, 'verdict' | 'remainingBytes'> & { readonly limits: LimitUse[] };

/** What every limit comes to for a token of this size. */
export function checkLimits(size: TokenSize, options: TokenOptions): Checked {
  const amounts = quantities(size, options);
  const limits: LimitUse[] = [];
  let verdict: TokenBudget['verdict'] = 'fits';
  let remainingBytes: number | null = null;
  for (const { id, counts, limit, unit, severity, basis, source, date } of options.limits ??
    knownLimits) {
    const used = amounts[counts];
    if (used === undefined) continue;
    const remaining = limit - used;
    const fits = remaining >= 0;
    limits.push({ id, counts, limit, unit, severity, basis, source, date, used, remaining, fits });
    if (severity === 'error') {
      if (!fits) verdict = 'over';
      // These three grow by one with each character of the token.
      if (/token|^cookie|suffixed/.test(counts)) {
        const characters = size.tokenLength + remaining - size.fixed;
        const left = Math.floor((characters * 3) / 4) - size.payloadBytes;
        if (remainingBytes === null || left < remainingBytes) remainingBytes = left;
      }
    } else if (severity === 'warning' && !fits && verdict === 'fits') verdict = 'tight';
  }
  return { verdict, limits, remainingBytes };
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
  const hasOrganization = Boolean(payload.o ?? payload.org_id);
  const size = { tokenLength, fixed, payloadBytes, customClaimsBytes, hasOrganization };
  const { verdict, remainingBytes, limits } = checkLimits(size, options);
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
    remainingBytes,
    claims: claims.sort((a, b) => b.bytes - a.bytes),
    cookies,
    limits,
    warnings,
    uncertainty,
    assumed,
    payload,
  };
}
