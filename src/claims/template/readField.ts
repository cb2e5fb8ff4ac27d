import { own } from '../../internal/own.js';
import { nothing as none } from '../input/checked.js';
import type { ClaimsContext, ClaimsSessionContext, ClaimUncertaintyId } from '../types.js';
import { type ClaimShortcodeName, claimShortcodes } from './claimShortcodes.js';
import { permissionsOf, type Resources, type Source } from './resources.js';
import { fieldReader, milliseconds, read, rolesOf } from './userValue.js';

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
      if (!Object.hasOwn(value, key)) return nothing;
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

/** What a known shortcode reads in a context; `keys` are those below metadata. */
export type FieldReader = (
  parts: Resources,
  context: ClaimsContext,
  keys: readonly string[],
) => Reading;

const readers = /* @__PURE__ */ new Map<ClaimShortcodeName, FieldReader>();

/** The reader of a shortcode, made once: an audit reads the same few of every user. */
export function readerOf(field: ClaimShortcodeName): FieldReader {
  let reader = readers.get(field);
  if (!reader) {
    reader = makeReader(field);
    readers.set(field, reader);
  }
  return reader;
}

function makeReader(field: ClaimShortcodeName): FieldReader {
  const { type } = claimShortcodes[field];
  const dot = field.indexOf('.');
  const [subject, name] = [field.slice(0, dot), field.slice(dot + 1)];
  if (subject === 'session') {
    return (_, context) => {
      const { actor, reverificationId } = context.session ?? nobody;
      return reading((type === 'actor' ? actor : reverificationId) ?? null);
    };
  }
  if (field === 'org.role') {
    return ({ organization, membership }) => (organization ? roleOf(membership) : nothing);
  }
  const owner = subject === 'user' ? 'user' : 'organization';
  const source = subject === 'org_membership' ? 'membership' : owner;
  const readSource = sourceReader(type, name);
  return (parts, context, keys) =>
    parts[owner] ? readSource(parts[source], context, keys) : nothing;
}

function sourceReader(
  type: (typeof claimShortcodes)[ClaimShortcodeName]['type'],
  name: string,
): (source: Source | null, context: ClaimsContext, keys: readonly string[]) => Reading {
  switch (type) {
    case 'json':
      return (source, _, keys) => walk(read(source, name), keys);
    case 'seconds':
      return (source) => seconds(source, name);
    case 'roles':
      return (source, { memberships }) => {
        const roles = rolesOf(memberships ?? read(source, 'organization_memberships'));
        return reading(roles ?? {}, { unknown: roles === null });
      };
    case 'list':
      return (source) =>
        reading(permissionsOf(source).filter((key) => !key.startsWith('org:sys_')));
  }
  const readSource = fieldReader(name);
  return (source) => reading(readSource(source));
}

function roleOf(membership: Source | null): Reading {
  const role = read(membership, 'role');
  if (typeof role !== 'string') return nothing;
  const key = role.replace(/^org:/, '');
  return reading(`org:${key}`, { other: key, doubt: 'org-role-prefix' });
}
