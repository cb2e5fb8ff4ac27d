import type { Node } from './ast.js';
import type { Listeners } from './rule.js';

/** Listens to `value === other` in both directions, and to `switch (value) { case other: }`. */
export const compared = (check: (value: Node, other: Node) => void): Listeners => ({
  BinaryExpression({ operator, left, right }) {
    if (!/[!=]=/.test(operator)) return;
    check(left, right);
    check(right, left);
  },
  SwitchStatement({ discriminant, cases }) {
    for (const { test } of cases) if (test) check(discriminant, test);
  },
});
