import type { BillingEndpoint } from '../contract/billing/endpoint.js';
import { own } from '../internal/own.js';
import { eventNameOf, payloadOf } from './event.js';
import { formOf, type Reading, type Type } from './forms.js';
import { detect } from './names.js';
import type { Told } from './options.js';
import type { PayloadName, PayloadSurface } from './types.js';

/** What a body is held against. */
export interface Subject {
  readonly name: PayloadName;
  /** What it may be; a form stands for itself in either reading. */
  readonly type: Type;
  /** What is published. Of webhooks and users it is the tolerant reading: what they do beyond it is documented. */
  readonly reading: Reading;
  readonly isDelivered: boolean;
  /** In the shape of before 2025-11-10 at every version, so that the shape proves nothing; or of no API. */
  readonly ageless: boolean;
}

/** Finds out what bodies are held against, unless it was told. */
export function subjects(told: Told): (value: unknown) => Subject | null {
  const { surface, name, endpoint, isNamed } = told;
  const made = new Map<PayloadName, Subject>();
  return (value) => {
    const event = eventNameOf(value, told);
    // An API that deletes answers with what is left, unless the caller says what it is. An event is an event.
    const isGone =
      event === null && own(value, 'deleted') === true && surface !== 'bapi' && !isNamed;
    const gone = surface === 'webhook' ? 'WebhookDeletedObject' : 'BillingDeletedObject';
    const is = isGone ? gone : (name ?? event ?? detect(value, surface));
    if (is === null) return null;
    let subject = made.get(is);
    if (!subject) {
      subject = subjectOf(is, surface, isGone ? null : endpoint);
      made.set(is, subject);
    }
    return subject;
  };
}

/** An event, or what one carries. */
export const isOfWebhooks = (name: string): boolean => /^Webhook|\./.test(name);

/** Published with either shape: their shape proves nothing. */
const AGELESS = /^BillingPriceTransition/;

function subjectOf(
  name: PayloadName,
  surface: PayloadSurface | null,
  endpoint: BillingEndpoint | null,
): Subject {
  const isDelivered = surface === 'webhook' || isOfWebhooks(name);
  const ageless = isDelivered || !name.startsWith('Billing') || AGELESS.test(name);
  const old = endpoint?.exactResource;
  const isExact = !ageless && surface !== null && formOf(surface, name) !== undefined;
  return {
    name,
    // The data of an event that is not in the catalogue has no form: any object is of it.
    type: [...(old ? [old] : []), payloadOf(name) ?? name].map(form),
    reading: isExact ? surface : 'tolerant',
    isDelivered,
    ageless: ageless || old !== undefined,
  };
}

const form = (name: string) => ({ kind: 'form', name }) as const;
