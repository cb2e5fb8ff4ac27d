import { globSync } from 'tinyglobby';

/** What people read: the pages of the project and of its examples. */
export const pages: readonly string[] = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md'], {
  ignore: ['**/node_modules/**', 'CHANGELOG.md'],
}).sort();
