import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

// The recipes of docs/testing.md, as they are. They import the built package.
import '../../examples/testing/server.test.js';
import '../../examples/testing/webhookRoute.test.js';

const run = async (file: string, ...flags: readonly string[]): Promise<string> => {
  const words = [...flags, '--test', '--test-reporter=tap', `examples/testing/${file}`];
  return (await promisify(execFile)(process.execPath, words)).stdout;
};

test('the recipe for node:test passes under node:test', async () => {
  const report = await run('node.test.mjs');
  expect(report).toContain('# pass 3');
  expect(report).toContain('# fail 0');
});

const MOCKS = '--experimental-test-module-mocks';
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const hasMocks = major > 22 || (major === 22 && minor >= 3) || (major === 20 && minor >= 18);

test.skipIf(!hasMocks)('the recipe for a whole module passes under node:test', async () => {
  const report = await run('nodeMock.test.mjs', MOCKS);
  expect(report).toContain('# pass 2');
  expect(report).toContain('# fail 0');
});

test('a bundler that is told so gives a fake in place of the module', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { renderToString } from 'react-dom/server';
        import { Invoices } from './examples/testing/app/Invoices.tsx';
        html = renderToString(<Invoices />);`,
      loader: 'tsx',
      resolveDir: process.cwd(),
    },
    plugins: [
      {
        name: 'alias', // in your app: alias '@clerk/react' itself
        setup: ({ onResolve }) =>
          onResolve({ filter: /^\.\/clerk\.js$/ }, () => ({
            path: `${process.cwd()}/examples/testing/app/fakeClerk.ts`,
          })),
      },
    ],
    jsx: 'automatic',
    bundle: true,
    format: 'iife',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  const page = { html: '', MessageChannel, TextEncoder, TextDecoder, ReadableStream };
  runInNewContext(outputFiles[0]?.text ?? '', page);
  expect(page.html).toContain('<button type="button">New invoice</button>');
  expect(page.html).toMatch(/^<main><h1>Acme.*Jane Doe<\/h1>/);
});
