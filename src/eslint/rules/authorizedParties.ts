import type { CallExpression } from '../ast.js';
import { optionOfCall } from '../resolve/nodes.js';
import { defineRule, optionOf } from '../rule.js';

const VERIFIES =
  /^@clerk\/[\w-]+(?:\/[\w./-]+)?#(?:(verifyToken)|(?:\w+(?:\(\)!?)?\.)(authenticateRequest)|(clerkMiddleware))$/;

export const authorizedParties = defineRule(
  {
    name: 'authorized-parties',
    description: 'name whose tokens are accepted',
    needs: /verifyToken|authenticateRequest|clerkMiddleware/,
    messages: {
      missing:
        '`{{name}}()` accepts tokens of other subdomains. Pass `authorizedParties`, the origins of this app.',
    },
    options: { middleware: { type: 'boolean' } },
  },
  (file, context) => {
    if (/\bazp\b/.test(file.text)) return {}; // it looks at the claim itself
    const middleware = optionOf(context, 'middleware', false);
    return {
      CallExpression(node) {
        const found = file.find(node.callee, VERIFIES);
        if (!found) return;
        const [verify, authenticate, gate] = found.captured;
        const name = verify ?? authenticate ?? (middleware ? gate : undefined);
        if (!name) return;
        const options = optionOfCall(node, gate ? placeOf(node, found.path) : 1, OPTION);
        if (options === undefined) context.report({ node, messageId: 'missing', data: { name } });
      },
    };
  },
);

const OPTION = 'authorizedParties';

/** Where the options of a middleware stand: those of Next.js and Astro may take a handler before them. */
function placeOf({ arguments: [first] }: CallExpression, path: string): number {
  const isHandler = first && first.type !== 'ObjectExpression';
  return isHandler && /\/(?:nextjs|astro)\//.test(path) ? 1 : 0;
}
