import { own } from '../../internal/own.js';
import { readable } from '../../readable.js';
import { plain } from '../input/checked.js';
import { fixedLength } from '../size/fixedLength.js';
import { base64Length } from '../size/quantities.js';
import { checkLimits } from '../size/tokenBudget.js';
import { parseClaimsTemplate } from '../template/parseClaimsTemplate.js';
import type { ClaimsTemplate, ParsedTemplate } from '../template/types.js';
import { warningsFor } from '../template/warnings.js';
import type { ClaimBytes, ClaimsContext, ClaimsWarning, TokenLimitUse } from '../types.js';
import { checkBounds, type TemplateBounds } from './bounds.js';
import { claimRanges, knownBounds } from './claimRanges.js';
import { fieldBounds } from './fieldBounds.js';
import { sizeOf } from './schemaRange.js';
import { findWitness, type TemplateWitness } from './witness.js';

/** The most that one claim can cost, in bytes. */
export interface BoundedClaim {
  readonly name: string;
  readonly origin: ClaimBytes['origin'];
  /** Bytes of `"name":value,` at most; null without a bound. */
  readonly maxBytes: number | null;
  /** The shortcodes without a bound. */
  readonly unbounded: readonly string[];
}

/** The worst case of a template over all users within some bounds. */
export interface TemplateBound {
  /**
   * `'fits'`: no user within the bounds exceeds a limit that decides. `'over'`: the witness does, in every reading.
   * `'unknown'`: something has no bound, or no example was found that is over. The limits of severity `error` decide; those
   * of severity `warning` where none of the others looks at this kind of token, as for a JWT template.
   */
  readonly verdict: 'fits' | 'over' | 'unknown';
  /** Null when a claim has no bound. No user within the bounds exceeds them. */
  readonly maxPayloadBytes: number | null;
  readonly maxTokenLength: number | null;
  /** Largest first, those without a bound before all. */
  readonly claims: readonly BoundedClaim[];
  /** The limits, and what the largest token takes of them. None when it has no bound. */
  readonly limits: readonly TokenLimitUse[];
  /** The claims that decide: those without a bound, or the largest without which it would fit. */
  readonly deciding: readonly string[];
  /** Shortcodes that need a bound in `fields` before anything can be proven. */
  readonly unbounded: readonly string[];
  /** A user within the bounds whose token exceeds a limit that decides. Only with `'over'`. */
  readonly witness: TemplateWitness | null;
  /** What was taken for granted because the bounds do not say it. */
  readonly assumptions: readonly string[];
  readonly warnings: readonly ClaimsWarning[];
}

const ID = '0'.repeat(27);
const longest = (texts: readonly string[]): string | undefined => {
  const sizes = texts.map(sizeOf);
  return texts[sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0))];
};

const actor = { iss: 'https://dashboard.clerk.com', sid: `sess_${ID}`, sub: `user_${ID}` };

/** The context with the largest default claims; slug and custom claims are added by others. */
function largestContext(bounds: TemplateBounds, hasOrganization: boolean): ClaimsContext {
  const { roles = [], permissions = [], features = [], plans = [] } = bounds;
  return plain({
    user: { id: `user_${ID}` },
    session: {
      id: `sess_${ID}`,
      status: 'pending',
      factorVerificationAge: [99_999, 99_999],
      actor: bounds.impersonation === false ? null : actor,
    },
    features,
    plan: longest(plans) ?? null,
    ...(hasOrganization && {
      organization: { id: `org_${ID}`, slug: 'x' },
      membership: { role: longest(roles) ?? 'org:member', permissions },
    }),
  });
}

function assumptionsOf(bounds: TemplateBounds, hasOrganization: boolean): string[] {
  const missing = (key: keyof TemplateBounds, text: string) =>
    bounds[key] === undefined ? [text] : [];
  return [
    ...(hasOrganization
      ? missing('permissions', 'no custom permissions')
      : missing('organizations', 'no active organization')),
    ...(hasOrganization ? missing('roles', 'no roles besides admin and member') : []),
    ...missing('impersonation', 'impersonation from the Dashboard only'),
    ...missing('features', 'no features'),
    ...missing('plans', 'no Billing plan'),
    ...['iss', 'azp'].flatMap((name) => {
      const isKnown = own(bounds.defaults, name) !== undefined;
      return isKnown ? [] : [`${name} not longer than the placeholder`];
    }),
  ];
}

/**
 * Finds the worst case of a template over all users: proven to fit, proven to be over, or why neither.
 *
 * What is not bounded by `fields` is bounded by what Clerk documents: 8 KB for each metadata object (a stored byte takes
 * up to six in a token), E.164, RFC 5321. Names, slugs, `external_id` and image URLs have no documented bound. A proof
 * holds under the `assumptions` of the result.
 *
 * @param bounds.fields - Bounds by shortcode: a number of bytes (JSON text in the token, quotes included), a JSON Schema,
 * or a Standard Schema that can write one.
 * @throws {IsoclerkError} `ISOCLERK_CLAIMS_BOUND_INVALID`, `ISOCLERK_CLAIMS_OPTIONS_INVALID`, and what `parseClaimsTemplate`
 * throws.
 *
 * @example
 * ```ts
 * import { boundTemplate } from 'isoclerk/claims'
 * boundTemplate({ meta: '{{user.public_metadata}}' }).verdict // => 'over'
 * boundTemplate({ name: '{{user.first_name}}' }).unbounded // => ['user.first_name']
 * // no cookie holds a JWT template, but the default limits of servers stop it
 * boundTemplate({ meta: '{{user.public_metadata}}' }, { kind: 'jwt-template' }).verdict // => 'over'
 * const plan = { type: 'object', properties: { plan: { enum: ['free', 'pro'] } }, additionalProperties: false }
 * const fields = { 'user.public_metadata': plan }
 * boundTemplate({ meta: '{{user.public_metadata}}' }, { fields }).verdict // => 'fits'
 * ```
 */
export function boundTemplate(
  template: ClaimsTemplate,
  bounds: TemplateBounds = {},
): TemplateBound {
  const parsed = parseClaimsTemplate(template);
  return readable('ISOCLERK_CLAIMS_BOUND_INVALID', () => boundParsed(parsed, checkBounds(bounds)));
}

function boundParsed(parsed: ParsedTemplate, bounds: TemplateBounds): TemplateBound {
  const { fields = {}, organizations, ...rest } = bounds;
  const options = plain(rest);
  const readsOrganization = parsed.shortcodes.some(({ shortcode }) => shortcode.startsWith('org'));
  const hasOrganization = organizations ?? readsOrganization;
  const context = largestContext(bounds, hasOrganization);
  const known = knownBounds(fieldBounds(fields), context, fields);
  const rows = claimRanges(parsed, context, known, options);
  const fixed = fixedLength(options);
  const check = (payloadBytes: number, customClaimsBytes: number) => {
    const tokenLength = fixed + base64Length(payloadBytes);
    const size = { tokenLength, fixed, payloadBytes, customClaimsBytes, hasOrganization };
    return checkLimits(size, options);
  };
  // Only the browser's limits are errors, and a JWT template never meets a browser's cookie.
  const { limits: met } = check(0, 0);
  const isStrict = met.some(({ severity }) => severity === 'error');
  const isOver = (payloadBytes: number, customClaimsBytes: number): boolean => {
    const { verdict } = check(payloadBytes, customClaimsBytes);
    return isStrict ? verdict === 'over' : verdict !== 'fits';
  };

  const payloadBytes = rows.reduce((sum, { max }) => sum + max, 1);
  const isBounded = Number.isFinite(payloadBytes);
  const sizes = rows.map(({ name, origin, max }) => ({ name, origin, bytes: max }));
  const custom = sizes.reduce(
    (sum, { origin, bytes }) => sum + (origin === 'custom' ? bytes : 0),
    0,
  );
  const result = {
    maxPayloadBytes: isBounded ? payloadBytes : null,
    maxTokenLength: isBounded ? fixed + base64Length(payloadBytes) : null,
    limits: isBounded ? check(payloadBytes, custom).limits : [],
    claims: rows.map(({ name, origin, max, open }) => {
      return { name, origin, maxBytes: Number.isFinite(max) ? max : null, unbounded: open };
    }),
    unbounded: [...new Set(rows.flatMap(({ open }) => open))],
    assumptions: assumptionsOf(bounds, hasOrganization),
    warnings: warningsFor(parsed.warnings, options),
  };
  if (isBounded && deciding(sizes, isOver).length === 0) {
    return { ...result, verdict: 'fits', deciding: [], witness: null };
  }
  const witness = findWitness(parsed, context, known, options, isOver);
  if (witness) {
    const { claims } = witness.budget;
    return { ...result, verdict: 'over', deciding: deciding(claims, isOver), witness };
  }
  const open = rows.filter((row) => row.open.length > 0).map(({ name }) => name);
  return {
    ...result,
    verdict: 'unknown',
    deciding: open.length > 0 ? open : deciding(sizes, isOver),
    witness: null,
  };
}

/** The largest custom claims without which the rest is not over; none when it is not over as it is. */
function deciding(
  claims: readonly ClaimBytes[],
  isOver: (payloadBytes: number, customClaimsBytes: number) => boolean,
): string[] {
  // They come largest first.
  const custom = claims.filter(({ origin }) => origin === 'custom');
  let payload = claims.reduce((sum, { bytes }) => sum + bytes, 1);
  let left = custom.reduce((sum, { bytes }) => sum + bytes, 0);
  const names: string[] = [];
  for (const { name, bytes } of custom) {
    if (!isOver(payload, left)) return names;
    payload -= bytes;
    left -= bytes;
    names.push(name);
  }
  // The default claims alone are too much.
  return isOver(payload, left) ? claims.map(({ name }) => name) : names;
}
