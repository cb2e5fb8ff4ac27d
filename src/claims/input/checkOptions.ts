import { own } from '../../internal/own.js';
import { quantities } from '../size/quantities.js';
import type { TokenLimit } from '../size/tokenLimits.js';
import type { TokenOptions } from '../types.js';
import {
  checked,
  count,
  flag,
  list,
  nothing,
  object,
  oneOf,
  plain,
  type Rules,
  refuse,
  text,
} from './checked.js';

const CODE = 'ISOCLERK_CLAIMS_OPTIONS_INVALID';

const kindRules: Rules = { kind: oneOf('session', 'jwt-template'), version: oneOf(1, 2) };
const rules: Rules = {
  ...kindRules,
  defaults: object,
  header: object,
  signatureBytes: count,
  cookieSuffix: flag,
  environment: oneOf('production', 'development'),
  request: object,
  limits: list,
};
const requestRules: Rules = {
  otherCookieBytes: count,
  otherHeaderBytes: count,
  urlBytes: count,
  handshakeDirectives: oneOf(1, 2),
  handshakeBytes: count,
};
const noSize = {
  tokenLength: 0,
  fixed: 0,
  payloadBytes: 0,
  customClaimsBytes: 0,
  hasOrganization: false,
};
const isCounted = (value: unknown): boolean =>
  Object.hasOwn(quantities(noSize, nothing), String(value));
const limitRules: Rules = {
  id: text,
  counts: ['what a limit counts', isCounted],
  limit: ['a number of bytes', (value) => Number.isFinite(value)],
  severity: oneOf('error', 'warning', 'info'),
};

/** Kind and version of a token, which decide what is rendered. */
export const checkKind = (options: unknown): Pick<TokenOptions, 'kind' | 'version'> =>
  checked(options, kindRules, CODE);

/** The options of a token, every property its own and of a form that is understood. */
export function checkOptions<T extends TokenOptions>(options: unknown, more: Rules = {}): T {
  const copy: T = checked(options, { ...rules, ...more }, CODE);
  const { defaults, request, limits } = copy;
  return Object.assign(copy, {
    ...(defaults && { defaults: plain(defaults) }),
    ...(request && { request: checked(request, requestRules, CODE, 'request') }),
    ...(limits && { limits: Array.from(limits, checkLimit) }),
  });
}

function checkLimit(limit: unknown, index: number): TokenLimit {
  const path = `limits[${index}]`;
  const row: TokenLimit = checked(limit, limitRules, CODE, path);
  const missing = Object.keys(limitRules).find((name) => own(row, name) === undefined);
  if (missing) throw refuse(CODE, `${path}.${missing}`, 'a value');
  return row;
}
