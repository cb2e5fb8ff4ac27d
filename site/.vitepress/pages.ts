import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DefaultTheme } from 'vitepress';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where a file of the repository stands on the site: `docs/user.md` as it is, `site/guides/x.md` without `site/`. */
export const pageOf = (file: string): string => file.replace(/^site\//, '');

const markdown = (folder: string): string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`);

/** Every file that is a page. */
export const sources = (): string[] => [
  'site/index.md',
  ...['docs', 'site/guides', 'site/api'].flatMap(markdown),
];

/** The first heading, without code marks, which menus cannot show. */
function titleOf(file: string): string {
  const heading = /^# (.+)$/m.exec(readFileSync(`${root}${file}`, 'utf8'))?.[1] ?? file;
  return heading.replace(/[`\\]/g, '');
}

const item = (file: string, text = titleOf(file)): DefaultTheme.SidebarItem => ({
  text,
  link: `/${pageOf(file)
    .replace(/\.md$/, '')
    .replace(/index$/, '')}`,
});

const GUIDES = {
  Frameworks: ['nextjs', 'react', 'hono', 'express', 'sveltekit'],
  Services: ['convex', 'supabase', 'inngest'],
  Tasks: ['playwright-storybook', 'billing-upgrade'],
};

// Pages of docs/ that are more than the reference of an entry. What is in no list comes last, so that no page is lost.
const HELP = ['known-issues', 'doctor', 'eslint', 'cli', 'errors', 'billing-migration'];

const named = (folder: string, names: readonly string[]): string[] => {
  const files = markdown(folder);
  return names.map((name) => `${folder}/${name}.md`).filter((file) => files.includes(file));
};

/** Every page with its title, for visitors without script, who have no menu on a phone. */
export const allPages = (): readonly { readonly title: string; readonly link: string }[] =>
  sources()
    .filter((file) => file !== 'site/index.md')
    .map((file) => ({ title: titleOf(file), link: pageOf(file).replace(/\.md$/, '.html') }));

export function nav(): DefaultTheme.NavItem[] {
  return [
    { text: 'Guides', link: '/guides/nextjs', activeMatch: '^/guides/' },
    { text: 'Reference', link: '/docs/user', activeMatch: '^/docs/' },
    { text: 'API', link: '/api/', activeMatch: '^/api/' },
    { text: 'Playground', link: '/playground/', target: '_self' },
  ];
}

export function sidebar(): DefaultTheme.SidebarMulti {
  const grouped = new Set(Object.values(GUIDES).flat());
  const others = markdown('site/guides').filter(
    (file) => !grouped.has(file.replace(/^.*\/|\.md$/g, '')),
  );
  const guides = [
    ...Object.entries(GUIDES).map(([text, names]) => ({
      text,
      items: named('site/guides', names).map((file) => item(file)),
    })),
    ...(others.length > 0
      ? [{ text: 'More', items: others.sort().map((file) => item(file)) }]
      : []),
    { text: 'Help', items: named('docs', HELP).map((file) => item(file)) },
  ];
  const reference = markdown('docs').sort();
  const help = named('docs', HELP);
  const docs = [
    {
      text: 'Entries',
      items: reference.filter((file) => !help.includes(file)).map((file) => item(file)),
    },
    { text: 'Help', items: help.map((file) => item(file)) },
  ];
  const api = markdown('site/api').sort();
  return {
    '/guides/': guides,
    '/docs/': docs,
    '/api/': [{ text: 'API', items: api.map((file) => item(file)) }],
  };
}
