import type { Node } from '../ast.js';
import { nameOf } from '../resolve/nodes.js';
import { defineRule } from '../rule.js';

// What one check answers together; two of them in one call may be answered by one alone.
const KINDS: Readonly<Record<string, string>> = {
  role: 'organization',
  permission: 'organization',
  feature: 'billing',
  plan: 'billing',
  reverification: 'reverification',
};
const CHECK = /^@clerk\/.*(?:\.has|#auth\.protect|\.checkAuthorization)$/;

export const noCombinedCheck = defineRule(
  {
    name: 'no-combined-check',
    description: 'one kind of check a call (CVE-2026-42349)',
    needs: /@clerk\//,
    messages: {
      combined:
        'With CVE-2026-42349 (fixed in @clerk/backend 2.33.3 and 3.2.14, @clerk/nextjs 6.39.3 and 7.2.4) this may be true when only one of these holds. Ask for each in a call of its own, or update.',
    },
  },
  (file, context) => ({
    CallExpression(node) {
      const [criteria] = node.arguments;
      if (criteria?.type !== 'ObjectExpression' || !file.find(node.callee, CHECK)) return;
      const groups = new Map<string, Node[]>();
      let isWhole = true;
      for (const property of criteria.properties) {
        const name = property.type === 'Property' && nameOf(property.key, property.computed);
        const kind = name && Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
        if (kind) groups.set(kind, [...(groups.get(kind) ?? []), property]);
        else isWhole = false;
      }
      if (groups.size < 2) return;
      const text = (part: Node) => file.source.getText(part);
      const calls = [...groups.values()].map(
        (group) => `${text(node.callee)}({ ${group.map(text).join(', ')} })`,
      );
      const answers = isWhole && !file.find(node.callee, /protect/);
      context.report({
        node,
        messageId: 'combined',
        suggest: answers
          ? [
              {
                desc: 'Check each in a call of its own.',
                fix: (fixer) => fixer.replaceText(node, `(${calls.join(' && ')})`),
              },
            ]
          : [],
      });
    },
  }),
);
