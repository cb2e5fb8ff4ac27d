// The part of ESLint's and oxlint's interfaces that rules use.
import type { Inner, Node, Program } from './ast.js';

interface Fix {
  readonly range: readonly [number, number];
  readonly text: string;
}
export interface Fixer {
  insertTextBefore(node: Node, text: string): Fix;
  insertTextAfter(node: Node, text: string): Fix;
  insertTextBeforeRange(range: readonly [number, number], text: string): Fix;
  replaceText(node: Node, text: string): Fix;
}
export type Fixing = (fixer: Fixer) => Fix | Fix[];

export interface Report {
  readonly node: Node;
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string>>;
  /** Only where it is certainly right. */
  readonly fix?: Fixing | null;
  readonly suggest?: readonly { readonly desc: string; readonly fix: Fixing }[];
}

export interface RuleContext {
  readonly options: readonly unknown[];
  readonly sourceCode: SourceCode;
  report(report: Report): void;
}
export interface SourceCode {
  readonly text: string;
  readonly ast: Program;
  getText(node: Node): string;
  /** Linters make it where a parser gives none. */
  readonly scopeManager: { readonly scopes: readonly Scope[] };
  getScope(node: Node): Scope;
}
export interface Scope {
  readonly set: ReadonlyMap<string, Variable>;
  readonly references: readonly Reference[];
  readonly upper: Scope | null;
}
export interface Variable {
  readonly defs: readonly Definition[];
  readonly references: readonly Reference[];
}
export interface Definition {
  readonly type: string;
  readonly node: Node;
  readonly parent?: Node | null;
}
interface Reference {
  readonly identifier: Inner;
  readonly resolved: Variable | null;
  readonly writeExpr?: Inner | null;
  isWrite(): boolean;
}
