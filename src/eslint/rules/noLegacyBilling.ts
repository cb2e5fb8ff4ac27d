import { legacyItemKeys, legacyPlanKeys } from '../../inspect/generated/legacyKeys.js';
import { removedSegments, renamedSegments } from '../../internal/billingSegments.js';
import { camelCase } from '../../internal/camelCase.js';
import type { Inner, Node } from '../ast.js';
import { boundBy, nameOf, textOf } from '../resolve/nodes.js';
import { defineRule } from '../rule.js';
import { partOfEvent } from '../webhookEvent.js';

const PLAN =
  /(?:getPlanList\(\)!\.data\[0?\]|usePlans\(\)\.data\[0?\]|\.plan|<BillingPlan(?:Resource|JSON)?>)\.\w+$/;
const CLERK = /^@clerk\//;
const BILLING = /^@clerk\/.*(?:billing|plans|subscription|payment|checkout|statement)/i;
const PATH =
  /((?:\/v1)?(?:\/me|\/(?:organizations|users)\/[^/]*)?)\/commerce\/((?:plans|statements|subscription|checkouts|payers|payment_|invoices|products)\w*)([^\s'"`]*)/;
const SHOP = /^(?:products|invoices|checkouts)$/;
const METHOD = /^(get|add|initialize)PaymentSource/;

/** What replaced a key, by each of its spellings. */
const messagesOf = (keys: typeof legacyItemKeys) =>
  new Map(
    Object.entries(keys).flatMap(([key, [, message]]) => [
      [camelCase(key), message.replace(/`[^`]*`/g, (text) => camelCase(text))] as const,
      [key, message] as const,
    ]),
  );
const OF_ITEMS = messagesOf(legacyItemKeys);
const OF_PLANS = messagesOf(legacyPlanKeys);

export const noLegacyBilling = defineRule(
  {
    name: 'no-legacy-billing',
    description: 'use the billing names of today',
    messages: {
      path: '`/commerce/` is the billing API of before 2025-11-10. {{instead}}: `migrateBilling()` of isoclerk/billing/helpers knows both.',
      key: '{{message}}.',
      method: '`{{name}}` was renamed `{{instead}}` in 2025-11-10.',
    },
  },
  (file, context) => {
    const importsClerk = file.source.ast.body.some(
      (it) => it.type === 'ImportDeclaration' && CLERK.test(`${it.source.value}`),
    );

    function checkPath(node: Inner, text: string, address = text) {
      const [path, head = '', first = '', rest = ''] = PATH.exec(text) ?? [];
      // The word Clerk in the address, or a path alone in a file that imports Clerk. Any shop has products and invoices.
      const isClerk =
        /clerk/i.test(address) ||
        (importsClerk && !/:\/\//.test(text) && (head.includes('/me') || !SHOP.test(first)));
      if (path === undefined || !isClerk || isMigrated(node.parent)) return;
      const gone = Object.hasOwn(removedSegments, first) ? removedSegments[first] : undefined;
      const to = `${head}/billing/${(first + rest).replace(/(?<=^|\/)\w+/g, today)}`;
      context.report({
        node,
        messageId: 'path',
        data: { instead: gone ?? `Today it is \`${to}\`, and bodies changed with it` },
        suggest: gone
          ? []
          : [
              {
                desc: `Write ${to}.`,
                fix: (fixer) =>
                  fixer.replaceText(
                    node,
                    file.source.getText(node).replace(path, () => to),
                  ),
              },
            ],
      });
    }

    /** An argument of migrateBillingPath() and the like. */
    const isMigrated = (parent: Node) =>
      parent.type === 'CallExpression' && file.find(parent.callee, /^isoclerk\//);

    /** What a key was replaced by, if what it is read from is a billing resource. */
    function replaced(value: Node, name: string): string | undefined {
      const message = (file.find(value, PLAN) ? OF_PLANS : OF_ITEMS).get(name);
      const part = message && partOfEvent(file, value)?.part;
      const isClerk =
        file.trace(value).some(({ path }) => isBilling(path, name)) ||
        (part?.startsWith('.data.') && part.endsWith(`.${name}`));
      return isClerk ? message : undefined;
    }

    return {
      Literal(node) {
        checkPath(node, `${textOf(node)}`);
      },
      TemplateLiteral({ quasis, parent }) {
        const address = file.source.getText(parent).slice(0, 200);
        for (const [index, quasi] of quasis.entries()) {
          const { raw } = quasi.value;
          checkPath(quasi, raw, index ? address + raw : raw);
        }
      },
      Property(node) {
        const bound = boundBy(node);
        const message = bound && replaced(bound, `${nameOf(node.key, node.computed)}`);
        if (message) context.report({ node, messageId: 'key', data: { message } });
      },
      MemberExpression(node) {
        const { object, property, computed } = node;
        const name = `${nameOf(property, computed)}`;
        if (METHOD.test(name) && file.find(object, CLERK)) {
          const instead = name.replace('Source', 'Method');
          return context.report({ node: property, messageId: 'method', data: { name, instead } });
        }
        const message = replaced(node, name);
        if (message) context.report({ node: property, messageId: 'key', data: { message } });
      },
    };
  },
);

/** The key itself, and not the default for it, comes from a billing resource. */
const isBilling = (path: string, key: string): boolean =>
  path.endsWith(`.${key}`) && BILLING.test(path.slice(0, -key.length));

const today = (segment: string) =>
  (Object.hasOwn(renamedSegments, segment) && renamedSegments[segment]) || segment;
