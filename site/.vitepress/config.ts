import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { describePage } from './describePage.ts';
import { addFileTitles } from './fileTitles.ts';
import { nav, pageOf, sidebar, sources } from './pages.ts';
import { withPolicy } from './policy.ts';
import { repositoryLinks } from './repositoryLinks.ts';
import { resolveVue } from './resolveVue.ts';
import { servePlayground } from './servePlayground.ts';
import { slugify } from './slugify.ts';
import { keepVerbatim } from './verbatim.ts';
import { withoutScript } from './withoutScript.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const base = process.env.SITE_BASE ?? '/';
const hostname = process.env.SITE_URL ?? 'https://isoclerk.github.io/isoclerk/';

export default defineConfig({
  title: 'isoclerk',
  description:
    'One user type, exact token budgets, honest webhook and billing schemas for Clerk. Pure, typed helpers, the same in browsers and on servers.',
  lang: 'en',
  base,
  // The pages are where they belong in the repository: docs/ and site/. Nothing is copied.
  srcDir: root,
  srcExclude: ['*.md', '!(docs|site)/**', 'site/node_modules/**', 'site/test/**'],
  outDir: fileURLToPath(new URL('dist', import.meta.url)),
  cacheDir: fileURLToPath(new URL('cache', import.meta.url)),
  rewrites: pageOf,
  cleanUrls: false,
  metaChunk: true,
  sitemap: { hostname },
  head: [
    ['link', { rel: 'icon', href: `${base}icon.svg`, type: 'image/svg+xml' }],
    ['meta', { name: 'theme-color', content: '#5b4bdb' }],
  ],
  themeConfig: {
    search: { provider: 'local' },
    nav: nav(),
    sidebar: sidebar(),
    outline: [2, 3],
    externalLinkIcon: true,
    socialLinks: [{ icon: 'github', link: 'https://github.com/isoclerk/isoclerk' }],
    footer: {
      message: 'A community library under the MIT licence; not made by Clerk.',
    },
  },
  // The playground is no page of VitePress.
  ignoreDeadLinks: [/\/playground\//],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    // As GitHub makes them: a link works in both places.
    anchor: { slugify },
    config(md) {
      repositoryLinks(md, root, sources());
      addFileTitles(md);
      keepVerbatim(md);
    },
  },
  transformPageData: describePage,
  transformHtml: (html) => withPolicy(withoutScript(html, base)),
  vite: {
    publicDir: fileURLToPath(new URL('../public', import.meta.url)),
    plugins: [resolveVue(), servePlayground()],
    server: { fs: { allow: [root] } },
    // Not every HTML file of the repository is an entry.
    optimizeDeps: { entries: ['site/.vitepress/theme/index.ts'] },
    build: { chunkSizeWarningLimit: 4000 },
  },
});
