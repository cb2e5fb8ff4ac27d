import { modules } from '../modules.js';
import { textOf } from '../resolve/nodes.js';
import { packageOf } from '../resolve/path.js';
import { defineRule } from '../rule.js';

// clerk/clerk-docs: upgrade guide to Core 3, and what npm says about these packages (read 2026-11).
const RENAMED: Readonly<Record<string, string>> = {
  '@clerk/types': '@clerk/shared/types',
  '@clerk/clerk-react': '@clerk/react',
  '@clerk/clerk-expo': '@clerk/expo',
  '@clerk/clerk-sdk-node': '@clerk/express or @clerk/backend',
  '@clerk/themes': '@clerk/ui/themes',
  '@clerk/remix': '@clerk/react-router',
};

export const noRenamedPackage = defineRule(
  {
    name: 'no-renamed-package',
    description: 'import from the packages of Core 3',
    needs: /@clerk\//,
    messages: {
      renamed: '`{{module}}` is {{instead}} since Core 3.',
    },
  },
  (file, context) =>
    modules(file, (node) => {
      const module = /^@clerk\/[\w-]+/.exec(packageOf(`${textOf(node)}`))?.[0];
      if (!module || !Object.hasOwn(RENAMED, module)) return;
      const data = { module, instead: `${RENAMED[module]}` };
      context.report({ node, messageId: 'renamed', data });
    }),
);
