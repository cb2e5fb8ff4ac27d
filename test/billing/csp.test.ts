import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { plan } from '../fixtures/billing/plan.js';

const config = "import * as z from 'zod'; z.config({ jitless: true });";
const use = `
  import { BillingPlanSchema } from './src/billing/index.js';
  globalThis.result = [BillingPlanSchema.parse(globalThis.plan), BillingPlanSchema.safeParse({}).success];`;

/** Bundles the code as an application would, with files that it may import by name. */
async function bundle(
  entry: string,
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd() },
    bundle: true,
    format: 'iife',
    write: false,
    plugins: [
      {
        name: 'files',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^app:/ }, ({ path }) => ({ path, namespace: 'app' }));
          onLoad({ filter: /.*/, namespace: 'app' }, ({ path }) => ({
            contents: files[path] ?? '',
            resolveDir: process.cwd(),
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
    { plan: JSON.stringify(plan), attempts: 0 },
    { codeGeneration: { strings: false, wasm: false } },
  );
  runInContext(
    `globalThis.plan = JSON.parse(plan);
     const Native = Function;
     globalThis.Function = new Proxy(Native, {
       construct(target, args) { attempts++; return Reflect.construct(target, args); },
       apply(target, self, args) { attempts++; return Reflect.apply(target, self, args); },
     });`,
    context,
  );
  runInContext(code, context);
  return { result: JSON.parse(JSON.stringify(context.result)), attempts: context.attempts };
}

describe('a page whose policy forbids eval', () => {
  let plain = '';
  let early = '';
  let late = '';
  beforeAll(async () => {
    plain = await bundle(use);
    early = await bundle("import 'app:config'; import 'app:use';", {
      'app:config': config,
      'app:use': use,
    });
    late = await bundle("import 'app:use'; import 'app:config';", {
      'app:config': config,
      'app:use': use,
    });
  });

  test('parses: zod asks once whether it may compile, and goes on without', () => {
    expect(runWithoutEval(plain)).toEqual({ result: [plan, false], attempts: 1 });
  });

  test('sees no attempt at all with jitless set before the first schema is made', () => {
    expect(runWithoutEval(early)).toEqual({ result: [plan, false], attempts: 0 });
  });

  test('sees the attempt when jitless is set after it', () => {
    expect(runWithoutEval(late)).toEqual({ result: [plan, false], attempts: 1 });
  });
});
