import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isIsoclerkError } from '../errors.js';
import { parseJson } from './json.js';
import { InputError, type Terminal } from './terminal.js';
import { decodeText, textDecoder } from './textDecoder.js';

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

async function* bytesOf(
  file: string,
  { stdin }: Pick<Terminal, 'stdin'>,
): AsyncGenerator<Buffer, void> {
  try {
    const source = file === '-' ? stdin : createReadStream(file);
    for await (const chunk of source) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (error) {
    throw new InputError(`cannot read ${nameOf(file)}${why(error)}`);
  }
}

const WHY: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'it may not be read'],
]);

function why(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reason = WHY.get(code);
  return reason ? `: ${reason}` : '';
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

export interface TextStream {
  readonly chunks: AsyncIterable<string>;
  /** Bytes of the file; undefined for a pipe. */
  readonly size: number | undefined;
  /** Bytes read so far, compressed where the input is. */
  readonly bytesRead: () => number;
}

/** Opens a file, or stdin for `-`, as text; gzip is recognised by its first two bytes. */
export async function openText(file: string, terminal: Terminal): Promise<TextStream> {
  const name = nameOf(file);
  const found = file === '-' ? null : await stat(file).catch(() => null);
  let bytes = 0;
  const chunks = bytesOf(file, terminal);
  const first = await chunks.next();
  async function* counted() {
    if (first.done) return;
    bytes += first.value.length;
    yield first.value;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  const isGzip = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b;
  async function* unpacked(): AsyncGenerator<Buffer> {
    const raw = Readable.from(counted(), { objectMode: false });
    const gunzip = createGunzip();
    raw.on('error', (error) => gunzip.destroy(error));
    try {
      yield* raw.pipe(gunzip);
    } catch (error) {
      throw error instanceof InputError ? error : new InputError(`${name} is damaged gzip`);
    }
  }
  async function* decoded() {
    const decode = textDecoder(name);
    for await (const chunk of isGzip ? unpacked() : counted()) yield decode(chunk);
    yield decode(null);
  }
  return { chunks: decoded(), size: found?.size, bytesRead: () => bytes };
}
