import { IsoclerkError } from '../../errors.js';
import { clerkClaim } from '../../internal/claimNames.js';
import { setOwn } from '../../internal/setOwn.js';
import type { ClaimsWarning, ClaimsWarningCode } from '../types.js';
import { claimShortcodes, findShortcode } from './claimShortcodes.js';
import type { JsonObject, JsonTree, Position } from './jsonTree.js';
import { parseText } from './parseText.js';
import { isPrivate, suggestShortcode } from './suggestShortcode.js';
import type { ClaimShortcodeUse, TemplateExpression, TemplateNode } from './types.js';
import { PRIVATE_METADATA, reservedCode, short, shortPath, warn } from './warnings.js';
import { wrappedAt } from './wrappedAt.js';

export interface Compiled {
  readonly claims: Record<string, unknown>;
  readonly nodes: readonly (readonly [claim: string, node: TemplateNode])[];
  readonly shortcodes: readonly ClaimShortcodeUse[];
  /** Those of a version 2 session token; `warningsFor` knows those of the others. */
  readonly warnings: readonly ClaimsWarning[];
}

type Rest = Partial<Pick<ClaimsWarning, 'suggestion' | 'message'>>;

/** Turns the tree of a template into nodes to render, and collects what is worth a warning. */
export function compileTemplate(tree: JsonTree, locate: (offset: number) => Position): Compiled {
  const uses: ClaimShortcodeUse[] = [];
  const warnings: ClaimsWarning[] = [];
  const path: (string | number)[] = [];
  const claimOf = () => String(path[0]);
  const enter = (key: string | number, depth: number) => {
    path[depth] = typeof key === 'string' ? short(key) : key;
    path.length = depth + 1;
  };
  const report = (code: ClaimsWarningCode, at: number, rest: Rest = {}) => {
    const place = at >= 0 ? locate(at) : {};
    warnings.push(warn(code, claimOf(), shortPath(path), { ...rest, ...place }));
  };

  // Comparing takes some 100 µs: a template of thousands of unknown names gets no more than this.
  const suggestions = new Map<string, string | undefined>();
  const suggest = (name: string): string | undefined => {
    if (!suggestions.has(name) && suggestions.size < 100) {
      suggestions.set(name, suggestShortcode(name));
    }
    return suggestions.get(name);
  };
  const unknown = (name: string): Rest => {
    if (isPrivate(name)) return { message: PRIVATE_METADATA };
    const suggestion = suggest(name);
    return suggestion === undefined ? {} : { suggestion };
  };

  /** One string; what is said about one of its shortcodes is said once. */
  const inspector = () => {
    const claim = claimOf();
    const place = shortPath(path);
    const seen = new Set<string>();
    return ({ operands }: TemplateExpression, at: number) => {
      for (const operand of operands) {
        const isLiteral = operand.kind === 'literal';
        const name = isLiteral ? '' : operand.name;
        if (!isLiteral) {
          uses.push({ shortcode: name, claim, path: place, known: operand.field !== null });
        }
        const isOdd =
          isLiteral && typeof operand.value === 'string' && operand.value.includes('\\');
        if (seen.has(name) || (isLiteral && !isOdd)) continue;
        seen.add(name);
        if (isLiteral) report('literal-escape', at);
        else if (operand.field === null) report('unknown-shortcode', at, unknown(name));
        else if (operand.field === 'user.organizations') report('organization-list', at);
        else if (claimShortcodes[operand.field].type === 'json' && operand.keys.length === 0)
          report('whole-metadata', at);
      }
    };
  };

  const text = (value: string, at: number): TemplateNode => {
    if (!value.includes('{{')) {
      if (value.length < 200 && findShortcode(value)) {
        report('bare-shortcode', at, { suggestion: `{{${value}}}` });
      }
      return { kind: 'static', value };
    }
    const { parts, malformed, offsets } = parseText(value);
    // Exact unless escapes stand before it.
    const inText = (offset: number) => (at < 0 ? at : at + 1 + offset);
    const [first] = malformed;
    if (first !== undefined) report('malformed-shortcode', inText(first));
    let expression = 0;
    const inspect = inspector();
    for (const part of parts) {
      if (typeof part !== 'string') inspect(part, inText(offsets[expression++] ?? 0));
    }
    const [whole] = parts;
    if (parts.length === 1 && whole !== undefined && typeof whole !== 'string') {
      return { kind: 'value', expression: whole };
    }
    return parts.every((part) => typeof part === 'string')
      ? { kind: 'static', value }
      : { kind: 'text', parts };
  };

  const visit = (node: JsonTree, key: string | number, depth: number): TemplateNode => {
    enter(key, depth);
    if (node.kind === 'value') {
      return typeof node.value === 'string'
        ? text(node.value, node.at)
        : { kind: 'static', value: node.value };
    }
    if (node.kind === 'array') {
      const items = node.items.map((item, index) => visit(item, index, depth + 1));
      const values = items.flatMap((item) => (item.kind === 'static' ? [item.value] : []));
      return values.length === items.length
        ? { kind: 'static', value: values }
        : { kind: 'array', items };
    }
    const entries = compileEntries(node.entries, depth + 1);
    return entries.every(([, child]) => child.kind === 'static')
      ? { kind: 'static', value: staticObject(entries) }
      : { kind: 'object', entries };
  };

  const compileEntries = (
    entries: JsonObject['entries'],
    depth: number,
  ): (readonly [string, TemplateNode])[] => {
    const nodes = new Map<string, TemplateNode>();
    for (const { key, at, tree: child } of entries) {
      const node = visit(child, key, depth);
      enter(key, depth);
      if (nodes.has(key)) report('duplicate-key', at);
      if (key.includes('{{')) report('shortcode-in-key', at);
      const reserved = depth === 0 ? reservedCode(clerkClaim(key), {}) : undefined;
      if (reserved) report(reserved, at);
      nodes.set(key, node);
    }
    return [...nodes];
  };

  if (tree.kind !== 'object') {
    throw new IsoclerkError('ISOCLERK_CLAIMS_TEMPLATE_INVALID', 'The template is not an object', {
      hint: 'Write one JSON object whose properties are the claims.',
    });
  }
  const claims = objectOf(tree);
  const inside = wrappedAt(claims);
  if (inside) warnings.push(warn('wrapped-claims', String(inside[0]), shortPath(inside)));
  const nodes = compileEntries(tree.entries, 0);
  return { claims, nodes, shortcodes: uses, warnings };
}

function staticObject(entries: readonly (readonly [string, TemplateNode])[]) {
  const object: Record<string, unknown> = {};
  for (const [key, node] of entries)
    setOwn(object, key, node.kind === 'static' ? node.value : null);
  return object;
}

function objectOf({ entries }: JsonObject): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const { key, tree } of entries) setOwn(object, key, dataOf(tree));
  return object;
}

function dataOf(tree: JsonTree): unknown {
  if (tree.kind === 'value') return tree.value;
  return tree.kind === 'array' ? tree.items.map(dataOf) : objectOf(tree);
}
