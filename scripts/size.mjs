// What a user's bundle pays, in bytes of minified ESM after gzip -9, and what must not be in it at all.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { budgets } from './sizes.mjs';

export async function measure({ code, external = [] }) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd(), sourcefile: 'consumer.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external,
    write: false,
    logLevel: 'silent',
  });
  const text = outputFiles[0].text;
  return { text, bytes: gzipSync(text, { level: 9 }).length };
}

let failed = 0;
for (const budget of budgets) {
  const { text, bytes } = await measure(budget);
  const found = (budget.forbidden ?? []).filter((word) => text.includes(word));
  const ok = bytes <= budget.limit && found.length === 0;
  if (!ok) failed++;
  const leak = found.length ? `  contains ${found.join(', ')}` : '';
  console.log(
    `${ok ? 'ok  ' : 'FAIL'} ${String(bytes).padStart(6)} of ${String(budget.limit).padStart(6)} B  ${budget.name}${leak}`,
  );
}
console.log(`${budgets.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
