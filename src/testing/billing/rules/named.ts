import { pickOf } from '../../seed.js';

interface Named {
  readonly slug?: string;
}

/** A slug, and the name that follows from it. */
export function named({ slug: given }: Named, seed: string, slugs: readonly [string, ...string[]]) {
  const slug = given ?? pickOf(seed, slugs);
  const words = slug.replace(/[-_]+/g, ' ');
  return { slug, name: words.charAt(0).toUpperCase() + words.slice(1) };
}

export const planNamed = (given: Named, seed: string) =>
  named(given, `${seed}/plan`, ['pro', 'team', 'business']);
