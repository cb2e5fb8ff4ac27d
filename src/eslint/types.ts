// What the plugin looks like from outside. Declared here and not taken from ESLint, so that types compile where ESLint is
// not installed; test/types/eslint.test-d.ts proves that ESLint 9 and 10 take it.

/** A node of a parsed program. */
export interface LintNode {
  readonly type: string;
}

/** What a rule wants to see: a node type → its listener. */
export type LintListeners = Readonly<Record<string, Listener | undefined>>;

// A method, because listeners ask for the node of their type only.
type Listener = { listen(node: LintNode): void }['listen'];

/** A rule, as ESLint 9 and 10 load it. */
export interface LintRule {
  readonly meta: {
    type: 'problem' | 'suggestion';
    /** `url`: the section about the rule in the docs of this package. */
    docs: { description: string; url: string };
    messages: Record<string, string>;
    schema: Record<string, unknown>[];
    fixable?: 'code';
    hasSuggestions: boolean;
  };
  create(context: object): LintListeners;
}

/** Names of the rules, without `isoclerk/`. */
export type LintRuleName =
  | 'accepts-token'
  | 'authorized-parties'
  | 'await-auth'
  | 'known-webhook-event'
  | 'no-combined-check'
  | 'no-legacy-billing'
  | 'no-removed-api'
  | 'no-renamed-package'
  | 'no-secret-in-client'
  | 'no-unsafe-metadata-authorization'
  | 'no-user-to-client'
  | 'primary-email'
  | 'verified-webhook'
  | 'verify-token-result';

/** A flat config: put it into the array that `eslint.config.js` exports. */
export type LintConfig = {
  name: string;
  plugins: { isoclerk: LintPlugin };
  rules: Record<string, 'error' | 'warn' | 'off'>;
};

/** The plugin, as ESLint 9 and 10 load it. */
export type LintPlugin = {
  meta: { name: string; namespace: string };
  rules: Record<LintRuleName, LintRule>;
  configs: { recommended: LintConfig };
};
