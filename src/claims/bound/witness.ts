import { isIsoclerkError } from '../../errors.js';
import { predictToken } from '../size/predictToken.js';
import { type ClaimShortcodeName, findShortcode } from '../template/claimShortcodes.js';
import type { ParsedTemplate } from '../template/types.js';
import type { ClaimsContext, TokenBudget, TokenOptions } from '../types.js';
import type { Bounds } from './fieldBounds.js';
import { candidates, fills } from './witnessCandidates.js';

/** A context within some bounds, and what its token comes to. */
export interface TemplateWitness {
  readonly context: ClaimsContext;
  readonly budget: TokenBudget;
}

type Choice = ReadonlyMap<ClaimShortcodeName, unknown>;

/** Writes chosen values into the JSON shape of a user, organization and membership. */
function contextOf(choice: Choice, base: ClaimsContext): ClaimsContext {
  const pick = (subject: string) =>
    Object.fromEntries(
      [...choice].flatMap(([field, value]) =>
        field.startsWith(`${subject}.`) ? [[field.slice(subject.length + 1), value]] : [],
      ),
    );
  const verification = (field: ClaimShortcodeName) =>
    choice.get(field) === true ? { status: 'verified' } : null;
  const email = choice.get('user.primary_email_address');
  const phone = choice.get('user.primary_phone_number');
  const user = {
    ...base.user,
    ...pick('user'),
    primary_email_address_id: 'idn_1',
    email_addresses: [
      {
        id: 'idn_1',
        email_address: email ?? null,
        verification: verification('user.email_verified'),
      },
    ],
    primary_phone_number_id: 'idn_2',
    phone_numbers: [
      {
        id: 'idn_2',
        phone_number: phone ?? null,
        verification: verification('user.phone_number_verified'),
      },
    ],
    organization_memberships: [],
  };
  const reverificationId = choice.get('session.reverification_id');
  return {
    ...base,
    user,
    session: {
      ...base.session,
      ...(typeof reverificationId === 'string' && { reverificationId }),
    },
    ...(base.organization && {
      organization: { ...base.organization, ...pick('org') },
      membership: { ...base.membership, ...pick('org_membership') },
    }),
  };
}

type Paths = readonly (readonly string[])[];
const noPaths: Paths = [];

/** What a template reads, by field, with the paths into metadata. */
function reads(parsed: ParsedTemplate): Map<ClaimShortcodeName, Paths> {
  const fields = new Map<ClaimShortcodeName, (readonly string[])[]>();
  for (const shortcode of new Set(parsed.shortcodes.map((use) => use.shortcode))) {
    const found = findShortcode(shortcode);
    if (!found) continue;
    const { field, keys } = found;
    const known = fields.get(field) ?? [];
    if (keys.length > 0) known.push(keys);
    fields.set(field, known);
  }
  return fields;
}

/**
 * Searches a context whose token is over in every reading: all fields at their largest first, then each field alone is
 * changed while that makes the token longer (a null can let a longer alternative through).
 */
export function findWitness(
  parsed: ParsedTemplate,
  base: ClaimsContext,
  bounds: Bounds,
  options: TokenOptions,
  isOver: (payloadBytes: number, customClaimsBytes: number) => boolean,
): TemplateWitness | null {
  const fields = reads(parsed);
  fields.set('org.slug', noPaths);
  if (fields.delete('user.full_name')) {
    fields.set('user.first_name', noPaths);
    fields.set('user.last_name', noPaths);
  }
  const measure = (choice: Choice): TemplateWitness | null => {
    const context = contextOf(choice, base);
    try {
      return { context, budget: predictToken(parsed, context, options) };
    } catch (error) {
      // A template of tens of thousands of shortcodes: too long to be measured is no proof.
      if (isIsoclerkError(error, 'ISOCLERK_CLAIMS_TOO_COMPLEX')) return null;
      throw error;
    }
  };
  const isProof = ({ budget }: TemplateWitness): boolean => {
    const doubt = budget.uncertainty.reduce((sum, { bytes }) => sum + bytes, 0);
    return isOver(budget.payloadBytes - doubt, Math.max(0, budget.customClaimsBytes - doubt));
  };
  for (const fill of fills) {
    const values = new Map<ClaimShortcodeName, unknown[]>();
    for (const [field, paths] of fields) {
      // The role is that of the membership.
      const list = field === 'org.role' ? [] : candidates(field, paths, fill, bounds);
      if (list.length > 0) values.set(field, list);
    }
    if (values.has('user.first_name') && bounds.given('user.full_name') !== undefined) {
      // Short enough for a bound on both together.
      values.set('user.first_name', [null]).set('user.last_name', [null]);
    }
    const choice = new Map([...values].map(([field, [first]]) => [field, first]));
    let best = measure(choice);
    if (!best) continue;
    if (isProof(best)) return best;
    for (const [field, list] of values) {
      for (const value of list.slice(1)) {
        const other = measure(new Map(choice).set(field, value));
        if (!other || other.budget.payloadBytes <= best.budget.payloadBytes) continue;
        choice.set(field, value);
        best = other;
      }
    }
    if (isProof(best)) return best;
  }
  return null;
}
