import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript without declarations
import * as listed from '../coverage/exceptions.mjs';
// @ts-expect-error the scripts are plain JavaScript without declarations
import * as measured from '../coverage/folders.mjs';
// @ts-expect-error the scripts are plain JavaScript without declarations
import * as reading from '../coverage/gaps.mjs';

interface Exception {
  readonly file: string;
  readonly code: string;
  readonly part: string;
}
const exceptions: readonly Exception[] = listed.exceptions;
const folders: Readonly<
  Record<string, { readonly tests: readonly string[]; readonly files?: readonly string[] }>
> = measured.FOLDERS;

// Whether a gap is still one, only `npm run coverage` knows; that its line is still there is seen here.
describe('the exceptions of coverage', () => {
  test.each(exceptions)('$file has the line: $code', ({ file, code }) => {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    expect(lines.map((line) => line.trim())).toContain(code);
  });

  test('stand there once', () => {
    const all = exceptions.map((one) => JSON.stringify(one));
    expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
  });
});

test.each(Object.entries(folders))('%s and its tests are there', (folder, { tests, files }) => {
  expect(existsSync(`src/${folder}`) || files !== undefined).toBe(true);
  expect(tests.filter((path) => !existsSync(path))).toEqual([]);
});

describe('the gaps of a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'isoclerk-coverage-')), 'file.ts');
  writeFileSync(file, 'const a = 1;\nif (a) {\n  b();\n}\nconst c = a ? 1 : 2;\n');
  const at = (line: number, column: number, end: number) => ({
    start: { line, column },
    end: { line, column: end },
  });
  const report = (hits: number) => ({
    statementMap: { 0: at(1, 0, 12), 1: at(3, 2, 6), 2: at(5, 0, 20) },
    s: { 0: 1, 1: hits, 2: 1 },
    branchMap: {
      0: { type: 'if', loc: at(2, 0, 1), locations: [at(2, 0, 1), { start: {}, end: {} }] },
      1: { type: 'cond-expr', loc: at(5, 10, 19), locations: [at(5, 14, 16), at(5, 18, 20)] },
    },
    b: { 0: [hits, 1], 1: [1, hits] },
  });

  test('are lines and branches that were not reached, by their text', () => {
    expect(reading.gapsOf(file, report(0))).toEqual({
      lines: 3,
      linesMissed: 1,
      branches: 4,
      branchesMissed: 2,
      gaps: [
        { file, line: 3, code: 'b();', part: 'line' },
        { file, line: 2, code: 'if (a) {', part: 'then' },
        { file, line: 5, code: 'const c = a ? 1 : 2;', part: '2' },
      ],
    });
  });

  test('are none where all is reached', () => {
    expect(reading.gapsOf(file, report(1)).gaps).toEqual([]);
  });
});
