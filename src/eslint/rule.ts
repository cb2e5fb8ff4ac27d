import type { Node, NodeOf } from './ast.js';
import type { RuleContext } from './context.js';
import { type ClerkFile, fileOf } from './resolve/file.js';
import type { LintRule, LintRuleName } from './types.js';

export type Listeners = {
  readonly [Type in Node['type']]?: { listen(node: NodeOf<Type>): void }['listen'];
};

interface Description {
  readonly name: LintRuleName;
  readonly description: string;
  readonly messages: Record<string, string>;
  /** Files without it are not looked at. Default: the word Clerk. */
  readonly needs?: RegExp;
  readonly fixable?: boolean;
  /** JSON schemas of the properties of the one options object. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The page of all rules; each has a section under its name. */
const PAGE = 'https://github.com/isoclerk/isoclerk/blob/main/docs/eslint.md';

/** A rule that looks at files about Clerk only: in all others it costs one search of the text. */
export function defineRule(
  { name, description, messages, needs, fixable, options = {} }: Description,
  create: (file: ClerkFile, context: RuleContext) => Listeners,
): LintRule {
  return {
    meta: {
      type: 'problem',
      docs: { description, url: `${PAGE}#${name}` },
      messages,
      schema: [{ type: 'object', properties: options, additionalProperties: false }],
      ...(fixable ? { fixable: 'code' as const } : {}),
      hasSuggestions: true,
    },
    create(given) {
      const context = given as RuleContext; // what linters pass, by their documentation
      const file = fileOf(context.sourceCode);
      return (needs?.test(file.text) ?? file.isClerk) ? create(file, context) : {};
    },
  };
}

/** An option of a rule. ESLint has checked it against the schema. */
export function optionOf<Value>(context: RuleContext, name: string, fallback: Value): Value {
  const [options] = context.options as readonly Readonly<Record<string, Value>>[];
  return options?.[name] ?? fallback;
}

/** An option that is a list of names. */
export const namesOf = (context: RuleContext, option: string): ReadonlySet<string> =>
  new Set(optionOf<readonly string[] | undefined>(context, option, undefined));

export const listOfText = { type: 'array', items: { type: 'string' } };
