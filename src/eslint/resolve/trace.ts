import type { CallExpression, FunctionNode, Inner, Node } from '../ast.js';
import type { Definition, SourceCode } from '../context.js';
import { bare, isFunction, nameOf, placed, returnsOf, textOf } from './nodes.js';
import { awaited, extend, NOWHERE, ofModule, promised, step, type Trace, UNKNOWN } from './path.js';
import { destructured, stepOf, stepsTo } from './patterns.js';
import { createScopes } from './scopes.js';

const MAX_DEPTH = 40;
const MAX_TRACES = 8;
const END = /^(?:-1|0)$/;
const ELEMENT_METHODS = /^(?:map|forEach|filter|find|findLast|some|every|flatMap)$/;

/** Tells where the values of a file come from. */
export function createTracer(source: SourceCode) {
  const { lookUp, constantOf, functionOf, handedOver } = createScopes(source);
  const known = new Map<Node, readonly Trace[]>();
  let depth = 0;

  function trace(node: Node): readonly Trace[] {
    const found = known.get(node);
    if (found) return found;
    known.set(node, UNKNOWN); // so that a circle ends
    if (depth >= MAX_DEPTH) return UNKNOWN;
    depth++;
    const traces = traceOf(node).slice(0, MAX_TRACES);
    depth--;
    known.set(node, traces);
    return traces;
  }

  function traceOf(node: Node): readonly Trace[] {
    switch (node.type) {
      case 'Identifier':
      case 'JSXIdentifier':
        return ofVariable(node);
      case 'MemberExpression':
        return extend(trace(node.object), stepOf(node.property, node.computed));
      case 'CallExpression':
        return ofCall(node);
      case 'NewExpression':
        return extend(trace(node.callee), '()');
      case 'AwaitExpression':
        return trace(node.argument).map(awaited);
      case 'ChainExpression':
      case 'TSNonNullExpression':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
        return [...ofType(node.typeAnnotation), ...trace(node.expression)];
      case 'LogicalExpression':
        // What `&&` gives of its left side is no value, whatever it is.
        return node.operator === '&&'
          ? [...trace(node.right), ...UNKNOWN]
          : [...trace(node.left), ...trace(node.right)];
      case 'ConditionalExpression':
        return [...trace(node.consequent), ...trace(node.alternate)];
      case 'AssignmentExpression':
        return trace(node.right);
      case 'SequenceExpression':
        return node.expressions.slice(-1).flatMap(trace);
      case 'ImportExpression':
        return ofModule(node.source);
      case 'MetaProperty':
        return [{ path: 'import.meta' }];
      case 'JSXMemberExpression':
        return extend(trace(node.object), `.${node.property.name}`);
      default:
        return [{ ...NOWHERE, text: textOf(node) }];
    }
  }

  function ofCall(node: CallExpression): readonly Trace[] {
    const [first] = node.arguments;
    const callee = bare(node.callee);
    const path = trace(callee)[0]?.path;
    if (path === 'require' && first) return ofModule(first);
    // A copy: it holds what the original holds.
    if (path === 'structuredClone' && first) return trace(first);
    if (path === 'JSON.parse' && first?.type === 'CallExpression') {
      const [copied] = first.arguments;
      if (copied && trace(first.callee)[0]?.path === 'JSON.stringify') return trace(copied);
    }
    const helper = functionOf(callee);
    if (helper) {
      const returned = returnsOf(helper).flatMap(trace);
      return helper.async ? returned.map(promised) : returned;
    }
    const isEnd = first && END.test(source.getText(first));
    return trace(callee).map((it) => ({
      ...step(it, isEnd && it.path.endsWith('.at') ? '(end)' : '()'),
      call: node,
    }));
  }

  function ofVariable(node: Node & { readonly name: string }): readonly Trace[] {
    const { name } = node;
    const variable = lookUp(node);
    const definition = variable?.defs[0];
    if (!variable || !definition) return [{ path: name }];
    const { type, node: at } = definition;
    if (type === 'ImportBinding') return ofImport(definition);
    const values: (Inner | null)[] = [];
    const defaults: Inner[] = [];
    for (const { writeExpr } of variable.references.filter((it) => it.isWrite())) {
      if (writeExpr?.parent.type === 'AssignmentPattern') defaults.push(writeExpr);
      else values.push(writeExpr ?? null);
    }
    const own =
      at.type === 'VariableDeclarator'
        ? ofDeclared(at.id, values, name)
        : type === 'Parameter' && isFunction(at)
          ? ofParameter(at, values, name)
          : UNKNOWN;
    // Whoever overwrites a name may have mended its default.
    const isOverwritten = values.length > (at.type === 'VariableDeclarator' ? 1 : 0);
    return isOverwritten ? own : [...own, ...defaults.flatMap((it) => ofWritten(it, name))];
  }

  function ofImport({ node, parent }: Definition): readonly Trace[] {
    if (parent?.type !== 'ImportDeclaration') return UNKNOWN;
    const module = ofModule(parent.source);
    if (node.type === 'ImportSpecifier') return extend(module, `.${nameOf(node.imported)}`);
    return node.type === 'ImportDefaultSpecifier' ? extend(module, '.default') : module;
  }

  function ofDeclared(
    pattern: Node,
    [value, another]: readonly (Inner | null)[],
    name: string,
  ): readonly Trace[] {
    const given = value && another === undefined ? ofWritten(value, name) : UNKNOWN;
    return [...(annotated(pattern, name) ?? []), ...given];
  }

  /** What a name becomes where a value is written to it, by itself or in a pattern. */
  function ofWritten(value: Inner, name: string): readonly Trace[] {
    const at = value.parent;
    switch (at.type) {
      case 'VariableDeclarator':
        return ofInitial(value, at.id, name);
      case 'AssignmentExpression':
        return at.operator === '=' ? ofInitial(value, at.left, name) : UNKNOWN;
      case 'AssignmentPattern':
        return ofInitial(value, at.left, name);
      case 'ForOfStatement':
        return destructured(extend(trace(value), '[]'), at.left, name);
      default:
        return UNKNOWN;
    }
  }

  function ofInitial(value: Node, pattern: Node, name: string): readonly Trace[] {
    const list = awaitedList(value);
    if (!list || pattern.type !== 'ArrayPattern') return destructured(trace(value), pattern, name);
    const place = pattern.elements.findIndex((it) => it && stepsTo(it, name) !== undefined);
    const [element, part] = [placed(list, place), pattern.elements[place]];
    return element && part ? destructured(trace(element).map(awaited), part, name) : UNKNOWN;
  }

  /** The promises of `await Promise.all([auth(), currentUser()])`. */
  function awaitedList(value: Node): readonly (Node | null)[] | undefined {
    const call = value.type === 'AwaitExpression' ? value.argument : undefined;
    if (call?.type !== 'CallExpression' || trace(call.callee)[0]?.path !== 'Promise.all') return;
    const [list] = call.arguments;
    return list?.type === 'ArrayExpression' ? list.elements : undefined;
  }

  function ofParameter(
    owner: FunctionNode,
    [another]: readonly (Inner | null)[],
    name: string,
  ): readonly Trace[] {
    const place = owner.params.findIndex((param) => stepsTo(param, name) !== undefined);
    const pattern = owner.params[place];
    if (!pattern) return UNKNOWN;
    const typed = annotated(pattern, name);
    if (typed || another !== undefined) return typed ?? UNKNOWN;
    const handed = handedOver(owner);
    if (handed?.parent.type !== 'CallExpression' || place > 0) return UNKNOWN;
    const [first] = handed.parent.arguments;
    return destructured(
      trace(handed.parent.callee).flatMap(({ path, call }) => {
        if (path === '@clerk/nextjs/server#clerkMiddleware') {
          return [{ path: '@clerk/nextjs/server#auth' }];
        }
        const dot = path.lastIndexOf('.');
        const from = { path: path.slice(0, dot), ...(call && { call }) };
        const method = path.slice(dot + 1);
        if (method === 'then' && handed === first) return [awaited(from)];
        return ELEMENT_METHODS.test(method) ? [step(from, '[]')] : UNKNOWN;
      }),
      pattern,
      name,
    );
  }

  /** What the type of a declared name says. */
  function annotated(pattern: Node, name: string): readonly Trace[] | undefined {
    const at = pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
    if (at.type !== 'Identifier' && at.type !== 'ObjectPattern') return;
    const traces = ofType(at.typeAnnotation?.typeAnnotation);
    return traces.length ? destructured(traces, at, name) : undefined;
  }

  function ofType(type: Node | undefined): readonly Trace[] {
    if (type?.type === 'TSUnionType') return type.types.flatMap(ofType);
    if (type?.type !== 'TSTypeReference') return [];
    const { typeName } = type;
    const [from, own] =
      typeName.type === 'TSQualifiedName'
        ? [typeName.left, typeName.right.name]
        : [typeName, undefined];
    return trace(from).flatMap(({ path }) => {
      const [module, name] = path.split('#');
      return name === undefined ? [] : [{ path: `${module}#<${name || own}>` }];
    });
  }

  return { trace, constantOf };
}
