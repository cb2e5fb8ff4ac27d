import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const files = globSync('src/**/index.ts', {
  ignore: ['src/cli/**', 'src/internal/**', 'src/doctor/**'],
}).sort();
const program = ts.createProgram(files, {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  noLib: true,
  types: [],
});
const checker = program.getTypeChecker();

interface Public {
  readonly name: string;
  readonly kind: 'guard' | 'function' | undefined;
  readonly text: string;
  readonly tags: readonly string[];
}

/** One guard a family, one builder a resource, one arbitrary a builder: the example stands at the first of them. */
const SIBLING = / (is(?!User|Webhook|KnownWebhook)\w+Event|build\w+|arbitrary\w+)$/;

function kindOf(symbol: ts.Symbol): Public['kind'] {
  if ((symbol.flags & ts.SymbolFlags.Function) === 0) return undefined;
  const signatures = checker.getTypeOfSymbol(symbol).getCallSignatures();
  const guards = signatures.some((signature) => checker.getTypePredicateOfSignature(signature));
  return guards ? 'guard' : 'function';
}

const exported = files.flatMap((file): Public[] => {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${file} is no module`);
  return checker.getExportsOfModule(module).flatMap((alias) => {
    const symbol = alias.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias;
    if (!(symbol.flags & ts.SymbolFlags.Value)) return [];
    return {
      name: `${file.replace(/^src\/|\/?index\.ts$/g, '') || 'isoclerk'} ${alias.name}`,
      kind: kindOf(symbol),
      text: ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' '),
      tags: symbol.getJsDocTags(checker).map(({ name }) => name),
    };
  });
});

describe('docstrings', () => {
  test('stand over everything public that has a value', () => {
    expect(exported.length).toBeGreaterThan(200);
    expect(exported.filter(({ text }) => text === '').map(({ name }) => name)).toEqual([]);
  });

  test('give an example of every public function that has no better documented sibling', () => {
    const functions = exported.filter(({ kind, name }) => kind && !SIBLING.test(name));
    const without = functions.filter(({ tags }) => !tags.includes('example'));
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test('say of every type guard that it never throws', () => {
    const guards = exported.filter(({ kind }) => kind === 'guard');
    expect(guards.length).toBeGreaterThan(20);
    const silent = guards.filter(({ text }) => !text.includes('Never throws'));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
