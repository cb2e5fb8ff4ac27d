// Emits dist/**/*.d.ts with TypeScript 7 and a .d.cts twin of each. Two files, because a single declaration for
// both formats makes TypeScript read the CommonJS half as ESM.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

execFileSync(process.execPath, ['node_modules/ts70/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
for (const file of readdirSync('dist', { recursive: true })) {
  if (!file.endsWith('.d.ts')) continue;
  const text = readFileSync(`dist/${file}`, 'utf8');
  const twin = text.replace(/((?:from|import\()\s*["']\.\.?\/[^"']*)\.js(["'])/g, '$1.cjs$2');
  writeFileSync(`dist/${file.slice(0, -'.d.ts'.length)}.d.cts`, twin);
}
