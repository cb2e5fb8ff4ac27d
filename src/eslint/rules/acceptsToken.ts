import type { CallExpression, Node } from '../ast.js';
import { compared } from '../compared.js';
import { optionOfCall, textOf } from '../resolve/nodes.js';
import { defineRule } from '../rule.js';

const TOKEN_TYPE =
  /^@clerk\/[\w-]+(?:\/[\w./-]+)?#(?:\w+(?:\(\)!?)?\.)?(auth|getAuth|authenticateRequest)\(\)!?\.tokenType$/;
const MACHINE_TOKENS = ['api_key', 'm2m_token', 'oauth_token'];

export const acceptsToken = defineRule(
  {
    name: 'accepts-token',
    description: 'accept the tokens that are told apart',
    messages: {
      unreachable:
        'Only session tokens are accepted here: `{{type}}` never comes. Name it in `acceptsToken`.',
    },
    needs: /tokenType/,
  },
  (file, context) => {
    function check(value: Node, literal: Node) {
      const type = MACHINE_TOKENS.find((it) => it === textOf(literal));
      if (!type || file.mayBe(value, type)) return;
      const found = file.find(value, TOKEN_TYPE);
      if (!found?.call) return;
      const { call, captured } = found;
      const place = captured[0] === 'auth' ? 0 : 1;
      if (accepts(call, place, type)) return;
      const accepted = `{ acceptsToken: ['session_token', '${type}'] }`;
      const last = call.arguments.at(-1);
      context.report({
        node: literal,
        messageId: 'unreachable',
        data: { type },
        suggest:
          call.arguments.length === place && call.range[1] <= value.range[0]
            ? [
                {
                  desc: `Accept ${type}.`,
                  fix: (fixer) =>
                    last
                      ? fixer.insertTextAfter(last, `, ${accepted}`)
                      : fixer.insertTextBeforeRange([call.range[1] - 1, call.range[1]], accepted),
                },
              ]
            : [],
      });
    }
    return compared(check);
  },
);

function accepts(call: CallExpression, place: number, type: string): boolean {
  const accepted = optionOfCall(call, place, 'acceptsToken');
  if (accepted === undefined) return false;
  const list = accepted?.type === 'ArrayExpression' ? accepted.elements : [accepted];
  const types = list.map(textOf);
  return types.some((it) => it === undefined || it === 'any' || it === type);
}
