import { migrateBillingPath } from '../../billing/helpers/index.js';
import { legacyKeys } from '../../inspect/generated/legacyKeys.js';
import { camelCase } from '../../internal/camelCase.js';
import type { Node } from '../ast.js';
import { nameOf, textOf } from '../resolve/nodes.js';
import { defineRule } from '../rule.js';
import { partOfEvent } from '../webhookEvent.js';

const PLAN =
  /(?:getPlanList\(\)!\.data\[0?\]|usePlans\(\)\.data\[0?\]|\.plan|<BillingPlan(?:Resource|JSON)?>)$/;
const BILLING = /^@clerk\/.*(?:billing|plans|subscription|payment|checkout|statement)/i;
const METHOD = /^(get|add|initialize)PaymentSource/;
const ITEM_KEYS = legacyKeys.BillingSubscriptionItem ?? {};
const PLAN_KEYS = legacyKeys.BillingPlan ?? {};

export const noLegacyBilling = defineRule(
  {
    description: 'use the billing names of API version 2025-11-10',
    messages: {
      path: '`/commerce/` is the billing API of before 2025-11-10. {{instead}}',
      key: '{{message}}.',
      method: '`{{name}}` was renamed `{{instead}}` in 2025-11-10.',
    },
  },
  (file, context) => {
    const importsClerk = file.source.ast.body.some(
      (it) => it.type === 'ImportDeclaration' && /^@clerk\//.test(`${it.source.value}`),
    );

    function checkPath(node: Node, text: string, before: string) {
      if (!text.includes('/commerce/')) return;
      const isClerk = importsClerk || /clerk/i.test(before + text);
      const path =
        /(?:\/v1)?(?:\/me|\/organizations\/[^/]*|\/users\/[^/]*)?\/commerce\/[^\s'"`]*/.exec(
          text,
        )?.[0];
      if (!isClerk || path === undefined) return;
      const migrated = migrateBillingPath(/\/me\//.test(path) ? 'fapi' : 'bapi', 'GET', path);
      if (!migrated) return;
      const to = migrated.path;
      context.report({
        node,
        messageId: 'path',
        data: {
          instead:
            to === null
              ? 'It was removed without a successor.'
              : `Today it is \`${to}\`, with other fields: \`migrateBilling()\` of isoclerk/billing/helpers knows them.`,
        },
        suggest:
          to === null
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

    /** What a key was replaced by, if the value it is read from is a billing resource. */
    function replaced(from: Node, name: string): string | undefined {
      const isClerk = file.find(from, BILLING) || partOfEvent(file, from)?.part.startsWith('.data');
      if (!isClerk) return;
      const keys = file.find(from, PLAN) ? PLAN_KEYS : ITEM_KEYS;
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
          const before = parent ? file.source.getText(parent).slice(0, 200) : '';
          checkPath(quasi, quasi.value.raw, index ? before : '');
        }
      },
      MemberExpression({ object, property, computed }) {
        const name = nameOf(property, computed);
        if (name === undefined) return;
        if (METHOD.test(name) && file.find(object, /^@clerk\//)) {
          const instead = name.replace('Source', 'Method');
          return context.report({ node: property, messageId: 'method', data: { name, instead } });
        }
        const message = replaced(object, name);
        if (message) context.report({ node: property, messageId: 'key', data: { message } });
      },
    };
  },
);
