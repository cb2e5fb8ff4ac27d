import { header } from './text.js';

export interface Import {
  readonly from: string;
  readonly names: readonly string[];
  readonly types?: boolean;
}

/** A generated file: what it is from, its imports, its parts. Imports of nothing are left out. */
export function file(
  from: string,
  imports: readonly (Import | string)[],
  parts: readonly string[],
): string {
  const lines = imports.flatMap((item) => {
    if (typeof item === 'string') return [item];
    if (item.names.length === 0) return [];
    return [`import ${item.types ? 'type ' : ''}${listed(item.names)} from '${item.from}';`];
  });
  const body = parts.map((part) => part.trim()).filter(Boolean);
  return `${[header(from), ...lines].join('\n')}\n\n${body.join('\n\n')}\n`;
}

/** `export { … } from …`, or nothing. */
export const reexport = (from: string, names: readonly string[], types = false): string =>
  names.length === 0 ? '' : `export ${types ? 'type ' : ''}${listed(names)} from '${from}';`;

/** `{ a, b }`, one a line where it is long. */
function listed(names: readonly string[]): string {
  const sorted = [...names].sort();
  const line = `{ ${sorted.join(', ')} }`;
  return line.length < 80 ? line : `{\n${sorted.map((name) => `  ${name},\n`).join('')}}`;
}
