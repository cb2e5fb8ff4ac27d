import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { addAbortSignal, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isIsoclerkError } from '../errors.js';
import { checkHead, decodeText } from './decodeText.js';
import { parseJson } from './json.js';
import { InputError, type Terminal } from './terminal.js';

/** What an input is called in messages. */
export const nameOf = (file: string): string => (file === '-' ? 'stdin' : file);

// The longest text that JavaScript holds has 2^29 characters.
const MOST = 2 ** 29 - 24;

/** Text of a file, or of stdin for `-`. It is UTF-8. */
export async function readText(file: string, terminal: Pick<Terminal, 'stdin'>): Promise<string> {
  const name = nameOf(file);
  const list: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytesOf(file, terminal)) {
    size += chunk.length;
    if (size > MOST) {
      throw new InputError(`${name} has more than 512 MB; only \`budget --users\` reads as much`);
    }
    list.push(chunk);
  }
  return decodeText(Buffer.concat(list), name);
}

/** JSON of a file, or of stdin for `-`. The message of the engine's parser is left out: it quotes the input. */
export async function readJson(file: string, terminal: Terminal): Promise<unknown> {
  return parseJson(await readText(file, terminal), nameOf(file));
}

/** What is read at once: larger, and the reader waits for memory; smaller, and it waits for the system. */
export const CHUNK_BYTES = 2 ** 18;

/** What is stopped ends early. */
async function* bytesOf(
  file: string,
  { stdin }: Pick<Terminal, 'stdin'>,
  stop?: AbortSignal,
): AsyncGenerator<Buffer, void> {
  try {
    const source = file === '-' ? stdin : createReadStream(file, { highWaterMark: CHUNK_BYTES });
    if (stop) addAbortSignal(stop, source);
    for await (const chunk of source) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (error) {
    if (!stop?.aborted) throw unreadable(file, error);
  }
}

const WHY: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'it may not be read'],
]);

/** Says that a file cannot be read, and why. */
export function unreadable(file: string, error: unknown): InputError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reason = WHY.get(code);
  return new InputError(`cannot read ${nameOf(file)}${reason ? `: ${reason}` : ''}`);
}

/** Runs what reads the content of a file: its errors name the file. */
export function fromFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!isIsoclerkError(error)) throw error;
    throw new InputError(`${nameOf(file)}: ${error.message}`, error);
  }
}

export interface ByteStream {
  readonly chunks: AsyncIterable<Buffer>;
  /** Bytes of the file; undefined for a pipe. */
  readonly size: number | undefined;
  /** Bytes read so far, compressed where the input is. */
  readonly bytesRead: () => number;
  /** Whether the bytes are those of a file, so that any range of it can be read alone. */
  readonly isPlainFile: boolean;
  /** For who reads ranges instead of the chunks. */
  readonly close: () => Promise<unknown>;
}

/**
 * Opens a file, or stdin for `-`, as bytes of UTF-8; gzip is recognised by its first two bytes. What is stopped ends
 * early, without an error.
 */
export async function openBytes(
  file: string,
  terminal: Pick<Terminal, 'stdin'>,
  stop?: AbortSignal,
): Promise<ByteStream> {
  const name = nameOf(file);
  const found = file === '-' ? null : await stat(file).catch(() => null);
  let bytes = 0;
  async function* counted() {
    for await (const chunk of bytesOf(file, terminal, stop)) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  const source = counted();
  const raw = await peeked(source);
  const isGzip = raw.head[0] === 0x1f && raw.head[1] === 0x8b;
  async function* unpacked(): AsyncGenerator<Buffer, void> {
    const packed = Readable.from(raw.chunks, { objectMode: false });
    const gunzip = createGunzip();
    packed.on('error', (error) => gunzip.destroy(error));
    try {
      yield* packed.pipe(gunzip);
    } catch (error) {
      if (stop?.aborted) return;
      throw error instanceof InputError ? error : new InputError(`${name} is damaged gzip`);
    }
  }
  const { head, chunks } = isGzip ? await peeked(unpacked()) : raw;
  checkHead(head, name);
  return {
    chunks,
    size: found?.size,
    bytesRead: () => bytes,
    isPlainFile: found?.isFile() === true && !isGzip,
    close: () => source.return(),
  };
}

/** A stream and its first bytes: four, if it has so many. */
async function peeked(chunks: AsyncGenerator<Buffer, void>) {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 4) {
    const next = await chunks.next();
    if (next.done) break;
    head = head.length > 0 ? Buffer.concat([head, next.value]) : next.value;
  }
  async function* all() {
    yield head;
    yield* chunks;
  }
  return { head, chunks: all() };
}
