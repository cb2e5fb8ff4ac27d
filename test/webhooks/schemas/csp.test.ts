import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);

// What a Content Security Policy without `unsafe-eval` and edge runtimes do: eval and new Function throw.
const script = (before: string) => `
  let allowed = true;
  try { new Function('') } catch { allowed = false }
  ${before}
  const { safeParseWebhookEvent } = await import('./dist/webhooks/schemas/index.js');
  const event = (data) => safeParseWebhookEvent(JSON.stringify({ type: 'user.deleted', data }));
  const good = event({ object: 'user', id: 'user_1', deleted: true });
  const bad = event({ object: 'user', id: 7, deleted: true });
  console.log(JSON.stringify([allowed, good.success, bad.error.issues]));
`;

const output = async (flags: string[], before = '') => {
  const args = [...flags, '--input-type=module', '-e', script(before)];
  return JSON.parse((await run(process.execPath, args)).stdout);
};

const issues = [{ path: 'data.id', message: 'expected a string, received a number' }];
const noEval = ['--disallow-code-generation-from-strings'];

describe('where eval is forbidden', () => {
  test('parsing works', async () => {
    expect(await output(noEval)).toEqual([false, true, issues]);
  });

  test('parsing works with zod told so beforehand', async () => {
    const jitless = `const z = await import('zod'); z.config({ jitless: true });`;
    expect(await output(noEval, jitless)).toEqual([false, true, issues]);
  });

  test('parsing does not ask for eval once zod is told so', async () => {
    const watch = `
      const z = await import('zod'); z.config({ jitless: true });
      globalThis.Function = class { constructor() { throw process.exit(3) } };`;
    expect(await output([], watch)).toEqual([true, true, issues]);
  });

  test('the same check allows eval where it is allowed', async () => {
    expect(await output([])).toEqual([true, true, issues]);
  });
});
