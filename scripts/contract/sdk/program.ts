import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

export interface Program {
  readonly checker: ts.TypeChecker;
  /** What the file exports under a name. */
  exported(file: string): ReadonlyMap<string, ts.Symbol>;
}

/** Compiles declaration files of installed packages. Only the types of ECMAScript are known besides. */
export function compile(files: readonly string[]): Program {
  const program = ts.createProgram(
    files.map((file) => resolve(file)),
    {
      strict: true,
      skipLibCheck: true,
      types: [],
      lib: ['lib.es2022.d.ts'],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
    },
  );
  const checker = program.getTypeChecker();
  return {
    checker,
    exported(file) {
      const source = program.getSourceFile(resolve(file));
      const module = source && checker.getSymbolAtLocation(source);
      if (!module) throw new Error(`not a module: ${file}`);
      return new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]));
    },
  };
}

const PACKAGE = /^(.*\/node_modules\/(?:@clerk\/[^/]+|clerk-[^/]+))\//;

/** `@clerk/shared@4.41.0`, by where something is declared; undefined outside Clerk's packages. */
export function packageOf(symbol: ts.Symbol): { name: string; version: string } | undefined {
  const file = symbol.declarations?.[0]?.getSourceFile().fileName;
  const folder = file && PACKAGE.exec(file)?.[1];
  return folder ? versionOf(folder) : undefined;
}

export function versionOf(folder: string): { name: string; version: string } {
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return { name, version };
}
