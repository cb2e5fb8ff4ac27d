/** A table of Markdown. Bars inside cells are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const escaped = rows.map((cells) => line(cells.map((text) => text.replaceAll('|', '\\|'))));
  return [line(head), line(head.map(() => '---')), ...escaped].join('\n');
}

export const code = (text: string): string => `\`${text}\``;

/** A resource, as a link to its table on the same page. */
export const linked = (name: string): string => `[${name}](#${name.toLowerCase()})`;

/** A docstring as a sentence of a page. */
export const plain = (docstring: string): string =>
  docstring.replace(/\{@link (\w+)\}/g, '`$1`').replace('@deprecated', 'Deprecated.');
