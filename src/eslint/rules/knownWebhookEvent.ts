import { isWebhookEventType, suggestWebhookEventType } from '../../webhooks/index.js';
import type { Node } from '../ast.js';
import { compared } from '../compared.js';
import { bare, nameOf, textOf } from '../resolve/nodes.js';
import { defineRule, listOfText, namesOf } from '../rule.js';
import { partOfEvent } from '../webhookEvent.js';

const HANDLES = /^isoclerk(?:\/webhooks(?:\/[\w/]+)?)?#handleWebhookEvent$/;
const ASKS = /^isoclerk(?:\/webhooks(?:\/[\w/]+)?)?#is(?:Known)?WebhookEvent$/;
const LOOKS_UP = /^(?:includes|indexOf|has|get)$/;

/** Where a name is compared with the type of an event; an event that is not certain may be somebody else's. */
interface Asked {
  readonly type: Node;
  readonly isCertain: boolean;
}

export const knownWebhookEvent = defineRule(
  {
    name: 'known-webhook-event',
    description: 'use names of events that Clerk sends',
    messages: {
      unknown: 'Clerk sends no event {{name}}: this never happens.{{instead}}',
    },
    needs: /@clerk\/|svix|standardwebhooks|isoclerk/,
    options: { events: listOfText },
  },
  (file, context) => {
    const own = namesOf(context, 'events');

    function check(node: Node | null | undefined, asked?: Asked) {
      const name = textOf(node);
      if (!node || name === undefined || isWebhookEventType(name) || own.has(name)) return;
      if (asked && file.mayBe(asked.type, name)) return;
      const suggestion = suggestWebhookEventType(name);
      // Where only the file says that it is about Clerk, a name of somebody else's events is none of ours.
      if (asked?.isCertain === false && !suggestion) return;
      context.report({
        node,
        messageId: 'unknown',
        data: { name: shown(name), instead: suggestion ? ` Did you mean \`${suggestion}\`?` : '' },
        suggest: suggestion
          ? [
              {
                desc: `Write '${suggestion}'.`,
                fix: (fixer) => {
                  const quote = file.source.getText(node).slice(0, 1);
                  return fixer.replaceText(node, quote + suggestion + quote);
                },
              },
            ]
          : [],
      });
    }

    /** The question for the `type` of an event, where an expression is one. */
    function askedBy(type: Node): Asked | undefined {
      const found = partOfEvent(file, type);
      return found?.part === '.type' ? { type, isCertain: found.isCertain } : undefined;
    }

    function checkKeys(handlers: Node | null | undefined, asked?: Asked) {
      if (handlers?.type !== 'ObjectExpression') return;
      for (const property of handlers.properties) {
        if (property.type === 'Property' && isName(property.key)) check(property.key, asked);
      }
    }

    /** The elements of a list or a set, the keys of a map. */
    function checkList(list: Node | undefined, asked: Asked): void {
      if (list?.type === 'NewExpression') checkList(list.arguments[0], asked);
      if (list?.type !== 'ArrayExpression') return;
      for (const it of list.elements) {
        check(it?.type === 'ArrayExpression' ? it.elements[0] : it, asked);
      }
    }

    return {
      ...compared((value, other) => {
        const asked = textOf(other) !== undefined && askedBy(value);
        if (asked) check(other, asked);
      }),
      MemberExpression({ object, property, computed }) {
        const asked = computed && askedBy(property);
        if (asked) checkKeys(literalOf(object), asked);
      },
      CallExpression({ callee, arguments: [first, second] }) {
        const called = bare(callee);
        if (
          called.type === 'MemberExpression' &&
          LOOKS_UP.test(`${nameOf(called.property, called.computed)}`)
        ) {
          const asked = first && askedBy(first);
          if (asked) checkList(literalOf(called.object), asked);
        } else if (file.find(called, HANDLES)) {
          checkKeys(second && literalOf(second));
        } else if (file.find(called, ASKS)) {
          const list = second?.type === 'ArrayExpression' ? second.elements : [second];
          for (const element of list) if (isName(element)) check(element);
        }
      },
    };

    /** The object or list that an expression is, or that a constant of this file holds. */
    function literalOf(node: Node): Node | undefined {
      const at = bare(node);
      return at.type === 'Identifier' ? file.tracer.constantOf(at) : at;
    }
  },
);

/** A name that may be quoted: what is longer, or has the digits of a key, is no slip of the pen. */
const shown = (name: string): string =>
  /^[a-z._:-]{1,40}\d?[a-z._:-]{0,40}$/i.test(name) ? `\`${name}\`` : 'of this name';

/** A name of an event has a dot. The others are `default`, `unknown` and the like, and families (`user.*`). */
function isName(node: Node | null | undefined): boolean {
  const text = `${textOf(node)}`;
  return text.includes('.') && !text.includes('*', text.lastIndexOf('.'));
}
