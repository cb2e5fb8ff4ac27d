import { isRecord } from '../../internal/isRecord.js';
import { setOwn } from '../../internal/setOwn.js';
import type { ClaimsContext, ClaimsWarning, ClaimUncertainty, TokenOptions } from '../types.js';
import { warn } from './compileTemplate.js';
import { assumedClaims } from './contextClaims.js';
import { createSizer, goFloat, jsonBytes, noDoubts } from './goJson.js';
import { type Reading, readField } from './readField.js';
import { resources } from './resources.js';
import type { ParsedTemplate, RenderedClaims, TemplateExpression, TemplateNode } from './types.js';

const size = (value: unknown): number => jsonBytes(value, createSizer(noDoubts()));

/** How Go's fmt prints a value inside text: `map[a:1 b:<nil>]`. */
function goPrint(value: unknown): string {
  if (typeof value === 'number') return goFloat(value);
  if (value === null || value === undefined) return '<nil>';
  if (Array.isArray(value)) return `[${value.map(goPrint).join(' ')}]`;
  if (!isRecord(value)) return String(value);
  return `map[${Object.entries(value)
    .map(([key, child]) => `${key}:${goPrint(child)}`)
    .join(' ')}]`;
}

/** Renders a compiled template for one context; where two readings are possible, the one with more bytes. */
export function renderTemplate(
  { nodes, warnings: found }: Pick<ParsedTemplate, 'nodes' | 'warnings'>,
  context: ClaimsContext,
  options: Pick<TokenOptions, 'kind' | 'version'>,
): RenderedClaims {
  const parts = resources(context);
  const uncertainty: ClaimUncertainty[] = [];
  const integers: Record<string, readonly [number, number]> = {};
  const claims: Record<string, unknown> = {};
  const warnings: ClaimsWarning[] = [...found];
  let claim = '';

  const larger = (reading: Reading): unknown => {
    const { value, other, doubt, integer } = reading;
    if (!doubt) return value;
    const bytes = integer ? String(value).length - String(other).length : size(value) - size(other);
    if (bytes !== 0) uncertainty.push({ id: doubt, claim, bytes: Math.abs(bytes) });
    return bytes < 0 ? other : value;
  };

  const choose = ({ operands }: TemplateExpression): Reading => {
    let reading: Reading = { value: null };
    for (const operand of operands) {
      if (operand.kind === 'literal') reading = { value: operand.value };
      else reading = operand.field ? readField(operand, parts, context) : { value: null };
      if (reading.value !== null && reading.value !== false) break;
    }
    return reading;
  };

  const evaluate = (expression: TemplateExpression): Reading => {
    const reading = choose(expression);
    if (reading.unknown && !warnings.some((entry) => entry.code === 'no-memberships')) {
      warnings.push(warn('no-memberships', claim, claim));
    }
    const isKnown = expression.operands.every((entry) => entry.kind === 'literal' || entry.field);
    if (isKnown) return reading;
    return { value: expression.raw, other: larger(reading), doubt: 'unknown-shortcode' };
  };

  const print = (expression: TemplateExpression): string => {
    const reading = evaluate(expression);
    const value = larger(reading);
    if (typeof value === 'string') return value;
    if (typeof value !== 'object' && (reading.integer || typeof value === 'boolean')) {
      return String(value);
    }
    if (value === null) return 'null';
    size(value); // refuses what does not end
    return larger({
      value: JSON.stringify(value),
      other: goPrint(value),
      doubt: 'text-interpolation',
    }) as string;
  };

  const render = (node: TemplateNode): unknown => {
    switch (node.kind) {
      case 'static':
        return node.value;
      case 'value': {
        const reading = evaluate(node.expression);
        const value = larger(reading);
        if (reading.integer && typeof value === 'number') {
          const extra = goFloat(value).length - String(value).length;
          const [before, doubt] = (Object.hasOwn(integers, claim) && integers[claim]) || [0, 0];
          setOwn(integers, claim, [before + Math.max(extra, 0), doubt + Math.abs(extra)]);
        }
        return value;
      }
      case 'text':
        return node.parts.map((part) => (typeof part === 'string' ? part : print(part))).join('');
      case 'array':
        return node.items.map(render);
      case 'object': {
        const object: Record<string, unknown> = {};
        for (const [key, child] of node.entries) setOwn(object, key, render(child));
        return object;
      }
    }
  };

  for (const [name, node] of nodes) {
    claim = name;
    setOwn(claims, name, render(node));
  }
  const { claims: defaults, assumed } = assumedClaims(context, parts, options);
  return { claims, defaults, assumed, integers, uncertainty, warnings };
}
