import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { nameOf, readText } from '../input.js';
import { jsonFlaw, lineOfComment } from '../json.js';
import { type Terminal, UsageError } from '../terminal.js';
import { filesBelow, filesOfGlob } from './findFiles.js';

/** One payload and where it stands. */
export interface Input {
  /** File, or file and line for NDJSON. */
  readonly name: string;
  readonly file: string;
  /** `undefined`: not JSON. */
  readonly payload: unknown;
}

/** A payload with its text. */
export interface Part extends Input {
  readonly text: string;
  /** Why it is no JSON. */
  readonly flaw?: string;
}

/** A file, or stdin. */
export interface Source {
  /** As it was found; `-` is stdin. */
  readonly path: string;
  /** Found in a folder, and not named by the caller. */
  readonly isFound: boolean;
  readonly isLines: boolean;
  readonly text: string;
  readonly parts: readonly Part[];
}

interface Found {
  readonly path: string;
  readonly isFound: boolean;
}

/** Reads files, folders (all their JSON and NDJSON), globs, and `-` for stdin. */
export async function readInputs(
  names: readonly string[],
  terminal: Pick<Terminal, 'stdin'>,
): Promise<Source[]> {
  const found = (await Promise.all(names.map(expand))).flat();
  const once = new Map<string, Found>();
  for (const file of found) {
    const key = file.path === '-' ? '-' : resolve(file.path);
    const before = once.get(key);
    if (!before || before.isFound) once.set(key, file);
  }
  const sources: Source[] = [];
  for (const file of once.values()) {
    const text = await readText(file.path, terminal);
    sources.push({ ...file, text, ...(await parse(file, text)) });
  }
  return sources;
}

async function expand(name: string): Promise<Found[]> {
  if (name === '-') return [{ path: name, isFound: false }];
  const found = await stat(name).catch(() => null);
  if (found && !found.isDirectory()) return [{ path: name, isFound: false }];
  const files = found ? filesBelow(name) : await filesOfGlob(name);
  if (files.length === 0) {
    throw new UsageError(
      found
        ? `no JSON file in ${name}; what .gitignore names is left out`
        : `no such file: ${name}`,
    );
  }
  return files.sort().map((path) => ({ path, isFound: found !== null }));
}

/** A JSON text is one payload; else each line is one. */
async function parse({ path }: Found, text: string): Promise<Pick<Source, 'isLines' | 'parts'>> {
  const file = nameOf(path);
  const isNamedLines = /\.(ndjson|jsonl)$/.test(path);
  const whole = parseJson(text);
  const lines = text
    .split('\n')
    .map((line, index) => ({ line, name: `${file}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== '');
  if (whole !== undefined) {
    const isLine = isNamedLines && lines.length === 1;
    const own = isLine ? (lines[0]?.line ?? '') : text;
    return { isLines: isLine, parts: [{ name: file, file, text: own, payload: whole }] };
  }
  const first = parseJson(lines[0]?.line ?? '');
  if (lines.length > 0 && (isNamedLines || (lines.length > 1 && first !== undefined))) {
    const parts: Part[] = [];
    for (const { line, name } of lines) {
      const payload = parseJson(line);
      const flaw = payload === undefined ? { flaw: await flawOfLine(line) } : {};
      parts.push({ name, file, text: line, payload, ...flaw });
    }
    return { isLines: true, parts };
  }
  const flaw = await jsonFlaw(text);
  return { isLines: false, parts: [{ name: file, file, text, payload: undefined, flaw }] };
}

const flawOfLine = async (line: string): Promise<string> =>
  (await jsonFlaw(line)).replace(/^line 1, /, '');

/** Configuration with comments, which nobody meant as a payload. */
export const isConfiguration = ({ isFound, isLines, parts, text }: Source): boolean =>
  isFound && !isLines && parts[0]?.flaw !== undefined && lineOfComment(text) !== null;

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined; // the engine's error quotes the text
  }
}
