import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Row {
  readonly file: string;
  readonly line: string;
  readonly original: string;
  readonly mutator: string;
  readonly replacement: string;
  readonly reason: string;
}

const rows: readonly Row[] = JSON.parse(readFileSync('test/mutation/survivors.json', 'utf8'));
const keys = ['file', 'line', 'original', 'mutator', 'replacement', 'reason'];

describe('the list of changes that no test can notice', () => {
  test('has rows of one form, each once', () => {
    for (const row of rows) expect(Object.keys(row)).toEqual(keys);
    const names = rows.map(({ reason: _, ...row }) => JSON.stringify(row));
    expect(names).toEqual([...new Set(names)]);
  });

  test('names lines that are there', () => {
    const stale = rows.filter(
      ({ file, line, original }) =>
        !existsSync(file) ||
        !readFileSync(file, 'utf8')
          .split('\n')
          .some((text) => text.trim() === line && line.includes(original.split(' ')[0] ?? '')),
    );
    expect(stale).toEqual([]);
  });

  test('gives a reason for each', () => {
    expect(rows.filter(({ reason }) => reason.trim().length < 20)).toEqual([]);
  });
});
