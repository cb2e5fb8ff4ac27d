import type { Inner, MemberExpression, Node } from '../ast.js';
import { boundBy } from '../resolve/nodes.js';
import { defineRule } from '../rule.js';

// As Clerk's SDKs and its JSON write it: both names together are nobody else's.
const FIRST = /\.(?:(emailAddresses)\[0\]\.emailAddress|email_addresses\[0\]\.email_address)$/;
const PRIMARY = /primary/i;

export const primaryEmail = defineRule(
  {
    name: 'primary-email',
    description: 'ask for the primary email address',
    messages: {
      first:
        'The first address is not always the primary one. Use `getPrimaryEmailAddress(user)` of isoclerk/user{{or}}.',
    },
    needs: /email_?addresses/i,
  },
  (file, context) => ({
    Property(node) {
      const found = file.isClerk && boundBy(node);
      if (found && FIRST.test(`${file.trace(found)[0]?.path}`)) {
        context.report({ node, messageId: 'first', data: { or: '' } });
      }
    },
    MemberExpression(node) {
      if (!file.isClerk) return;
      // Where several are possible, the first is what is asked for, and the others are what remains.
      const found = FIRST.exec(`${file.trace(node)[0]?.path}`);
      if (!found) return;
      const isResource = found[1] !== undefined;
      if (isFallback(node, (it) => file.source.getText(it))) return;
      const user = userOf(node);
      const or = isResource ? ', or `user.primaryEmailAddress?.emailAddress` of an SDK object' : '';
      context.report({
        node,
        messageId: 'first',
        data: { or },
        suggest: user
          ? [
              {
                desc: 'Use isoclerk/user.',
                fix: (fixer) => [
                  ...(/\bgetPrimaryEmailAddress\b/.test(file.text)
                    ? []
                    : [
                        fixer.insertTextBeforeRange(
                          file.source.ast.body.find((it) => !isDirective(it))?.range ?? [0, 0],
                          `import { getPrimaryEmailAddress } from ${JSON.stringify('isoclerk/user')}\n`,
                        ),
                      ]),
                  fixer.replaceText(node, `getPrimaryEmailAddress(${file.source.getText(user)})`),
                ],
              },
            ]
          : [],
      });
    },
  }),
);

/** An import before `'use client'` would make it a text like any other. */
const isDirective = (node: Node): boolean =>
  node.type === 'ExpressionStatement' && node.directive !== undefined;

/** `user` of `user.emailAddresses[0].emailAddress`; undefined when it stands elsewhere. */
function userOf({ object }: MemberExpression): Node | undefined {
  if (object.type !== 'MemberExpression' || object.object.type !== 'MemberExpression') return;
  return object.object.object;
}

/** The first address is what remains when no primary one is known. */
function isFallback(node: Inner, text: (node: Node) => string): boolean {
  const { parent } = node;
  const asked =
    parent.type === 'LogicalExpression' && parent.right === node
      ? parent.left
      : parent.type === 'ConditionalExpression' && parent.test !== node && parent.test;
  if (asked && PRIMARY.test(text(asked))) return true;
  return isExpression(parent) && isFallback(parent, text);
}

const isExpression = (node: Node): node is Inner => /Expression/.test(node.type);
