import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { expect } from 'vitest';

export interface Example {
  readonly title: string;
  readonly code: string;
}

const FENCE = /^([ \t]*)```ts\n([\s\S]*?)^[ \t]*```/gm;

/** The ```ts blocks of a Markdown text; other fences (tsx, sh, json) are not code to run. */
export function markdownExamples(file: string, text: string): Example[] {
  return [...text.matchAll(FENCE)].map((match) => ({
    title: `${file}:${text.slice(0, match.index).split('\n').length}`,
    code: match[2] ?? '',
  }));
}

/** The ```ts blocks in the doc comments of a source file. */
export function docstringExamples(file: string, text: string): Example[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) =>
    markdownExamples(file, comment[0].replace(/^[ \t]*\* ?/gm, '')).map(({ title, code }) => ({
      title: title.replace(/\d+$/, (line) =>
        String(Number(line) + text.slice(0, comment.index).split('\n').length - 1),
      ),
      code,
    })),
  );
}

/** Turns `expression // => value` into an assertion; an example without one only has to run. */
export function withAssertions(code: string): string {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const edits: { readonly at: number; readonly text: string; readonly end?: number }[] = [];
  let claims = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node) || ts.isVariableStatement(node)) {
      const rest = code.slice(node.end).match(/^[ \t;]*\/\/ => (.*)/);
      const expected = rest?.[1];
      if (expected !== undefined) {
        claims++;
        if (ts.isExpressionStatement(node)) {
          edits.push({ at: node.expression.getStart(), text: '__expect(' });
          edits.push({ at: node.expression.end, text: `, ${expected})` });
        } else {
          const name = node.declarationList.declarations[0]?.name.getText();
          edits.push({ at: node.end, text: `;__expect(${name}, ${expected});` });
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const written = code.match(/\/\/ => /g)?.length ?? 0;
  if (claims !== written) {
    throw new Error(`${written} results are written, ${claims} stand behind a statement`);
  }
  return edits
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: insert }) => text.slice(0, at) + insert + text.slice(at), code);
}

let count = 0;

/** Runs one example against the built package, as a user's file would import it. */
export async function runExample({ title, code }: Example): Promise<void> {
  const { code: js } = transformSync(withAssertions(code), { loader: 'ts', format: 'esm' });
  const folder = resolve('.cache/examples');
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${process.pid}-${count++}.mjs`;
  writeFileSync(
    path,
    `// ${title}\nconst { expect: __expect } = globalThis.__isoclerkExample;\n${js}`,
  );
  Object.assign(globalThis, {
    __isoclerkExample: {
      expect: (actual: unknown, expected: unknown) => expect(actual, title).toEqual(expected),
    },
  });
  await import(/* @vite-ignore */ pathToFileURL(path).href);
}
