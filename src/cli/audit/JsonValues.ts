import { isUtf8 } from 'node:buffer';
import { foreignLine, NOT_UTF8 } from '../decodeText.js';
import { DamagedValue, LineError } from './valueErrors.js';

/** Where a stream of values stands between two of them. */
export interface Place {
  /** 1 within the one array whose elements are the values. */
  readonly base: 0 | 1;
  /** Whether a value or the array has begun, so that no array can. */
  readonly begun: boolean;
}

export type TakeValue = (value: unknown, text: string, line: number) => void;

// A user with 8 KB in each kind of metadata stays far below.
const MAX_BYTES = 32_000_000;

const [LINE, RETURN, TAB, SPACE, COMMA] = [0x0a, 0x0d, 0x09, 0x20, 0x2c];
const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];
const BETWEEN = /^[\s,\ufeff]*$/;

/**
 * Cuts a stream of bytes into its JSON values, with the line where each begins: NDJSON, values one after the other, or the
 * elements of one array. Holds one value at a time, however long the stream is.
 *
 * A line that is one value, as in NDJSON, is found by its end and handed to JSON.parse at once. Whatever else there is goes
 * byte by byte through `#scan`, which decides alone what is a value: both find the same.
 */
export class JsonValues {
  readonly #take: TakeValue;
  #base: number;
  #begun: boolean;
  #depth: number;
  #inString = false;
  #escaped = false;
  /** Between values, at the begin of a line. */
  #isFresh = true;
  #line = 1;
  #startLine = 1;
  /** Bytes so far of a line, or of a value. */
  #held: Buffer[] = [];
  #heldBytes = 0;
  /** Reads what is not ASCII between values. */
  #decoder: TextDecoder | null = null;

  constructor(take: TakeValue, { base, begun }: Place = { base: 0, begun: false }) {
    this.#take = take;
    this.#base = this.#depth = base;
    this.#begun = begun;
  }

  /** Line breaks so far. */
  get lines(): number {
    return this.#line - 1;
  }

  /** Reads more bytes. They may be overwritten afterwards. */
  push(chunk: Buffer): void {
    let at = 0;
    if (this.#isFresh && this.#heldBytes > 0) {
      const end = chunk.indexOf(LINE);
      const first = Buffer.concat([...this.#held, end < 0 ? chunk : chunk.subarray(0, end + 1)]);
      this.#release();
      if (end < 0) {
        this.#scan(first, 0); // a long line, or the last
        return;
      }
      at = end + 1;
      this.#readLine(first, 0, first.length - 1);
      // What was left of it is between values, or in one.
    }
    while (at < chunk.length) {
      if (!this.#isFresh) at = this.#scan(chunk, at);
      else {
        const end = chunk.indexOf(LINE, at);
        if (end < 0) {
          this.#hold(chunk.subarray(at));
          return;
        }
        this.#readLine(chunk, at, end);
        at = end + 1;
      }
    }
  }

  /** Where the stream stands; null within a value, or within a character. */
  place(): Place | null {
    if (this.#isFresh && this.#heldBytes > 0) this.#scanHeld();
    if (this.#depth > this.#base || this.#decoder) return null;
    return { base: this.#base === 1 ? 1 : 0, begun: this.#begun };
  }

  /** Says that the stream has ended. */
  end(): void {
    if (this.#isFresh && this.#heldBytes > 0) this.#scanHeld();
    this.#settle();
    const place = this.place();
    if (!place) throw this.#endless();
    if (place.base > 0) throw new LineError(this.#line, ': the array is not closed');
  }

  #readLine(chunk: Buffer, from: number, to: number): void {
    let start = from;
    let end = to;
    while (end > start && isBlank(chunk[end - 1])) end--;
    while (start < end && isBlank(chunk[start])) start++;
    if (start < end) {
      const isObject = chunk[start] === OPEN && chunk[end - 1] === CLOSE;
      const text = isObject ? chunk.toString('utf8', start, end) : '';
      const value = isObject ? parsed(text) : undefined;
      if (value === undefined) {
        for (let at = from; at <= to; ) at = this.#scan(chunk.subarray(0, to + 1), at);
        return;
      }
      this.#begun = true;
      this.#give(value, text, chunk, start, end, this.#line);
    }
    this.#line++;
  }

  /** Reads up to the end of a line that is between values, or of the chunk; answers where it stopped. */
  #scan(chunk: Buffer, from: number): number {
    this.#isFresh = false;
    let start = this.#depth > this.#base ? from : -1;
    for (let index = from; index < chunk.length; index++) {
      const byte = chunk[index] ?? 0;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#inString = false;
        continue;
      }
      if (byte === LINE) this.#line++;
      if (this.#depth === this.#base) {
        if (byte >= 0x80) {
          this.#between(chunk.subarray(index, index + 1));
          continue;
        }
        this.#settle();
        if (byte === LINE) {
          this.#isFresh = true;
          return index + 1;
        }
        if (byte === OPEN_LIST && !this.#begun) {
          this.#begun = true;
          this.#base = this.#depth = 1;
        } else if (byte === OPEN || byte === OPEN_LIST) {
          this.#begun = true;
          start = index;
          this.#startLine = this.#line;
          this.#depth++;
        } else if (byte === CLOSE_LIST && this.#base === 1) this.#base = this.#depth = 0;
        else if (!BETWEEN.test(String.fromCharCode(byte))) throw this.#unexpected();
      } else if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN || byte === OPEN_LIST) this.#depth++;
      else if (byte === CLOSE || byte === CLOSE_LIST) {
        this.#depth--;
        if (this.#depth > this.#base) continue;
        this.#hold(chunk.subarray(start, index + 1));
        const bytes = this.#release();
        const text = bytes.toString();
        const value = parsed(text);
        if (value === undefined) {
          this.#checkText(text, bytes, 0, bytes.length, this.#startLine);
          throw new DamagedValue(this.#startLine, text);
        }
        this.#give(value, text, bytes, 0, bytes.length, this.#startLine);
      }
    }
    if (this.#depth > this.#base) this.#hold(chunk.subarray(Math.max(start, from)));
    return chunk.length;
  }

  #scanHeld(): void {
    const bytes = this.#release();
    for (let at = 0; at < bytes.length; ) at = this.#scan(bytes, at);
  }

  #give(
    value: unknown,
    text: string,
    bytes: Buffer,
    start: number,
    end: number,
    line: number,
  ): void {
    this.#checkText(text, bytes, start, end, line);
    this.#take(value, text, line);
  }

  /** What is not UTF-8 was read as U+FFFD. */
  #checkText(text: string, bytes: Buffer, start: number, end: number, line: number): void {
    if (!text.includes('\ufffd')) return;
    const own = bytes.subarray(start, end);
    if (!isUtf8(own)) throw new LineError(line + foreignLine(own) - 1, NOT_UTF8);
  }

  #between(byte: Buffer | null): void {
    if (!this.#decoder) {
      this.#decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      this.#startLine = this.#line;
    }
    let text: string;
    try {
      text = byte ? this.#decoder.decode(byte, { stream: true }) : this.#decoder.decode();
    } catch {
      throw new LineError(this.#startLine, NOT_UTF8);
    }
    if (!BETWEEN.test(text)) throw this.#unexpected();
  }

  #settle(): void {
    if (!this.#decoder) return;
    this.#between(null);
    this.#decoder = null;
  }

  #hold(bytes: Buffer): void {
    this.#held.push(Buffer.from(bytes));
    this.#heldBytes += bytes.length;
    if (this.#heldBytes > MAX_BYTES) throw this.#endless();
  }

  #release(): Buffer {
    const [only] = this.#held;
    const bytes = this.#held.length === 1 && only ? only : Buffer.concat(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    return bytes;
  }

  readonly #endless = () => new LineError(this.#startLine, ': this value does not end');
  readonly #unexpected = () => new LineError(this.#line, ': expected an object');
}

const isBlank = (byte: number | undefined): boolean =>
  byte === SPACE || byte === COMMA || byte === RETURN || byte === TAB;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
