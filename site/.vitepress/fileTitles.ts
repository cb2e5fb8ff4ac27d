import type { MarkdownRenderer } from 'vitepress';

/** Shows the file a block belongs to (```ts [src/proxy.ts]) above it. */
export function addFileTitles(md: MarkdownRenderer): void {
  const { fence } = md.renderer.rules;
  if (!fence) throw new Error('no rule for fences');
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const file = /\[([^\]]+)\]/.exec(token?.info ?? '')?.[1];
    const block = fence(tokens, index, options, env, self);
    if (!token || !file) return block;
    return `<div class="file"><p class="file-name">${md.utils.escapeHtml(file)}</p>${block}</div>`;
  };
}
