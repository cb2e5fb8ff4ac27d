import { IsoclerkError } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';
import { setOwn } from '../../internal/setOwn.js';
import { checkContext } from '../input/checkContext.js';
import type { ClaimsContext, ClaimUncertainty, TokenOptions } from '../types.js';
import { assumedClaims } from './contextClaims.js';
import { createSizer, goFloat, jsonBytes, noDoubts, stringBytes } from './goJson.js';
import { nothing, type Reading, readerOf, reading } from './readField.js';
import { resources } from './resources.js';
import type {
  ParsedTemplate,
  RenderedClaims,
  TemplateExpression,
  TemplateNode,
  TemplateOperand,
} from './types.js';
import { short, warn, warningsFor } from './warnings.js';

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

/**
 * Whether two public set-ups disagree about an expression: one reads a path into metadata in spite of spaces in the
 * braces, the other finds it in its tokens as text.
 */
export const isDisputed = ({ raw, operands: [operand, ...more] }: TemplateExpression): boolean =>
  more.length === 0 &&
  operand?.kind === 'shortcode' &&
  operand.field !== null &&
  operand.keys.length > 0 &&
  /\s/.test(raw);

/** What an expression reads: the first operand that is neither null nor false, else the last. */
export function choose(operands: readonly (() => Reading)[]): Reading {
  let chosen = nothing;
  for (const read of operands) {
    chosen = read();
    if (chosen.value !== null && chosen.value !== false) break;
  }
  return chosen;
}

/** What a value is within text, where no encoder has a choice. */
export function plainText(value: unknown, integer: boolean): string | null {
  if (typeof value === 'string') return value;
  const isPlain = integer || value === null || typeof value === 'boolean';
  return isPlain ? String(value) : null;
}

/** By how much an integer that Clerk writes, always in digits, would be longer as any other number. */
export const extraOfInteger = (value: number): number =>
  goFloat(value).length - String(value).length;

// Engines hold no longer text, and no cookie a ten thousandth of it.
const MOST_LETTERS = 100_000_000;

type Shortcode = Extract<TemplateOperand, { kind: 'shortcode' }>;
type Doubt = readonly [id: ClaimUncertainty['id'], bytes: number];

/** One expression in one context. The same one may stand in a template thousands of times. */
interface Evaluated {
  readonly value: unknown;
  readonly reading: Reading;
  readonly doubts: readonly Doubt[];
}

interface Printed {
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/** A function that is called once a name. */
function remember<Input, Result>(run: (input: Input) => Result) {
  const results = new Map<string, Result>();
  return (name: string, input: Input): Result => {
    let result = results.get(name);
    if (result === undefined) {
      result = run(input);
      results.set(name, result);
    }
    return result;
  };
}

/** Renders a compiled template for one context; where two readings are possible, the one with more bytes. */
export function renderTemplate(
  { nodes, warnings: found }: Pick<ParsedTemplate, 'nodes' | 'warnings'>,
  given: ClaimsContext,
  options: Pick<TokenOptions, 'kind' | 'version'>,
): RenderedClaims {
  const context = checkContext(given);
  const parts = resources(context);
  const uncertainty: ClaimUncertainty[] = [];
  const corrections: Record<string, readonly [number, number]> = {};
  const claims: Record<string, unknown> = {};
  const warnings = warningsFor(found, options);
  let hasNoMemberships = false;
  let claim = '';

  // One for all: what is measured again and again is refused in the end.
  const sizer = createSizer(noDoubts());
  const size = (value: unknown): number => jsonBytes(value, sizer);
  const textSize = (text: string): number => stringBytes(text, sizer) - 2;

  const doubtful = (doubts: readonly Doubt[]) => {
    for (const [id, bytes] of doubts) uncertainty.push({ id, claim: short(claim), bytes });
  };
  const doubt = (id: Doubt[0] | null, bytes: number): Doubt[] =>
    id && bytes !== 0 ? [[id, Math.abs(bytes)]] : [];
  const correct = (bytes: number, doubts = 0) => {
    const [before, known] = (Object.hasOwn(corrections, claim) && corrections[claim]) || [0, 0];
    setOwn(corrections, claim, [before + bytes, known + doubts]);
  };

  const field = remember(({ field, keys }: Shortcode) =>
    field ? readerOf(field)(parts, context, keys) : nothing,
  );
  const toReading = (operand: TemplateOperand) => () =>
    operand.kind === 'literal' ? reading(operand.value) : field(operand.name, operand);
  const settle = (chosen: Reading, doubts: readonly Doubt[] = []): Evaluated => {
    const { value, other, integer, doubt: id } = chosen;
    if (!id) return { value, reading: chosen, doubts };
    const gap = integer ? String(value).length - String(other).length : size(value) - size(other);
    return {
      value: gap < 0 ? other : value,
      reading: chosen,
      doubts: [...doubts, ...doubt(id, gap)],
    };
  };
  const evaluated = remember((expression: TemplateExpression): Evaluated => {
    const { raw, operands } = expression;
    const known = settle(choose(operands.map(toReading)));
    return operands.every((operand) => operand.kind === 'literal' || operand.field)
      ? known
      : settle(reading(raw, { other: known.value, doubt: 'unknown-shortcode' }), known.doubts);
  });
  const evaluate = (expression: TemplateExpression): Evaluated => {
    const result = evaluated(expression.raw, expression);
    if (result.reading.unknown && !hasNoMemberships) {
      hasNoMemberships = true;
      warnings.push(warn('no-memberships', claim, claim));
    }
    doubtful(result.doubts);
    return result;
  };

  /** Where a value may stay the text of its shortcode, the longer is counted. */
  const dispute = (
    expression: TemplateExpression,
    bytes: number,
    measure: (raw: string) => number,
  ) => {
    if (!isDisputed(expression)) return;
    const counted = Math.max(bytes, measure(expression.raw));
    if (counted > bytes) correct(bytes - counted);
    doubtful(doubt('spaced-shortcode', counted - Math.min(bytes, 4)));
  };

  const printed = remember(({ value, reading: { integer } }: Evaluated): Printed => {
    const plain = plainText(value, integer);
    if (plain !== null) return { text: plain, doubts: [] };
    size(value); // refuses what does not end
    const text = JSON.stringify(value);
    const other = goPrint(value);
    const gap = size(text) - size(other);
    return { text: gap < 0 ? other : text, doubts: doubt('text-interpolation', gap) };
  });
  const print = (expression: TemplateExpression): string => {
    const { text, doubts } = printed(expression.raw, evaluate(expression));
    doubtful(doubts);
    dispute(expression, isDisputed(expression) ? textSize(text) : 0, textSize);
    return text;
  };
  let letters = 0;
  const join = (list: readonly (string | TemplateExpression)[]): string => {
    const texts: string[] = [];
    for (const part of list) {
      const text = typeof part === 'string' ? part : print(part);
      texts.push(text);
      letters += text.length;
      if (letters > MOST_LETTERS) {
        throw new IsoclerkError(
          'ISOCLERK_CLAIMS_TOO_COMPLEX',
          'The text of the claims is too long',
          {
            path: short(claim),
            hint: 'At most 100 million letters fit.',
          },
        );
      }
    }
    return texts.join('');
  };

  const render = (node: TemplateNode): unknown => {
    switch (node.kind) {
      case 'static':
        return node.value;
      case 'value': {
        const { expression } = node;
        const { value, reading: chosen } = evaluate(expression);
        if (chosen.integer && typeof value === 'number') {
          const extra = extraOfInteger(value);
          correct(Math.max(extra, 0), Math.abs(extra));
        }
        dispute(expression, isDisputed(expression) ? size(value) : 0, size);
        return value;
      }
      case 'text':
        return join(node.parts);
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
  for (const { code, claim: name } of warnings) {
    if (code !== 'other-version-claim') continue;
    claim = name;
    doubtful(doubt(code, size(name) + size(claims[name]) + 2));
  }
  const { claims: defaults, assumed } = assumedClaims(context, parts, options);
  return { claims, defaults, assumed, corrections, uncertainty, warnings };
}
