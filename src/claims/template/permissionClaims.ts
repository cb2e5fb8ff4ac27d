import { IsoclerkError } from '../../errors.js';

const slugOf = (feature: string): string => feature.slice(feature.indexOf(':') + 1);

export interface PermissionClaims {
  readonly fea: string | undefined;
  readonly per: string | undefined;
  readonly fpm: string | undefined;
}

// A megabyte of masks; a thousand features of a thousand permissions each take less.
const MOST_BITS = 4_000_000;

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
  const granted = new Map<string, Set<string>>();
  const names = new Set<string>();
  for (const key of scope === 'o' ? permissions : []) {
    const [, feature = '', name] = key.split(':', 3);
    if (!name || feature.startsWith('sys_')) continue;
    add(feature, 'o');
    granted.set(feature, (granted.get(feature) ?? new Set()).add(name));
    names.add(name);
  }
  const slugs = [...scopes.keys()].sort();
  const per = [...names].sort();
  const places = new Map(per.map((name, place) => [name, place]));
  let room = MOST_BITS;
  const mask = (slug: string): string => {
    const held = [...(granted.get(slug) ?? [])].map((name) => places.get(name) ?? 0);
    const digits = new Uint8Array(held.reduce((most, place) => Math.max(most, place + 1), 1));
    room -= digits.length;
    if (room < 0) {
      throw new IsoclerkError('ISOCLERK_CLAIMS_TOO_COMPLEX', 'These are too many permissions', {
        path: 'membership.permissions',
        hint: 'Their masks take more than a megabyte.',
      });
    }
    for (const place of held) digits[digits.length - 1 - place] = 1;
    return `${BigInt(`0b${digits.join('')}`)}`;
  };
  const masks = slugs.filter((slug) => scopes.get(slug)?.includes('o')).map(mask);
  return {
    fea: slugs.map((slug) => `${scopes.get(slug)}:${slug}`).join() || undefined,
    per: per.join() || undefined,
    fpm: per.length > 0 ? masks.join() : undefined,
  };
}
