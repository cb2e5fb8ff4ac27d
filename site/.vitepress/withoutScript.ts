import { allPages } from './pages.ts';

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Adds links to all pages for visitors without script: the menus of a phone need it. */
export function withoutScript(html: string, base: string): string {
  const links = allPages()
    .map(({ title, link }) => `<li><a href="${base}${link}">${escapeText(title)}</a></li>`)
    .join('');
  const nav = `<noscript><nav class="all-pages" aria-label="All pages"><ul>${links}</ul></nav></noscript>`;
  return html.replace('</body>', `${nav}</body>`);
}
