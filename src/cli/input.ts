import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { InputError, type Terminal, UsageError } from './terminal.js';

const cannotRead = (file: string): UsageError => new UsageError(`cannot read ${file}`);

/** Text of a file, or of stdin for `-`. */
export async function readText(file: string, terminal: Terminal): Promise<string> {
  if (file === '-') return text(terminal.stdin);
  return readFile(file, 'utf8').catch(() => {
    throw cannotRead(file);
  });
}

/** JSON of a file, or of stdin for `-`. The message of the parser is left out: it quotes the input. */
export async function readJson(file: string, terminal: Terminal): Promise<unknown> {
  const content = await readText(file, terminal);
  try {
    return JSON.parse(content);
  } catch {
    throw new InputError(`${file} is not JSON`);
  }
}

export interface TextStream {
  readonly chunks: AsyncIterable<string>;
  /** Bytes of the file; undefined for a pipe. */
  readonly size: number | undefined;
  /** Bytes read so far, compressed where the input is. */
  readonly bytesRead: () => number;
}

async function* chunksOf(source: Readable, file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of source) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch {
    throw cannotRead(file);
  }
}

/** Opens a file, or stdin for `-`, as text; gzip is recognised by its first two bytes. */
export async function openText(file: string, terminal: Terminal): Promise<TextStream> {
  const isPipe = file === '-';
  const size = isPipe
    ? undefined
    : await stat(file).then(
        (found) => found.size,
        () => Promise.reject(cannotRead(file)),
      );
  let bytes = 0;
  const chunks = chunksOf(isPipe ? terminal.stdin : createReadStream(file), file);
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
  const raw = Readable.from(counted(), { objectMode: false });
  let stream = raw;
  if (isGzip) {
    const unpacked = createGunzip();
    raw.on('error', (error) => unpacked.destroy(error));
    stream = raw.pipe(unpacked);
  }
  async function* decoded() {
    try {
      for await (const chunk of stream.setEncoding('utf8')) yield chunk as string;
    } catch (error) {
      throw error instanceof UsageError ? error : new InputError(`${file} is damaged gzip`);
    }
  }
  return { chunks: decoded(), size, bytesRead: () => bytes };
}
