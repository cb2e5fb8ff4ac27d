import type {
  CallExpression,
  FunctionNode,
  Inner,
  Node,
  NodeOf,
  ObjectExpression,
} from '../ast.js';

/** The name of a property: `a.b`, `a['b']`, `{ b: 1 }`, `{ 'b': 1 }`; undefined when it is computed. */
export function nameOf(key: Node, computed = false): string | undefined {
  if (key.type === 'Identifier' && !computed) return key.name;
  return textOf(key);
}

/** A text that stands in the source: a literal, or a template without expressions. */
export function textOf(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type !== 'TemplateLiteral' || node.expressions.length) return;
  return node.quasis[0]?.value.raw;
}

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'ArrowFunctionExpression' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'FunctionDeclaration'
  );
}

/** The function around a node; undefined at the top of a module. */
export function functionAround(node: Node): FunctionNode | undefined {
  let at = node.parent;
  while (at && !isFunction(at)) at = at.parent;
  return at ?? undefined;
}

/** The expressions that a function returns; those of functions in it are not its own. */
export function returnsOf({ body }: FunctionNode): Node[] {
  if (body.type !== 'BlockStatement') return [body];
  const found: Node[] = [];
  const visit = (node: Node | null): void => {
    switch (node?.type) {
      case 'ReturnStatement':
        if (node.argument) found.push(node.argument);
        break;
      case 'BlockStatement':
        node.body.forEach(visit);
        break;
      case 'IfStatement':
        visit(node.consequent);
        visit(node.alternate);
        break;
      case 'TryStatement':
        visit(node.block);
        visit(node.handler);
        break;
      case 'CatchClause':
        visit(node.body);
    }
  };
  visit(body);
  return found;
}

/** A property of an object as it is written, the last of its name: null where a spread or a computed key may bring it. */
function propertyOf(object: ObjectExpression, name: string): Node | null | undefined {
  let found: Node | null | undefined;
  for (const property of object.properties) {
    const key = property.type === 'Property' ? nameOf(property.key, property.computed) : undefined;
    if (property.type === 'Property' && key === name) found = property.value;
    else if (key === undefined) found = null;
  }
  return found;
}

/** An argument or element by its place: undefined when there is none, null when a spread may bring it. */
export function placed(list: readonly (Node | null)[], place: number): Node | null | undefined {
  const upTo = list.slice(0, place + 1);
  return upTo.some((it) => it?.type === 'SpreadElement') ? null : list[place];
}

/**
 * An option of a call, by the place of its options object: undefined when it is certainly absent, null when only running
 * the code would tell.
 */
export function optionOfCall(call: CallExpression, place: number, name: string) {
  const options = placed(call.arguments, place);
  if (!options) return options;
  return options.type === 'ObjectExpression' ? propertyOf(options, name) : null;
}

/** Without `?.` groups, `!` and types around it. */
export function bare(node: Node): Node {
  switch (node.type) {
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
      return bare(node.expression);
    default:
      return node;
  }
}

/** A node with the types, `!` and `?.` groups around it. */
export function wrapped(node: Inner): Inner {
  const { parent } = node;
  return parent.type === 'Program' || bare(parent) === parent ? node : wrapped(parent);
}

/** `null` or `undefined`, as they are written. */
export const isNothing = (node: Node): boolean =>
  (node.type === 'Literal' && node.value === null) ||
  (node.type === 'Identifier' && node.name === 'undefined');

/** The name that a property of a pattern binds: `b` of `{ a: b = 1 }`; undefined for properties of objects. */
export function boundBy({ value, parent }: NodeOf<'Property'>): NodeOf<'Identifier'> | undefined {
  if (parent.type !== 'ObjectPattern') return;
  const at = value.type === 'AssignmentPattern' ? value.left : value;
  return at.type === 'Identifier' ? at : undefined;
}

/** `'use client'` and the like, at the head of a file or a function. */
export function hasDirective(body: readonly Node[], directive: string): boolean {
  return body.some((node) => node.type === 'ExpressionStatement' && node.directive === directive);
}
