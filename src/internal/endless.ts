/** No list of an API has as many; a sparse array can say that it has, in no space and for ever. */
const MOST_ENTRIES = 10_000_000;

export class Endless extends Error {}

export function assertEnds(list: readonly unknown[]): void {
  if (list.length > MOST_ENTRIES) throw new Endless();
}
