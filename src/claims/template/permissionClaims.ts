const slugOf = (feature: string): string => feature.slice(feature.indexOf(':') + 1);

export interface PermissionClaims {
  readonly fea: string | undefined;
  readonly per: string | undefined;
  readonly fpm: string | undefined;
}

/**
 * The `fea`, `per` and `fpm` of a v2 token. Each feature of the organization has one decimal mask in `fpm`, whose bit
 * n is the n-th name in `per`. Only custom permissions are in tokens (clerk/clerk-docs:
 * docs/guides/organizations/control-access/roles-and-permissions.mdx).
 */
export function permissionClaims(
  features: readonly string[],
  permissions: readonly string[],
  scope: 'o' | 'u',
): PermissionClaims {
  const scoped = new Map(
    features.map((name) => [slugOf(name), name.includes(':') ? name : `${scope}:${name}`]),
  );
  const granted = new Set<string>();
  const names = new Set<string>();
  for (const key of scope === 'o' ? permissions : []) {
    const [, feature = '', name] = key.split(':');
    if (!name || feature.startsWith('sys_')) continue;
    if ((scoped.get(feature) ?? 'u:').startsWith('u:')) scoped.set(feature, `o:${feature}`);
    granted.add(`${feature}:${name}`);
    names.add(name);
  }
  const slugs = [...scoped.keys()].sort();
  const per = [...names].sort();
  const masks: string[] = [];
  for (const slug of slugs) {
    if (scoped.get(slug)?.startsWith('u:')) continue;
    let bits = '0b0';
    for (let index = per.length; index--; ) bits += granted.has(`${slug}:${per[index]}`) ? 1 : 0;
    masks.push(`${BigInt(bits)}`);
  }
  return {
    fea: slugs.map((slug) => scoped.get(slug)).join() || undefined,
    per: per.join() || undefined,
    fpm: per.length > 0 ? masks.join() : undefined,
  };
}
