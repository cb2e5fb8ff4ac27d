/**
 * Every code an {@link IsoclerkError} can carry. `docs/errors.md` has cause and remedy of each; codes are API and
 * never change their meaning.
 */
export const isoclerkErrorCodes = [
  // schemas of yours
  'ISOCLERK_SCHEMA_MISMATCH',
  'ISOCLERK_SCHEMA_ASYNC',
  'ISOCLERK_SCHEMA_INVALID',
  // user
  'ISOCLERK_USER_INVALID',
  'ISOCLERK_USER_DELETED',
  'ISOCLERK_USER_PRIVATE_DATA',
  'ISOCLERK_ORGANIZATION_INVALID',
  // claims
  'ISOCLERK_CLAIMS_TEMPLATE_INVALID',
  'ISOCLERK_CLAIMS_CONTEXT_INVALID',
  'ISOCLERK_CLAIMS_OPTIONS_INVALID',
  'ISOCLERK_CLAIMS_VALUE_INVALID',
  'ISOCLERK_CLAIMS_TOO_COMPLEX',
  'ISOCLERK_CLAIMS_TOKEN_INVALID',
  'ISOCLERK_CLAIMS_BOUND_INVALID',
  'ISOCLERK_CLAIMS_AUDIT_INVALID',
  'ISOCLERK_CLAIMS_AUDIT_MISMATCH',
  // session
  'ISOCLERK_SESSION_INVALID',
  'ISOCLERK_SESSION_INCOMPLETE',
  'ISOCLERK_SESSION_VERSION_UNKNOWN',
  // webhooks
  'ISOCLERK_WEBHOOK_INVALID',
  'ISOCLERK_WEBHOOK_NOT_JSON',
  'ISOCLERK_WEBHOOK_HEADER_MISSING',
  'ISOCLERK_WEBHOOK_HEADER_INVALID',
  // billing
  'ISOCLERK_BILLING_INVALID',
  'ISOCLERK_BILLING_RESOURCE_UNKNOWN',
  'ISOCLERK_BILLING_MONEY_INVALID',
  // inspect
  'ISOCLERK_INSPECT_NAME_UNKNOWN',
  'ISOCLERK_INSPECT_ENDPOINT_UNKNOWN',
  'ISOCLERK_INSPECT_SURFACE_UNKNOWN',
  // keys
  'ISOCLERK_KEYS_PUBLISHABLE_KEY_INVALID',
  'ISOCLERK_KEYS_SECRET_KEY_INVALID',
  'ISOCLERK_KEYS_INPUT_INVALID',
  // testing
  'ISOCLERK_TESTING_INVALID',
  'ISOCLERK_TESTING_NOT_AVAILABLE',
  'ISOCLERK_TESTING_REQUEST_ENDED',
] as const;

/** What an {@link IsoclerkError} is about, for code to switch on. `docs/errors.md` has cause and remedy of each. */
export type IsoclerkErrorCode = (typeof isoclerkErrorCodes)[number];

/** One place that is wrong. `path` is written as in code (`emailAddresses[0].id`), `''` is the value itself. */
export interface IsoclerkIssue {
  readonly path: string;
  /** What is wrong there, without the value. */
  readonly message: string;
}

/** What an {@link IsoclerkError} says beside its code and problem. */
export interface IsoclerkErrorOptions {
  /** Where in the input, as in code: `emailAddresses[0].id`. Default `''`, the input itself. */
  readonly path?: string;
  /** What to do next, one sentence. */
  readonly hint: string;
  /** All places, when there can be several. */
  readonly issues?: readonly IsoclerkIssue[];
  /** The original error. Only if its text cannot quote input. */
  readonly cause?: unknown;
}

// Looked up by name, so that copies of the library and realms recognise each other's errors.
const MARK = Symbol.for('isoclerk.error');

/**
 * The one error class of isoclerk: a stable `code`, the `path` in the input, and a `hint` that says what to do.
 *
 * The message never contains a value from the input: users, tokens and payloads are personal data. `instanceof`
 * holds only within one copy of the library; use {@link isIsoclerkError} when ESM, CommonJS or realms may mix.
 *
 * @example
 * ```ts
 * import { isIsoclerkError, normalizeUser } from 'isoclerk'
 * try {
 *   normalizeUser({ id: 'user_1' } as never)
 * } catch (error) {
 *   isIsoclerkError(error, 'ISOCLERK_USER_INVALID') // => true
 * }
 * ```
 */
export class IsoclerkError extends Error {
  // A field, not an assignment in the constructor: it also works where Error.prototype is frozen.
  override readonly name: string = 'IsoclerkError';
  readonly code: IsoclerkErrorCode;
  readonly path: string;
  readonly hint: string;
  readonly issues: readonly IsoclerkIssue[];

  constructor(code: IsoclerkErrorCode, problem: string, options: IsoclerkErrorOptions) {
    const { path = '', hint, issues = [] } = options;
    super(
      `${path && `${path}: `}${problem}. ${hint}`,
      'cause' in options ? { cause: options.cause } : undefined,
    );
    this.code = code;
    this.path = path;
    this.hint = hint;
    this.issues = issues;
    Object.defineProperty(this, MARK, { value: true });
  }
}

/**
 * Tells whether a value is an {@link IsoclerkError}, of any copy of the library and any realm; with `code`, whether
 * it is that one. Never throws.
 *
 * @example
 * ```ts
 * import { isIsoclerkError } from 'isoclerk'
 * isIsoclerkError(new Error('other')) // => false
 * ```
 */
export function isIsoclerkError(value: unknown, code?: IsoclerkErrorCode): value is IsoclerkError {
  try {
    if (typeof value !== 'object' || value === null) return false;
    const error = value as { readonly [MARK]?: unknown; readonly code?: unknown };
    return error[MARK] === true && (code === undefined || error.code === code);
  } catch {
    return false; // hostile proxies and getters
  }
}
