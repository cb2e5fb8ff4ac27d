import { isObject } from '../parts/problem.ts';

const GZIP = [0x1f, 0x8b];
/** JSON that is not NDJSON is parsed whole. */
const MAX_TEXT = 200_000_000;
const MAX_LINE = 32_000_000;

export interface UserText {
  readonly line: number;
  /** A user, or what stands where one should. */
  readonly value: unknown;
}

export class UnreadableFile extends Error {}

/** The text of a file, decompressed where it starts as gzip does; `onRead` gets the bytes of the file so far. */
async function textOf(file: File, onRead: (bytes: number) => void) {
  const magic = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  let read = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        read += chunk.length;
        onRead(read);
        controller.enqueue(chunk);
      },
    }),
  );
  const isGzip = GZIP.every((byte, index) => magic[index] === byte);
  const plain = isGzip ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  return plain.pipeThrough(new TextDecoderStream());
}

async function* linesOf(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE) throw new UnreadableFile('A line does not end.');
    yield* lines;
  }
  if (rest) yield rest;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const usersIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return isObject(value) && Array.isArray(value.data) ? value.data : [value];
};

/**
 * The users of a file: NDJSON as a stream, whatever its length; an array or Clerk's page `{ data: [] }`, when its first
 * line is no value of its own, as a whole.
 */
export async function* readUsers(
  file: File,
  onRead: (bytes: number) => void,
): AsyncGenerator<UserText> {
  let line = 0;
  let whole: string[] | null = null;
  let length = 0;
  let isFirst = true;
  for await (const text of linesOf(await textOf(file, onRead))) {
    line++;
    if (whole) {
      length += text.length + 1;
      if (length > MAX_TEXT)
        throw new UnreadableFile('An array this long needs NDJSON: a user a line.');
      whole.push(text);
    } else if (text.trim()) {
      const value = parse(text);
      if (isFirst && value === undefined) whole = [text];
      else for (const user of usersIn(value)) yield { line, value: user };
      isFirst = false;
    }
  }
  if (!whole) return;
  const value = parse(whole.join('\n'));
  if (value === undefined) throw new UnreadableFile('This is neither JSON nor NDJSON.');
  for (const [index, user] of usersIn(value).entries()) yield { line: index + 1, value: user };
}
