import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { install, pack } from './tarball.js';

let dir: string;
let bin: string;
const path = (name: string) => join(dir, name);
const USERS = 40_000;
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
  writeFileSync(path('array.json'), `[${lines.map((text) => text.trim()).join(',\n')}]`);
  const indented = lines.slice(0, 30_000).map((text) => JSON.stringify(JSON.parse(text), null, 1));
  writeFileSync(path('indented.json'), `[${indented.join(',\n')}]`);
  writeFileSync(path('damaged.ndjson'), `${lines.join('')}\n{"id":}\n${lines.join('')}`);
});
afterAll(() => rmSync(dir, { recursive: true }));

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
      `isoclerk: DIR/damaged.ndjson: line ${USERS + 2}: line 1, column 7: expected a value `,
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
  test.skipIf(!hasScript)('shows the cursor again after SIGINT, and prints no sum', async () => {
    const endless = path('more.ndjson');
    const users = readFileSync(path('users.ndjson'), 'utf8');
    if (!existsSync(endless)) writeFileSync(endless, users.repeat(6));
    const file = path('run.sh');
    writeFileSync(
      file,
      `"${process.execPath}" "${bin}" budget "${path('t.json')}" --users "${endless}" --jobs 2 &\necho PID $!; wait $!; echo CODE $?`,
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
    expect(seen).not.toContain('Largest tokens');
  });
});
