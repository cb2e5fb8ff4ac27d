import { boundBy, nameOf } from '../resolve/nodes.js';
import { defineRule, listOfText, optionOf } from '../rule.js';

const CLAIMS = /^@clerk\/[\w-]+(?:(?:\/server)?#verifyToken|\/jwt#verifyJwt)\(\)!$/;
const PART = /^@clerk\/[\w-]+(?:(?:\/server)?#verifyToken|\/jwt#verifyJwt)\(\)!\.\w+$/;
const NOT_CLAIMS = ['data', 'error', 'errors', 'payload', 'tokenType'];

export const verifyTokenResult = defineRule(
  {
    name: 'verify-token-result',
    description: 'take what `verifyToken()` gives as claims',
    needs: /verifyToken|verifyJwt/,
    messages: {
      result:
        'This gives the claims themselves, and throws when the token is not valid: `{{name}}` is undefined for a valid token. Use the result as claims, inside `try`.',
    },
    options: { claims: listOfText },
  },
  (file, context) => {
    const own = optionOf<readonly string[]>(context, 'claims', []);
    const isWrong = (name: string | undefined): name is string =>
      name !== undefined && NOT_CLAIMS.includes(name) && !own.includes(name);

    return {
      Property(node) {
        const name = nameOf(node.key, node.computed);
        const bound = boundBy(node);
        if (!isWrong(name) || !file.find(bound, PART)) return;
        const { parent, value } = node;
        const isAll =
          parent.type === 'ObjectPattern' &&
          parent.properties.length === 1 &&
          value === bound &&
          (name === 'data' || name === 'payload');
        context.report({
          node,
          messageId: 'result',
          data: { name },
          suggest: isAll
            ? [
                {
                  desc: `Make \`${bound.name}\` the claims.`,
                  fix: (fixer) => fixer.replaceText(parent, bound.name),
                },
              ]
            : [],
        });
      },
      MemberExpression({ object, property, computed }) {
        const name = nameOf(property, computed);
        if (isWrong(name) && file.find(object, CLAIMS)) {
          context.report({ node: property, messageId: 'result', data: { name } });
        }
      },
    };
  },
);
