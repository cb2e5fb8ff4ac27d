import { isRecord } from '../../internal/isRecord.js';
import { isDisputed } from '../template/renderTemplate.js';
import type { TemplateExpression, TemplateNode } from '../template/types.js';
import type { ClaimsContext } from '../types.js';

const isKnown = (expression: TemplateExpression): boolean =>
  !isDisputed(expression) &&
  expression.operands.every((operand) => operand.kind === 'literal' || operand.field !== null);

/** Whether a node reads only what has one meaning. */
export function isClear(node: TemplateNode): boolean {
  switch (node.kind) {
    case 'static':
      return true;
    case 'value':
      return isKnown(node.expression);
    case 'text':
      return node.parts.every((part) => typeof part === 'string' || isKnown(part));
    case 'array':
      return node.items.every(isClear);
    case 'object':
      return node.entries.every(([, child]) => isClear(child));
  }
}

/** Whether a context has no part but the user; what it inherits leaves that open. */
export function isAlone(context: ClaimsContext): boolean {
  if (!isRecord(context)) return false; // a text has a name for each of its letters
  for (const part in context) if (part !== 'user') return false; // no list of names is made
  return true;
}
