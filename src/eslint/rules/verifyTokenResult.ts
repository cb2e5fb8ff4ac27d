import type { Node } from '../ast.js';
import { nameOf } from '../resolve/nodes.js';
import { defineRule, listOfText, optionOf } from '../rule.js';

const CLAIMS = /^@clerk\/[\w-]+(?:(?:\/server)?#verifyToken|\/jwt#verifyJwt)\(\)!$/;
const NOT_CLAIMS = ['data', 'error', 'errors', 'payload', 'tokenType'];

export const verifyTokenResult = defineRule(
  {
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
    const isClaims = (node: Node | null) => file.find(node, CLAIMS) !== undefined;

    return {
      VariableDeclarator({ id, init }) {
        if (id.type !== 'ObjectPattern' || !isClaims(init)) return;
        for (const property of id.properties) {
          if (property.type !== 'Property') continue;
          const name = nameOf(property.key, property.computed);
          if (!isWrong(name)) continue;
          const { value } = property;
          const isAll = id.properties.length === 1 && value.type === 'Identifier';
          const isValue = name === 'data' || name === 'payload';
          context.report({
            node: property,
            messageId: 'result',
            data: { name },
            suggest:
              isAll && isValue
                ? [
                    {
                      desc: `Make \`${value.name}\` the claims.`,
                      fix: (fixer) => fixer.replaceText(id, value.name),
                    },
                  ]
                : [],
          });
        }
      },
      MemberExpression({ object, property, computed }) {
        const name = nameOf(property, computed);
        if (isWrong(name) && isClaims(object)) {
          context.report({ node: property, messageId: 'result', data: { name } });
        }
      },
    };
  },
);
