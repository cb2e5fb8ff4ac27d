// node madeAtImport.mjs <file>: how many schemas zod makes while a built entry is imported, and how many at the first
// parse after that. A count, not a time: it is the same on every machine.
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Stands between the entry and zod, and counts the calls of every function that makes a schema. */
const hooks = `
  const mark = '?counted';
  export async function resolve(specifier, context, next) {
    const found = await next(specifier, context);
    const isOurs = !context.parentURL?.endsWith(mark);
    return /^zod\\/v4(-mini)?$/.test(specifier) && isOurs ? { ...found, url: found.url + mark } : found;
  }
  export async function load(url, context, next) {
    if (!url.endsWith(mark)) return next(url, context);
    const real = JSON.stringify(url.slice(0, -mark.length));
    const makers = Object.entries(await import(JSON.parse(real)))
      .filter(([name, value]) => typeof value === 'function' && /^[a-z_]/.test(name))
      .map(([name]) => name);
    const source = [
      \`import * as real from \${real};\`,
      \`export * from \${real};\`,
      'const count = (make) => (...args) => { globalThis.made += 1; return make(...args); };',
      ...makers.map((name) => \`const c_\${name} = count(real.\${name}); export { c_\${name} as \${name} };\`),
    ].join('\\n');
    return { format: 'module', source, shortCircuit: true };
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

globalThis.made = 0;
const entry = await import(pathToFileURL(process.argv[2]).href);
const atImport = globalThis.made;
const schemas = Object.values(entry).filter((value) => value?._zod);
for (const schema of schemas) schema._zod.run({ value: {}, issues: [] }, { async: false });
process.stdout.write(
  JSON.stringify({ atImport, schemas: schemas.length, atFirstParse: globalThis.made - atImport }),
);
