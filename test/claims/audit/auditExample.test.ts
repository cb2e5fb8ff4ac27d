import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createBudgetAudit, restoreBudgetAudit } from '../../../src/claims/index.js';

// The example is an application of its own: it finds the library as an installed package.
const folder = mkdtempSync(join(tmpdir(), 'isoclerk-audit-'));
mkdirSync(join(folder, 'node_modules'));
symlinkSync(resolve('.'), join(folder, 'node_modules/isoclerk'), 'junction');
for (const name of ['map.mjs', 'reduce.mjs', 'template.mjs']) {
  cpSync(join('examples/audit', name), join(folder, name));
}
afterAll(() => rmSync(folder, { recursive: true }));

const step = (name: string, input: string) => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, name)], {
    input,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout;
};

test('the map and reduce steps of the example give the audit of all users', async () => {
  const { template } = (await import(join(folder, 'template.mjs'))) as {
    template: Record<string, unknown>;
  };
  const users = Array.from({ length: 90 }, (_, i) => ({
    id: `user_${i}`,
    public_metadata: i % 3 ? { plan: 'pro' } : {},
    unsafe_metadata: { notes: 'ñ'.repeat(i * 30) },
  }));
  const partition = (from: number) =>
    users
      .slice(from, from + 30)
      .map((user) => `${JSON.stringify(user)}\n`)
      .join('');
  const [a, b, c] = [0, 30, 60].map((from) => step('map.mjs', partition(from)));
  const combined = step('reduce.mjs', `${c}${a}`);
  const all = createBudgetAudit(template);
  for (const user of users) all.add({ user });
  const reduced = step('reduce.mjs', `${b}${combined}`);
  expect(reduced).toBe(`${JSON.stringify(all)}\n`);
  expect(restoreBudgetAudit(JSON.parse(reduced)).summary()).toEqual(all.summary());
}, 60_000);
