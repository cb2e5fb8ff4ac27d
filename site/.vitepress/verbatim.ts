import type { MarkdownRenderer } from 'vitepress';

/** Shortcodes of Clerk look like expressions of Vue; in inline code they are text. */
export function keepVerbatim(md: MarkdownRenderer): void {
  md.core.ruler.push('verbatim', (state) => {
    for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === 'code_inline') token.attrSet('v-pre', '');
    }
  });
}
