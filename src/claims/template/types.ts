import type {
  ClaimsContext,
  ClaimsWarning,
  ClaimUncertainty,
  DefaultClaims,
  TokenOptions,
} from '../types.js';
import type { ClaimShortcodeName } from './claimShortcodes.js';

/** A place of a template where a shortcode is used. */
export interface ClaimShortcodeUse {
  /** As written: `user.public_metadata.plan`. */
  readonly shortcode: string;
  readonly claim: string;
  readonly path: string;
  readonly known: boolean;
}

/** One side of `||` in a shortcode: a path, or a literal. */
export type TemplateOperand =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | {
      readonly kind: 'shortcode';
      readonly name: string;
      /** The catalogue's name, or null when it is unknown. */
      readonly field: ClaimShortcodeName | null;
      /** Keys below the field, for metadata. */
      readonly keys: readonly string[];
    };

/** What stands between `{{` and `}}`: operands, of which the first that is neither null nor false counts. */
export interface TemplateExpression {
  /** As written, braces included. */
  readonly raw: string;
  readonly operands: readonly TemplateOperand[];
}

/** One value of a parsed template. */
export type TemplateNode =
  | { readonly kind: 'static'; readonly value: unknown }
  | { readonly kind: 'value'; readonly expression: TemplateExpression }
  | { readonly kind: 'text'; readonly parts: readonly (string | TemplateExpression)[] }
  | { readonly kind: 'array'; readonly items: readonly TemplateNode[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, TemplateNode])[] };

/** Claims rendered for one context, with what is not certain about them. */
export interface RenderedClaims {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly uncertainty: readonly ClaimUncertainty[];
  readonly warnings: readonly ClaimsWarning[];
  /** Default claims that the context decides. */
  readonly defaults: DefaultClaims;
  /** Those of them that hold a guess, and for the same reason as `TokenBudget.assumed`. */
  readonly assumed: readonly string[];
  /**
   * Bytes to take off a claim's JSON in `claims`, by its name: of integers that Clerk itself writes, always in digits, and
   * (negative) of text that may stay in place of a value. `doubt` of them are no doubt about the form of numbers.
   */
  readonly corrections: Readonly<Record<string, readonly [bytes: number, doubt: number]>>;
}

/** A template that is ready to render; parse once, render for many users. */
export interface ParsedTemplate {
  /** The template as data. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly nodes: readonly (readonly [claim: string, node: TemplateNode])[];
  readonly shortcodes: readonly ClaimShortcodeUse[];
  /** Those of a session token of version 2. A rendering has those of its own kind and version. */
  readonly warnings: readonly ClaimsWarning[];
  /** Renders the claims for one context. A function, so that measuring tokens does not load the parser. */
  readonly render: (
    context?: ClaimsContext,
    options?: Pick<TokenOptions, 'kind' | 'version'>,
  ) => RenderedClaims;
}

/** Text of a claims template, the same as data, or the result of `parseClaimsTemplate`. */
export type ClaimsTemplate = string | Readonly<Record<string, unknown>> | ParsedTemplate;
