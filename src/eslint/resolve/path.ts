import type { CallExpression, Node } from '../ast.js';
import { textOf } from './nodes.js';

/**
 * Where a value comes from, in one line of text that rules match:
 *
 * - `@clerk/nextjs/server#auth()!.userId`: an import, called, awaited, its property. `#` stands behind the module.
 * - `@clerk/backend#<User>`: only its type is known. `process.env.X`: a global. `?.name`: from somewhere unknown.
 * - `[0]` is the element at an end of a list, `[]` some element, `[*]` some of them, in whatever order.
 */
export interface Trace {
  readonly path: string;
  /** The last call on the way. */
  readonly call?: CallExpression;
  /** The value itself, where it is a text that stands in the file. */
  readonly text?: string | undefined;
}

export const NOWHERE: Trace = { path: '?' };
export const UNKNOWN: readonly Trace[] = [NOWHERE];
const MAX_PATH = 300;

/** A module by the text that names it; copies of npm packages on the web count as the package. */
export function ofModule(node: Node): readonly Trace[] {
  const module = textOf(node);
  return module === undefined ? UNKNOWN : [{ path: `${packageOf(module)}#` }];
}

/** `https://esm.sh/@clerk/backend@1` and `npm:@clerk/backend@1/jwt` without what stands around the name. */
export function packageOf(module: string): string {
  if (!/^(?:npm|jsr|https?):/.test(module)) return module;
  const match = /(@clerk\/[\w-]+)(?:@[^/]*)?(\/[^?]*)?/.exec(module);
  return match ? `${match[1]}${match[2] ?? ''}` : module;
}

/** Methods of lists that give elements of it, and what they give. */
const GIVES: readonly (readonly [RegExp, string])[] = [
  [/\.(?:at\(end\)|(?:pop|shift)\(\))$/, '[0]'],
  [/\.(?:at|find(?:Last)?)\(\)$/, '[]'],
  [
    /(?:\[\*\])?\.(?:concat|filter|reverse|slice|sort|splice|to(?:Reversed|Sorted|Spliced)|with)\(\)$/,
    '[*]',
  ],
  [/\[\*\]\[0?\]$/, '[]'],
];

export function step({ path, call }: Trace, text: string): Trace {
  if (path.length > MAX_PATH) return NOWHERE;
  const next = path.endsWith('#') && text.startsWith('.') ? text.slice(1) : text;
  const whole = GIVES.reduce((text, [method, given]) => text.replace(method, given), path + next);
  return { path: whole, ...(call && { call }) };
}

export const extend = (traces: readonly Trace[], text: string) =>
  traces.map((it) => step(it, text));

/** The value of a promise. A module is there once it is asked for; `~` is the promise of a value. */
export function awaited(trace: Trace): Trace {
  if (/[#!]$/.test(trace.path)) return trace;
  return trace.path.endsWith('~') ? { ...trace, path: trace.path.slice(0, -1) } : step(trace, '!');
}

/** What an async function gives that returns it. */
export function promised(trace: Trace): Trace {
  if (trace.path.endsWith('!')) return { ...trace, path: trace.path.slice(0, -1) };
  return /[)~]$/.test(trace.path) ? trace : step(trace, '~');
}
