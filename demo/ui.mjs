import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';

const bin = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url));

export const colors = pc;
export const say = (text) => console.log(text);
export const scene = (title) => say(`\n${pc.bold(pc.cyan(title))}`);
export const bad = (text) => say(`${pc.red('✗')} ${text}`);
export const good = (text) => say(`${pc.green('✓')} ${text}`);

/** Runs the command line in a folder of its own; files are written as JSON. */
export function isoclerk(args, files) {
  const cwd = mkdtempSync(join(tmpdir(), 'isoclerk-demo-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(cwd, name), JSON.stringify(content));
    }
    const { stdout, status } = spawnSync(process.execPath, [bin, ...args.split(' ')], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, COLUMNS: '80', ...(pc.isColorSupported && { FORCE_COLOR: '1' }) },
    });
    return { lines: stdout.split('\n'), status };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
