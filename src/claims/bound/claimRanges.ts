import { own } from '../../internal/own.js';
import { predictToken } from '../size/predictToken.js';
import type { ClaimShortcodeName } from '../template/claimShortcodes.js';
import { ownText } from '../template/resources.js';
import type { ParsedTemplate } from '../template/types.js';
import type { ClaimBytes, ClaimsContext, TokenOptions } from '../types.js';
import type { Bounds, FieldBound } from './fieldBounds.js';
import { type Range, sizeOf } from './schemaRange.js';
import { nodeRange } from './templateRange.js';

export interface ClaimRange {
  readonly name: string;
  readonly origin: ClaimBytes['origin'];
  readonly max: number;
  readonly open: readonly string[];
}

/** The most bytes of each claim, largest first. */
export function claimRanges(
  parsed: ParsedTemplate,
  context: ClaimsContext,
  known: Bounds,
  options: TokenOptions,
): ClaimRange[] {
  const slug = known.range('org.slug', []).max;
  const { claims, warnings } = predictToken(parsed, context, options);
  const rows: ClaimRange[] = claims
    .filter(({ origin }) => origin === 'default')
    .map(({ name, bytes }) => {
      const isGiven = own(options.defaults, name) !== undefined;
      const hasSlug = !isGiven && (name === 'o' || name === 'org_slug');
      // Measured with a slug of one letter.
      const max = hasSlug ? bytes - 3 + slug : bytes;
      return {
        name,
        origin: 'default',
        max,
        open: max === Number.POSITIVE_INFINITY ? ['org.slug'] : [],
      };
    });
  const names = new Set(rows.map(({ name }) => name));
  for (const { code, claim } of warnings) if (code === 'reserved-claim') names.add(claim);
  for (const [name, node] of parsed.nodes) {
    if (names.has(name)) continue;
    const { max, open } = nodeRange(node, known);
    rows.push({ name, origin: 'custom', max: sizeOf(name) + max + 2, open });
  }
  // Two without a bound differ by NaN, which sort takes for none.
  return rows.sort((left, right) => right.max - left.max);
}

/** The bounds of fields, with those that follow from other fields and from the context. */
export function knownBounds(
  bounds: Bounds,
  { organization, membership, session }: ClaimsContext,
  fields: Readonly<Record<string, FieldBound>>,
): Bounds {
  const nothing: Range = { max: 4, text: 15 };
  const json = (value: unknown): Range => {
    const max = Math.max(sizeOf(value), 4);
    return { max, text: max * 4 };
  };
  const role = ownText(membership, 'role') ?? '';
  const permissions = own(membership, 'permissions');
  const range = (field: ClaimShortcodeName, keys: readonly string[]): Range => {
    if (!organization && field.startsWith('org')) return nothing;
    if (Object.hasOwn(fields, field)) return bounds.range(field, keys);
    if (field === 'session.actor') return json(own(session, 'actor') ?? null);
    if (field === 'org_membership.permissions') return json(permissions ?? []);
    if (field === 'org.role') {
      const text = sizeOf(`org:${role.replace(/^org:/, '')}`);
      return { max: text, text: text - 2 };
    }
    if (field !== 'user.full_name') return bounds.range(field, keys);
    const parts = [bounds.range('user.first_name', []), bounds.range('user.last_name', [])];
    const text = parts.reduce((sum, part) => sum + part.max - 2, 1);
    return { max: text + 2, text };
  };
  return { ...bounds, range };
}
