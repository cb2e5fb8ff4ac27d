import { isRecord } from '../../internal/isRecord.js';
import { own } from '../../internal/own.js';

// What a JWT template of the Backend API is made of, in any spelling
// (clerk/javascript:packages/backend/src/api/endpoints/JwtTemplatesApi.ts, read 2026-11).
const FIELDS =
  /^(?:object|id|name|claims|lifetime|allowed_?clock_?skew|custom_?signing_?key|signing_?algorithm|signing_?key|(?:created|updated)_?at)$/i;

/**
 * Where the claims are, when a template is the object that stands around one: a JWT template of the Backend API, or the
 * configuration that Clerk's command line writes (`session.claims`). Null when it is a template.
 */
export function wrappedAt(template: Readonly<Record<string, unknown>>): string[] | null {
  if (isRecord(own(own(template, 'session'), 'claims'))) return ['session', 'claims'];
  const isTemplate =
    isRecord(own(template, 'claims')) && Object.keys(template).every((key) => FIELDS.test(key));
  return isTemplate ? ['claims'] : null;
}
