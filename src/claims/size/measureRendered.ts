import { own } from '../../internal/own.js';
import { doubtIds } from '../template/goJson.js';
import type { RenderedClaims } from '../template/types.js';
import type { ClaimUncertainty, TokenBudget, TokenOptions } from '../types.js';
import { headerBytes, signatureLength } from './fixedLength.js';
import { type MeasuredPayload, measurePayload } from './measurePayload.js';
import { tokenBudget } from './tokenBudget.js';

/** The uncertainty of a measured payload that the encoder and Clerk's own claims bring. */
export function encodingUncertainty(
  { doubts, payload, customClaimsBytes }: MeasuredPayload,
  { defaults, kind }: TokenOptions,
): ClaimUncertainty[] {
  const list: ClaimUncertainty[] = [];
  for (const id of doubtIds) {
    if (doubts[id] > 0) list.push({ id, claim: null, bytes: doubts[id] });
  }
  if (
    kind !== 'jwt-template' &&
    customClaimsBytes &&
    own(payload, 'jti') &&
    !own(defaults, 'jti')
  ) {
    list.push({ id: 'jti', claim: 'jti', bytes: 29 });
  }
  return list;
}

/** The budget of the token that holds these claims. */
export function measureRendered(rendered: RenderedClaims, options: TokenOptions): TokenBudget {
  const measured = measurePayload(rendered, options);
  return tokenBudget(
    measured,
    {
      headerBytes: headerBytes(options),
      signatureLength: signatureLength(options),
      warnings: rendered.warnings,
      uncertainty: [...rendered.uncertainty, ...encodingUncertainty(measured, options)],
    },
    options,
  );
}
