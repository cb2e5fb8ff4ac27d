import { isWebhookEventType, suggestWebhookEventType } from '../../webhooks/index.js';
import type { Node } from '../ast.js';
import { compared } from '../compared.js';
import { bare, nameOf, textOf } from '../resolve/nodes.js';
import { defineRule, listOfText, namesOf } from '../rule.js';
import { partOfEvent } from '../webhookEvent.js';

const HANDLES = /^isoclerk(?:\/webhooks(?:\/[\w/]+)?)?#handleWebhookEvent$/;
const ASKS = /^isoclerk(?:\/webhooks(?:\/[\w/]+)?)?#is(?:Known)?WebhookEvent$/;
const LOOKS_UP = /^(?:includes|indexOf|has|get)$/;

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

    function check(node: Node | null | undefined, mayBeOthers = false) {
      const name = textOf(node);
      if (!node || name === undefined || isWebhookEventType(name) || own.has(name)) return;
      const suggestion = suggestWebhookEventType(name);
      // Where only the file says that it is about Clerk, a name of somebody else's events is none of ours.
      if (mayBeOthers && !suggestion) return;
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

    /** Tells whether an expression is the `type` of an event; `'maybe'` when the event may be somebody else's. */
    function typeOf(node: Node): boolean | 'maybe' {
      const found = partOfEvent(file, node);
      return found?.part === '.type' && (found.isCertain || 'maybe');
    }

    function checkKeys(handlers: Node | null | undefined, mayBeOthers: boolean) {
      if (handlers?.type !== 'ObjectExpression') return;
      for (const property of handlers.properties) {
        if (property.type === 'Property' && isName(property.key)) check(property.key, mayBeOthers);
      }
    }

    /** The elements of a list or a set, the keys of a map. */
    function checkList(list: Node | undefined, mayBeOthers: boolean): void {
      if (list?.type === 'NewExpression') checkList(list.arguments[0], mayBeOthers);
      if (list?.type !== 'ArrayExpression') return;
      for (const it of list.elements) {
        check(it?.type === 'ArrayExpression' ? it.elements[0] : it, mayBeOthers);
      }
    }

    return {
      ...compared((value, other) => {
        const kind = textOf(other) !== undefined && typeOf(value);
        if (kind) check(other, kind === 'maybe');
      }),
      MemberExpression({ object, property, computed }) {
        const kind = computed && typeOf(property);
        if (kind) checkKeys(literalOf(object), kind === 'maybe');
      },
      CallExpression({ callee, arguments: [first, second] }) {
        const called = bare(callee);
        if (
          called.type === 'MemberExpression' &&
          LOOKS_UP.test(`${nameOf(called.property, called.computed)}`)
        ) {
          const kind = first && typeOf(first);
          if (!kind) return;
          checkList(literalOf(called.object), kind === 'maybe');
        } else if (file.find(called, HANDLES)) {
          checkKeys(second && literalOf(second), false);
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
