import { own } from '../../../../internal/own.js';
import { type Draft, note } from '../draft.js';
import { fillNull, guessNull, literal, omit, requireKeys } from '../steps.js';

export function migratePayer(source: Draft): void {
  const draft = proven(source);
  const { value } = draft;
  literal(draft, ['commerce_payer'], []);
  requireKeys(draft, 'id', 'instance_id');
  const user = isId(own(value, 'user_id'));
  const organization = isId(own(value, 'organization_id'));
  omit(draft, '', 'image_url');
  omit(draft, 0, 'created_at', 'updated_at');
  if (organization && !user) {
    guessNull(draft, '', 'first_name', 'last_name', 'email');
    fillNull(draft, 'user_id');
  } else if (user && !organization) {
    fillNull(draft, 'organization_id', 'organization_name');
  } else if (!user && !organization && draft.migration.legacy) {
    const message =
      'Neither `user_id` nor `organization_id` is set, so it cannot be told whose payer this is';
    note(draft, 'underivable', 'id', message);
  }
}

/**
 * A payer carries no renamed key, so a payer on its own proves nothing by its keys. These fillers do: since
 * 2025-11-10 an unknown image or time is left out, and a name that cannot exist is null.
 */
function proven(draft: Draft): Draft {
  const { value } = draft;
  const filled =
    own(value, 'image_url') === '' ||
    own(value, 'created_at') === 0 ||
    own(value, 'updated_at') === 0 ||
    (isId(own(value, 'organization_id')) &&
      ['first_name', 'last_name', 'email'].some((key) => own(value, key) === ''));
  return filled ? { ...draft, migration: { ...draft.migration, legacy: true } } : draft;
}

const isId = (id: unknown): boolean => typeof id === 'string' && id !== '';
