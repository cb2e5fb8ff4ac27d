import { checked, flag, object, type Rules, texts } from '../input/checked.js';
import { checkOptions } from '../input/checkOptions.js';
import type { TokenOptions } from '../types.js';
import type { FieldBound } from './fieldBounds.js';

/** What is known about all users, besides the options of the token. */
export interface TemplateBounds extends TokenOptions {
  /** By shortcode without braces, a path into metadata included: `'user.first_name': 66`. */
  readonly fields?: Readonly<Record<string, FieldBound>>;
  /** Whether users can have an active organization. Default: whether the template reads one. */
  readonly organizations?: boolean;
  /** Every role. Default admin and member. */
  readonly roles?: readonly string[];
  /** Every custom permission. Default none. */
  readonly permissions?: readonly string[];
  /** Every feature. Default none. */
  readonly features?: readonly string[];
  /** Every Billing plan. Default none. */
  readonly plans?: readonly string[];
  /** Whether someone can sign in as a user from the Dashboard. Default true. */
  readonly impersonation?: boolean;
}

const CODE = 'ISOCLERK_CLAIMS_BOUND_INVALID';

const rules: Rules = {
  fields: object,
  organizations: flag,
  roles: texts,
  permissions: texts,
  features: texts,
  plans: texts,
  impersonation: flag,
};

/** Bounds of a form that is understood, every property its own. */
export function checkBounds(bounds: unknown): TemplateBounds {
  return checkOptions(checked(bounds, rules, CODE));
}
