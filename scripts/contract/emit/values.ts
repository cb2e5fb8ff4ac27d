import { quoted } from './text.js';

/** The known values of each open list, as a literal: nothing is written to a registry, no zod is needed. */
export function knownValues(name: string, values: ReadonlyMap<string, readonly string[]>): string {
  const rows = [...values].map(
    ([list, known]) => `  ${list}: [${known.map(quoted).join(', ')}],\n`,
  );
  return `/** Values that are known, by the name of their type. Others may come. */
export const ${name} = {\n${rows.join('')}} as const;\n`;
}
