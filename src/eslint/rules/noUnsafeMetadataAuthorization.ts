import type { Node } from '../ast.js';
import { bare, isNothing, nameOf } from '../resolve/nodes.js';
import { defineRule, listOfText, namesOf } from '../rule.js';

const UNSAFE = /\.unsafe(?:Metadata|_metadata)\.(\w+)$/;
// Names that say what somebody may do.
const RIGHTS =
  /^(?:(?:is|has)?_?(?:admin|moderator|staff|owner|superuser|pro|premium|paid|subscribed|subscriber|approved|verified)|(?:user_?)?(?:roles?|permissions?|plans?|tier|scopes?|entitlements?|subscription|access_?level))$/i;
const COMPARISON = /^(?:[!=]==?|[<>]=?|in)$/;
const ASKS = /^(?:includes|some|every|has|indexOf|startsWith)$/;

export const noUnsafeMetadataAuthorization = defineRule(
  {
    name: 'no-unsafe-metadata-authorization',
    description: 'decide nothing by `unsafeMetadata`',
    messages: {
      unsafe:
        'Users write their `unsafeMetadata` themselves: `{{name}}` is what they want. Decide by `publicMetadata` or claims.',
    },
    needs: /unsafe_?metadata/i,
    options: { names: listOfText },
  },
  (file, context) => {
    const own = namesOf(context, 'names');
    const reported = new Set<Node>();

    function check(test: Node): void {
      const node = bare(test);
      const parts = partsOf(node);
      if (parts) {
        parts.forEach(check);
        return;
      }
      const name = file.find(node, UNSAFE)?.captured[0];
      if (!name || reported.has(node) || !(RIGHTS.test(name) || own.has(name))) return;
      reported.add(node);
      context.report({ node, messageId: 'unsafe', data: { name } });
    }

    return {
      IfStatement: ({ test }) => check(test),
      ConditionalExpression: ({ test }) => check(test),
      SwitchStatement: ({ discriminant }) => check(discriminant),
      LogicalExpression({ operator, left }) {
        if (operator === '&&') check(left);
      },
      UnaryExpression: (node) => check(node),
      CallExpression: (node) => check(node),
      BinaryExpression({ operator, left, right, parent }) {
        // Whether a value is there decides nothing.
        if (!COMPARISON.test(operator) || isNothing(left) || isNothing(right)) return;
        if (isChoice(parent.parent)) return;
        check(left);
        check(right);
      },
    };
  },
);

/** What a condition is made of: the operands of `&&`, `||` and `!`, what a list is asked about. */
function partsOf(node: Node): readonly Node[] | undefined {
  if (node.type === 'LogicalExpression') return [node.left, node.right];
  if (node.type === 'UnaryExpression' && node.operator === '!') return [node.argument];
  if (node.type !== 'CallExpression') return;
  const callee = bare(node.callee);
  if (nameOf(callee) === 'Boolean') return node.arguments;
  if (callee.type !== 'MemberExpression') return;
  const isAsked = ASKS.test(`${nameOf(callee.property, callee.computed)}`);
  return isAsked ? [callee.object, ...node.arguments] : undefined;
}

/** An attribute by which a control shows what the user chose. */
const isChoice = (node: Node | null | undefined): boolean =>
  node?.type === 'JSXAttribute' &&
  node.name.type === 'JSXIdentifier' &&
  /^(?:selected|(?:default)?checked)$/i.test(node.name.name);
