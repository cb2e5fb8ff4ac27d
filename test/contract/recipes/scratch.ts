import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A copy of the sources that a test may change; what is installed is shared. */
export interface Scratch {
  /** Changes one file of the copy; a change that changes nothing is an error. */
  readonly edit: (path: string, change: (text: string) => string) => void;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  /** `npm run generate`. */
  readonly generate: () => Promise<void>;
  /** What the compiler says, one line an error. */
  readonly compile: (files: readonly string[]) => Promise<string[]>;
  /** Runs a file of the copy and reads the JSON that it prints. */
  readonly run: (path: string) => Promise<unknown>;
  readonly remove: () => void;
}

const COPIED = ['src', 'scripts/contract', 'package.json', 'tsconfig.json'];

export function makeScratch(): Scratch {
  const root = mkdtempSync(join(tmpdir(), 'isoclerk-recipes-'));
  for (const path of COPIED) cpSync(path, join(root, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  const node = (...args: string[]) => run(process.execPath, args, { cwd: root });

  return {
    read,
    write,
    edit(path, change) {
      const before = read(path);
      const after = change(before);
      if (after === before) throw new Error(`${path}: nothing to change`);
      write(path, after);
    },
    async generate() {
      await node('--import', 'tsx', 'scripts/contract/generate.ts');
    },
    async compile(files) {
      const { compilerOptions } = JSON.parse(read('tsconfig.json'));
      write('tsconfig.recipes.json', JSON.stringify({ compilerOptions, files, include: [] }));
      const args = [
        'node_modules/ts70/bin/tsc',
        '-p',
        'tsconfig.recipes.json',
        '--pretty',
        'false',
      ];
      const { stdout } = await node(...args).catch((error: { stdout: string }) => error);
      return stdout.split('\n').filter((line) => line.includes('error TS'));
    },
    async run(path) {
      const { stdout } = await node('--import', 'tsx', path);
      return JSON.parse(stdout);
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

type Json = Record<string, Record<string, Record<string, string>>>;

/** Adds to a file of facts, as the reader would have written it. */
export const facts =
  (change: (facts: Json) => void) =>
  (text: string): string => {
    const parsed: Json = JSON.parse(text);
    change(parsed);
    return `${JSON.stringify(parsed, null, 2)}\n`;
  };
