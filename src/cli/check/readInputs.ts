import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { readText } from '../input.js';
import { type Terminal, UsageError } from '../terminal.js';

/** One payload and where it stands. */
export interface Input {
  /** File, or file and line for NDJSON. */
  readonly name: string;
  readonly file: string;
  /** `undefined`: not JSON. */
  readonly payload: unknown;
}

export interface Inputs {
  readonly files: readonly string[];
  readonly payloads: readonly Input[];
}

const FILES = '**/*.{json,ndjson,jsonl}';

/** Reads files, folders (all their JSON and NDJSON), globs, and `-` for stdin. */
export async function readInputs(names: readonly string[], terminal: Terminal): Promise<Inputs> {
  const files = (await Promise.all(names.map(expand))).flat();
  const payloads: Input[] = [];
  for (const file of files) {
    payloads.push(...parse(file === '-' ? 'stdin' : file, await readText(file, terminal)));
  }
  return { files, payloads };
}

async function expand(name: string): Promise<string[]> {
  if (name === '-') return [name];
  const found = await stat(name).catch(() => null);
  if (found?.isFile()) return [name];
  const files = found
    ? (await glob(FILES, { cwd: name })).map((file) => join(name, file))
    : await glob(name, { expandDirectories: false });
  if (files.length === 0) {
    throw new UsageError(found ? `no JSON file in ${name}` : `no such file: ${name}`);
  }
  return files.sort();
}

/** A JSON text is one payload; else each line is one. */
function parse(file: string, content: string): Input[] {
  const whole = parseJson(content);
  const lines = content
    .split('\n')
    .map((line, index) => ({ line, name: `${file}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== '');
  if (whole !== undefined || lines.length < 2) return [{ name: file, file, payload: whole }];
  const payloads = lines.map(({ line, name }) => ({ name, file, payload: parseJson(line) }));
  const isNdjson = /\.(ndjson|jsonl)$/.test(file) || payloads[0]?.payload !== undefined;
  return isNdjson ? payloads : [{ name: file, file, payload: undefined }];
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return undefined; // the engine's error quotes the text
  }
}
