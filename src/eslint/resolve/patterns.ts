import type { Node } from '../ast.js';
import { nameOf } from './nodes.js';
import { extend, type Trace, UNKNOWN } from './path.js';

/** A property as a step of a path. */
export function stepOf(property: Node, computed: boolean): string {
  const name = nameOf(property, computed);
  if (name !== undefined) return `.${name}`;
  return property.type === 'Literal' && property.value === 0 ? '[0]' : '[]';
}

/** How a pattern reaches a name: `{ a: [b] }` reaches `b` by `.a[0]`; undefined when it does not, or by a rest. */
export function stepsTo(pattern: Node, name: string): string | undefined {
  switch (pattern.type) {
    case 'Identifier':
      return pattern.name === name ? '' : undefined;
    case 'AssignmentPattern':
      return stepsTo(pattern.left, name);
    case 'ObjectPattern':
      return firstOf(pattern.properties, (property) => {
        if (property.type !== 'Property') return;
        const rest = stepsTo(property.value, name);
        return rest === undefined ? rest : stepOf(property.key, property.computed) + rest;
      });
    case 'ArrayPattern':
      return firstOf(pattern.elements, (element, index) => {
        const rest = element ? stepsTo(element, name) : undefined;
        return rest === undefined ? rest : (index ? '[]' : '[0]') + rest;
      });
    case 'VariableDeclaration':
      return firstOf(pattern.declarations, ({ id }) => stepsTo(id, name));
  }
  return;
}

function firstOf<Item>(
  items: readonly Item[],
  read: (item: Item, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = read(item, index);
    if (found !== undefined) return found;
  }
  return;
}

/** What a name is that a pattern takes from values. */
export function destructured(
  traces: readonly Trace[],
  pattern: Node,
  name: string,
): readonly Trace[] {
  const steps = stepsTo(pattern, name);
  if (steps === undefined) return UNKNOWN;
  return steps ? extend(traces, steps) : traces;
}
