import { idOf } from '../../seed.js';
import { avatarOf, emailOf, personOf } from '../../user/person.js';
import type { Rules } from '../rule.js';

/** What the person of a seed gives a payer, and when. */
export function personal({ created_at }: { readonly created_at?: number }, seed: string) {
  const person = personOf(seed);
  const since = created_at ?? person.created_at;
  return {
    person,
    times: { image_url: avatarOf(person), created_at: since, updated_at: since },
    names: {
      user_id: person.id,
      first_name: person.first_name ?? '',
      last_name: person.last_name ?? '',
      email: emailOf(person),
    },
  };
}

export const payerRules: Rules = {
  // The fields of the other kind are null …
  BillingPayer: (given, { seed }) => {
    const { names, times } = personal(given, seed);
    if (!given.organization_id) return { ...names, ...times };
    return {
      ...times,
      user_id: null,
      first_name: null,
      last_name: null,
      email: null,
      organization_name: 'Acme',
    };
  },
  // … before 2025-11-10 ids were left out and texts empty.
  BillingLegacyPayer: (given, { seed }) => {
    const { names, times } = personal(given, seed);
    if (!given.organization_id) return { ...names, ...times };
    return { ...times, first_name: '', last_name: '', email: '', organization_name: 'Acme' };
  },
  BillingPaymentMethod: ({ payment_type = 'card', created_at }) => ({
    updated_at: created_at,
    ...(payment_type !== 'card' && {
      last4: null,
      card_type: null,
      expiry_year: null,
      expiry_month: null,
    }),
  }),
  BillingLegacyPaymentSource: ({ created_at }) => ({ updated_at: created_at }),
  BillingPaymentMethodInitialize: (_, { seed }) => ({
    external_client_secret: `${idOf('seti', seed)}_secret`,
  }),
};
