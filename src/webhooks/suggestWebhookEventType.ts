import { closest } from '../internal/closest.js';
import { webhookEventTypes } from './catalogue.js';
import { familyOf } from './familyOf.js';
import { changes, otherResources, otherVerbs, parts } from './otherNames.js';
import type { WebhookEventType } from './types.js';

const MAX_LENGTH = 80;
const MAX_WORDS = 6;

/**
 * The event that a wrong name most likely means: "did you mean …?"; null when none is close.
 *
 * Knows names that were renamed (`subscription.past_due`) or invented (`billing.subscription.created`,
 * `user.signedIn`), and forgives other letter case, separators and small slips. A known name gives itself. Takes
 * bounded time for any input. Never throws.
 *
 * @example
 * ```ts
 * import { suggestWebhookEventType } from 'isoclerk/webhooks'
 * suggestWebhookEventType('subscription.past_due') // => 'subscription.pastDue'
 * suggestWebhookEventType('organization.membership.created') // => 'organizationMembership.created'
 * suggestWebhookEventType('user.signedIn') // => 'session.created'
 * suggestWebhookEventType('invoice.finalized') // => null
 * ```
 */
export function suggestWebhookEventType(value: unknown): WebhookEventType | null {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return null;
  const words = value.match(/[A-Za-z0-9]+/g) ?? [];
  if (words.length > MAX_WORDS) return null;
  // From left to right, so that prefixes fall away: billing.subscription.created, user.subscription_item.canceled.
  for (const [start, word] of words.entries()) {
    const rest = words.slice(start);
    const suggestion = partOf(rest) ?? suggest(rest);
    if (suggestion !== undefined) return suggestion;
    // A verb such as roleUpdated is no event behind its resource: dropping that would tell of another one.
    if (rest.length === 2 && resourceOf(fold(word))) return null;
  }
  return null;
}

/** The resource of a part that was changed: user.emailCreated, user.phone_number.added, emailAddress.created. */
function partOf(words: readonly string[]): WebhookEventType | undefined {
  const all = words.flatMap((word) => word.split(/(?<=[a-z0-9])(?=[A-Z])/)).map(fold);
  if (!changes.some((change) => change === all.at(-1))) return;
  for (const [of, names] of Object.entries(parts)) {
    const updated = webhookEventTypes.find((type) => fold(type) === `${of}updated`);
    const rest = all.slice(0, -1).join('');
    const isPart = names.some((name) => rest === of + name || (rest === name && isLong(name)));
    if (updated && isPart) return updated;
  }
  return;
}

/** Says whose part it is without its resource, unlike `name` and `role`. */
const isLong = (name: string) => /address|number|wallet|account|passkey/.test(name);

/** `undefined`: nothing to say. `null`: known not to exist. */
function suggest(words: readonly string[]): WebhookEventType | null | undefined {
  const whole = fold(words.join(''));
  const exact = webhookEventTypes.find((type) => fold(type) === whole);
  if (exact) return exact;
  // Any word may begin the verb: user.metadata.updated, subscription_past_due.
  for (const split of words.keys()) {
    const resource = resourceOf(fold(words.slice(0, split).join('')));
    if (resource === undefined) continue;
    const suggestion = verbOf(resource, fold(words.slice(split).join('')));
    if (suggestion !== undefined) return suggestion;
  }
  return;
}

function resourceOf(written: string): string | undefined {
  const [, known = written] =
    Object.entries(otherResources).find(([other]) => other === written) ?? [];
  return closest(known, [...new Set(webhookEventTypes.map(resource))]);
}

function verbOf(of: string, written: string): WebhookEventType | null | undefined {
  const verbs = otherVerbs[of];
  if (verbs && Object.hasOwn(verbs, written)) return verbs[written];
  const types = webhookEventTypes.filter((type) => resource(type) === of);
  const verb = closest(written, types.map(verbPart));
  return types.find((type) => verbPart(type) === verb);
}

const resource = (type: string) => fold(familyOf(type));
const verbPart = (type: string) => fold(type.slice(type.indexOf('.')));

/** Lower case, letters and digits only. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
