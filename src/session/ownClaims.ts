import type { ClerkClaimName } from '../internal/claimNames.js';
import { isRecord } from '../internal/isRecord.js';
import { notA } from './invalid.js';
import { decoded } from './otherForms.js';

/** Names that `readClaims` asks for, at the top and inside `o` and `act`. */
type ReadName =
  | Exclude<ClerkClaimName, 'azp' | 'exp' | 'iat' | 'iss' | 'jti' | 'nbf'>
  | 'id'
  | 'slg'
  | 'rol'
  | 'per'
  | 'fpm'
  | 'type';
export type Claims = { readonly [name in ReadName]?: unknown };

/** Has what a polluted Object.prototype gives to every object. */
const PLAIN: Claims = {};

/** Claims with nothing inherited. A plain object is taken as it is: looking at each name costs more than reading it. */
export function ownClaims(value: object): Claims {
  const isPlain = Object.getPrototypeOf(value) === Object.prototype;
  return isPlain && !isPolluted() ? value : Object.assign(Object.create(null), value);
}

/** A claim that is an object, of which gateways make text. */
export function objectClaim(claim: unknown, path: string): Claims | null {
  const value = decoded(claim) ?? null;
  if (value === null) return null;
  if (!isRecord(value)) throw notA('an object', path, claim);
  return ownClaims(value);
}

/**
 * Name by name, each that is read: that is half the time of a loop over what is inherited, and finds what is hidden from
 * loops, too. A test pollutes every name that is read.
 */
function isPolluted(): boolean {
  const { act, fea, fva, o, org_id, org_permissions, org_role, org_slug, pla } = PLAIN;
  const { sid, sts, sub, v, id, slg, rol, per, fpm, type } = PLAIN;
  return !(
    act === undefined &&
    fea === undefined &&
    fva === undefined &&
    o === undefined &&
    org_id === undefined &&
    org_permissions === undefined &&
    org_role === undefined &&
    org_slug === undefined &&
    pla === undefined &&
    sid === undefined &&
    sts === undefined &&
    sub === undefined &&
    v === undefined &&
    id === undefined &&
    slg === undefined &&
    rol === undefined &&
    per === undefined &&
    fpm === undefined &&
    type === undefined
  );
}
