import type { Inner } from './ast.js';
import type { ClerkFile } from './resolve/file.js';
import type { Listeners } from './rule.js';

/** Listens to every place that names a module: imports, exports, `import()`, `require()`. */
export const modules = (file: ClerkFile, check: (source: Inner) => void): Listeners => ({
  ImportDeclaration: ({ source }) => check(source),
  ExportNamedDeclaration({ source }) {
    if (source) check(source);
  },
  ExportAllDeclaration: ({ source }) => check(source),
  ImportExpression: ({ source }) => check(source),
  CallExpression({ callee, arguments: [first] }) {
    if (first && file.find(callee, /^require$/)) check(first);
  },
});
