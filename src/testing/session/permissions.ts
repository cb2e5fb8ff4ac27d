/** What a session may do, in the order in which Clerk writes it. */
export interface Entitlements {
  /** `o:dashboard`, `u:reports`, `ou:both`. */
  readonly features: readonly string[];
  /** `org:invoices:create`, custom ones only: tokens never carry system permissions. */
  readonly permissions: readonly string[];
  /** `o:pro`. */
  readonly plan: string | undefined;
}

const SCOPES: Readonly<Record<string, 'o' | 'u'>> = {
  o: 'o',
  org: 'o',
  organization: 'o',
  u: 'u',
  user: 'u',
};

/** Spells features, permissions and the plan of the options out; a permission brings its feature along. */
export function entitlementsOf(
  options: {
    readonly features?: readonly string[] | undefined;
    readonly permissions?: readonly string[] | undefined;
    readonly plan?: string | undefined;
  },
  inOrganization: boolean,
): Entitlements {
  const usual = inOrganization ? 'o' : 'u';
  const scopes = new Map<string, Set<string>>();
  const add = (scope: string, slug: string) =>
    scopes.set(slug, (scopes.get(slug) ?? new Set()).add(scope));
  for (const feature of options.features ?? []) add(...scoped(feature, usual));
  const permissions = (inOrganization ? (options.permissions ?? []) : [])
    .map((permission) => (/^org:[^:]+:/.test(permission) ? permission : `org:${permission}`))
    .filter((permission) => !permission.startsWith('org:sys_'));
  for (const permission of permissions) add('o', permission.split(':')[1] ?? '');
  return {
    features: [...scopes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([slug, of]) => `${[...of].sort().join('')}:${slug}`),
    permissions: [...new Set(permissions)].sort(),
    plan: options.plan === undefined ? undefined : scoped(options.plan, usual).join(':'),
  };
}

/** The `per` and `fpm` claims: names, and for each organization feature a decimal mask whose bit n is the n-th name. */
export function permissionClaims({ features, permissions }: Entitlements): {
  per?: string;
  fpm?: string;
} {
  if (permissions.length === 0) return {};
  const names = [...new Set(permissions.map(nameOf))].sort();
  const masks = features
    .filter((feature) => feature.startsWith('o'))
    .map((feature) => {
      const slug = feature.slice(feature.indexOf(':') + 1);
      const bits = names.map((name) => (permissions.includes(`org:${slug}:${name}`) ? '1' : '0'));
      return BigInt(`0b${bits.reverse().join('')}`).toString();
    });
  return { per: names.join(','), fpm: masks.join(',') };
}

function nameOf(permission: string): string {
  return permission.split(':').slice(2).join(':');
}

function scoped(text: string, usual: 'o' | 'u'): ['o' | 'u', string] {
  const [scope = '', ...rest] = text.split(':');
  const known = Object.hasOwn(SCOPES, scope) ? SCOPES[scope] : undefined;
  return known && rest.length > 0 ? [known, rest.join(':')] : [usual, text];
}
