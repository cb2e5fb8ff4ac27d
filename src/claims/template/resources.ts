import { IsoclerkError } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';
import { own } from '../../internal/own.js';
import { isList } from '../input/checked.js';
import type { ClaimsContext } from '../types.js';

const CODE = 'ISOCLERK_CLAIMS_CONTEXT_INVALID';

export type Source = Readonly<Record<string, unknown>>;

export const ownText = (source: unknown, name: string): string | undefined => {
  const value = own(source, name);
  return typeof value === 'string' ? value : undefined;
};

function resource(value: unknown, path: string): Source | null {
  if (value === undefined || value === null) return null;
  if (isRecord(value) && ownText(value, 'id') !== undefined) return value;
  throw new IsoclerkError(CODE, 'This is no resource with an id', {
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

/** The items of a list; null when it is none. */
export function itemsOf(value: unknown): readonly unknown[] | null {
  if (!Array.isArray(value)) return null;
  if (isList(value)) return value;
  throw new IsoclerkError('ISOCLERK_CLAIMS_TOO_COMPLEX', 'A list of the context is too long', {
    hint: 'Pass the resources as Clerk gives them.',
  });
}

/** Keys of the permissions of a membership, in any of its shapes. */
export const permissionsOf = (membership: Source | null): readonly string[] =>
  (itemsOf(own(membership, 'permissions')) ?? []).filter((key) => typeof key === 'string');
