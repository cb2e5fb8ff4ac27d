import { NAMES_SECRET, PUBLIC_PREFIX } from '../../internal/publicName.js';
import type { Node } from '../ast.js';
import { hasDirective, nameOf } from '../resolve/nodes.js';
import { defineRule } from '../rule.js';

const ENVIRONMENT =
  /^(?:process\.env|import\.meta\.env|\$env\/(?:static|dynamic)\/public#(?:env)?)$/;
const SECRET = /^CLERK_(?:SECRET_KEY|MACHINE_SECRET_KEY|WEBHOOK_SIGNING_SECRET|WEBHOOK_SECRET)$/;
const CLERK = /^@clerk\//;
const CLIENT_SDK = /^@clerk\/(?:clerk-js|react|clerk-react|vue|expo|clerk-expo|chrome-extension)#/;

export const noSecretInClient = defineRule(
  {
    name: 'no-secret-in-client',
    description: 'keep secrets out of clients',
    needs: /CLERK_|secretKey/,
    messages: {
      name: 'Build tools copy `{{prefix}}…` into the client: this publishes the secret. Rename the variable, rotate the secret.',
      client:
        "A 'use client' file is sent to clients: the secret ends in the bundle, or is undefined. Use it on the server.",
      key: 'This sends the secret key to clients. Use it on the server.',
    },
  },
  (file, context) => {
    const isClient = hasDirective(file.source.ast.body, 'use client');

    function check(node: Node, name: string) {
      const prefix = PUBLIC_PREFIX.exec(name)?.[0];
      // The same two facts as checkClerkEnv.
      if (prefix && NAMES_SECRET.test(name.slice(prefix.length).replace('NUXT_', ''))) {
        context.report({ node, messageId: 'name', data: { prefix } });
      } else if (isClient && SECRET.test(name)) {
        context.report({ node, messageId: 'client' });
      }
    }

    return {
      MemberExpression(node) {
        const { parent } = node;
        const isWritten = parent.type === 'AssignmentExpression' && parent.left === node;
        const isDeleted = parent.type === 'UnaryExpression' && parent.operator === 'delete';
        const name = nameOf(node.property, node.computed);
        if (isWritten || isDeleted || !file.find(node.object, ENVIRONMENT)) return;
        check(node, `${name}`);
      },
      VariableDeclarator({ id, init }) {
        if (id.type !== 'ObjectPattern' || !file.find(init, ENVIRONMENT)) return;
        for (const property of id.properties) {
          if (property.type === 'Property')
            check(property, `${nameOf(property.key, property.computed)}`);
        }
      },
      ImportSpecifier(node) {
        const isEnvironment = /^\$env\/static\//.test(`${node.parent.source.value}`);
        if (isEnvironment) check(node, `${nameOf(node.imported)}`);
      },
      Property(node) {
        const call = node.parent.parent;
        if (call.type !== 'CallExpression' || nameOf(node.key, node.computed) !== 'secretKey')
          return;
        const from = isClient ? CLERK : CLIENT_SDK;
        const isClerk = [call.callee, ...call.arguments].some((it) => file.find(it, from));
        if (isClerk) context.report({ node, messageId: isClient ? 'client' : 'key' });
      },
      JSXAttribute(node) {
        const { name, parent } = node;
        const isKey = file.source.getText(name) === 'secretKey';
        if (isKey && file.find(parent.name, CLERK)) context.report({ node, messageId: 'key' });
      },
    };
  },
);
