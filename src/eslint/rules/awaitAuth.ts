import type { ExpressionStatement, Node } from '../ast.js';
import type { Fixer, Fixing, Report } from '../context.js';
import { bare, functionAround, nameOf } from '../resolve/nodes.js';
import { defineRule } from '../rule.js';

// async: auth, currentUser and clerkClient since @clerk/nextjs 6.0.0; the others since they exist.
const PROMISE =
  /^@clerk\/(?:nextjs\/server#(?:auth(?:\.protect)?|currentUser|clerkClient)|tanstack-react-start\/server#auth|[\w-]+\/webhooks#verifyWebhook|[\w-]+(?:\/server)?#verifyToken)\(\)$/;
const AUTH = /\/server#auth\(\)$/;
const NOT_CALLED = /^@clerk\/nextjs\/server#clerkClient$/;
// Where what happens counts, and not what comes back.
const GATE = /#(?:auth\.protect|verifyWebhook|verifyToken)\(\)$/;
const OF_PROMISES = /^(?:then|catch|finally)$/;

export const awaitAuth = defineRule(
  {
    description: 'await what Clerk made async',
    needs: /@clerk\/(?:nextjs|tanstack)|\bverify(?:Webhook|Token|Jwt)/,
    messages: {
      value: '`{{name}}()` gives a promise, and this reads from the promise. Await it.',
      test: '`{{name}}()` gives a promise, always truthy. Await it.',
      gate: 'What comes next runs before `{{name}}()` has decided. Await it.',
      protect: '`auth()` has no `protect` since @clerk/nextjs 6. Write `await auth.protect()`.',
      client:
        '`clerkClient` is an async function since @clerk/nextjs 6. Write `(await clerkClient())`.',
    },
    fixable: true,
  },
  (file, context) => {
    const promiseOf = (node: Node | null) => file.find(node, PROMISE)?.path;

    function report(node: Node, messageId: string, path: string, fix: Fixing) {
      const around = functionAround(node);
      const name = path.replace(/^.*#|\(\)$/g, '');
      const found: Report = { node, messageId, data: { name } };
      if (!around || around.async) return context.report({ ...found, fix });
      // `async` belongs before the name of a method, not before its function.
      const isMethod = /^(?:Property|MethodDefinition)$/.test(around.parent?.type ?? '');
      if (isMethod) return context.report(found);
      const suggest = {
        desc: 'Make the function async.',
        fix: (fixer: Fixer) => [fixer.insertTextBefore(around, 'async '), ...[fix(fixer)].flat()],
      };
      context.report({ ...found, suggest: [suggest] });
    }
    const awaitBefore = (node: Node) => (fixer: Fixer) => fixer.insertTextBefore(node, 'await ');
    const wrap = (node: Node) => (fixer: Fixer) => [
      fixer.insertTextBefore(node, '(await '),
      fixer.insertTextAfter(node, ')'),
    ];

    const testOf = (node: Node) => {
      const path = promiseOf(node);
      if (path) report(node, 'test', path, wrap(node));
    };
    return {
      MemberExpression({ object, property, computed, parent }) {
        const client = file.find(object, NOT_CALLED)?.path;
        if (client && object.type !== 'MemberExpression') {
          const fix: Fixing = (fixer) =>
            fixer.replaceText(object, `(await ${file.source.getText(object)}())`);
          return report(object, 'client', client, fix);
        }
        const path = promiseOf(object);
        const name = nameOf(property, computed);
        if (!path || OF_PROMISES.test(name ?? '')) return;
        const call = bare(object);
        if (name === 'protect' && AUTH.test(path)) {
          if (call.type !== 'CallExpression' || parent?.type !== 'CallExpression') return;
          const text = file.source.getText(call.callee);
          const args = parent.arguments.map((it) => file.source.getText(it)).join(', ');
          return report(parent, 'protect', path, (fixer) =>
            fixer.replaceText(
              parent,
              `${isAwaited(parent) ? '' : 'await '}${text}.protect(${args})`,
            ),
          );
        }
        report(object, 'value', path, wrap(object));
      },
      VariableDeclarator({ id, init }) {
        const path = id.type === 'ObjectPattern' ? promiseOf(init) : undefined;
        if (path && init) report(init, 'value', path, awaitBefore(init));
      },
      ExpressionStatement({ expression }: ExpressionStatement) {
        const call = bare(expression);
        const path = call.type === 'CallExpression' ? promiseOf(call) : undefined;
        if (path && GATE.test(path)) report(call, 'gate', path, awaitBefore(call));
      },
      IfStatement: ({ test }) => testOf(test),
      ConditionalExpression: ({ test }) => testOf(test),
      UnaryExpression({ operator, argument }) {
        if (operator === '!') testOf(argument);
      },
    };
  },
);

const isAwaited = ({ parent }: Node) => parent?.type === 'AwaitExpression';
