import { formatPath } from './formatPath.js';

/** Letters of a key that a path shows. */
const KEY = 100;
/** Letters that either end of a path shows at least. */
const END = 120;

/** A key for a path or a message: what is longer than any key of Clerk's ends with `…`. */
export function shortKey(key: PropertyKey): PropertyKey {
  return typeof key === 'string' && key.length > KEY ? `${key.slice(0, KEY)}…` : key;
}

/**
 * A place in a value, as a step from the place above it. Writing its path takes as long at any depth: a deep one shows
 * both ends, `a.b.… .y.z`.
 */
export class Place {
  readonly #above: Place | null;
  readonly #key: PropertyKey;
  readonly #depth: number;
  /** The first steps, which all places below share, and how many they are. */
  readonly #head: string;
  readonly #headDepth: number;

  constructor(above: Place | null = null, key: PropertyKey = '') {
    this.#above = above;
    this.#key = key;
    this.#depth = above ? above.#depth + 1 : 0;
    const isLong = above !== null && above.#head.length >= END;
    this.#head = isLong ? above.#head : above ? join(above.#head, step(key)) : '';
    this.#headDepth = isLong ? above.#headDepth : this.#depth;
  }

  path(): string {
    let tail = '';
    let at: Place = this;
    while (at.#above && at.#depth > this.#headDepth && tail.length < END) {
      tail = join(step(at.#key), tail);
      at = at.#above;
    }
    return at.#depth > this.#headDepth ? `${this.#head}.… .${tail}` : join(this.#head, tail);
  }
}

const step = (key: PropertyKey): string => formatPath([shortKey(key)]);

const join = (above: string, below: string): string =>
  above && below && !below.startsWith('[') ? `${above}.${below}` : above + below;
