// Writes the zod schemas of Clerk Billing from src/billing/tables: the tolerant ones to src/billing/schemas, the exact
// ones with their types to src/billing/backend and src/billing/frontend. Run it after a change in a table:
//   node scripts/billingSchemas.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = 'src/billing';
const folders = { any: 'schemas', bapi: 'backend', fapi: 'frontend' };

const upperFirst = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const quoted = (values) => values.map((value) => `'${value}'`);

/** `{ plan: { billingPlan, … }, … }`: every table, by the file it stands in. */
export async function loadTables() {
  const names = readdirSync(`${root}/tables`).map((file) => file.replace(/\.ts$/, ''));
  const families = names.filter((name) => name !== 'table' && name !== 'enums');
  const { outputFiles } = await build({
    stdin: {
      contents: families.map((f) => `export * as ${f} from './${root}/tables/${f}.ts';`).join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].text).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** Where each interface stands, and its comments: `{ BillingPlan: { file, text, fields: { id: text } } }`. */
function readTypes() {
  const types = {};
  const INTERFACE = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\nexport interface (\w+) \{\n([\s\S]*?)\n\}/g;
  for (const file of readdirSync(`${root}/types`)) {
    const source = readFileSync(`${root}/types/${file}`, 'utf8');
    for (const [, text, name, body] of source.matchAll(INTERFACE)) {
      const comments = body.matchAll(/^ {2}(\/\*\*.*\*\/)\n {2}(\w+)\??:/gm);
      const fields = Object.fromEntries([...comments].map(([, comment, key]) => [key, comment]));
      types[name] = { file: file.replace(/\.ts$/, ''), text, fields };
    }
  }
  return types;
}

/** Writes the types and members of one file; `name(table)` gives a named table's name. */
function writer(reading, name) {
  const exact = reading !== 'any';
  const members = (table, write) =>
    Object.entries(table.fields)
      .map(([key, field]) => ({
        key,
        type: field.in?.[reading] ?? field.is,
        mark: field[reading] ?? field.all ?? '',
      }))
      .filter(({ mark }) => mark !== '-')
      .map(({ key, type, mark }) => write(key, type, mark.includes('?'), mark.includes('~')))
      .join('\n');

  const zodType = (type) => {
    if (type === 'object') return 'z.looseObject({})';
    if (typeof type === 'string') return `z.${type}()`;
    if (Array.isArray(type)) return `${exact ? 'z.literal' : 'openEnum'}([${quoted(type)}])`;
    if (type.only?.length === 1) return `z.literal(${quoted(type.only)})`;
    if (type.only) return `z.literal([${quoted(type.only)}])`;
    if (type.list) return `z.array(${zodType(type.list)})`;
    if (type.either) return `z.union([${type.either.map(zodType)}])`;
    return name(type) ? `${name(type)}Schema` : zodObject(type);
  };
  const zodObject = (table) =>
    `z.looseObject({\n${members(table, (key, type, optional, nullable) => {
      const value = nullable ? `z.nullable(${zodType(type)})` : zodType(type);
      return `${key}: ${optional ? `z.optional(${value})` : value},`;
    })}\n})`;

  const tsType = (type) => {
    if (type === 'object') return 'Record<string, unknown>';
    if (type === 'int') return 'number';
    if (typeof type === 'string') return type;
    if (Array.isArray(type)) return quoted(type).join(' | ');
    if (type.only) return quoted(type.only).join(' | ');
    if (type.list) return `${tsType(type.list)}[]`;
    if (type.either) return type.either.map(tsType).join(' | ');
    return name(type) ?? tsObject(type, {});
  };
  const tsObject = (table, comments) =>
    `{\n${members(table, (key, type, optional, nullable) => {
      const value = `${tsType(type)}${nullable ? ' | null' : ''}${optional ? ' | undefined' : ''}`;
      return `${comments[key] ? `${comments[key]}\n` : ''}${key}${optional ? '?' : ''}: ${value};`;
    })}\n}`;

  return { zodObject, tsObject };
}

/** Every table that a table mentions. */
function mentioned(value) {
  if (typeof value !== 'object' || value === null) return [];
  if (value.fields) {
    return Object.values(value.fields).flatMap((field) =>
      [field.is, ...Object.values(field.in ?? {})].flatMap((type) =>
        type.fields ? [type, ...mentioned(type)] : mentioned(type),
      ),
    );
  }
  return Object.values(value).flatMap((type) =>
    type?.fields ? [type, ...mentioned(type)] : mentioned(type),
  );
}

const bare = (specifier) => specifier.replace(/^type /, '');
const order = (specifier) => bare(specifier).toLowerCase();

/** An import as the formatter orders and writes it. */
function importLine(specifiers, from) {
  const sorted = [...specifiers].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const types = sorted.every((specifier) => specifier.startsWith('type '));
  return types
    ? `import type { ${sorted.map(bare).join(', ')} } from '${from}';`
    : `import { ${sorted.join(', ')} } from '${from}';`;
}

/** The text of every generated file, by path. */
export function render(tables) {
  const types = readTypes();
  const homes = new Map();
  for (const [family, module] of Object.entries(tables)) {
    for (const [key, table] of Object.entries(module)) {
      homes.set(table, { name: upperFirst(key), family });
    }
  }
  const files = {};
  for (const [reading, folder] of Object.entries(folders)) {
    const exact = reading !== 'any';
    for (const [family, module] of Object.entries(tables)) {
      const imports = new Map();
      const wanted = (from, what) => imports.set(from, (imports.get(from) ?? new Set()).add(what));
      const name = (table) => {
        const home = homes.get(table);
        if (home && home.family !== family) {
          wanted(`./${home.family}.js`, `${home.name}Schema`);
          if (exact) wanted(`./${home.family}.js`, `type ${home.name}`);
        }
        return home?.name;
      };
      const { zodObject, tsObject } = writer(reading, name);

      // What a table mentions is made before it.
      const sequence = new Set();
      const place = (table) => {
        for (const other of mentioned(table)) if (!sequence.has(other)) place(other);
        sequence.add(table);
      };
      for (const table of Object.values(module)) place(table);

      const parts = [...sequence]
        .filter((table) => homes.get(table)?.family === family)
        .filter((table) => !exact || !table.on || table.on.includes(reading))
        .map((table) => {
          const own = homes.get(table).name;
          const { file, text, fields } = types[own];
          wanted('../schemaType.js', 'type BillingSchema');
          if (!exact) wanted(`../types/${file}.js`, `type ${own}`);
          const schema = `/** Schema of {@link ${own}}. */
export const ${own}Schema: BillingSchema<${own}> = /* @__PURE__ */ (() => ${zodObject(table)})();`;
          return exact
            ? `${text}\nexport interface ${own} ${tsObject(table, fields)}\n\n${schema}`
            : schema;
        });
      if (parts.length === 0) continue;
      const body = parts.join('\n\n');
      if (body.includes('openEnum(')) wanted('../openEnum.js', 'openEnum');
      const lines = [...imports.keys()].sort().map((from) => importLine(imports.get(from), from));
      files[`${root}/${folder}/${family}.ts`] =
        `// Written by scripts/billingSchemas.mjs from ../tables/${family}.ts.
import * as z from 'zod/v4';
${lines.join('\n')}

${body}
`;
    }
  }
  return files;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = render(await loadTables());
  for (const folder of Object.values(folders)) mkdirSync(`${root}/${folder}`, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(path, text);
  execFileSync('node_modules/.bin/biome', ['check', '--write', ...Object.keys(files)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  console.log(`${Object.keys(files).length} files written`);
}
