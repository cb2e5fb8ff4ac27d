import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { manifest } from './tarball.js';

type Condition = { readonly types: string; readonly default: string };

const files = Object.entries(manifest.exports).flatMap(([name, entry]) =>
  Object.values(entry as Record<string, Condition>).flatMap((condition) =>
    condition.types ? [{ name, ...condition }] : [],
  ),
);

const program = ts.createProgram(
  files.map(({ types }) => resolve(types)),
  {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    types: [],
  },
);
const checker = program.getTypeChecker();

/** The names of a declaration, by whether they are promised as values: not types, and nothing that came by `export type`. */
function declared(types: string): { values: string[]; types: string[] } {
  const file = program.getSourceFile(resolve(types));
  const module = file && checker.getSymbolAtLocation(file);
  const names = { values: [] as string[], types: [] as string[] };
  for (const symbol of module ? checker.getExportsOfModule(module) : []) {
    if (symbol.name === 'default') continue; // the same in both, as the surface says
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const own = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
    const isTypeOnly = symbol.declarations?.some(ts.isTypeOnlyExportDeclaration) ?? false;
    const isValue = (own.flags & ts.SymbolFlags.Value) !== 0 && !isTypeOnly;
    names[isValue ? 'values' : 'types'].push(symbol.name);
  }
  return { values: names.values.sort(), types: names.types.sort() };
}

test('there are two declarations an entry', () => {
  expect(files).toHaveLength((Object.keys(manifest.exports).length - 1) * 2);
});

test.each(files)('$types promises what $default has', async ({ types, default: code }) => {
  const module = await import(/* @vite-ignore */ resolve(code));
  const names = Object.keys(module).filter(
    (name) => !['__esModule', 'module.exports', 'default'].includes(name),
  );
  expect(declared(types).values).toEqual(names.sort());
});

test('the types are the recorded ones: a change here is a change of the public API', async () => {
  const esm = files.filter(({ types }) => types.endsWith('.d.ts'));
  const lines = esm.flatMap(({ name, types }) =>
    declared(types).types.map((own) => `${name} ${own}\n`),
  );
  await expect(lines.join('')).toMatchFileSnapshot('types.txt');
});

test.each(files.filter(({ types }) => types.endsWith('.d.cts')))(
  '$types has the types of its ESM twin',
  ({ types }) => {
    expect(declared(types).types).toEqual(declared(types.replace(/cts$/, 'ts')).types);
  },
);
