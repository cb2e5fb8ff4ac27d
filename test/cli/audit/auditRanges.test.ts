import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBudgetAudit } from '../../../src/claims/index.js';
import { auditRanges, type Running } from '../../../src/cli/audit/auditRanges.js';
import { cutFile, type Range } from '../../../src/cli/audit/cutFile.js';
import { rangeResult } from '../../../src/cli/audit/RangeAudit.js';
import { newStop, readRange } from '../../../src/cli/audit/readRange.js';
import { CHUNK_BYTES } from '../../../src/cli/input.js';
import { atLeast } from '../../runs.js';

let dir: string;
let file: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-ranges-'));
  file = join(dir, 'users');
});
afterAll(() => rmSync(dir, { recursive: true }));

const empty = createBudgetAudit({ note: '{{user.public_metadata.note}}' }, { worst: 3 });
const task = { name: 'FILE', empty: empty.toJSON(), around: {} };
const stop = newStop();
const START = { base: 0, begun: false } as const;

const start = (range: Range): Running => ({
  result: rangeResult(() => readRange({ ...range, file, task, stop })),
  end: () => {},
});

/** What the ranges say together: a summary, an error, or null. */
async function told(ranges: readonly Range[]): Promise<string | null> {
  try {
    const states = await auditRanges('FILE', ranges, start);
    return (
      states && JSON.stringify(states.reduce((sum, state) => sum.merge(state), empty).summary())
    );
  } catch (error) {
    return String(error);
  }
}

/** Ranges that begin anywhere, as if every cut were at a value. */
const cutAt = (base: 0 | 1, cuts: readonly number[]): Range[] =>
  [0, ...cuts].map((from, index) => ({
    from,
    to: cuts[index] ?? Number.POSITIVE_INFINITY,
    place: index === 0 ? START : { base, begun: true },
  }));
const whole = () => told(cutAt(0, []));

const user = (i: number, note = 'é"\n') =>
  JSON.stringify({ object: 'user', id: `user_${i}`, public_metadata: { note } });
const three = [user(1), user(2, 'x'.repeat(50)), user(3)];
const files: readonly [name: string, text: string | Buffer, base: 0 | 1][] = [
  ['NDJSON', three.join('\n'), 0],
  ['NDJSON with a byte order mark, CRLF and blank lines', `\ufeff${three.join('\r\n\r\n')}\r\n`, 0],
  ['an array of lines', `[\n${three.join(',\n')}\n]\n`, 1],
  [
    'an array that is indented',
    JSON.stringify(
      three.map((text) => JSON.parse(text)),
      null,
      1,
    ),
    1,
  ],
  ['pages', `{"data":[${three}]}\n{"data":[${three}],"total_count":3}`, 0],
  ['a damaged line', `${three[0]}\n{"id":}\n${three[2]}\n7\n`, 0],
  ['no user', `${three[0]}\n\n{"name":"SECRET"}\n`, 0],
  ['a number without end', `${three[0]}\n{"object":"user","id":"u","n":1e400}\n`, 0],
  ['NUL', `${three[0]}\n\u0000\n${three[2]}`, 0],
  ['Latin-1', Buffer.from(`${three[0]}\n{"id":"\xe9"}\n${three[2]}`, 'latin1'), 0],
  ['an open text', `${three[0]}\n{"id":"\n${three[1]}\n${three[2]}`, 0],
  ['an open array', `[${three.join(',\n')}`, 1],
  ['a line that a user may not be', `${three[0]}\n{"object":"user"}\n`, 0],
  ['nothing', '', 0],
];

describe('ranges of a file', () => {
  test.each(files)(
    'say what one reader says, or nothing, at every byte: %s',
    async (_, text, base) => {
      writeFileSync(file, text);
      const expected = await whole();
      let answers = 0;
      for (let cut = 1; cut < Buffer.byteLength(text); cut++) {
        const said = await told(cutAt(base, [cut]));
        if (said === null) continue;
        expect([cut, said]).toEqual([cut, expected]);
        answers++;
      }
      expect(answers > 0 || text === '').toBe(true);
    },
  );

  test('say what one reader says, or nothing, cut in many', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 6 }),
        async ([, text, base], cuts) => {
          writeFileSync(file, text);
          const inside = cuts.filter((cut) => cut < Buffer.byteLength(text)).sort((a, b) => a - b);
          const said = await told(cutAt(base, inside));
          if (said !== null) expect(said).toBe(await whole());
        },
      ),
      atLeast(200),
    );
  });

  test.each([2, 3, 7])('of %d workers are cut where all agree', async (count) => {
    const lines = Array.from({ length: 50 }, (_, i) => user(i, 'é'.repeat(i)));
    for (const text of [
      lines.join('\n'),
      `[${lines.join(',\n')}]`,
      `${lines.join('\n')}\n{"id":`,
    ]) {
      writeFileSync(file, text);
      const ranges = await cutFile(file, Buffer.byteLength(text), count);
      expect(ranges).toHaveLength(count);
      expect(await told(ranges)).toBe(await whole());
    }
  });

  test('are one where no line begins with a value', async () => {
    const text = JSON.stringify([JSON.parse(user(1)), JSON.parse(user(2))], null, 2);
    writeFileSync(file, text);
    expect(await cutFile(file, text.length, 3)).toEqual(cutAt(0, []));
  });

  test('tell the line of the first mistake in the file, whichever worker is first', async () => {
    const text = `${three.join('\n')}\n7\n${three.join('\n')}\n8\n`;
    writeFileSync(file, text);
    const cut = Buffer.byteLength(text.slice(0, text.indexOf('7\n') + 2));
    const slow = (range: Range): Running => {
      const wait = new Promise((resolve) => setTimeout(resolve, range.from === 0 ? 30 : 0));
      return { result: wait.then(() => start(range).result), end: () => {} };
    };
    await expect(auditRanges('FILE', cutAt(0, [cut]), slow)).rejects.toThrow(
      'FILE: line 4: expected an object',
    );
    writeFileSync(file, text.replace('\n7\n', '\n{"data":[]}\n'));
    await expect(auditRanges('FILE', cutAt(0, [cut + 10]), slow)).rejects.toThrow(
      'FILE: line 8: expected an object',
    );
  });

  test('stop the others, and count nothing, when a worker dies', async () => {
    writeFileSync(file, three.join('\n'));
    const ended: number[] = [];
    const dying = (range: Range): Running => ({
      result: range.from === 0 ? Promise.reject(new Error('dead')) : start(range).result,
      end: () => ended.push(range.from),
    });
    const cut = Buffer.byteLength(`${three[0]}\n`);
    await expect(auditRanges('FILE', cutAt(0, [cut]), dying)).rejects.toThrow('dead');
    expect(ended).toEqual([0, cut]);
  });

  test('that are ended before the last begins are ended all', async () => {
    const ended: number[] = [];
    const failing = (range: Range): Running => {
      if (range.from > 0) throw new Error('no thread');
      return { ...start(range), end: () => ended.push(range.from) };
    };
    await expect(auditRanges('FILE', cutAt(0, [1]), failing)).rejects.toThrow('no thread');
    expect(ended).toEqual([0]);
  });

  test('that are stopped give what each has, and leave out what is at fault', async () => {
    writeFileSync(file, `${three.join('\n')}\n7\n${three.join('\n')}`);
    const cuts = [Buffer.byteLength(`${three[0]}\n`), Buffer.byteLength(`${three.join('\n')}\n`)];
    const stopping = new AbortController();
    stopping.abort();
    const states = await auditRanges('FILE', cutAt(0, cuts), start, stopping.signal);
    expect(states?.map(({ users }) => users)).toEqual([1, 2]);
  });

  test('end where they are, between two reads', () => {
    const text = `${three.join('\n')}\n`;
    writeFileSync(file, text.repeat(10_000));
    const stopped = newStop();
    const report = ({ users }: { users: number }) => {
      if (users > 0) stopped[0] = 1;
    };
    const range = { from: 0, to: Number.POSITIVE_INFINITY, place: START };
    const result = readRange({ ...range, file, task, stop: stopped }, report);
    expect(result).toMatchObject({ fault: null, place: null });
    if (result.fault) return;
    const read = readFileSync(file).toString('latin1', 0, CHUNK_BYTES);
    expect(result.state.users).toBe(read.split('\n').length - 1);
  });

  test('of a file that became shorter are an error', async () => {
    writeFileSync(file, three.join('\n'));
    const range = { from: 0, to: 100_000, place: START };
    expect(await rangeResult(() => readRange({ ...range, file, task, stop }))).toEqual({
      fault: { line: null, message: expect.stringMatching(/users was cut while it was read$/) },
    });
  });
});
