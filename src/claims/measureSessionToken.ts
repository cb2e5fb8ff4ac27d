import { IsoclerkError } from '../errors.js';
import { createSizer, type Doubts, jsonBytes } from './goJson.js';
import { type MeasuredPayload, measurePayload } from './measurePayload.js';
import { base64Length } from './quantities.js';
import { tokenBudget } from './tokenBudget.js';
import type {
  ClaimsContext,
  ParsedTemplate,
  RenderedClaims,
  TokenBudget,
  TokenOptions,
  Uncertainty,
} from './types.js';

/** Options, and either rendered custom claims, or a template to render for a context. */
export type SessionTokenInput = TokenOptions &
  (
    | {
        /** Rendered custom claims. Give what depends on user and organization as `defaults`. */
        readonly claims?: Readonly<Record<string, unknown>>;
        readonly template?: never;
        readonly context?: never;
      }
    | {
        readonly claims?: never;
        /** From `parseClaimsTemplate`. */
        readonly template: ParsedTemplate;
        /** Decides the custom claims, and default claims such as `sub`, `o` and `fea`. */
        readonly context?: ClaimsContext;
      }
  );

/** Bytes of the header; 109 is what `tokenHeader` comes to. */
export const headerBytes = ({ header }: TokenOptions): number =>
  header ? jsonBytes(header, createSizer(null)) : 109;

/** The uncertainty of a measured payload that the encoder and Clerk's own claims bring. */
export function encodingUncertainty(
  { doubts, payload, customClaimsBytes }: MeasuredPayload,
  { defaults = {}, kind }: TokenOptions,
): Uncertainty[] {
  const list: Uncertainty[] = [];
  for (const id of Object.keys(doubts) as (keyof Doubts)[]) {
    if (doubts[id] > 0) list.push({ id, claim: null, bytes: doubts[id] });
  }
  if (kind !== 'jwt-template' && customClaimsBytes && payload.jti && !defaults.jti) {
    list.push({ id: 'jti', claim: 'jti', bytes: 29 });
  }
  return list;
}

/** Renders what the input says the custom claims are. */
function renderInput(input: SessionTokenInput): RenderedClaims {
  const { claims = {}, template, context } = input;
  if (template?.render) return template.render(context, input);
  if (!template && !context) {
    return { claims, defaults: {}, integers: {}, assumed: [], warnings: [], uncertainty: [] };
  }
  throw new IsoclerkError('ISOCLERK_CLAIMS_OPTIONS_INVALID', 'The template is not parsed', {
    path: 'template',
    hint: 'Pass the result of parseClaimsTemplate; a context needs one.',
  });
}

/**
 * Measures a Clerk session token to the byte before it exists, and checks it against every limit on its way.
 *
 * The size is that of the JWT Clerk would sign: default claims of v1 or v2, custom claims, Go's JSON escaping, UTF-8,
 * base64url, RS256. Where Clerk's behaviour is not known the larger reading counts and `uncertainty` names the
 * difference. Bytes throughout; nothing is signed, verified or sent. The JSON text of `claims` must not exceed
 * 1000 levels.
 *
 * @param input - Custom claims (rendered, or a parsed template and a context), and everything about the token that has
 * a default: `kind`, `version`, `defaults` (claims), `header`, `cookieSuffix`, `environment`, `request`, `limits`.
 * @returns Sizes in bytes, per claim and per cookie, every limit with what is used and left, and a verdict.
 * @throws {IsoclerkError} `ISOCLERK_CLAIMS_VALUE_INVALID` when a claim is not JSON, `ISOCLERK_CLAIMS_TOO_COMPLEX` when
 * it nests too deep, `ISOCLERK_CLAIMS_CONTEXT_INVALID` when a resource has no id, `ISOCLERK_CLAIMS_OPTIONS_INVALID`.
 * @see clerk/clerk-docs:docs/guides/sessions/session-tokens.mdx (read 2026-11)
 *
 * @example
 * ```ts
 * import { measureSessionToken } from 'isoclerk/claims'
 * const budget = measureSessionToken({
 *   claims: { plan: 'pro' },
 *   defaults: { iss: 'https://clerk.example.com', azp: 'https://app.example.com', fva: [0, -1] },
 * })
 * budget.tokenLength // => 858
 * budget.customClaimsBytes // => 13
 * budget.remainingBytes // => 2415
 * budget.verdict // => 'fits'
 * ```
 *
 * @example
 * ```ts
 * import { measureSessionToken, parseClaimsTemplate } from 'isoclerk/claims'
 * const template = parseClaimsTemplate({ plan: '{{user.public_metadata.plan}}' })
 * const context = { user: { id: 'user_2abcDEF0123456789abcDEF0123', publicMetadata: { plan: 'pro' } } }
 * measureSessionToken({ template, context }).payload.plan // => 'pro'
 * ```
 */
export function measureSessionToken(input: SessionTokenInput = {}): TokenBudget {
  const rendered = renderInput(input);
  const measured = measurePayload(rendered, input);
  return tokenBudget(
    measured,
    {
      headerBytes: headerBytes(input),
      signatureLength: base64Length(input.signatureBytes ?? 256),
      warnings: rendered.warnings,
      uncertainty: [...rendered.uncertainty, ...encodingUncertainty(measured, input)],
    },
    input,
  );
}
