import type { CallExpression, ExpressionStatement, Node } from '../ast.js';
import type { Fixer, Fixing, Report } from '../context.js';
import { bare, functionAround, isFunction, isNothing, nameOf } from '../resolve/nodes.js';
import { defineRule } from '../rule.js';

// async: auth, currentUser and clerkClient since @clerk/nextjs 6.0.0; the others since they exist.
const PROMISE =
  /^@clerk\/(?:nextjs\/server#(?:auth(?:\.protect)?|currentUser|clerkClient)|tanstack-react-start\/server#auth|[\w-]+\/webhooks#verifyWebhook|[\w-]+(?:\/server)?#verifyToken)\(\)$/;
const AUTH = /\/server#auth(?:\(\))?$/;
const NOT_CALLED = /^@clerk\/nextjs\/server#clerkClient$/;
// What functions have themselves, and what tests put on them.
const OF_FUNCTIONS = /^(?:call|apply|bind|mock|resolves|returns)/;
// Where what happens counts, and not what comes back.
const GATE = /#(?:auth\.protect|verifyWebhook|verifyToken)\(\)$/;
const NO_AWAIT = /^(?:PropertyDefinition|AccessorProperty|StaticBlock|TSModuleBlock)$/;
const OF_PROMISES = /^(?:then|catch|finally)$/;

export const awaitAuth = defineRule(
  {
    name: 'await-auth',
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

    function report(node: Node, messageId: string, path: string, fix: Fixing | false) {
      const around = functionAround(node);
      const name = path.slice(path.lastIndexOf('#') + 1).replaceAll('()', '');
      const found: Report = { node, messageId, data: { name } };
      if (!fix || !mayAwait(node)) return context.report(found);
      if (!around || around.async) return context.report({ ...found, fix });
      // `async` belongs before the name of a method, not before its function.
      const isMethod = /^(?:Property|MethodDefinition)$/.test(around.parent.type);
      if (isMethod) return context.report(found);
      const suggest = {
        desc: 'Make the function async.',
        fix: (fixer: Fixer) => [fixer.insertTextBefore(around, 'async '), ...[fix(fixer)].flat()],
      };
      context.report({ ...found, suggest: [suggest] });
    }
    const whole = (node: Node) => {
      const text = file.source.getText(node);
      return isCompound(node) ? `(${text})` : text;
    };
    const awaiting = (node: Node) => (fixer: Fixer) =>
      fixer.replaceText(node, `await ${whole(node)}`);
    const wrap =
      (node: Node, call = '') =>
      (fixer: Fixer) =>
        fixer.replaceText(node, `(await ${whole(node)}${call})`);

    // Awaiting spares what is no promise. A call that is right for one of several values breaks the others.
    const isAlways = (node: Node, pattern: RegExp) =>
      file.trace(node).every(({ path }) => pattern.test(path));
    const calling = (client: Node) => isAlways(client, NOT_CALLED) && wrap(client, '()');

    function checkValue(node: Node | null): void {
      const path = promiseOf(node);
      if (path && node) report(node, 'value', path, awaiting(node));
    }
    function checkTest(node: Node): void {
      if (node.type === 'LogicalExpression') {
        if (node.operator !== '&&') checkTest(node.left); // the others have a listener
        checkTest(node.right);
        return;
      }
      // A promise that may be missing is asked about with reason.
      const path = promiseOf(node);
      if (path && isAlways(node, PROMISE)) report(node, 'test', path, wrap(node));
    }
    /** What a statement calls: `a && b()` and `a ? b() : c()` are written for it, too. */
    function checkGate(expression: Node): void {
      const node = bare(expression);
      switch (node.type) {
        case 'LogicalExpression':
          checkGate(node.right);
          break;
        case 'UnaryExpression':
          checkGate(node.argument);
          break;
        case 'ConditionalExpression':
          checkGate(node.consequent);
          checkGate(node.alternate);
          break;
        case 'CallExpression': {
          const path = promiseOf(node);
          if (path && GATE.test(path)) report(node, 'gate', path, awaiting(node));
        }
      }
    }
    return {
      MemberExpression(node) {
        const { object, property, computed, parent } = node;
        const name = nameOf(property, computed);
        const client = file.find(object, NOT_CALLED)?.path;
        if (client) {
          if (OF_FUNCTIONS.test(`${name}`)) return;
          return report(object, 'client', client, calling(object));
        }
        const path = promiseOf(object);
        if (!path || OF_PROMISES.test(`${name}`)) return;
        const call = bare(object);
        if (name === 'protect' && AUTH.test(path)) {
          const isCalled = parent.type === 'CallExpression' && parent.callee === node;
          if (call.type !== 'CallExpression' || !isCalled) {
            return context.report({ node: object, messageId: 'protect' });
          }
          const { callee } = call;
          const args = parent.arguments.map((it) => file.source.getText(it)).join(', ');
          const now = `${isAwaited(parent) ? '' : 'await '}${whole(callee)}.protect(${args})`;
          const fix = (fixer: Fixer) => fixer.replaceText(parent, now);
          return report(parent, 'protect', path, isAlways(callee, AUTH) && fix);
        }
        report(object, 'value', path, wrap(object));
      },
      VariableDeclarator({ id, init }) {
        if (id.type !== 'ObjectPattern' || !init) return;
        const client = file.find(init, NOT_CALLED)?.path;
        if (client) report(init, 'client', client, calling(init));
        else checkValue(init);
      },
      AssignmentExpression({ left, right }) {
        if (left.type === 'ObjectPattern') checkValue(right);
      },
      SpreadElement({ argument, parent }) {
        if (parent.type === 'ObjectExpression') checkValue(argument);
      },
      ExpressionStatement: ({ expression }: ExpressionStatement) => checkGate(expression),
      IfStatement: ({ test }) => checkTest(test),
      ConditionalExpression: ({ test }) => checkTest(test),
      LogicalExpression({ operator, left }) {
        if (operator === '&&') checkTest(left);
      },
      BinaryExpression({ operator, left, right }) {
        if (/[!=]=/.test(operator) && isNothing(right)) checkTest(left);
      },
      UnaryExpression({ operator, argument }) {
        if (operator === '!') checkTest(argument);
      },
    };
  },
);

/** Not in parameters, fields and static blocks: there `await` is no word of the language. */
function mayAwait(node: Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    if (isFunction(at.parent)) return at.parent.body === at;
    if (NO_AWAIT.test(at.parent.type)) return false;
  }
  return true;
}

/** Takes brackets to be awaited or called as a whole. */
const isCompound = ({ type }: Node): boolean =>
  /(?:Logical|Conditional|Assignment|Sequence|Await|As|Satisfies)Expression|Assertion/.test(type);

const isAwaited = ({ parent }: CallExpression) => parent.type === 'AwaitExpression';
