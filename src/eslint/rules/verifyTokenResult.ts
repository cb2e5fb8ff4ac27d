import { boundBy, nameOf } from '../resolve/nodes.js';
import { defineRule, listOfText, namesOf } from '../rule.js';

const CLAIMS = /^@clerk\/[\w-]+(?:(?:\/server)?#verifyToken|\/jwt#verifyJwt)\(\)!$/;
const PART = /^@clerk\/[\w-]+(?:(?:\/server)?#verifyToken|\/jwt#verifyJwt)\(\)!\.(\w+)$/;
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
    const own = namesOf(context, 'claims');
    const isWrong = (name: string | undefined): name is string =>
      NOT_CLAIMS.includes(`${name}`) && !own.has(`${name}`);

    return {
      Property(node) {
        const name = nameOf(node.key, node.computed);
        const bound = boundBy(node);
        // A default for something else has another name.
        if (!isWrong(name) || !bound || file.find(bound, PART)?.captured[0] !== name) return;
        const { parent, value } = node;
        const isAll =
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
