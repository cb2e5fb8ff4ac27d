// A bundler drops a constant that nobody uses only when it can tell that making it does nothing else. With one file an
// entry that decides what a user pays. Literals tell by themselves, calls by their `@__PURE__` in the source; what does
// not (a spread, a template string, `MAX * 2`) the build wraps into a call that does. test/package/droppable.test.ts
// proves that nothing is left.

const collections = ['Map', 'Set', 'WeakMap', 'WeakSet'];

/** Tells whether bundlers see that an expression has no effect. `marked` knows the calls with `@__PURE__`. */
function isPlain(node, marked) {
  const plain = (child) => child === null || isPlain(child, marked);
  switch (node.type) {
    case 'Literal':
    case 'Identifier':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return true;
    case 'UnaryExpression':
      return plain(node.argument);
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'ArrayExpression':
      return node.elements.every(plain);
    case 'ObjectExpression':
      return node.properties.every(
        ({ type, computed, value }) => type === 'Property' && !computed && plain(value),
      );
    case 'ClassExpression':
      return (
        (node.superClass === null || node.superClass.type === 'Identifier') &&
        node.body.body.every(
          ({ type, computed, static: own, value }) =>
            type !== 'StaticBlock' &&
            !computed &&
            (type === 'MethodDefinition' || !own || plain(value)),
        )
      );
    case 'NewExpression':
      return (
        (marked(node) || collections.includes(node.callee.name)) && node.arguments.every(plain)
      );
    case 'CallExpression': {
      const { object } = node.callee; // of a chain: the mark at its start covers every call in it
      const chained = object?.type === 'CallExpression' ? plain(object) : true;
      return marked(node) && chained && node.arguments.every(plain);
    }
    default:
      return false;
  }
}

/** A rollup plugin. */
export const droppable = {
  name: 'droppable',
  transform(code) {
    const marked = ({ start }) => /@__PURE__ \*\/ ?\(*$/.test(code.slice(start - 20, start));
    const effects = this.parse(code)
      .body.map((statement) => statement.declaration ?? statement)
      .filter(({ type }) => type === 'VariableDeclaration')
      .flatMap(({ declarations }) => declarations.map(({ init }) => init))
      .filter((init) => init && !isPlain(init, marked));
    let text = code;
    for (const { start, end } of effects.reverse()) {
      text = `${text.slice(0, start)}/* @__PURE__ */ (() => (${text.slice(start, end)}))()${text.slice(end)}`;
    }
    return { code: text, map: null };
  },
};
