import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { zodEntryCases } from './entries.js';

const SKINS = { classic: 'zod/v4', mini: 'zod/v4-mini' };
const skinOf = (file: string) => (file.includes('/mini/') ? SKINS.mini : SKINS.classic);

/** A parse that passes and one that fails, with any schema of the entry. */
const use = (file: string) => `
  import { ${file.includes('billing') ? 'BillingMoneyAmountSchema' : 'WebhookPlanSchema'} as schema } from './${file}';
  const money = { id: 'a', name: 'A', slug: 'a', amount: 1200, amount_formatted: '$12.00', currency: 'USD', currency_symbol: '$' };
  export const ask = () => [schema.parse(money).amount, schema.safeParse({ amount: 0.5 }).success];
`;
const ANSWER = [1200, false];

/** Bundles code as an application would, from modules of its own. */
async function bundle(
  modules: Readonly<Record<string, string>>,
  imports: readonly string[],
  format: 'iife' | 'esm',
) {
  const { outputFiles } = await build({
    stdin: {
      contents: imports.map((name) => `import '${name}';`).join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    format,
    write: false,
    plugins: [
      {
        name: 'modules',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^app:/ }, ({ path }) => ({ path, namespace: 'app' }));
          onLoad({ filter: /.*/, namespace: 'app' }, ({ path }) => ({
            contents: modules[path] ?? '',
            resolveDir: process.cwd(),
            loader: 'ts',
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

/** Runs a bundle where text cannot become code, as under a policy without 'unsafe-eval', and counts who tried. */
function runWithoutEval(code: string): { result: unknown; attempts: number } {
  const context = createContext(
    { attempts: 0, result: null },
    { codeGeneration: { strings: false, wasm: false } },
  );
  runInContext(
    `const Native = Function;
     globalThis.Function = new Proxy(Native, {
       construct(target, args) { attempts++; return Reflect.construct(target, args); },
       apply(target, self, args) { attempts++; return Reflect.apply(target, self, args); },
     });`,
    context,
  );
  runInContext(code, context);
  return { result: JSON.parse(JSON.stringify(context.result)), attempts: context.attempts };
}

// zod asks when the first object schema of its classic skin is made, which is at import; zod/mini compiles nothing.
const asksOf = (file: string) => (skinOf(file) === SKINS.classic ? 1 : 0);

describe.each(zodEntryCases)('$name on a page whose policy forbids eval', ({ file }) => {
  const parts = {
    'app:config': `import * as z from '${skinOf(file)}'; z.config({ jitless: true });`,
    'app:use': use(file),
    'app:keep': "import { ask } from 'app:use'; globalThis.ask = ask;",
    'app:parse': "import { ask } from 'app:use'; globalThis.result = ask();",
  };
  const run = async (...names: (keyof typeof parts)[]) => {
    return runWithoutEval(await bundle(parts, names, 'iife'));
  };

  test('asks at most once whether it may compile, when it is imported', async () => {
    expect(await run('app:keep')).toEqual({ result: null, attempts: asksOf(file) });
  });

  test('parses without', async () => {
    expect(await run('app:parse')).toEqual({ result: ANSWER, attempts: asksOf(file) });
  });

  test('never asks with jitless set before the import', async () => {
    expect(await run('app:config', 'app:parse')).toEqual({ result: ANSWER, attempts: 0 });
  });
});

describe.each(zodEntryCases)('$name in node', ({ name, file }) => {
  const folder = mkdtempSync(join(tmpdir(), 'isoclerk-csp-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['--disallow-code-generation-from-strings'],
    ['--frozen-intrinsics', '--no-warnings'],
  ])('parses under %s', async (...flags) => {
    const script = join(folder, `${name.replaceAll('/', '-')}${flags[0]}.mjs`);
    const print = "import { ask } from 'app:use'; console.log(JSON.stringify(ask()));";
    const modules = { 'app:use': use(file), 'app:print': print };
    writeFileSync(script, await bundle(modules, ['app:print'], 'esm'));
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, script]);
    expect(JSON.parse(stdout)).toEqual(ANSWER);
  });
});
