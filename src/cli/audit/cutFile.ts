import { type FileHandle, open } from 'node:fs/promises';
import type { Place } from './JsonValues.js';

/** Bytes of a file, and where its stream of values is taken to stand before them. */
export interface Range {
  readonly from: number;
  /** Not included; infinite for the last range. */
  readonly to: number;
  readonly place: Place;
}

const WINDOW = 65_536;

/**
 * Cuts a file into at most `count` ranges of about one length, each at a line that begins with `{`. That a value begins
 * there is a guess: who reads the range before says whether it holds.
 */
export async function cutFile(file: string, size: number, count: number): Promise<Range[]> {
  const source = await open(file);
  try {
    const base = (await firstLetter(source)) === '[' ? 1 : 0;
    const cuts: number[] = [];
    for (let index = 1; index < count; index++) {
      const wanted = Math.max(Math.floor((size * index) / count), (cuts.at(-1) ?? 0) + 1);
      const cut = await lineAfter(source, wanted, size);
      if (cut === null) break;
      cuts.push(cut);
    }
    return [0, ...cuts].map((from, index) => ({
      from,
      to: cuts[index] ?? Number.POSITIVE_INFINITY,
      place: index === 0 ? { base: 0, begun: false } : { base, begun: true },
    }));
  } finally {
    await source.close();
  }
}

async function firstLetter(source: FileHandle): Promise<string | undefined> {
  const { buffer, bytesRead } = await source.read(Buffer.alloc(WINDOW), 0, WINDOW, 0);
  return /[^\s,\ufeff]/.exec(buffer.toString('utf8', 0, bytesRead))?.[0];
}

/** Where the first line after a place begins with `{`. */
async function lineAfter(source: FileHandle, after: number, size: number): Promise<number | null> {
  const window = Buffer.alloc(WINDOW);
  for (let at = after - 1; at < size; at += WINDOW - 1) {
    const { bytesRead } = await source.read(window, 0, WINDOW, at);
    const found = window.subarray(0, bytesRead).indexOf('\n{');
    if (found >= 0) return at + found + 1;
    if (bytesRead < 2) return null;
  }
  return null;
}
