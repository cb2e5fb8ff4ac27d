import { own } from '../../internal/own.js';
import { nothing as none } from '../input/checked.js';
import type { ClaimsContext, ClaimsSessionContext, ClaimUncertaintyId } from '../types.js';
import { claimShortcodes } from './claimShortcodes.js';
import { permissionsOf, type Resources, type Source } from './resources.js';
import type { TemplateOperand } from './types.js';
import { milliseconds, read, rolesOf, userValue } from './userValue.js';

/** A value Clerk would put in, and what it would be under the other reading where two are possible. */
export interface Reading {
  readonly value: unknown;
  readonly other: unknown;
  readonly doubt: ClaimUncertaintyId | null;
  /** An integer that Clerk itself writes, always in digits. */
  readonly integer: boolean;
  /** The source does not say. */
  readonly unknown: boolean;
}

const certain = (value: unknown): Reading => ({
  value,
  other: null,
  doubt: null,
  integer: false,
  unknown: false,
});

/** A reading; what it does not say is certain. */
export const reading = (value: unknown, rest?: Partial<Reading>): Reading =>
  rest ? { ...certain(value), ...rest } : certain(value);

export const nothing = /* @__PURE__ */ reading(null);
const nobody: ClaimsSessionContext = none;

function walk(metadata: unknown, keys: readonly string[]): Reading {
  let value: unknown = metadata ?? {};
  let indexed = false;
  for (const key of keys) {
    if (Array.isArray(value)) {
      indexed = true;
      if (!Object.hasOwn(value, key) || key === 'length') return nothing;
      value = value[Number(key)];
    } else value = own(value, key);
    if (value === undefined) return nothing;
  }
  // Whether a number in a path reads an element is not documented.
  return indexed ? reading(value, { doubt: 'array-index' }) : reading(value);
}

function seconds(user: Source | null, name: string): Reading {
  const time = milliseconds(read(user, name));
  if (time === null) return nothing;
  const value = Math.floor(time / 1000);
  // Its unit is not documented; milliseconds are three digits more.
  return name === 'last_sign_in_at'
    ? reading(time, { other: value, doubt: 'last-sign-in-unit', integer: true })
    : reading(value, { integer: true });
}

const partsByField = /* @__PURE__ */ new Map<string, readonly [subject: string, name: string]>();

/** Both sides of the dot. Kept, because engines find a property by a text that they know faster than by a new one. */
function partsOf(field: string): readonly [subject: string, name: string] {
  let parts = partsByField.get(field);
  if (!parts) {
    const dot = field.indexOf('.');
    parts = [field.slice(0, dot), field.slice(dot + 1)];
    partsByField.set(field, parts);
  }
  return parts;
}

/** What a known shortcode reads in a context. */
export function readField(
  { field, keys }: Extract<TemplateOperand, { kind: 'shortcode' }>,
  { user, organization, membership }: Resources,
  context: ClaimsContext,
): Reading {
  if (field === null) return nothing;
  const { type } = claimShortcodes[field];
  const [subject, name] = partsOf(field);
  if (subject === 'session') {
    const { actor, reverificationId } = context.session ?? nobody;
    return reading((type === 'actor' ? actor : reverificationId) ?? null);
  }
  if (!(subject === 'user' ? user : organization)) return nothing;
  const source = subject === 'user' ? user : subject === 'org' ? organization : membership;
  switch (type) {
    case 'json':
      return walk(read(source, name), keys);
    case 'seconds':
      return seconds(source, name);
    case 'roles': {
      const roles = rolesOf(context.memberships ?? read(source, 'organization_memberships'));
      return reading(roles ?? {}, { unknown: roles === null });
    }
    case 'list':
      return reading(permissionsOf(source).filter((key) => !key.startsWith('org:sys_')));
    default:
      if (user && subject === 'user') return reading(userValue(user, name));
      if (field === 'org.role') return roleOf(membership);
      return reading(
        type === 'boolean' ? read(source, name) === true : (read(source, name) ?? null),
      );
  }
}

function roleOf(membership: Source | null): Reading {
  const role = read(membership, 'role');
  if (typeof role !== 'string') return nothing;
  const key = role.replace(/^org:/, '');
  return reading(`org:${key}`, { other: key, doubt: 'org-role-prefix' });
}
