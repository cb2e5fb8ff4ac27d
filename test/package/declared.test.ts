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

/** The names that a declaration promises as values: not types, and nothing that came by `export type`. */
function declared(types: string): string[] {
  const file = program.getSourceFile(resolve(types));
  const module = file && checker.getSymbolAtLocation(file);
  return (module ? checker.getExportsOfModule(module) : [])
    .filter((symbol) => {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      const own = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
      const isTypeOnly = symbol.declarations?.some(ts.isTypeOnlyExportDeclaration) ?? false;
      return (own.flags & ts.SymbolFlags.Value) !== 0 && !isTypeOnly;
    })
    .map(({ name }) => name)
    .sort();
}

test('there are two declarations an entry', () => {
  expect(files).toHaveLength((Object.keys(manifest.exports).length - 1) * 2);
});

test.each(files)('$types promises what $default has', async ({ types, default: code }) => {
  const module = await import(/* @vite-ignore */ resolve(code));
  const names = Object.keys(module).filter(
    (name) => !['__esModule', 'module.exports', 'default'].includes(name),
  );
  expect(declared(types)).toEqual(names.sort());
});
