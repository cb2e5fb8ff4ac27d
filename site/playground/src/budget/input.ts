import type { ClaimsContext, TemplateBounds, TokenOptions } from 'isoclerk/claims';
import { isObject, parseJson } from '../parts/problem.ts';
import { organizations, templates, users } from './presets.ts';

/** Everything the person can set. Plain data: the link holds it. */
export interface BudgetInput {
  readonly template: string;
  readonly user: string;
  readonly hasOrganization: boolean;
  /** As `--org` of the command line takes it: membership, plan, features. */
  readonly organization: string;
  /** Custom permissions in place of those of the membership; 0 leaves them. */
  readonly permissions: number;
  readonly isImpersonated: boolean;
  readonly version: '1' | '2';
  readonly kind: 'session' | 'jwt-template';
  readonly environment: 'production' | 'development';
  readonly issuer: string;
  readonly origin: string;
  readonly otherCookies: number;
  /** Bounds by shortcode for the worst case, as JSON. */
  readonly bounds: string;
}

export const start: BudgetInput = {
  template: templates.typical.text,
  user: users.typical.text,
  hasOrganization: false,
  organization: organizations.team.text,
  permissions: 0,
  isImpersonated: false,
  version: '2',
  kind: 'session',
  environment: 'production',
  issuer: '',
  origin: '',
  otherCookies: 0,
  bounds: '{}',
};

const ACTIONS = ['create', 'read', 'update', 'delete', 'manage'] as const;

/** Five permissions a feature, as an organization with roles and billing has them. */
function permissionsOf(amount: number) {
  const permissions = Array.from({ length: amount }, (_, index) => {
    const feature = `feature_${Math.floor(index / ACTIONS.length) + 1}`;
    return `org:${feature}:${ACTIONS[index % ACTIONS.length]}`;
  });
  const features = [...new Set(permissions.map((name) => `o:${name.split(':')[1]}`))];
  return { permissions, features };
}

const actor = {
  iss: 'https://dashboard.clerk.com',
  sid: 'sess_2abcDEF0123456789abcDEF0123',
  sub: 'user_2adminDEF0123456789abcDEF01',
};

export type Around = Omit<ClaimsContext, 'user'>;

/** The context besides the user: also what the command line gets as `--org`. Undefined when its JSON is broken. */
export function aroundOf(input: BudgetInput): {
  readonly around: Around;
  readonly problem: string | null;
} {
  const session = input.isImpersonated ? { session: { actor } } : {};
  if (!input.hasOrganization) {
    return { around: input.isImpersonated ? { features: [], ...session } : {}, problem: null };
  }
  const { value, problem } = parseJson(input.organization);
  if (problem) return { around: session, problem };
  if (!isObject(value)) return { around: session, problem: 'This must be an object.' };
  const { permissions, features } = permissionsOf(input.permissions);
  const replaced =
    input.permissions > 0 && isObject(value.membership)
      ? { membership: { ...value.membership, permissions }, features }
      : {};
  return { around: { features: [], ...value, ...replaced, ...session }, problem: null };
}

export function userOf(input: BudgetInput): {
  readonly user: object;
  readonly problem: string | null;
} {
  const { value, problem } = parseJson(input.user);
  if (problem) return { user: {}, problem };
  return isObject(value)
    ? { user: value, problem: null }
    : { user: {}, problem: 'This must be one object, a user.' };
}

export function tokenOptionsOf(input: BudgetInput): TokenOptions {
  return {
    kind: input.kind,
    version: input.version === '1' ? 1 : 2,
    environment: input.environment,
    request: { otherCookieBytes: input.otherCookies },
    defaults: {
      ...(input.issuer && { iss: input.issuer }),
      ...(input.origin && { azp: input.origin }),
    },
  };
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** What bounds the worst case besides the options of the token. */
export function boundsOf(input: BudgetInput): {
  readonly bounds: TemplateBounds;
  readonly problem: string | null;
} {
  const { value, problem } = parseJson(input.bounds || '{}');
  if (problem) return { bounds: {}, problem };
  if (!isObject(value)) return { bounds: {}, problem: 'This must be an object.' };
  const { around, problem: aroundProblem } = aroundOf(input);
  if (aroundProblem) {
    return { bounds: {}, problem: `Membership, plan and features: ${aroundProblem}` };
  }
  const membership: unknown = around.membership;
  const permissions = isObject(membership) ? textsOf(membership.permissions) : [];
  const role = isObject(membership) && typeof membership.role === 'string' ? membership.role : null;
  const fields = value as NonNullable<TemplateBounds['fields']>; // boundTemplate checks each
  return {
    problem: null,
    bounds: {
      fields,
      organizations: input.hasOrganization,
      impersonation: input.isImpersonated,
      ...(input.hasOrganization && {
        permissions,
        features: textsOf(around.features),
        plans: around.plan ? [around.plan] : [],
        ...(role !== null && { roles: [...new Set(['org:admin', 'org:member', role])] }),
      }),
    },
  };
}
