import { own } from '../../internal/own.js';
import { readable } from '../../readable.js';
import { checkKind } from '../input/checkOptions.js';
import { compileTemplate } from './compileTemplate.js';
import { parseJsonTree, positions } from './jsonTree.js';
import { renderTemplate } from './renderTemplate.js';
import { treeOf } from './treeOf.js';
import type { ClaimsTemplate, ParsedTemplate } from './types.js';

const CODE = 'ISOCLERK_CLAIMS_TEMPLATE_INVALID';

/** Whether claims are the result of `parseClaimsTemplate`. */
const isParsed = (template: ClaimsTemplate): template is ParsedTemplate =>
  typeof own(template, 'render') === 'function';

// Of this copy of the library: the nodes of another's, or a `render` that was put in, say nothing.
const ours = /* @__PURE__ */ new WeakSet<ParsedTemplate>();

/** Whether a parsed template renders what its nodes say. */
export const isOurs = (template: ParsedTemplate): boolean => ours.has(template);

/**
 * Parses a claims template, given as JSON text or as data, and says what is doubtful about it.
 *
 * A string that is exactly one `{{shortcode}}` keeps the type of its value; inside other text it gives a string. Also
 * `{{ a || b || 'literal' }}`: the first operand that is neither null nor false, else the last. Takes linear time on
 * any input. A parsed template comes back as it is.
 *
 * @param template - Clerk's "Customize session token" JSON, or the claims of a JWT template.
 * @returns The template as data, its shortcodes, warnings (unknown shortcodes with a suggestion, claims reserved in a session
 * token of version 2, whole metadata objects …) with line and column when text was given, and `render` for one context.
 * @throws {IsoclerkError} `ISOCLERK_CLAIMS_TEMPLATE_INVALID` when it is no JSON object,
 * `ISOCLERK_CLAIMS_TOO_COMPLEX` above 200 levels, `ISOCLERK_CLAIMS_VALUE_INVALID` when data is not JSON.
 * @see clerk/clerk-docs:docs/guides/sessions/jwt-templates.mdx (read 2026-11)
 *
 * @example
 * ```ts
 * import { parseClaimsTemplate } from 'isoclerk/claims'
 * const { warnings } = parseClaimsTemplate('{ "phone": "{{user.primary_phone_address}}" }')
 * const [warning] = warnings
 * warning.code // => 'unknown-shortcode'
 * warning.suggestion // => 'user.primary_phone_number'
 * warning.column // => 13
 * ```
 */
export function parseClaimsTemplate(template: ClaimsTemplate): ParsedTemplate {
  return readable(CODE, () => {
    if (isParsed(template)) return template;
    const isText = typeof template === 'string';
    const tree = isText ? parseJsonTree(template, CODE) : treeOf(template);
    const compiled = compileTemplate(tree, positions(isText ? template : ''));
    const parsed: ParsedTemplate = {
      ...compiled,
      render: (context = {}, options = {}) =>
        readable('ISOCLERK_CLAIMS_CONTEXT_INVALID', () =>
          renderTemplate(compiled, context, checkKind(options)),
        ),
    };
    ours.add(parsed);
    return parsed;
  });
}
