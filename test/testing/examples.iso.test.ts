import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

// The recipes of docs/testing.md, as they are. They import the built package.
import '../../examples/testing/server.test.js';
import '../../examples/testing/webhookRoute.test.js';

test('the recipe for node:test passes under node:test', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--test',
    '--test-reporter=tap',
    'examples/testing/node.test.mjs',
  ]);
  expect(stdout).toContain('# pass 3');
  expect(stdout).toContain('# fail 0');
});
