import { legacyItemKeys, legacyPlanKeys } from '../../inspect/generated/legacyKeys.js';
import { removedSegments, renamedSegments } from '../../internal/billingSegments.js';
import { camelCase } from '../../internal/camelCase.js';
import type { Node } from '../ast.js';
import { boundBy, nameOf, textOf } from '../resolve/nodes.js';
import { defineRule } from '../rule.js';
import { partOfEvent } from '../webhookEvent.js';

const PLAN =
  /(?:getPlanList\(\)!\.data\[0?\]|usePlans\(\)\.data\[0?\]|\.plan|<BillingPlan(?:Resource|JSON)?>)\.\w+$/;
const BILLING = /billing|plans|subscription|payment|checkout|statement/i;
const isBilling = (path: string): boolean =>
  path.startsWith('@clerk/') &&
  /\.\w+$/.test(path) &&
  BILLING.test(path.slice(0, path.lastIndexOf('.')));
const PATH =
  /((?:\/v1)?(?:\/me|\/(?:organizations|users)\/[^/]*)?)\/commerce\/((?:plans|statements|subscription|checkouts|payers|payment_|invoices|products)\w*)([^\s'"`]*)/;
const SHOP = /^(?:products|invoices|checkouts)$/;
const METHOD = /^(get|add|initialize)PaymentSource/;
const OLD_NAMES = new Set(
  [...Object.keys(legacyItemKeys), ...Object.keys(legacyPlanKeys)].flatMap((key) => [
    key,
    camelCase(key),
  ]),
);

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
      (it) => it.type === 'ImportDeclaration' && /^@clerk\//.test(`${it.source.value}`),
    );

    function checkPath(node: Node, text: string, before: string) {
      const [path, head = '', first = '', rest = ''] = PATH.exec(text) ?? [];
      // The word Clerk in the address, or a path alone in a file that imports Clerk. Any shop has products and invoices.
      const isClerk =
        /clerk/i.test(before + text) ||
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
    const isMigrated = (parent: Node | null | undefined) =>
      parent?.type === 'CallExpression' && file.find(parent.callee, /^isoclerk\//);

    /** What a key was replaced by, if what it is read from is a billing resource. */
    function replaced(value: Node, name: string): string | undefined {
      const isClerk =
        file.trace(value).some(({ path }) => isBilling(path)) ||
        partOfEvent(file, value)?.part.startsWith('.data.');
      if (!isClerk) return;
      const keys = file.find(value, PLAN) ? legacyPlanKeys : legacyItemKeys;
      const key = Object.keys(keys).find((it) => it === name || camelCase(it) === name);
      const message = key === undefined ? undefined : keys[key]?.[1];
      // In the spelling of the code.
      return key === name ? message : message?.replace(/`[^`]*`/g, (text) => camelCase(text));
    }

    return {
      Literal(node) {
        checkPath(node, textOf(node) ?? '', '');
      },
      TemplateLiteral({ quasis, parent }) {
        for (const [index, quasi] of quasis.entries()) {
          const before = index && parent ? file.source.getText(parent).slice(0, 200) : '';
          checkPath(quasi, quasi.value.raw, before);
        }
      },
      Property(node) {
        const name = nameOf(node.key, node.computed);
        const bound = name !== undefined && OLD_NAMES.has(name) && boundBy(node);
        const message = bound && replaced(bound, name);
        if (message) context.report({ node, messageId: 'key', data: { message } });
      },
      MemberExpression(node) {
        const { object, property, computed } = node;
        const name = nameOf(property, computed);
        if (name === undefined || (!OLD_NAMES.has(name) && !METHOD.test(name))) return;
        if (METHOD.test(name) && file.find(object, /^@clerk\//)) {
          const instead = name.replace('Source', 'Method');
          return context.report({ node: property, messageId: 'method', data: { name, instead } });
        }
        const message = replaced(node, name);
        if (message) context.report({ node: property, messageId: 'key', data: { message } });
      },
    };
  },
);

const today = (segment: string) =>
  (Object.hasOwn(renamedSegments, segment) && renamedSegments[segment]) || segment;
