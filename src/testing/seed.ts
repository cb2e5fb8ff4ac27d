import { IsoclerkError } from '../errors.js';

/** Where the values of a built object come from. */
export interface BuildOptions {
  /**
   * The same seed gives the same object, in every process and on every platform. Without one, each call takes the next
   * number of a counter that starts with the process: no two objects share an id.
   */
  readonly seed?: string | number;
}

// A builder without a seed must not repeat an id, so something has to count.
let built = 0;

/** The root of every value of one object: fields are drawn from `seed` and their own name, never from call order. */
export function seedOf(options: BuildOptions): string {
  const { seed } = options;
  if (seed === undefined) return nextSeed();
  if (typeof seed === 'string' || typeof seed === 'number') return String(seed);
  throw new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is neither text nor a number', {
    path: 'seed',
    hint: 'Pass one of the two, or leave it out.',
  });
}

export const nextSeed = (): string => `#${built++}`;

/**
 * Random 32-bit integers from a text: four FNV-like hashes (cyrb128) seed sfc32, both public domain. 128 bits of state
 * keep ten thousand seeds apart.
 */
export function randomOf(seed: string): () => number {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let i = 0; i < seed.length; i++) {
    const k = seed.charCodeAt(i);
    const next = Math.imul(a ^ k, 597399067) ^ b;
    b = Math.imul(b ^ k, 2869860233) ^ c;
    c = Math.imul(c ^ k, 951274213) ^ d;
    d = Math.imul(d ^ k, 2716044179) ^ a;
    a = next;
  }
  const draw = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 8; i++) draw(); // the first outputs still show the seed
  return draw;
}

/** An integer from 0 up to and without `below`. */
export function intOf(seed: string, below: number): number {
  return randomOf(seed)() % below;
}

export function pickOf<T>(seed: string, list: readonly [T, ...T[]]): T {
  return list[intOf(seed, list.length)] ?? list[0];
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export function textOf(seed: string, length: number, alphabet: string = BASE62): string {
  const draw = randomOf(seed);
  let text = '';
  for (let i = 0; i < length; i++) text += alphabet[draw() % alphabet.length];
  return text;
}

/** An id in Clerk's format: prefix, `_`, 27 base62 characters. Clerk's are KSUIDs; those of our decade start with 2 or 3. */
export function idOf(prefix: string, seed: string): string {
  return `${prefix}_2${textOf(`${seed}/${prefix}`, 26)}`;
}

/** The Clerk instance that every built object belongs to. */
export const INSTANCE_ID = 'ins_2isoclerkTestingKitInstance';

/** A moment in the ten weeks after 2025-03-03T00:00:00Z, in epoch milliseconds. */
export function timeOf(seed: string): number {
  return 1_740_960_000_000 + intOf(`${seed}/time`, 6_000_000) * 1000 + intOf(`${seed}/ms`, 1000);
}
