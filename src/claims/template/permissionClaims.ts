const slugOf = (feature: string): string => feature.slice(feature.indexOf(':') + 1);

export interface PermissionClaims {
  readonly fea: string | undefined;
  readonly per: string | undefined;
  readonly fpm: string | undefined;
}

/**
 * The `fea`, `per` and `fpm` of a v2 token. Each feature of the organization has one decimal mask in `fpm`, whose bit
 * n is the n-th name in `per`. Only custom permissions are in tokens (clerk/clerk-docs:
 * docs/guides/organizations/control-access/roles-and-permissions.mdx). A feature of both scopes stands once, as `ou:…`.
 */
export function permissionClaims(
  features: readonly string[],
  permissions: readonly string[],
  scope: 'o' | 'u',
): PermissionClaims {
  const scopes = new Map<string, string>();
  const add = (slug: string, letters: string) => {
    const held = scopes.get(slug) ?? letters;
    const isHeld = [...letters].every((letter) => held.includes(letter));
    scopes.set(slug, isHeld ? held : [...new Set(held + letters)].sort().join(''));
  };
  for (const name of features) {
    const colon = name.indexOf(':');
    add(slugOf(name), colon === -1 ? scope : name.slice(0, colon));
  }
  const granted = new Set<string>();
  const names = new Set<string>();
  for (const key of scope === 'o' ? permissions : []) {
    const [, feature = '', name] = key.split(':');
    if (!name || feature.startsWith('sys_')) continue;
    add(feature, 'o');
    granted.add(`${feature}:${name}`);
    names.add(name);
  }
  const slugs = [...scopes.keys()].sort();
  const per = [...names].sort();
  const masks: string[] = [];
  for (const slug of slugs) {
    if (!scopes.get(slug)?.includes('o')) continue;
    let bits = '0b0';
    for (let index = per.length; index--; ) bits += granted.has(`${slug}:${per[index]}`) ? 1 : 0;
    masks.push(`${BigInt(bits)}`);
  }
  return {
    fea: slugs.map((slug) => `${scopes.get(slug)}:${slug}`).join() || undefined,
    per: per.join() || undefined,
    fpm: per.length > 0 ? masks.join() : undefined,
  };
}
