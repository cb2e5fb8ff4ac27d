import { createSizer, noDoubts, stringBytes } from '../template/goJson.js';
import { isDisputed } from '../template/renderTemplate.js';
import type { TemplateExpression, TemplateNode, TemplateOperand } from '../template/types.js';
import type { Bounds } from './fieldBounds.js';
import { largestOf, type Range, sizeOf } from './schemaRange.js';

/** The most bytes a part of a template can take, and the shortcodes without a bound in it. */
export interface NodeRange {
  readonly max: number;
  readonly open: readonly string[];
}

const textBytes = (text: string): number => stringBytes(text, createSizer(noDoubts())) - 2;

function operandRange(operand: TemplateOperand, { range }: Bounds): Range {
  if (operand.kind === 'shortcode') {
    return operand.field ? range(operand.field, operand.keys) : { max: 4, text: 4 };
  }
  const max = sizeOf(operand.value);
  return { max, text: typeof operand.value === 'string' ? max - 2 : max };
}

function expressionRange(
  expression: TemplateExpression,
  bounds: Bounds,
): Range & { open: string[] } {
  const ranges: Range[] = [];
  const open: string[] = [];
  for (const operand of expression.operands) {
    const range = operandRange(operand, bounds);
    ranges.push(range);
    if (operand.kind === 'shortcode' && range.max === Number.POSITIVE_INFINITY) {
      open.push(operand.name);
    }
    // Nothing behind a literal is reached, except behind false.
    if (operand.kind === 'literal' && operand.value !== false) break;
  }
  const isUnknown = expression.operands.some(
    (operand) => operand.kind === 'shortcode' && !operand.field,
  );
  if (isUnknown || isDisputed(expression)) {
    ranges.push({ max: textBytes(expression.raw) + 2, text: textBytes(expression.raw) });
  }
  return { ...largestOf(ranges), open };
}

export function nodeRange(node: TemplateNode, bounds: Bounds): NodeRange {
  const open = new Set<string>();
  const rangeOf = (expression: TemplateExpression): Range => {
    const range = expressionRange(expression, bounds);
    for (const name of range.open) open.add(name);
    return range;
  };
  const most = (part: TemplateNode): number => {
    switch (part.kind) {
      case 'static':
        return sizeOf(part.value);
      case 'value':
        return rangeOf(part.expression).max;
      case 'text':
        return part.parts.reduce<number>(
          (sum, piece) =>
            sum + (typeof piece === 'string' ? textBytes(piece) : rangeOf(piece).text),
          2,
        );
      case 'array':
        return part.items.reduce((sum, item) => sum + most(item) + 1, 2);
      case 'object':
        return part.entries.reduce((sum, [key, item]) => sum + textBytes(key) + most(item) + 4, 2);
    }
  };
  return { max: most(node), open: [...open] };
}
