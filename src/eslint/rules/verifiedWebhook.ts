import { isWebhookEventType } from '../../webhooks/index.js';
import type { BlockStatement, Node } from '../ast.js';
import { compared } from '../compared.js';
import type { SourceCode } from '../context.js';
import { textOf } from '../resolve/nodes.js';
import { defineRule } from '../rule.js';

// The body of a request, as frameworks hand it out, parsed or not.
const BODY =
  /^(?:(?:JSON\.parse\(\)|\?(?:\.\w+)*\.(?:json|text)\(\)!|\?(?:\.\w+)*\.body|h3#readBody\(\)!|readBody\(\)!))\.type$/;
const PARSED =
  /^(?:JSON\.parse\(\)|\?(?:\.\w+)*\.json\(\)!|\?(?:\.\w+)*\.body|(?:h3#)?readBody\(\)!)$/;
const CLERK_TYPE = /^@clerk\/[\w/-]+#<\w*WebhookEvent>$/;
// Whatever looks like a check of a signature, by hand or injected; not whether an address is verified.
const VERIFIES =
  /verif(?!ied['"`]|ication(?:Email|Code|_|\??\.status))|hmac|timingSafeEqual|constructEvent|\bunwrap\b|signature/i;
const VERIFYING = /#(?:verifyWebhook\(\)|Webhook\(\)\.verify\(\))!?$/;

export const verifiedWebhook = defineRule(
  {
    name: 'verified-webhook',
    description: 'verify deliveries',
    needs: /WebhookEvent|['"`]\w+\.\w+['"`]|verif/,
    messages: {
      unverified:
        'Nothing verifies this delivery: anyone can send it. Use what `verifyWebhook(request)` of `@clerk/…/webhooks` gives.',
      fallback: 'This takes a delivery whose verification failed: anyone can send it. Answer 400.',
    },
  },
  (file, context) => {
    if (!file.isClerk) return {};
    const verifies = VERIFIES.test(withoutComments(file.source));

    const reported = new Set<Node>();

    function check(value: Node, literal: Node) {
      // session.created and the like are nobody's but Clerk's in a file that names Clerk.
      if (verifies || reported.has(value) || !isWebhookEventType(textOf(literal))) return;
      if (file.find(value, BODY)) {
        reported.add(value);
        context.report({ node: value, messageId: 'unverified' });
      }
    }

    return {
      ...compared(check),
      TSAsExpression(node) {
        if (verifies || !file.find(node, CLERK_TYPE) || !file.find(node.expression, PARSED)) return;
        context.report({ node, messageId: 'unverified' });
      },
      TryStatement({ block, handler }) {
        if (!handler || !verifies) return;
        const verified = assignedIn(block).filter(({ right }) => file.find(right, VERIFYING));
        for (const { left, right } of assignedIn(handler.body)) {
          const isSame = verified.some((it) => it.left === left);
          if (isSame && file.find(right, PARSED))
            context.report({ node: right, messageId: 'fallback' });
        }
      },
    };
  },
);

/** Comments that speak of verifying verify nothing. */
function withoutComments({ text, ast }: SourceCode): string {
  const ends = [0, ...ast.comments.map(({ range }) => range[1])];
  return ends.map((end, index) => text.slice(end, ast.comments[index]?.range[0])).join(' ');
}

interface Assigned {
  readonly left: string;
  readonly right: Node;
}

/** The plain assignments `name = value` of a block. */
function assignedIn({ body }: BlockStatement): Assigned[] {
  return body.flatMap((statement) => {
    const made = statement.type === 'ExpressionStatement' ? statement.expression : statement;
    return made.type === 'AssignmentExpression' && made.left.type === 'Identifier'
      ? [{ left: made.left.name, right: made.right }]
      : [];
  });
}
