// What a user's bundle pays, in bytes of minified ESM after gzip -9, and what must not be in it at all.
import { measure } from './measure.mjs';
import { budgets } from './sizes.mjs';

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
