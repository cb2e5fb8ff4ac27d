import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const site = fileURLToPath(new URL('config.ts', import.meta.url));

/**
 * Finds Vue in the folder of the site for everything: pages of docs/ stand outside of it, and Vite looks at the
 * repository's root to tell what it need not bundle for rendering.
 */
export const resolveVue = (): Plugin => ({
  name: 'resolve-vue',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!/^vue(\/server-renderer)?$/.test(source) || importer === site) return null;
    if (options.ssr) return { id: source, external: true };
    if (!importer?.endsWith('.md')) return null;
    return this.resolve(source, site, { ...options, skipSelf: true });
  },
});
