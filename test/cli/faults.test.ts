import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { StopSignal } from '../../src/cli/stopSignals.js';
import { run } from './run.js';

// A million lines with FUZZ_RUNS; the damage stands in the middle.
const LINES = process.env.FUZZ_RUNS ? 1_000_000 : 4000;
const MIDDLE = LINES / 2;
const LINE = '{"id":"user_1","public_metadata":{"plan":"pro"}}\n';

let dir: string;
const path = (name: string) => join(dir, name);
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-faults-'));
  writeFileSync(path('t.json'), '{"plan":"{{user.public_metadata.plan}}"}');
});
afterAll(() => rmSync(dir, { recursive: true }));

/** Many users, with something else after the first half. */
async function usersWith(name: string, damage: Buffer | string, isGzip = false): Promise<string> {
  const half = LINE.repeat(MIDDLE);
  const parts = Readable.from([Buffer.from(half), Buffer.from(damage), Buffer.from(half)]);
  if (isGzip) await pipeline(parts, createGzip({ level: 1 }), createWriteStream(path(name)));
  else await pipeline(parts, createWriteStream(path(name)));
  return path(name);
}
const audit = (file: string) =>
  run(['budget', path('t.json'), '--users', file, '--json', '--jobs', '1']);

describe('damage in the middle of many lines', { timeout: 600_000 }, () => {
  test.each<[string, Buffer | string, string]>([
    [
      'bytes that are no UTF-8',
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
      `line ${MIDDLE + 1}: this is not UTF-8`,
    ],
    ['a line that is cut', '{"id":"user_1","public_metadata":\n', `line ${MIDDLE + 1}: `],
    ['a NUL', '\u0000\n', `line ${MIDDLE + 1}: expected an object`],
    ['a NUL in a line', '{"id":\u0000}\n', `line ${MIDDLE + 1}, column 7: a NUL`],
    ['a text', 'user\n', `line ${MIDDLE + 1}: expected an object`],
    ['another object', '{"id":"org_1"}\n', `line ${MIDDLE + 1} is not a user`],
  ])('%s is named, with its line', async (_, damage, sentence) => {
    for (const isGzip of [false, true]) {
      const { code, stdout, stderr } = await audit(await usersWith('damaged', damage, isGzip));
      expect([code, stderr]).toEqual([2, '']);
      expect(JSON.parse(stdout)).toEqual({ error: { message: expect.stringContaining(sentence) } });
      expect(stdout).not.toMatch(/ at |Error:/);
    }
  });

  test.each<[string, string, number]>([
    ['blank lines', '\n\n  \r\n', 0],
    ['a byte order mark', `\ufeff${LINE}`, 1],
    ['line ends of Windows', LINE.replace('\n', '\r\n').repeat(3), 3],
    ['a line of 10 MB', `{"id":"user_2","last_name":"${'x'.repeat(1e7)}"}\n`, 1],
  ])('%s lose nobody', async (_, more, extra) => {
    const { code, stdout } = await audit(await usersWith('odd', more));
    expect([code, JSON.parse(stdout).users]).toEqual([0, LINES + extra]);
  });
});

describe('a signal', () => {
  const HALF = Buffer.from(LINE.repeat(1000) + LINE.slice(0, 20));

  /** Users that do not end, and a signal once the first thousand are read. */
  async function stopped(signal: StopSignal, bytes: Buffer, ...words: readonly string[]) {
    let listener: (signal: StopSignal) => void = () => {};
    let isReleased = false;
    const stdin = new Readable({ read() {} });
    stdin.push(bytes);
    const running = run(['budget', path('t.json'), '--users', '-', ...words], {
      stdin,
      onStop: (heed) => {
        listener = heed;
        return () => {
          isReleased = true;
        };
      },
    });
    await vi.waitFor(() => expect(stdin.readableLength).toBe(0));
    await new Promise((resolve) => setTimeout(resolve, 200));
    listener(signal);
    const ran = await running;
    expect([stdin.destroyed, isReleased]).toEqual([true, true]); // nothing is waited for
    return ran;
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends with what was read, marked as partial', async (signal, exit) => {
    const { code, stdout, stderr } = await stopped(signal, HALF, '--json');
    expect([code, stderr]).toEqual([exit, '']);
    expect(JSON.parse(stdout)).toMatchObject({ partial: true, users: 1000 });
    const text = await stopped(signal, HALF);
    expect([text.code, text.stderr]).toEqual([exit, '']);
    expect(text.stdout).toMatch(
      new RegExp(`^Partial: ${signal} came before the end of stdin\\..*\n\n1,000 users:`),
    );
    expect(text.stdout).not.toContain('Next:');
  });

  test('ends gzip that is not at its end', async () => {
    const gzip = gzipSync(HALF + randomBytes(50_000).toString('hex')).subarray(0, -20);
    const { code, stdout } = await stopped('SIGINT', gzip, '--json');
    expect([code, JSON.parse(stdout)]).toMatchObject([130, { partial: true }]);
  });

  test('before the first user counts nobody', async () => {
    const { code, stdout } = await stopped('SIGINT', Buffer.from('{"'));
    expect(code).toBe(130);
    expect(stdout).toMatch(/^Partial: .*\n\n0 users: nothing was measured/);
  });

  test('does not come: the summary has no mark', async () => {
    writeFileSync(path('few'), HALF.subarray(0, -20));
    const { code, stdout } = await audit(path('few'));
    expect([code, JSON.parse(stdout).users, stdout.includes('artial')]).toEqual([0, 1000, false]);
  });
});

describe('files that fail', () => {
  test('gzip that is cut', async () => {
    writeFileSync(path('cut.gz'), gzipSync(LINE.repeat(1000)).subarray(0, -20));
    const { code, stdout } = await audit(path('cut.gz'));
    expect([code, stdout]).toEqual([2, expect.stringContaining('is damaged gzip')]);
  });

  test('a loop of symbolic links', async () => {
    symlinkSync(path('loop2'), path('loop1'));
    symlinkSync(path('loop1'), path('loop2'));
    for (const words of [
      ['budget', path('loop1')],
      ['budget', path('t.json'), '--users', path('loop1')],
      ['check', path('loop1')],
    ]) {
      const { code, stderr } = await run(words);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^isoclerk: .*loop1/);
    }
  });

  test.skipIf(process.getuid?.() !== 0)('a file that this user may not read', () => {
    writeFileSync(path('secret.ndjson'), LINE, { mode: 0o600 });
    const script = `process.setgid(65534); process.setuid(65534);
const { run } = await import(${JSON.stringify(new URL('./run.ts', import.meta.url).href)});
const file = ${JSON.stringify(path('secret.ndjson'))};
console.log(JSON.stringify([await run(['check', file]), await run(['budget', ${JSON.stringify(path('t.json'))}, '--users', file])]));`;
    spawnSync('chmod', ['755', dir]);
    const args = ['--import', 'tsx', '--input-type=module', '-e', script];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const said = `isoclerk: cannot read ${path('secret.ndjson')}: it may not be read\n`;
    expect(JSON.parse(stdout)).toEqual([
      { code: 2, stdout: '', stderr: said },
      { code: 2, stdout: '', stderr: said },
    ]);
  });

  test('a file that grows while it is read is read to an end, by whole users', async () => {
    const file = await usersWith('growing', '');
    let isDone = false;
    const grow = async () => {
      for (let count = 0; !isDone && count < 200; count++) await appendFile(file, LINE);
    };
    const growing = grow();
    const { code, stdout } = await audit(file);
    isDone = true;
    await growing;
    expect(code).toBe(0);
    expect(JSON.parse(stdout).users).toBeGreaterThanOrEqual(LINES);
  });
});
