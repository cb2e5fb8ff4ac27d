import type { Node } from '../ast.js';
import type { SourceCode } from '../context.js';
import type { Trace } from './path.js';
import { createTracer } from './trace.js';

/** A file that is linted, with what rules ask about it; one for all rules. */
export interface ClerkFile {
  readonly text: string;
  readonly source: SourceCode;
  /** Clerk is named somewhere: in an import, a variable, a comment. */
  readonly isClerk: boolean;
  /** Where the value of an expression comes from; more than one where it depends. */
  readonly trace: (node: Node) => readonly Trace[];
  /** The first of these whose path a pattern fits, with what it captures. */
  readonly find: (node: Node | null | undefined, pattern: RegExp) => Found | undefined;
  /** Whether a value may be a text that the file itself writes: `'a'` of `x ?? 'a'` and of `{ x = 'a' }`. */
  readonly mayBe: (node: Node, text: string) => boolean;
  readonly tracer: ReturnType<typeof createTracer>;
}

interface Found extends Trace {
  readonly captured: readonly (string | undefined)[];
}

const files = new WeakMap<SourceCode, ClerkFile>();

export function fileOf(source: SourceCode): ClerkFile {
  let file = files.get(source);
  if (!file) {
    const tracer = createTracer(source);
    file = {
      text: source.text,
      source,
      isClerk: /clerk/i.test(source.text),
      trace: tracer.trace,
      find(node, pattern) {
        if (!node) return;
        for (const trace of tracer.trace(node)) {
          const match = pattern.exec(trace.path);
          if (match) return { ...trace, captured: match.slice(1) };
        }
        return;
      },
      mayBe: (node, text) => tracer.trace(node).some((it) => it.text === text),
      tracer,
    };
    files.set(source, file);
  }
  return file;
}
