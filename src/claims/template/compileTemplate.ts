import { IsoclerkError } from '../../errors.js';
import { clerkClaim } from '../../internal/claimNames.js';
import { formatPath } from '../../internal/formatPath.js';
import { setOwn } from '../../internal/setOwn.js';
import type { ClaimsWarning, ClaimsWarningCode } from '../types.js';
import { claimShortcodes, findShortcode } from './claimShortcodes.js';
import { type JsonTree, MAX_TEMPLATE_DEPTH, type Position, tooDeep } from './jsonTree.js';
import { parseText } from './parseText.js';
import { suggestShortcode } from './suggestShortcode.js';
import type { ClaimShortcodeUse, TemplateExpression, TemplateNode } from './types.js';

const messages: { readonly [code in ClaimsWarningCode]: string } = {
  'unknown-shortcode':
    'Clerk lists no such shortcode; it becomes null or stays as text, the longer is counted',
  'malformed-shortcode': 'These braces hold no shortcode; they are counted as text',
  'bare-shortcode': 'Without braces this is plain text',
  'shortcode-in-key': 'Shortcodes work in values, not in keys',
  'literal-escape':
    'A backslash in a literal has no documented meaning; it is counted as it stands',
  'reserved-claim': 'Clerk refuses or overrides a claim of this name',
  'duplicate-key': 'This key stands twice; the last one counts',
  'whole-metadata': 'Metadata can take 8 KB; name the keys you need',
  'organization-list': 'This grows with every organization of the user',
  'no-memberships': 'The user object does not carry memberships; pass them as context.memberships',
};

export const warn = (
  code: ClaimsWarningCode,
  claim: string,
  path: string,
  rest: Pick<ClaimsWarning, 'line' | 'column' | 'suggestion'> = {},
): ClaimsWarning => ({ code, claim, path, message: messages[code], ...rest });

export interface Compiled {
  readonly claims: Record<string, unknown>;
  readonly nodes: readonly (readonly [claim: string, node: TemplateNode])[];
  readonly shortcodes: readonly ClaimShortcodeUse[];
  readonly warnings: readonly ClaimsWarning[];
}

/** Data as a tree without positions, so that templates have one form. */
export function treeOf(value: unknown): JsonTree {
  const path: (string | number)[] = [];
  const at = -1;
  let nodes = 0;
  const within = (key: string | number, data: unknown): JsonTree => {
    path.push(key);
    const tree = visit(data);
    path.pop();
    return tree;
  };
  const visit = (data: unknown): JsonTree => {
    if (path.length > MAX_TEMPLATE_DEPTH || ++nodes > 1_000_000) throw tooDeep(String(path[0]));
    if (data === null || typeof data === 'string' || typeof data === 'boolean') {
      return { at, value: data };
    }
    if (typeof data === 'number' && Number.isFinite(data)) return { at, value: data };
    if (Array.isArray(data))
      return { at, items: data.map((item, index) => within(index, item ?? null)) };
    if (typeof data === 'object') {
      const entries = Object.entries(data).filter(([, child]) => child !== undefined);
      return {
        at,
        entries: entries.map(([key, child]) => ({ key, at, end: at, tree: within(key, child) })),
      };
    }
    throw new IsoclerkError('ISOCLERK_CLAIMS_VALUE_INVALID', 'JSON cannot hold this value', {
      path: formatPath(path),
      hint: 'Use plain JSON data.',
    });
  };
  return visit(value);
}

/** Turns the tree of a template into nodes to render, and collects what is worth a warning. */
export function compileTemplate(tree: JsonTree, locate: (offset: number) => Position): Compiled {
  const uses: ClaimShortcodeUse[] = [];
  const warnings: ClaimsWarning[] = [];
  const path: (string | number)[] = [];
  const report = (code: ClaimsWarningCode, at: number, suggestion?: string) => {
    warnings.push(
      warn(code, String(path[0]), formatPath(path), {
        ...(suggestion !== undefined && { suggestion }),
        ...(at >= 0 && locate(at)),
      }),
    );
  };

  // Comparing takes some 100 µs: a template of thousands of unknown names gets no more than this.
  const suggestions = new Map<string, string | undefined>();
  const suggest = (name: string): string | undefined => {
    if (!suggestions.has(name) && suggestions.size < 100) {
      suggestions.set(name, suggestShortcode(name));
    }
    return suggestions.get(name);
  };

  const inspect = ({ operands }: TemplateExpression, at: number) => {
    for (const operand of operands) {
      if (operand.kind === 'literal') {
        if (typeof operand.value === 'string' && operand.value.includes('\\')) {
          report('literal-escape', at);
        }
        continue;
      }
      const { name, field, keys } = operand;
      const claim = String(path[0]);
      uses.push({ shortcode: name, claim, path: formatPath(path), known: field !== null });
      if (field === null) report('unknown-shortcode', at, suggest(name));
      else if (field === 'user.organizations') report('organization-list', at);
      else if (claimShortcodes[field].type === 'json' && keys.length === 0)
        report('whole-metadata', at);
    }
  };

  const text = (value: string, at: number): TemplateNode => {
    if (!value.includes('{{')) {
      if (value.length < 200 && findShortcode(value)) report('bare-shortcode', at, `{{${value}}}`);
      return { kind: 'static', value };
    }
    const { parts, malformed, offsets } = parseText(value);
    // Exact unless escapes stand before it.
    const inText = (offset: number) => (at < 0 ? at : at + 1 + offset);
    for (const offset of malformed) report('malformed-shortcode', inText(offset));
    let expression = 0;
    for (const part of parts) {
      if (typeof part !== 'string') inspect(part, inText(offsets[expression++] ?? 0));
    }
    const [first] = parts;
    if (parts.length === 1 && first !== undefined && typeof first !== 'string') {
      return { kind: 'value', expression: first };
    }
    return parts.every((part) => typeof part === 'string')
      ? { kind: 'static', value }
      : { kind: 'text', parts };
  };

  const visit = (node: JsonTree, key: string | number, depth: number): TemplateNode => {
    path[depth] = key;
    path.length = depth + 1;
    if ('value' in node) {
      return typeof node.value === 'string'
        ? text(node.value, node.at)
        : { kind: 'static', value: node.value };
    }
    if ('items' in node) {
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
    entries: Extract<JsonTree, { entries: unknown }>['entries'],
    depth: number,
  ): (readonly [string, TemplateNode])[] => {
    const nodes = new Map<string, TemplateNode>();
    for (const { key, at, tree: child } of entries) {
      const node = visit(child, key, depth);
      path[depth] = key;
      path.length = depth + 1;
      if (nodes.has(key)) report('duplicate-key', at);
      if (key.includes('{{')) report('shortcode-in-key', at);
      if (depth === 0 && clerkClaim(key)) report('reserved-claim', at);
      nodes.set(key, node);
    }
    return [...nodes];
  };

  if (!('entries' in tree)) {
    throw new IsoclerkError('ISOCLERK_CLAIMS_TEMPLATE_INVALID', 'The template is not an object', {
      hint: 'Write one JSON object whose properties are the claims.',
    });
  }
  const nodes = compileEntries(tree.entries, 0);
  return { claims: dataOf(tree) as Record<string, unknown>, nodes, shortcodes: uses, warnings };
}

function staticObject(entries: readonly (readonly [string, TemplateNode])[]) {
  const object: Record<string, unknown> = {};
  for (const [key, node] of entries)
    setOwn(object, key, node.kind === 'static' ? node.value : null);
  return object;
}

function dataOf(tree: JsonTree): unknown {
  if ('value' in tree) return tree.value;
  if ('items' in tree) return tree.items.map(dataOf);
  const object: Record<string, unknown> = {};
  for (const { key, tree: child } of tree.entries) setOwn(object, key, dataOf(child));
  return object;
}
