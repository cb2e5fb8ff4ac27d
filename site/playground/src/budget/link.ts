import { isObject } from '../parts/problem.ts';
import { type BudgetInput, start } from './input.ts';

const MAX_BYTES = 1_000_000;

async function pass(
  bytes: Uint8Array<ArrayBuffer>,
  through: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const stream: ReadableStream<Uint8Array<ArrayBuffer>> = new Blob([bytes])
    .stream()
    .pipeThrough(through);
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_BYTES) throw new Error('too long');
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** What differs from the start, small enough for a fragment. */
export async function linkOf(input: BudgetInput): Promise<string> {
  const changed = Object.entries(input).filter(
    ([name, value]) => value !== start[name as keyof BudgetInput],
  );
  const text = new TextEncoder().encode(JSON.stringify(Object.fromEntries(changed)));
  const packed = await pass(text, new CompressionStream('deflate-raw'));
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The input of a link; null when it is damaged. Only known fields with the right type are taken. */
export async function inputOf(link: string): Promise<BudgetInput | null> {
  try {
    const binary = atob(link.replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const text = await pass(packed, new DecompressionStream('deflate-raw'));
    const value: unknown = JSON.parse(new TextDecoder().decode(text));
    return isObject(value) && Object.entries(value).every(isField) ? { ...start, ...value } : null;
  } catch {
    return null;
  }
}

const WORDS: Readonly<Record<string, readonly unknown[]>> = {
  version: ['1', '2'],
  kind: ['session', 'jwt-template'],
  environment: ['production', 'development'],
};

function isField([name, value]: readonly [string, unknown]): boolean {
  if (!Object.hasOwn(start, name)) return false;
  if (Object.hasOwn(WORDS, name)) return WORDS[name]?.includes(value) ?? false;
  if (typeof value === 'number' && !(Number.isSafeInteger(value) && value >= 0)) return false;
  return typeof value === typeof start[name as keyof BudgetInput];
}
