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
  UncertaintyId,
} from './types.js';

/** Options, and the custom claims: rendered already, or a parsed template to render for the context. */
export interface SessionTokenInput extends TokenOptions {
  /** Rendered custom claims. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** From `parseClaimsTemplate`; rendered for `context`. */
  readonly template?: ParsedTemplate;
  readonly context?: ClaimsContext;
}

/** Bytes of the header: Clerk's parameters, and what the options add or take away. */
export function headerBytes({ header }: TokenOptions): number {
  if (!header) return 109; // what the parameters below come to
  const parameters: Record<string, unknown> = {
    alg: 'RS256',
    cat: 'cl_B7d4PD111AAA', // of JWT templates: as long
    kid: 'ins_000000000000000000000000000',
    oiat: 1_800_000_000,
    typ: 'JWT',
  };
  for (const name of Object.keys(header)) parameters[name] = header[name] ?? undefined;
  return jsonBytes(parameters, createSizer(null));
}

const ids: { readonly [key in keyof Doubts]: UncertaintyId } = {
  html: 'html-escaping',
  control: 'control-escaping',
  surrogate: 'invalid-unicode',
  number: 'number-format',
};

/** The uncertainty of a measured payload that the encoder and Clerk's own claims bring. */
export function encodingUncertainty(
  { doubts, payload, customClaimsBytes }: MeasuredPayload,
  { defaults = {}, kind }: TokenOptions,
): Uncertainty[] {
  const list: Uncertainty[] = [];
  for (const key of Object.keys(ids) as (keyof Doubts)[]) {
    if (doubts[key] > 0) list.push({ id: ids[key], claim: null, bytes: doubts[key] });
  }
  if (kind !== 'jwt-template' && customClaimsBytes && payload.jti && !defaults.jti) {
    list.push({ id: 'jti', claim: 'jti', bytes: 29 });
  }
  return list;
}

const nothing: RenderedClaims = { claims: {}, uncertainty: [], warnings: [], integers: {} };

/** Renders what the input says the custom claims are. */
export function renderInput({ claims, template, context }: SessionTokenInput): RenderedClaims {
  if (!template) return claims ? { ...nothing, claims } : nothing;
  if (template.render) return template.render(context);
  throw new IsoclerkError('ISOCLERK_CLAIMS_OPTIONS_INVALID', 'The template is not parsed', {
    path: 'template',
    hint: 'Pass the result of parseClaimsTemplate.',
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
  const measured = measurePayload(rendered, input.context ?? {}, input);
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
