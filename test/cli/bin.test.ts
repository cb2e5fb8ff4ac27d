import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BIN = ['--import', 'tsx', 'src/cli/bin.ts'];
const hasFull = existsSync('/dev/full');
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
  ] as const)('shows the cursor again after %s', async (signal, code) => {
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
    expect(seen.lastIndexOf('\u001b[?25h')).toBeGreaterThan(seen.lastIndexOf(HIDE));
    expect(seen.lastIndexOf('\u001b[?7h')).toBeGreaterThan(seen.lastIndexOf('\u001b[?7l'));
  });
});
