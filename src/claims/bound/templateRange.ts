import { createSizer, noDoubts, stringBytes } from '../template/goJson.js';
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
  if (expression.operands.some((operand) => operand.kind === 'shortcode' && !operand.field)) {
    ranges.push({ max: textBytes(expression.raw) + 2, text: textBytes(expression.raw) });
  }
  return { ...largestOf(ranges), open };
}

export function nodeRange(node: TemplateNode, bounds: Bounds): NodeRange {
  switch (node.kind) {
    case 'static':
      return { max: sizeOf(node.value), open: [] };
    case 'value':
      return expressionRange(node.expression, bounds);
    case 'text': {
      const open: string[] = [];
      let max = 2;
      for (const part of node.parts) {
        if (typeof part === 'string') max += textBytes(part);
        else {
          const range = expressionRange(part, bounds);
          max += range.text;
          open.push(...range.open);
        }
      }
      return { max, open };
    }
    case 'array':
    case 'object': {
      const open: string[] = [];
      let max = 2;
      const children =
        node.kind === 'array' ? node.items.map((item) => ['', item] as const) : node.entries;
      for (const [key, child] of children) {
        const range = nodeRange(child, bounds);
        max += range.max + 1 + (node.kind === 'object' ? textBytes(key) + 3 : 0);
        open.push(...range.open);
      }
      return { max, open };
    }
  }
}
