import { IsoclerkError } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';
import type { ClaimsContext } from '../types.js';

export type Source = Readonly<Record<string, unknown>>;

/** An own property. All shapes of a resource agree on one-word names; `renderClaims` reads the others. */
export const own = (source: Source | null, name: string): unknown =>
  source && Object.hasOwn(source, name) ? source[name] : undefined;

export const ownText = (source: Source | null, name: string): string | undefined => {
  const value = own(source, name);
  return typeof value === 'string' ? value : undefined;
};

function resource(value: unknown, path: string): Source | null {
  if (value === undefined || value === null) return null;
  if (isRecord(value) && ownText(value, 'id') !== undefined) return value;
  throw new IsoclerkError('ISOCLERK_CLAIMS_CONTEXT_INVALID', 'This is no resource with an id', {
    path,
    hint: 'Pass the Clerk resource itself or its JSON.',
  });
}

export interface Resources {
  readonly user: Source | null;
  readonly organization: Source | null;
  readonly membership: Source | null;
}

/** The objects of a context, checked to be objects with an id. */
export function resources({ user, organization, membership }: ClaimsContext): Resources {
  const member = isRecord(membership) ? membership : null;
  return {
    user: resource(user, 'user'),
    organization: resource(organization ?? own(member, 'organization'), 'organization'),
    membership: member,
  };
}

/** Keys of the permissions of a membership, in any of its shapes. */
export function permissionsOf(membership: Source | null): readonly string[] {
  const value = own(membership, 'permissions');
  return Array.isArray(value) ? value.filter((key) => typeof key === 'string') : [];
}
