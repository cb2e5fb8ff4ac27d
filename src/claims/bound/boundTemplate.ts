import { fixedLength } from '../size/fixedLength.js';
import { base64Length } from '../size/quantities.js';
import { checkLimits } from '../size/tokenBudget.js';
import { parseClaimsTemplate } from '../template/parseClaimsTemplate.js';
import type { ClaimsTemplate } from '../template/types.js';
import type { ClaimBytes, ClaimsContext, ClaimsWarning, TokenOptions } from '../types.js';
import { claimRanges, knownBounds } from './claimRanges.js';
import { type FieldBound, fieldBounds } from './fieldBounds.js';
import { sizeOf } from './schemaRange.js';
import { findWitness, type TemplateWitness } from './witness.js';

/** What is known about all users, besides the options of the token. */
export interface TemplateBounds extends TokenOptions {
  /** By shortcode without braces, a path into metadata included: `'user.first_name': 66`. */
  readonly fields?: Readonly<Record<string, FieldBound>>;
  /** Whether users can have an active organization. Default: whether the template reads one. */
  readonly organizations?: boolean;
  /** Every role. Default admin and member. */
  readonly roles?: readonly string[];
  /** Every custom permission. Default none. */
  readonly permissions?: readonly string[];
  /** Every feature. Default none. */
  readonly features?: readonly string[];
  /** Every Billing plan. Default none. */
  readonly plans?: readonly string[];
  /** Whether someone can sign in as a user from the Dashboard. Default true. */
  readonly impersonation?: boolean;
}

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
   * `'fits'`: no user within the bounds is over a limit of severity `error`. `'over'`: the witness is, in every
   * reading. `'unknown'`: something has no bound, or no example was found that is over.
   */
  readonly verdict: 'fits' | 'over' | 'unknown';
  /** Null when a claim has no bound. No user within the bounds exceeds them. */
  readonly maxPayloadBytes: number | null;
  readonly maxTokenLength: number | null;
  /** Largest first, those without a bound before all. */
  readonly claims: readonly BoundedClaim[];
  /** The claims that decide: those without a bound, or the largest without which it would fit. */
  readonly deciding: readonly string[];
  /** Shortcodes that need a bound in `fields` before anything can be proven. */
  readonly unbounded: readonly string[];
  /** A user within the bounds whose token is over. Only with `'over'`. */
  readonly witness: TemplateWitness | null;
  /** What was taken for granted because the bounds do not say it. */
  readonly assumptions: readonly string[];
  readonly warnings: readonly ClaimsWarning[];
}

const ID = '0'.repeat(27);
const longest = (texts: readonly string[]): string | undefined =>
  [...texts].sort((left, right) => sizeOf(right) - sizeOf(left))[0];

const actor = { iss: 'https://dashboard.clerk.com', sid: `sess_${ID}`, sub: `user_${ID}` };

/** The context with the largest default claims; slug and custom claims are added by others. */
function largestContext(bounds: TemplateBounds, hasOrganization: boolean): ClaimsContext {
  const {
    roles = ['org:admin', 'org:member'],
    permissions = [],
    features = [],
    plans = [],
  } = bounds;
  return {
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
  };
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
      const isKnown = Object.hasOwn(bounds.defaults ?? {}, name);
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
 * @throws {IsoclerkError} `ISOCLERK_CLAIMS_BOUND_INVALID`, and what `parseClaimsTemplate` throws.
 *
 * @example
 * ```ts
 * import { boundTemplate } from 'isoclerk/claims'
 * boundTemplate({ meta: '{{user.public_metadata}}' }).verdict // => 'over'
 * boundTemplate({ name: '{{user.first_name}}' }).unbounded // => ['user.first_name']
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
  const { fields = {}, organizations, ...options } = bounds;
  const readsOrganization = parsed.shortcodes.some(({ shortcode }) => shortcode.startsWith('org'));
  const hasOrganization = organizations ?? readsOrganization;
  const context = largestContext(bounds, hasOrganization);
  const known = knownBounds(fieldBounds(fields), context, fields);
  const rows = claimRanges(parsed, context, known, options);
  const fixed = fixedLength(options);
  const isOver = (payloadBytes: number, customClaimsBytes: number): boolean => {
    const tokenLength = fixed + base64Length(payloadBytes);
    const size = { tokenLength, fixed, payloadBytes, customClaimsBytes, hasOrganization };
    return checkLimits(size, options).verdict === 'over';
  };

  const payloadBytes = rows.reduce((sum, { max }) => sum + max, 1);
  const isBounded = Number.isFinite(payloadBytes);
  const unbounded = [...new Set(rows.flatMap(({ open }) => open))];
  const result = {
    maxPayloadBytes: isBounded ? payloadBytes : null,
    maxTokenLength: isBounded ? fixed + base64Length(payloadBytes) : null,
    claims: rows.map(({ name, origin, max, open }) => {
      return {
        name,
        origin,
        maxBytes: Number.isFinite(max) ? max : null,
        unbounded: [...new Set(open)],
      };
    }),
    unbounded,
    assumptions: assumptionsOf(bounds, hasOrganization),
    warnings: parsed.warnings,
  };
  const sizes = rows.map(({ name, origin, max }) => ({ name, origin, bytes: max }));
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
  const custom = claims
    .filter(({ origin }) => origin === 'custom')
    .sort((left, right) => right.bytes - left.bytes);
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
