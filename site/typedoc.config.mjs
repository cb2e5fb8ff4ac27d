// API pages as Markdown, one an entry. The root entry only re-exports others, so it has none.
import { readFileSync } from 'node:fs';

const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const entries = Object.keys(exports)
  .filter((subpath) => subpath !== '.' && subpath !== './package.json')
  .map((subpath) => `../src/${subpath.slice(2)}/index.ts`);

/** @type {import('typedoc').TypeDocOptions & import('typedoc-plugin-markdown').PluginOptions} */
export default {
  name: 'API',
  entryPoints: entries,
  tsconfig: 'tsconfig.api.json',
  out: 'api',
  plugin: ['typedoc-plugin-markdown'],
  readme: 'none',
  excludeExternals: true,
  disableSources: true,
  logLevel: 'Warn',
  validation: { notExported: false, invalidLink: true, notDocumented: false },
  treatValidationWarningsAsErrors: true,
  router: 'module',
  entryFileName: 'index',
  groupOrder: ['Functions', 'Variables', 'Classes', 'Interfaces', 'Type Aliases', '*'],
  pageTitleTemplates: { module: 'isoclerk/{name}: API', index: 'API' },
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useCodeBlocks: true,
  expandObjects: false,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
};
