import type { Node, NodeOf } from '../ast.js';
import type { Fixing } from '../context.js';
import { modules } from '../modules.js';
import { boundBy, isFunction, nameOf, textOf } from '../resolve/nodes.js';
import { packageOf } from '../resolve/path.js';
import { defineRule, optionOf } from '../rule.js';
import { core3, type Removed, removedExports, removedPaths } from './removed.js';

const CLERK = /^@clerk\//;
const EXPORT = /^(@clerk\/[^#]*)#(\w+)$/;
const CLIENT_VERIFY =
  /^@clerk\/(?!clerk-sdk-node)[\w-]+(?:\/[\w./-]+)?#\w+(?:\(\)!?)?\.verifyToken$/;
const OLD_OPTIONS: Readonly<Record<string, string>> = {
  apiKey: 'secretKey',
  frontendApi: 'publishableKey',
};

export const noRemovedApi = defineRule(
  {
    name: 'no-removed-api',
    description: 'use nothing that Clerk removed',
    needs: /@clerk\/|compromised/,
    messages: {
      removed: '`{{name}}` is gone from `{{module}}` since {{since}}. {{instead}}',
      path: '`{{module}}` is gone since {{since}}. {{instead}}',
      option: '`{{name}}` is not read since Core 2. Pass `{{instead}}`.',
      variable: '`CLERK_API_KEY` is `CLERK_SECRET_KEY` since Core 2.',
      compromised: 'This forces no reset. Call `users.setPasswordCompromised(userId)`.',
      verify: 'Clients have no `verifyToken` since @clerk/backend 1. Import it from there.',
    },
    fixable: true,
    options: { core: { enum: [2, 3] } },
  },
  (file, context) => {
    const isCore3 = optionOf<number>(context, 'core', 2) === 3;
    const rows = isCore3 ? [...removedExports, ...core3] : removedExports;

    const removed = (module: string, name: string | undefined): Removed | undefined =>
      rows.find((row) => row.module.test(module) && row.names.test(`${name}`));

    function checkPath(node: Node) {
      const module = packageOf(`${textOf(node)}`);
      const row = removedPaths.find((it) => it.module.test(module));
      if (row) context.report({ node, messageId: 'path', data: { module, ...textsOf(row) } });
    }

    function checkNames(node: Naming, source: Node) {
      const module = packageOf(`${textOf(source)}`);
      const found = node.specifiers.flatMap((specifier) => {
        const name = importedName(specifier);
        const row = removed(module, name);
        return name && row ? [{ specifier, name, row }] : [];
      });
      for (const { specifier, name, row } of found) {
        context.report({
          node: specifier,
          messageId: 'removed',
          data: { name, module, ...textsOf(row) },
          fix: row.to && textOf(source) === module ? movingTo(row.to) : null,
        });
      }

      /** Names are taken from where they are today, and the others as before. */
      function movingTo(to: (module: string) => string): Fixing | null {
        const code = (it: Node) => file.source.getText(it);
        const moved = new Set(found.flatMap((it) => (it.row.to === to ? [it.specifier] : [])));
        const others = node.specifiers.filter((it) => !moved.has(it));
        const now = (text: string) => text.replace(module, () => to(module));
        if (!others.length) return (fixer) => fixer.replaceText(source, now(code(source)));
        const match = /(import(?: type)? *)\{[^{}/]*\}([\s\S]*)/.exec(code(node));
        if (!match) return null;
        const [, head, tail] = match;
        const line = (names: Iterable<Node>) => `${head}{ ${[...names].map(code).join(', ')} }`;
        return (fixer) =>
          fixer.replaceText(node, `${line(others)}${tail}\n${line(moved)}${now(`${tail}`)}`);
      }
    }

    /** A property of a module as a whole; by another name it is the default for something else. */
    function checkName(node: Node, own: string | undefined, value = node) {
      const found = file.find(value, EXPORT);
      if (!found) return;
      const [module, name] = found.captured.map(String);
      const row = name === own && removed(`${module}`, name);
      if (row) {
        const data = { name: `${name}`, module: `${module}`, ...textsOf(row) };
        context.report({ node, messageId: 'removed', data });
      }
    }

    return {
      ...modules(file, (source) => {
        const { parent } = source;
        checkPath(source);
        if (isNaming(parent)) checkNames(parent, source);
      }),
      MemberExpression(node) {
        checkName(node, nameOf(node.property, node.computed));
        if (file.find(node, CLIENT_VERIFY)) context.report({ node, messageId: 'verify' });
      },
      JSXOpeningElement({ name }) {
        if (name.type === 'JSXMemberExpression') checkName(name, name.property.name);
      },
      Property(node) {
        const name = `${nameOf(node.key, node.computed)}`;
        const bound = boundBy(node);
        if (bound) return checkName(node, name, bound);
        const isDigest = /^password_?digest$/i.test(name) && textOf(node.value) === 'compromised';
        if (isDigest) return context.report({ node, messageId: 'compromised' });
        const call = node.parent.parent;
        const isOption = call.type === 'CallExpression' || call.type === 'NewExpression';
        if (!isOption || isFunction(node.value)) return;
        const called = file.find(call.callee, CLERK);
        if (!called) return;
        const instead = Object.hasOwn(OLD_OPTIONS, name) ? OLD_OPTIONS[name] : undefined;
        if (file.find(node.value, /process\.env\.CLERK_API_KEY$/) && name === 'secretKey') {
          context.report({ node: node.value, messageId: 'variable' });
        } else if (instead && /#\w+$/.test(called.path)) {
          context.report({ node: node.key, messageId: 'option', data: { name, instead } });
        }
      },
      JSXAttribute({ name, parent }) {
        const attribute = file.source.getText(name);
        if (attribute !== 'frontendApi' || !file.find(parent.name, CLERK)) return;
        context.report({
          node: name,
          messageId: 'option',
          data: { name: attribute, instead: 'publishableKey' },
        });
      },
    };
  },
);

const textsOf = ({ since, instead }: Pick<Removed, 'since' | 'instead'>) => ({ since, instead });

type Naming = NodeOf<'ImportDeclaration' | 'ExportNamedDeclaration'>;

const isNaming = (node: Node): node is Naming =>
  node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration';

const importedName = (node: Node) =>
  node.type === 'ImportSpecifier'
    ? nameOf(node.imported)
    : node.type === 'ExportSpecifier'
      ? nameOf(node.local)
      : undefined;
