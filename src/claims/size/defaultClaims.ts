import type { ClerkClaim, ClerkClaimName } from '../../internal/claimNames.js';
import { own } from '../../internal/own.js';
import type { TokenOptions } from '../types.js';

const ID = '000000000000000000000000000'; // 27 characters, as in every id seen
const TIME = 1_800_000_000; // ten digits until 2286

/**
 * Stands for the claims that a token holds whoever it is for, ids and times at their length. `fva` are minutes since the
 * first and the second factor, 99999 the largest seen.
 */
export const placeholders: { readonly [name in ClerkClaimName]?: unknown } = {
  azp: 'https://app.example.com',
  exp: TIME,
  iat: TIME,
  iss: 'https://clerk.example.com',
  jti: '00000000000000000000',
  nbf: TIME,
  sub: `user_${ID}`,
  fva: [99_999, 99_999],
  sid: `sess_${ID}`,
  sts: 'active',
  v: 2,
};

/** Whether Clerk writes a claim into tokens of this kind and version. */
export const isDefaultClaim = (
  claim: ClerkClaim | undefined,
  { kind, version = 2 }: Pick<TokenOptions, 'kind' | 'version'>,
): claim is ClerkClaim =>
  claim !== undefined &&
  (kind === 'jwt-template'
    ? own(claim, 'inTemplates') === true
    : (own(claim, 'version') ?? version) === version);
