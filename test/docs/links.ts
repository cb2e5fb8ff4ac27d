// The links of a page, and the anchors that GitHub gives its headings.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Where the files of this project stand on the web: pages that npm shows link so. */
const HOSTED =
  /^https:\/\/(?:github\.com|raw\.githubusercontent\.com)\/isoclerk\/isoclerk\/(?:(?:blob|tree|raw)\/)?main\//;

/** A page without its code. */
const prose = (text: string): string =>
  text.replace(/^([ \t]*)(`{3,}|~{3,})[\s\S]*?^\1\2[ \t]*$/gm, '').replace(/`[^`\n]*`/g, '`code`');

export const linksOf = (text: string): string[] => [
  ...new Set(
    [
      ...prose(text).matchAll(
        /\]\(([^()\s]+(?:\([^()\s]*\))?)\)|\b(?:href|src|srcset)="([^"]+)"|^\[[^\]]+\]: (\S+)|<(https?:[^>\s]+)>/gm,
      ),
    ].map((match) => match.slice(1).find((link) => link !== undefined) ?? ''),
  ),
];

/** Lower case, without punctuation, spaces to dashes; a heading that stands twice is counted. */
export function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  const bare = text.replace(/^([ \t]*)(`{3,}|~{3,})[\s\S]*?^\1\2[ \t]*$/gm, '');
  const headings = [...bare.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) => {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replace(/ /g, '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
  const named = [...bare.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name = '']) => name);
  return [...headings, ...named];
}

/** Why a link of a page leads nowhere; undefined: it leads somewhere, or to somebody else's page. */
export function deadEnd(page: string, link: string): string | undefined {
  if (/^mailto:/.test(link)) return undefined;
  if (/^https?:/.test(link) && !HOSTED.test(link)) {
    return URL.canParse(link) && link.startsWith('https:') ? undefined : 'no https URL';
  }
  const own = link.replace(HOSTED, '');
  const [path = '', anchor] = own.split('#');
  const file = own !== link ? path : path === '' ? page : normalize(join(dirname(page), path));
  if (!existsSync(file === '' ? '.' : file)) return `no ${file}`;
  if (anchor === undefined) return undefined;
  if (statSync(file).isDirectory() || !file.endsWith('.md')) return `${file} has no headings`;
  return anchorsOf(readFileSync(file, 'utf8')).includes(anchor)
    ? undefined
    : `no #${anchor} in ${file}`;
}
