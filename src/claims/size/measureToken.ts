import { IsoclerkError, isIsoclerkError } from '../../errors.js';
import { base64Bytes } from '../../internal/base64.js';
import { clerkClaim } from '../../internal/claimNames.js';
import { setOwn } from '../../internal/setOwn.js';
import { JWT_TEMPLATE_CATEGORY } from '../../internal/tokenCategories.js';
import { utf8ByteLength } from '../../internal/utf8ByteLength.js';
import { readable } from '../../readable.js';
import { checkOptions } from '../input/checkOptions.js';
import { noDoubts } from '../template/goJson.js';
import { type JsonObject, type JsonTree, parseJsonTree } from '../template/jsonTree.js';
import type { ClaimBytes, TokenBudget, TokenOptions } from '../types.js';
import { isDefaultClaim } from './defaultClaims.js';
import { tokenBudget } from './tokenBudget.js';

const CODE = 'ISOCLERK_CLAIMS_TOKEN_INVALID';
const OPTIONS = 'ISOCLERK_CLAIMS_OPTIONS_INVALID';

function invalid(problem: string, path = ''): IsoclerkError {
  return new IsoclerkError(CODE, problem, {
    path,
    hint: 'Pass one signed JWT alone, without Bearer, quotes or a cookie name.',
  });
}

/** The language itself decodes percent signs of UTF-8, where there is no `TextDecoder`. */
function decode(part: string, path: string): string {
  let escaped = '';
  for (const byte of base64Bytes(part.replaceAll('-', '+').replaceAll('_', '/'))) {
    escaped += `%${(256 + byte).toString(16).slice(1)}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    throw invalid('This part is not base64url of UTF-8', path);
  }
}

function parseObject(text: string, path: string): JsonObject {
  let tree: JsonTree;
  try {
    tree = parseJsonTree(text, CODE);
  } catch (error) {
    if (isIsoclerkError(error, 'ISOCLERK_CLAIMS_TOO_COMPLEX')) throw error;
    throw invalid('This part is not JSON', path);
  }
  if (tree.kind !== 'object') throw invalid('This part is not a JSON object', path);
  return tree;
}

const bytesOf = (part: string): number => Math.floor((part.length * 3) / 4);

/**
 * Measures an existing JWT of Clerk: the same report as `measureClaims`, of what really stands in the token.
 *
 * Decodes, never verifies: nothing here says that the token is genuine. Bytes of claims are those of the token's own
 * text. Which kind it is comes from the header's `cat`, unless `kind` says it; the version from `v`.
 *
 * @param jwt - The token alone, three parts in base64url.
 * @param options - Cookies, environment, request and limits as for `measureClaims`.
 * @throws {IsoclerkError} `ISOCLERK_CLAIMS_TOKEN_INVALID` when it is not a signed JWT; the message never quotes it.
 * `ISOCLERK_CLAIMS_OPTIONS_INVALID`.
 *
 * @example
 * ```ts
 * import { measureToken } from 'isoclerk/claims'
 * const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '')
 * const jwt = [part({ alg: 'RS256' }), part({ sub: 'user_1', plan: 'pro' }), 'A'.repeat(342)].join('.')
 * const budget = measureToken(jwt)
 * budget.tokenLength === jwt.length // => true
 * budget.claims // => [{ name: 'sub', bytes: 15, origin: 'default' }, { name: 'plan', bytes: 13, origin: 'custom' }]
 * ```
 */
export function measureToken(
  jwt: string,
  options: Pick<TokenOptions, 'kind' | 'cookieSuffix' | 'environment' | 'request' | 'limits'> = {},
): TokenBudget {
  const checked = readable(OPTIONS, () => checkOptions<TokenOptions>(options));
  const parts = typeof jwt === 'string' ? jwt.split('.', 4) : [];
  const [header = '', body = '', signature = ''] = parts;
  const isPart = (part: string) => /^[\w-]+$/.test(part) && part.length % 4 !== 1;
  if (parts.length !== 3 || !parts.every(isPart)) {
    throw invalid('This is not a JWT of three base64url parts');
  }
  const headerTree = parseObject(decode(header, 'header'), 'header');
  const text = decode(body, 'payload');
  const { entries } = parseObject(text, 'payload');

  const category = headerTree.entries.find(({ key }) => key === 'cat')?.tree;
  const isTemplate = category?.kind === 'value' && category.value === JWT_TEMPLATE_CATEGORY;
  const kind = checked.kind ?? (isTemplate ? 'jwt-template' : 'session');
  const version = entries.some(({ key }) => key === 'v') ? 2 : 1;

  const payload: Record<string, unknown> = {};
  const claims: ClaimBytes[] = [];
  let customClaimsBytes = 0;
  const parsed = JSON.parse(text) as Record<string, unknown>;
  for (const { key, at, end } of entries) {
    const bytes = utf8ByteLength(text.slice(at, end)) + 1;
    const origin = isDefaultClaim(clerkClaim(key), { kind, version }) ? 'default' : 'custom';
    if (origin === 'custom') customClaimsBytes += bytes;
    claims.push({ name: key, bytes, origin });
    setOwn(payload, key, parsed[key]);
  }
  const measured = {
    payload,
    claims,
    assumed: [],
    payloadBytes: bytesOf(body),
    customClaimsBytes,
    doubts: noDoubts(),
  };
  const rest = {
    headerBytes: bytesOf(header),
    signatureLength: signature.length,
    warnings: [],
    uncertainty: [],
  };
  return tokenBudget(measured, rest, Object.assign(checked, { kind }));
}
