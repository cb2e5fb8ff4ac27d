import type { FunctionNode, JSXOpeningElement, Node } from '../ast.js';
import {
  bare,
  functionAround,
  hasDirective,
  isFunction,
  nameOf,
  returnsOf,
  wrapped,
} from '../resolve/nodes.js';
import { defineRule, listOfText, namesOf } from '../rule.js';

// Instances of @clerk/backend, lists and pages of them, and promises of these: who answers with one awaits it.
const RESOURCE =
  /^@clerk\/[\w-]+(?:\/[\w./-]+)?#(?:currentUser\(\)!?|(?:\w+(?:\(\)!?)?\.)(?:users\.(?:get|create|update|ban|unban|lock|unlock)|organizations\.(?:get|create|update))\w*\(\)!?(?:\.data)?(?:\[[0*]?\])?)$/;
const TYPED =
  /^@clerk\/(?!shared|types|clerk-js|react|vue|expo)[\w-]+(?:\/server)?#<(?:User|Organization|OrganizationMembership)>$/;
const NO_RESOURCE =
  /\.users\.get(?:Count|OrganizationInvitationList|UserOauthAccessToken)\(|\.getCount\(/;
const LOADERS = /^(?:loader|action|load|getServerSideProps|getStaticProps)$/;
const HANDLER = /(?:^|[.#])(?:defineEventHandler|eventHandler|handler)$/;
const PROCEDURE = /(?:^|[.#])\w*[pP]rocedure\b/;
const isWrapper = (path: string): boolean =>
  HANDLER.test(path) || (/\.(?:query|mutation)$/.test(path) && PROCEDURE.test(path));
const ANSWERS =
  /^(?:react-router|@remix-run\/[\w-]+|@sveltejs\/kit|react-router-dom)#(?:json|data|defer|fail)$/;
const RESPONSES = /^(?:res|response|reply)$/;

export const noUserToClient = defineRule(
  {
    name: 'no-user-to-client',
    description: 'send no backend users to clients',
    needs: /@clerk\//,
    messages: {
      response:
        'This sends private metadata and `_raw` along. Send `normalizeUser(user)` of isoclerk/user, or single fields.',
      prop: 'A client component takes no class instance, and a copy sends private metadata and `_raw` along. Pass `normalizeUser(user)` of isoclerk/user, or single fields.',
    },
    options: { serverComponents: listOfText },
  },
  (file, context) => {
    const serverComponents = namesOf(context, 'serverComponents');
    const { body } = file.source.ast;
    if (hasDirective(body, 'use client')) return {};
    const isActionFile = hasDirective(body, 'use server');

    const isResource = (node: Node): boolean =>
      file
        .trace(node)
        .some(({ path }) => (RESOURCE.test(path) && !NO_RESOURCE.test(path)) || TYPED.test(path));

    /** What of a value leaves with it. */
    function leaks(node: Node | null | undefined): Node[] {
      switch (node?.type) {
        case 'ObjectExpression':
          return node.properties.flatMap((it) => leaks(it.type === 'Property' ? it.value : it));
        case 'SpreadElement':
          return leaks(node.argument);
        case 'ArrayExpression':
          return node.elements.flatMap((it) => leaks(it));
        case 'ConditionalExpression':
          return [...leaks(node.consequent), ...leaks(node.alternate)];
        case 'CallExpression': {
          if (isStringify(node)) return leaks(node.arguments[0]);
          const [each] = node.arguments;
          if (isFunction(each) && node.callee.type === 'MemberExpression') {
            if (nameOf(node.callee.property) === 'map') return returnsOf(each).flatMap(leaks);
          }
        }
      }
      return node && isResource(node) ? [node] : [];
    }
    const report = (messageId: 'prop' | 'response', node: Node | null | undefined) => {
      for (const leak of leaks(node)) context.report({ node: leak, messageId });
    };

    const isStringify = (node: Node) =>
      node.type === 'CallExpression' && file.find(node.callee, /^JSON\.stringify$/) !== undefined;

    /** A component that the file imports may be a client component; its own ones are not. */
    function mayBeClient({ name }: JSXOpeningElement): boolean {
      const text = file.source.getText(name);
      if (!/^[A-Z]|\./.test(text) || serverComponents.has(text)) return false;
      return file.find(name, /#/) !== undefined;
    }

    function isAnswering(owner: FunctionNode | undefined): boolean {
      if (!owner) return false;
      if (owner.body.type === 'BlockStatement' && hasDirective(owner.body.body, 'use server'))
        return true;
      const value = wrapped(owner);
      const { parent } = value;
      if (parent.type === 'CallExpression' && parent.arguments.includes(value)) {
        return file.trace(parent.callee).some(({ path }) => isWrapper(path));
      }
      const declared = parent.type === 'VariableDeclarator' ? parent : undefined;
      const name = declared?.id.type === 'Identifier' ? declared.id.name : owner.id?.name;
      const outer = declared ? declared.parent.parent : parent;
      const isExported = /Export/.test(outer.type);
      return isExported && (isActionFile || LOADERS.test(`${name}`));
    }

    return {
      JSXAttribute({ value, parent }) {
        if (value?.type === 'JSXExpressionContainer' && mayBeClient(parent))
          report('prop', value.expression);
      },
      JSXSpreadAttribute({ argument, parent }) {
        if (mayBeClient(parent)) report('prop', argument);
      },
      CallExpression({ callee, arguments: [first] }) {
        const called = bare(callee);
        if (called.type !== 'MemberExpression') {
          if (file.find(called, ANSWERS)) report('response', first);
          return;
        }
        const method = nameOf(called.property, called.computed);
        const from = bare(called.object);
        const isResponse = RESPONSES.test(`${nameOf(from)}`) || from.type === 'CallExpression';
        if (method === 'json' || (isResponse && (method === 'send' || method === 'end'))) {
          report('response', first);
        }
      },
      NewExpression({ callee, arguments: [first] }) {
        if (first && isStringify(first) && /Response$/.test(file.source.getText(callee))) {
          report('response', first);
        }
      },
      ReturnStatement(node) {
        if (isAnswering(functionAround(node))) report('response', node.argument);
      },
      ArrowFunctionExpression(node) {
        if (isFunction(node) && node.body.type !== 'BlockStatement' && isAnswering(node)) {
          for (const value of returnsOf(node)) report('response', value);
        }
      },
    };
  },
);
