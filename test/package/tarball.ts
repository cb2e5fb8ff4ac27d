import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
// @ts-expect-error the scripts are plain JavaScript without declarations
import * as scripts from '../../scripts/entries.mjs';
// @ts-expect-error the scripts are plain JavaScript without declarations
import * as packing from '../../scripts/pack.mjs';

export interface Entry {
  readonly subpath: string;
  readonly name: string;
  readonly file: string;
}

export const entries = scripts.entries as readonly Entry[];
export const peerOf = scripts.peerOf as (subpath: string) => string | undefined;
export const manifest = scripts.manifest as {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly typesVersions: Readonly<Record<'*', Readonly<Record<string, unknown>>>>;
};
export const pack = packing.pack as () => {
  readonly tarball: string;
  readonly files: readonly string[];
  readonly unpackedSize: number;
};
export const install = packing.install as (tarball: string, peers?: readonly string[]) => string;

/** Every relative file that a built file reaches by import, itself included, and the bare names met on the way. */
export function importGraph(file: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const examples = /\/\*\*[\s\S]*?\*\//g;
  // A declaration names the code beside it.
  const declared = (path: string): string =>
    /\.d\.c?ts$/.test(file) ? path.replace(/\.(c?)js$/, '.d.$1ts') : path;
  const visit = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    const text = readFileSync(path, 'utf8').replace(examples, '');
    const specifiers = text.matchAll(
      /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)["']([^"']+)["']/g,
    );
    for (const [, specifier = ''] of specifiers) {
      if (specifier.startsWith('.')) visit(declared(resolve(path, '..', specifier)));
      else packages.add(specifier);
    }
  };
  visit(resolve(file));
  return { files, packages };
}
