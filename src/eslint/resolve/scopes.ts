import type { FunctionNode, Inner, Node } from '../ast.js';
import type { Scope, SourceCode, Variable } from '../context.js';
import { bare, isFunction, wrapped } from './nodes.js';

/** What the names of a file stand for. */
export function createScopes(source: SourceCode) {
  /** What a name stands for as long as the file runs: its initial value, or the function of that name. */
  function constantOf(node: Node): Node | undefined {
    const variable = node.type === 'Identifier' ? lookUp(node) : undefined;
    const definition = variable?.defs[0];
    if (!variable || !definition || variable.defs.length > 1) return;
    const { type, node: at } = definition;
    const writes = variable.references.filter((it) => it.isWrite()).length;
    if (type === 'FunctionName') return writes ? undefined : at;
    const init = at.type === 'VariableDeclarator' && writes < 2 && at.init;
    return init ? bare(init) : undefined;
  }

  /** The function that an expression names. */
  function functionOf(node: Node): FunctionNode | undefined {
    const value = isFunction(node) ? node : constantOf(node);
    return isFunction(value) ? value : undefined;
  }

  // Asked for again and again: the linter's way to a scope goes through all parents of a node.
  let resolved: Map<Node, Variable | null> | undefined;
  function resolveAll() {
    const references = source.scopeManager.scopes.flatMap((scope) => scope.references);
    return new Map(references.map(({ identifier, resolved }) => [identifier, resolved]));
  }

  function lookUp(node: Node & { readonly name: string }): Variable | undefined {
    resolved ??= resolveAll();
    const found = resolved.get(node);
    if (found !== undefined) return found ?? undefined;
    for (let scope: Scope | null = source.getScope(node); scope; scope = scope.upper) {
      const variable = scope.set.get(node.name);
      if (variable) return variable;
    }
    return;
  }

  /** Where a function is handed to another one: itself, or its name if that is all the name is used for. */
  function handedOver(owner: FunctionNode): Inner | undefined {
    const { parent } = owner;
    const id = parent.type === 'VariableDeclarator' ? parent.id : owner.id;
    if (id?.type !== 'Identifier' || parent.type === 'CallExpression') return wrapped(owner);
    const uses = (lookUp(id)?.references ?? []).filter((it) => !it.isWrite());
    const [use, another] = uses;
    return another ? undefined : use?.identifier;
  }

  return { lookUp, constantOf, functionOf, handedOver };
}
