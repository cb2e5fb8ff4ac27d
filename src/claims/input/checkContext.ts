import { IsoclerkError } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';
import type { ClaimsContext } from '../types.js';
import { checked, list, object, orNull, type Rules, text, texts } from './checked.js';

const CODE = 'ISOCLERK_CLAIMS_CONTEXT_INVALID';

const isMinutes = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((item) => Number.isFinite(item));

const rules: Rules = {
  membership: orNull(object),
  memberships: orNull(list),
  session: orNull(object),
  plan: orNull(text),
  features: orNull(texts),
};
const sessionRules: Rules = {
  id: orNull(text),
  status: orNull(text),
  factorVerificationAge: orNull(['two numbers of minutes', isMinutes]),
  reverificationId: orNull(text),
};
const membershipRules: Rules = { permissions: orNull(texts) };

/** A context whose parts are of the form that is read, every property its own. `resources` checks the resources. */
export function checkContext(context: unknown): ClaimsContext {
  const copy: ClaimsContext = checked(context, rules, CODE);
  const { session, features, membership, memberships } = copy;
  if (membership) checked(membership, membershipRules, CODE, 'membership');
  // `u` of a user, `o` of an organization; a feature can be of both.
  const isScoped = (feature: string) => /^(?:(?:[uo]|uo|ou):)?[^:]*$/.test(feature);
  const odd = features ? features.findIndex((feature) => !isScoped(feature)) : -1;
  if (odd >= 0) {
    throw new IsoclerkError(CODE, 'This feature has no known scope', {
      path: `features[${odd}]`,
      hint: 'Pass its slug, or the slug behind u:, o: or uo:.',
    });
  }
  const wrong = memberships ? Array.from(memberships).findIndex((item) => !isRecord(item)) : -1;
  if (wrong >= 0) {
    throw new IsoclerkError(CODE, 'This is no membership', {
      path: `memberships[${wrong}]`,
      hint: 'Pass the Clerk resources themselves or their JSON.',
    });
  }
  return Object.assign(
    copy,
    session && { session: checked(session, sessionRules, CODE, 'session') },
  );
}
