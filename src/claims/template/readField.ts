import { isRecord } from '../../internal/isRecord.js';
import type { ClaimsContext, ClaimUncertaintyId, TemplateOperand } from '../types.js';
import { permissionsOf, type Resources, type Source } from './resources.js';
import { milliseconds, read, rolesOf, userValue } from './userValue.js';

/** A value Clerk would put in, and what it would be under the other reading where two are possible. */
export interface Reading {
  readonly value: unknown;
  readonly other?: unknown;
  readonly doubt?: ClaimUncertaintyId;
  /** An integer that Clerk itself writes, always in digits. */
  readonly integer?: boolean;
  /** The source does not say. */
  readonly unknown?: boolean;
}

const nothing: Reading = { value: null };

function walk(metadata: unknown, keys: readonly string[]): Reading {
  let value: unknown = metadata ?? {};
  let indexed = false;
  for (const key of keys) {
    if (Array.isArray(value)) indexed = true;
    else if (!isRecord(value)) return nothing;
    if (!Object.hasOwn(value as object, key)) return nothing;
    value = (value as Source)[key];
  }
  // Whether a number in a path reads an element is not documented.
  return indexed ? { value, other: null, doubt: 'array-index' } : { value: value ?? null };
}

function seconds(user: Source, name: string): Reading {
  const time = milliseconds(read(user, name));
  if (time === null) return nothing;
  const value = Math.floor(time / 1000);
  // Its unit is not documented; milliseconds are three digits more.
  return name === 'last_sign_in_at'
    ? { value: time, other: value, doubt: 'last-sign-in-unit', integer: true }
    : { value, integer: true };
}

/** What a known shortcode reads in a context. */
export function readField(
  { field, keys }: Extract<TemplateOperand, { kind: 'shortcode' }>,
  { user, organization, membership }: Resources,
  context: ClaimsContext,
): Reading {
  const [subject, name = ''] = (field ?? '').split('.');
  if (subject === 'user') {
    if (!user) return nothing;
    if (name.endsWith('_metadata')) return walk(read(user, name), keys);
    if (name.endsWith('_at')) return seconds(user, name);
    if (name !== 'organizations') return { value: userValue(user, name) };
    const roles = rolesOf(context.memberships ?? read(user, 'organization_memberships'));
    return { value: roles ?? {}, unknown: roles === null };
  }
  if (subject === 'session') {
    const { actor, reverificationId } = context.session ?? {};
    return { value: (name === 'actor' ? actor : reverificationId) ?? null };
  }
  if (!organization) return nothing;
  if (subject === 'org_membership') {
    if (name.endsWith('_metadata')) return walk(membership && read(membership, name), keys);
    return { value: permissionsOf(membership).filter((key) => !key.startsWith('org:sys_')) };
  }
  if (name.endsWith('_metadata')) return walk(read(organization, name), keys);
  if (name === 'has_image') return { value: read(organization, name) === true };
  if (name !== 'role') return { value: read(organization, name) ?? null };
  const role = read(membership, 'role');
  if (typeof role !== 'string') return nothing;
  const key = role.replace(/^org:/, '');
  return { value: `org:${key}`, other: key, doubt: 'org-role-prefix' };
}
