import { IsoclerkError, type IsoclerkErrorCode } from '../../errors.js';

/** A JSON value with the offset where it starts; -1 when it comes from data, not from text. */
export type JsonTree =
  | {
      readonly kind: 'value';
      readonly at: number;
      readonly value: string | number | boolean | null;
    }
  | { readonly kind: 'array'; readonly at: number; readonly items: readonly JsonTree[] }
  | JsonObject;

export interface JsonObject {
  readonly kind: 'object';
  readonly at: number;
  readonly entries: readonly JsonEntry[];
}

interface JsonEntry {
  readonly key: string;
  readonly at: number;
  /** Offset behind the value. */
  readonly end: number;
  readonly tree: JsonTree;
}

/** Paths of warnings name every level, so a bound on it keeps them small. */
export const MAX_TEMPLATE_DEPTH = 200;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\r\n]*/y;
// What people and editors write into JSON, by how it begins.
const foreign: readonly (readonly [RegExp, string])[] = [
  [/^(?:\/[/*]|#)/, 'JSON has no comments, remove this one'],
  [/^\ufeff/, 'a byte order mark (BOM) stands here, save the text without it'],
  [/^\0/, 'a NUL, as in UTF-16, save the text as UTF-8'],
  [/^\ufffd/, 'this is no UTF-8, perhaps UTF-16, save the text as UTF-8'],
];
const words = { true: true, false: false, null: null } as const;

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line and column from 1, of any offset of a text, after one pass over it. */
export function positions(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    if (!starts) {
      starts = [0];
      for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
        starts.push(index + 1);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

export function tooDeep(path: string): IsoclerkError {
  return new IsoclerkError('ISOCLERK_CLAIMS_TOO_COMPLEX', 'This nests too deep', {
    path,
    hint: `At most ${MAX_TEMPLATE_DEPTH} levels fit.`,
  });
}

/** Parses JSON text in linear time and keeps where everything stands. */
export function parseJsonTree(text: string, code: IsoclerkErrorCode): JsonTree {
  let at = 0;
  const fail = (expected: string): never => {
    // A backslash at the end leads past it.
    const { line, column } = positions(text)(Math.min(at, text.length));
    const problem = foreign.find(([start]) => start.test(text.slice(at, at + 2)))?.[1] ?? expected;
    throw new IsoclerkError(code, `Line ${line}, column ${column}: ${problem}`, {
      hint: 'Fix the JSON there.',
    });
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const take = (character: string): boolean => {
    match(SPACE);
    if (text[at] !== character) return false;
    at++;
    return true;
  };
  const string = (): string => {
    const start = at;
    for (at++; text[at] !== '"'; at++) {
      if (at >= text.length || text.charCodeAt(at) < 0x20) fail('this string is not closed');
      if (text[at] === '\\') at++;
    }
    at++;
    try {
      return JSON.parse(text.slice(start, at)) as string;
    } catch {
      at = start;
      return fail('this string has an escape that JSON does not know');
    }
  };
  const value = (depth: number): JsonTree => {
    if (depth > MAX_TEMPLATE_DEPTH) throw tooDeep('');
    match(SPACE);
    const start = at;
    const first = text[at];
    if (depth > 0 && text.startsWith('{{', at)) fail('quote the shortcode, its type is kept');
    if (first === '"') return { kind: 'value', at: start, value: string() };
    if (first === '{') return { kind: 'object', at: start, entries: entries(depth) };
    if (first === '[') return { kind: 'array', at: start, items: items(depth) };
    for (const [word, meaning] of Object.entries(words)) {
      if (text.startsWith(word, at)) {
        at += word.length;
        return { kind: 'value', at: start, value: meaning };
      }
    }
    const digits = match(NUMBER);
    return digits ? { kind: 'value', at: start, value: Number(digits) } : fail('expected a value');
  };
  const items = (depth: number): JsonTree[] => {
    at++;
    const list: JsonTree[] = [];
    if (take(']')) return list;
    do list.push(value(depth + 1));
    while (take(','));
    return take(']') ? list : fail('expected a comma or ]');
  };
  const entries = (depth: number): JsonEntry[] => {
    at++;
    const list: JsonEntry[] = [];
    if (take('}')) return list;
    do {
      match(SPACE);
      const start = at;
      if (text.startsWith('{{', at)) fail('shortcodes work in values, not in keys');
      if (text[at] !== '"') fail('expected a key in double quotes');
      const key = string();
      if (!take(':')) fail('expected a colon');
      const tree = value(depth + 1);
      list.push({ key, at: start, end: at, tree });
    } while (take(','));
    return take('}') ? list : fail('expected a comma or }');
  };
  const tree = value(0);
  match(SPACE);
  return at < text.length ? fail('expected the end of the text') : tree;
}
