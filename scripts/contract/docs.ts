// npm run docs: writes generated tables into docs/*.md. What stands between `<!-- table:NAME -->` and
// `<!-- /table -->` is the table of that name in emit/docs.ts. With --check it only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { loadContract } from './contract.js';
import { docsTables } from './emit/docs.js';

const BLOCK = /(<!-- table:(\w+) -->\n)[\s\S]*?(<!-- \/table -->)/g;

export interface Filled {
  /** Page → its text with current tables. */
  readonly pages: Readonly<Record<string, string>>;
  /** Tables that stand on no page. */
  readonly unused: readonly string[];
}

/** Puts the tables into the pages. Throws an error where a page names a table that does not exist. */
export function fillPages(
  pages: Readonly<Record<string, string>>,
  tables: Readonly<Record<string, string>>,
): Filled {
  const used = new Set<string>();
  const filled = Object.entries(pages).map(([page, text]) => [
    page,
    text.replace(BLOCK, (_all, open: string, name: string, close: string) => {
      const table = tables[name];
      if (table === undefined) throw new Error(`${page}: there is no table ${name}`);
      used.add(name);
      return `${open}\n${table.trim()}\n\n${close}`;
    }),
  ]);
  const unused = Object.keys(tables).filter((name) => !used.has(name));
  return { pages: Object.fromEntries(filled), unused };
}

/** Every page of docs, by path. */
export function readPages(): Record<string, string> {
  const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    pages.map((name) => [`docs/${name}`, readFileSync(`docs/${name}`, 'utf8')]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const check = process.argv.includes('--check');
  const before = readPages();
  const { pages, unused } = fillPages(before, docsTables(loadContract()));
  const stale = Object.entries(pages).filter(([file, text]) => text !== before[file]);
  for (const [file, text] of stale) {
    if (!check) writeFileSync(file, text);
    console.log(check ? `${file} is not current: npm run docs` : `wrote ${file}`);
  }
  for (const name of unused) console.log(`the table ${name} is used by no page`);
  process.exitCode = unused.length > 0 || (check && stale.length > 0) ? 1 : 0;
}
