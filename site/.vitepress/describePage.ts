import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PageData } from 'vitepress';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The first paragraph of a page as its description for search engines, where it gives none. */
export function describePage(page: PageData): Partial<PageData> | undefined {
  if (page.description || page.frontmatter.description) return undefined;
  const text = readFileSync(`${root}${page.filePath}`, 'utf8');
  const paragraph = text
    .split(/\n{2,}/)
    .find((part) => /^[A-Z`[*]/.test(part) && !part.startsWith('```'));
  const plain = (paragraph ?? page.title)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    description: plain.length > 160 ? `${plain.slice(0, 157).replace(/ \S*$/, '')} …` : plain,
  };
}
