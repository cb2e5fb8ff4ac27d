import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { legacyPlan } from '../billing/helpers/migrate/samples.js';

const BIN = ['--import', 'tsx', 'src/cli/bin.ts'];
const hasFull = existsSync('/dev/full');
const hasBash = spawnSync('bash', ['--version']).status === 0;
const hasScript = spawnSync('script', ['--version']).status === 0;

let dir: string;
let template: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-bin-'));
  template = join(dir, 't.json');
  writeFileSync(template, '{"plan":"{{user.public_metadata.plan}}"}');
});
afterAll(() => rmSync(dir, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

function ended(child: ChildProcess): Promise<Ended> {
  const texts = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    texts.stdout += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    texts.stderr += String(chunk);
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, ...texts }));
  });
}

const HIDE = '\u001b[?25l';

/** Runs in a terminal of its own. */
function inTerminal(command: string): ChildProcess {
  return spawn('script', ['-qefc', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'pipe'] });
}

// Each starts node and a compiler.
const TIMEOUT = 30_000;

describe.concurrent('the program', { timeout: TIMEOUT }, () => {
  test.skipIf(!hasFull)('says that the output cannot be written', async () => {
    const full = openSync('/dev/full', 'w');
    try {
      const args = [...BIN, 'budget', template];
      const child = spawn(process.execPath, args, { stdio: ['ignore', full, 'pipe'] });
      expect(await ended(child)).toEqual({
        code: 2,
        signal: null,
        stdout: '',
        stderr: 'isoclerk: cannot write the output (ENOSPC)\n',
      });
    } finally {
      closeSync(full);
    }
  });

  test('keeps its answer when the reader of the pipe leaves', async () => {
    const child = spawn(process.execPath, [...BIN, 'budget', template, '--json']);
    child.stdout.destroy();
    const { code, stderr } = await ended(child);
    expect([code, stderr]).toEqual([1, '']);
  });

  test.skipIf(!hasScript)('takes a terminal of 0 columns for one of 80', async () => {
    const command = `stty cols 0; node ${BIN.join(' ')} budget ${template}`;
    const { code, stdout } = await ended(inTerminal(command));
    expect(code).toBe(1);
    expect(stdout).toMatch(/\|.*\r\n/);
    expect(stdout).not.toContain('RangeError');
  });

  test.skipIf(!hasScript).each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('prints a part and shows the cursor again after %s', async (signal, code) => {
    const file = join(dir, `${signal}.sh`);
    // Users that do not end, so that the progress bar stands.
    writeFileSync(
      file,
      `node ${BIN.join(' ')} budget ${template} --users - < <(echo '{"id":"user_1"}'; exec sleep 20) &
echo PID $!; wait $!; echo CODE $?`,
    );
    const child = inTerminal(`bash ${file}`);
    let seen = '';
    let isSent = false;
    child.stdout?.on('data', (chunk) => {
      seen += String(chunk);
      const [, pid] = /PID (\d+)\r/.exec(seen) ?? [];
      if (pid !== undefined && seen.includes(HIDE) && !isSent) {
        isSent = true;
        process.kill(Number(pid), signal);
      }
      if (/CODE \d+\r/.test(seen)) child.kill('SIGKILL');
    });
    await ended(child);
    expect(seen).toContain(`CODE ${code}`);
    expect(seen).toMatch(new RegExp(`Partial.*: ${signal} came before the end of stdin`));
    expect(seen).toContain('1 user');
    expect(seen.lastIndexOf('\u001b[?25h')).toBeGreaterThan(seen.lastIndexOf(HIDE));
    expect(seen.lastIndexOf('\u001b[?7h')).toBeGreaterThan(seen.lastIndexOf('\u001b[?7l'));
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends with a code of its own after %s in a pipe', async (signal, exit) => {
    const args = [...BIN, 'budget', template, '--users', '-', '--json'];
    const child = spawn(process.execPath, args);
    const end = ended(child);
    child.stdin.write('{"id":"user_1"}\n'.repeat(100_000), () => child.kill(signal));
    const { code, stdout, stderr } = await end;
    expect([code, stderr]).toEqual([exit, '']);
    expect(JSON.parse(stdout)).toMatchObject({ partial: true });
  });

  test('is killed at once by a signal that no command waits for', async () => {
    const child = spawn(process.execPath, [...BIN, 'check', '-'], { stdio: 'pipe' });
    const end = ended(child);
    child.stdin.write('{');
    setTimeout(() => child.kill('SIGTERM'), 3000);
    expect(await end).toEqual({ code: null, signal: 'SIGTERM', stdout: '', stderr: '' });
  });

  // Files of this shell, and those of the compiler, end at 8 KB.
  test.skipIf(!hasBash).each([[[]], [['--force']]])(
    'leaves no half of a file behind on a full disk %j',
    async (more) => {
      const folder = mkdtempSync(join(dir, 'full-'));
      const plan = join(folder, 'plan.json');
      const before = JSON.stringify({ ...legacyPlan, name: 'x'.repeat(20_000) });
      writeFileSync(plan, before);
      const out = more.length > 0 ? plan : join(folder, 'new.json');
      const words = [...BIN, 'check', plan, '--migrate', out, ...more].map((word) => `'${word}'`);
      const command = `ulimit -f 8; exec '${process.execPath}' ${words.join(' ')}`;
      const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
      const { code, stderr } = await ended(spawn('bash', ['-c', command], { env }));
      expect([code, stderr.replaceAll(/\s+/g, ' ')]).toEqual([2, `isoclerk: cannot write ${out} `]);
      expect(readdirSync(folder)).toEqual(['plan.json']);
      expect(readFileSync(plan, 'utf8')).toBe(before);
    },
  );
});
