import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { pageOf } from './pages.ts';

const REPOSITORY = 'https://github.com/isoclerk/isoclerk';

/**
 * Links in Markdown are relative to the file, so that they work in the repository as well. On the site one leads to the
 * page, if the file is a page, and to the repository, if it is not. A link to nothing stops the build.
 */
export function repositoryLinks(
  md: MarkdownRenderer,
  root: string,
  sources: readonly string[],
): void {
  const pages = new Set(sources);
  md.core.ruler.push('repository-links', (state) => {
    const from = posix.relative(root, state.env.realPath ?? state.env.path ?? '');
    for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
      const name = token.type === 'link_open' ? 'href' : token.type === 'image' ? 'src' : null;
      const href = name && token.attrGet(name);
      if (!name || !href || /^([a-z]+:|#|\/)/.test(href)) continue;
      const [path = '', hash] = href.split('#');
      const file = posix.join(posix.dirname(from), decodeURI(path));
      const anchor = hash === undefined ? '' : `#${hash}`;
      if (pages.has(file)) token.attrSet(name, `/${pageOf(file)}${anchor}`);
      else if (!existsSync(`${root}${file}`))
        throw new Error(`${from} links to ${href}: no such file`);
      else if (name === 'href') token.attrSet(name, `${REPOSITORY}/blob/main/${file}${anchor}`);
    }
  });
}
