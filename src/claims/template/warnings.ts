import { type ClerkClaim, clerkClaim } from '../../internal/claimNames.js';
import { formatPath } from '../../internal/formatPath.js';
import { isDefaultClaim } from '../size/defaultClaims.js';
import type { ClaimsWarning, ClaimsWarningCode, TokenOptions } from '../types.js';

const messages: { readonly [code in ClaimsWarningCode]: string } = {
  'unknown-shortcode':
    'Clerk lists no such shortcode; it becomes null or stays as text, the longer is counted',
  'malformed-shortcode': 'These braces hold no shortcode; they are counted as text',
  'bare-shortcode': 'Without braces this is plain text',
  'shortcode-in-key': 'Shortcodes work in values, not in keys',
  'literal-escape':
    'A backslash in a literal has no documented meaning; it is counted as it stands',
  'reserved-claim': 'Clerk refuses or overrides a claim of this name; it is not counted',
  'other-version-claim':
    'Tokens of the other version hold a claim of Clerk by this name; whether yours is refused is not known, it is counted',
  'wrapped-claims': 'This stands around a claims template; pass the object at this path',
  'duplicate-key': 'This key stands twice; the last one counts',
  'whole-metadata': 'Metadata can take 8 KB; name the keys you need',
  'organization-list': 'This grows with every organization of the user',
  'no-memberships': 'The user object does not carry memberships; pass them as context.memberships',
};

/** For an unknown shortcode that reads what no token can hold. */
export const PRIVATE_METADATA =
  'Private metadata never reaches a token; this becomes null or stays as text, the longer is counted';

// Longer names and paths are cut, so that thousands of warnings about them stay small.
const MOST_LETTERS = 200;
export const short = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;

/** A path as in code, of segments that are cut already; it ends where it is long. */
export function shortPath(path: readonly (string | number)[]): string {
  let letters = 0;
  const end = path.findIndex((segment) => {
    letters += String(segment).length + 1;
    return letters > MOST_LETTERS;
  });
  return end < 0 ? formatPath(path) : `${formatPath(path.slice(0, end + 1))}…`;
}

/** A warning; long names are cut. */
export const warn = (
  code: ClaimsWarningCode,
  claim: string,
  path: string,
  rest: Partial<Pick<ClaimsWarning, 'line' | 'column' | 'suggestion' | 'message'>> = {},
): ClaimsWarning => ({
  code,
  claim: short(claim),
  path: short(path),
  message: messages[code],
  ...rest,
});

/** What a claim of a name that Clerk uses itself is, in tokens of a kind and version; undefined when it is free. */
export function reservedCode(
  claim: ClerkClaim | undefined,
  options: Pick<TokenOptions, 'kind' | 'version'>,
): 'reserved-claim' | 'other-version-claim' | undefined {
  if (!claim) return undefined;
  if (isDefaultClaim(claim, options)) return 'reserved-claim';
  return options.kind === 'jwt-template' ? undefined : 'other-version-claim';
}

/** The warnings about a template for tokens of a kind and version: which names Clerk reserves depends on them. */
export const warningsFor = (
  warnings: readonly ClaimsWarning[],
  options: Pick<TokenOptions, 'kind' | 'version'>,
): ClaimsWarning[] =>
  warnings.flatMap((warning) => {
    if (warning.code !== 'reserved-claim' && warning.code !== 'other-version-claim')
      return [warning];
    const code = reservedCode(clerkClaim(warning.claim), options);
    return code ? [{ ...warning, code, message: messages[code] }] : [];
  });
