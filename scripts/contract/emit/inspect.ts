import type { Contract } from '../contract.js';
import type { Form } from '../types.js';
import { formLines } from './data.js';
import { file } from './file.js';
import { goneObjects, legacyKeys } from './legacy.js';
import { keyed, quoted } from './text.js';

/**
 * The contract as data, for the drift report. What is published of webhooks and users is not in it: what a delivery may
 * do beyond that is documented, and the tolerant reading says it.
 */
export function inspectFiles({ billing, webhooks, user }: Contract): Record<string, string> {
  const tolerant = [billing, user, webhooks].flatMap(({ forms }) => [...forms.tolerant.values()]);
  const lines = formLines(inOrder(tolerant), [billing.forms.bapi, billing.forms.fapi]);
  return {
    'src/inspect/generated/contract.ts': file(
      'src/contract',
      [],
      [
        `/** Every form, a line each. How to read a line: src/inspect/forms.ts. */
export const contract = \`\n${lines.join('\n')}\`;`,
        `/** \`object\` of what is gone as a whole → what to say about it. */
export const goneObjects: Readonly<Record<string, string>> = {
${Object.entries(goneObjects())
  .map(([object, message]) => `  ${object}: ${quoted(message)},\n`)
  .join('')}};`,
      ],
    ),
    // Its own file: the lint rules need it, and not the contract.
    'src/inspect/generated/legacyKeys.ts': file(
      'src/contract',
      [],
      [
        `/** Form → key of before 2025-11-10 → its name now (\`''\`: none), and what to say about it. */
export const legacyKeys: Readonly<Record<string, Readonly<Record<string, readonly [target: string, message: string]>>>> = {
${Object.entries(legacyKeys(billing)).map(keysText).join('')}};`,
      ],
    ),
  };
}

function keysText([form, keys]: readonly [string, ReturnType<typeof legacyKeys>[string]]): string {
  const rows = Object.entries(keys).map(
    ([key, [target, message]]) => `    ${keyed(key)}: [${quoted(target)}, ${quoted(message)}],\n`,
  );
  return `  ${keyed(form)}: {\n${rows.join('')}  },\n`;
}

/** `object` and `id` first, the rest by name: what repeats then compresses better. */
function inOrder(forms: readonly Form[]): Form[] {
  const rank = (key: string) => (key === 'object' ? '0' : key === 'id' ? '1' : `2${key}`);
  return forms.map((form) => ({
    ...form,
    members: [...form.members].sort((a, b) => (rank(a.key) < rank(b.key) ? -1 : 1)),
  }));
}
