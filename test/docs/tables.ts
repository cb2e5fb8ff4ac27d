import type { Notes } from '../../src/contract/note.js';

/** What stands between the markers of a table on a page. */
export const tableOf = (page: string, name: string): string | undefined =>
  new RegExp(`<!-- table:${name} -->\\n([\\s\\S]*?)<!-- /table -->`).exec(page)?.[1]?.trim();

/** The cells of a table's rows without its head; of the section under a heading, where one is named. */
export function rowsOf(markdown: string, heading?: string): string[][] {
  const section = heading
    ? (markdown.split(/^### /m).find((part) => part.startsWith(`${heading}\n`)) ?? '')
    : markdown;
  const lines = section.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) => line.slice(2, -2).split(' | '));
}

export interface Correction {
  readonly resource: string;
  readonly field: string;
  readonly why: string;
}

/** Every correction of a family, by the reason that stands in its note. */
export function reasonsOf(notes: Notes): Correction[] {
  return Object.entries(notes).flatMap(([resource, { fields = {} }]) =>
    Object.entries(fields).flatMap(([field, note]) => {
      if (typeof note === 'string') return [];
      const { absent, null: orNull, type, also, unpublished } = note;
      const reasons = [absent, orNull, type?.[1], also?.[1], unpublished?.[1]];
      return [...new Set(reasons)].flatMap((why) => (why ? [{ resource, field, why }] : []));
    }),
  );
}

/** The rows of a table of corrections that give a correction with its reason. */
export const correctionRows = (table: string, { resource, field, why }: Correction): string[][] =>
  rowsOf(table).filter(
    ([name, fields, , reason]) =>
      name === `[${resource}](#${resource.toLowerCase()})` &&
      fields?.split(', ').includes(`\`${field}\``) &&
      reason === why,
  );

/** The headings over a table each. */
export const headingsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^### (\w+)$/gm)].map(([, name = '']) => name);

/** The headings that a text links to, in lower case. */
export const linksOf = (markdown: string): string[] => [
  ...new Set([...markdown.matchAll(/\]\(#(\w+)\)/g)].map(([, anchor = '']) => anchor)),
];
