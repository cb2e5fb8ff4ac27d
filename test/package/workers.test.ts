import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { install, pack } from './tarball.js';

let dir: string;
let bin: string;
const path = (name: string) => join(dir, name);
const USERS = 40_000;
const MANY = 6;
const line = (i: number) =>
  `${JSON.stringify({
    object: 'user',
    id: `user_${i}`,
    last_name: 'Núñez',
    public_metadata: { note: 'é'.repeat(i % 200) },
  })}\n`;

beforeAll(() => {
  const { tarball, files } = pack();
  expect(files).toContain('dist/cli/auditWorker.js');
  bin = join(install(tarball), 'node_modules/isoclerk/dist/cli/bin.js');
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-workers-'));
  const lines = Array.from({ length: USERS }, (_, i) => line(i));
  writeFileSync(path('t.json'), '{"note":"{{user.public_metadata.note}}"}');
  writeFileSync(path('users.ndjson'), lines.join(''));
  writeFileSync(path('more.ndjson'), lines.join('').repeat(MANY));
  writeFileSync(path('array.json'), `[${lines.map((text) => text.trim()).join(',\n')}]`);
  const indented = lines.slice(0, 30_000).map((text) => JSON.stringify(JSON.parse(text), null, 1));
  writeFileSync(path('indented.json'), `[${indented.join(',\n')}]`);
  writeFileSync(path('damaged.ndjson'), `${lines.join('')}\n{"id":}\n${lines.join('')}`);
});
afterAll(() => rmSync(dir, { recursive: true }));

const DIED = 'a worker ended before its part was counted';

/** Three workers, whose threads run some lines first. */
function run(lines: string, ...more: readonly string[]) {
  const head = `const { isMainThread, workerData } = require('node:worker_threads');
const { syncBuiltinESMExports } = require('node:module');
const fs = require('node:fs');
`;
  writeFileSync(path('first.cjs'), head + lines);
  const words = ['budget', path('t.json'), '--users', path('more.ndjson'), '--jobs', '3', ...more];
  return spawnSync(
    process.execPath,
    ['--require', path('first.cjs'), '--max-old-space-size=100', bin, ...words],
    { encoding: 'utf8', timeout: 60_000 },
  );
}

const budget = (file: string, jobs: number, ...more: string[]) => {
  const args = ['budget', path('t.json'), '--users', path(file), '--jobs', `${jobs}`, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    cwd: dir,
  });
  return { status, stdout, stderr: stderr.replaceAll(/\s+/g, ' ') }; // it is wrapped
};

describe('budget --users of the packed tarball', () => {
  test.each(['users.ndjson', 'array.json', 'indented.json', 'damaged.ndjson'])(
    'prints the same whatever the number of workers: %s',
    (file) => {
      expect(readFileSync(path(file)).length).toBeGreaterThan(8_000_000); // else one worker reads it
      const one = budget(file, 1, '--json');
      for (const jobs of [2, 3, 7]) expect(budget(file, jobs, '--json')).toEqual(one);
      if (file !== 'damaged.ndjson') expect(JSON.parse(one.stdout).users).toBeGreaterThan(10_000);
    },
  );

  test('names the damaged line of the file, not of the range', () => {
    const { status, stderr } = budget('damaged.ndjson', 3);
    expect([status, stderr.replace(dir, 'DIR')]).toEqual([
      2,
      `isoclerk: DIR/damaged.ndjson: line ${USERS + 2}, column 7: expected a value `,
    ]);
  });

  test('takes between 1 and 256 workers', () => {
    for (const jobs of [0, 257]) {
      const { status, stderr } = budget('users.ndjson', jobs);
      expect([status, stderr]).toEqual([2, expect.stringContaining('between 1 and 256')]);
    }
  });

  // A terminal, so that the bar hides the cursor.
  const hasScript = spawnSync('script', ['--version']).status === 0;
  test.skipIf(!hasScript)('shows the cursor again after SIGINT, and prints a part', async () => {
    const file = path('run.sh');
    writeFileSync(
      file,
      `"${process.execPath}" "${bin}" budget "${path('t.json')}" --users "${path('more.ndjson')}" --jobs 2 &\necho PID $!; wait $!; echo CODE $?`,
    );
    const child = spawn('script', ['-qefc', `bash ${file}`, '/dev/null']);
    let seen = '';
    let isSent = false;
    child.stdout.on('data', (chunk) => {
      seen += String(chunk);
      const [, pid] = /PID (\d+)\r/.exec(seen) ?? [];
      if (pid !== undefined && seen.includes('\u001b[?25l') && !isSent) {
        isSent = true;
        process.kill(Number(pid), 'SIGINT');
      }
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(seen).toContain('CODE 130');
    expect(seen.lastIndexOf('\u001b[?25h')).toBeGreaterThan(seen.lastIndexOf('\u001b[?25l'));
    expect(seen).toMatch(/Partial.*: SIGINT came before the end of/);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s gives the sums of all workers so far, marked as partial', (signal, exit) => {
    // Once all workers have read five times, the signal comes; until then they wait.
    const { size } = statSync(path('more.ndjson'));
    const { status, stdout, stderr } = run(
      `const mark = (index) => ${JSON.stringify(path(signal))} + index;
      const { readSync } = fs;
      let reads = 0;
      const readSlowly = (...all) => {
        if (++reads === 6) {
          fs.writeFileSync(mark(Math.round((workerData.from / ${size}) * 3)), '');
          for (let turn = 0; turn < 500 && workerData.stop[0] === 0; turn++) Atomics.wait(workerData.stop, 0, 0, 50);
        }
        return readSync(...all);
      };
      if (isMainThread) setInterval(() => {
        const isReady = [0, 1, 2].every((index) => fs.existsSync(mark(index)));
        if (isReady) process.kill(process.pid, '${signal}');
      }, 50).unref();
      else {
        fs.readSync = readSlowly;
        syncBuiltinESMExports();
      }`,
      '--json',
    );
    expect([status, stderr]).toEqual([exit, '']);
    const { partial, users, worst } = JSON.parse(stdout);
    expect(partial).toBe(true);
    // Six reads each of a quarter of a megabyte; a user has some 300 bytes.
    expect(users).toBeGreaterThan(10_000);
    expect(users).toBeLessThan(20_000);
    expect(worst).toHaveLength(10);
  });

  test.each<[how: string, program: string, sentence: string]>([
    ['ends', 'process.exit(0)', DIED],
    ['ends with a failure', 'process.exit(7)', DIED],
    ['throws', "throw new TypeError('SECRET')", '(TypeError). Please report'],
    ['throws what is no error', "throw 'SECRET'", '(error). Please report'],
    [
      'needs too much memory',
      'const held = []; for (;;) held.push(new Array(1e5).fill(0.5))',
      DIED,
    ],
  ])('a worker that %s is told in a sentence, without a sum', (_, program, sentence) => {
    // The others are well.
    const { status, stdout, stderr } = run(`if (!isMainThread && workerData.from > 0) {
      const { indexOf } = Buffer.prototype;
      let calls = 0;
      Buffer.prototype.indexOf = function (...all) {
        if (++calls === 1000) { ${program} }
        return indexOf.apply(this, all);
      };
    }`);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(sentence);
    expect(stderr).not.toMatch(/SECRET|\n\s+at |FATAL/);
  });
});
