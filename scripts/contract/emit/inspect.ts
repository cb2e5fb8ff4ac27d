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
    // Its own file: the lint rules need two forms of it, and not the contract.
    'src/inspect/generated/legacyKeys.ts': file(
      'src/contract',
      [],
      legacyText(legacyKeys(billing)),
    ),
  };
}

type Keys = ReturnType<typeof legacyKeys>[string];

/** Forms whose keys are asked for alone, so that a bundle has no others. */
const ALONE: Readonly<Record<string, string>> = {
  BillingPlan: 'legacyPlanKeys',
  BillingSubscriptionItem: 'legacyItemKeys',
};

function legacyText(all: ReturnType<typeof legacyKeys>): string[] {
  const forms = Object.entries(all);
  return [
    `/** Key of before 2025-11-10 → its name now (\`''\`: none), and what to say about it. */
type LegacyKeys = Readonly<Record<string, readonly [target: string, message: string]>>;`,
    ...forms
      .filter(([form]) => Object.hasOwn(ALONE, form))
      .map(([form, keys]) => `export const ${ALONE[form]}: LegacyKeys = ${keysText(keys, '')};`),
    `/** By form. */
export const legacyKeys: Readonly<Record<string, LegacyKeys>> = {
${forms.map(([form, keys]) => `  ${keyed(form)}: ${Object.hasOwn(ALONE, form) ? ALONE[form] : keysText(keys, '  ')},\n`).join('')}};`,
  ];
}

function keysText(keys: Keys, indent: string): string {
  const rows = Object.entries(keys).map(
    ([key, [target, message]]) =>
      `${indent}  ${keyed(key)}: [${quoted(target)}, ${quoted(message)}],\n`,
  );
  return `{\n${rows.join('')}${indent}}`;
}

/** `object` and `id` first, the rest by name: what repeats then compresses better. */
function inOrder(forms: readonly Form[]): Form[] {
  const rank = (key: string) => (key === 'object' ? '0' : key === 'id' ? '1' : `2${key}`);
  return forms.map((form) => ({
    ...form,
    members: [...form.members].sort((a, b) => (rank(a.key) < rank(b.key) ? -1 : 1)),
  }));
}
