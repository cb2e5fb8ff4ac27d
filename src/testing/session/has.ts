import { isRecord } from '../../internal/isRecord.js';
import { hasFeature, hasPermission, hasPlan, hasRole } from '../../session/index.js';
import type { AuthorizationQuestion, SignedInAuth } from './auth.js';

// clerk/javascript:packages/shared/src/authorization.ts (read 2026-11)
const REVERIFICATION: Readonly<Record<string, { level: string; afterMinutes: number }>> = {
  strict_mfa: { afterMinutes: 10, level: 'multi_factor' },
  strict: { afterMinutes: 10, level: 'second_factor' },
  moderate: { afterMinutes: 60, level: 'second_factor' },
  lax: { afterMinutes: 1440, level: 'second_factor' },
};

// An auth object that exists answers for its session, pending or not: whether there is one, its SDK decided before.
const EVEN_PENDING = { treatPendingAsSignedOut: false };

/** Answers as Clerk's `has()`: whatever is asked must hold, and something must be asked. */
export function has(auth: SignedInAuth, question: AuthorizationQuestion): boolean {
  const { role, permission, feature, plan, reverification } = question;
  const answers: boolean[] = [];
  if (role !== undefined) answers.push(hasRole(auth, role, EVEN_PENDING));
  if (permission !== undefined) answers.push(hasPermission(auth, permission, EVEN_PENDING));
  if (feature !== undefined) answers.push(hasFeature(auth, feature, EVEN_PENDING));
  if (plan !== undefined) answers.push(hasPlan(auth, plan, EVEN_PENDING));
  if (reverification !== undefined) {
    answers.push(isFresh(auth.factorVerificationAge, reverification));
  }
  return answers.length > 0 && answers.every(Boolean);
}

function isFresh(ages: SignedInAuth['factorVerificationAge'], asked: unknown): boolean {
  const isNamed = typeof asked === 'string' && Object.hasOwn(REVERIFICATION, asked);
  const rule = isNamed ? REVERIFICATION[asked] : asked;
  if (!isRecord(rule) || !ages) return false;
  const { level, afterMinutes } = rule;
  if (typeof afterMinutes !== 'number' || !(afterMinutes > 0)) return false;
  const [first, second] = ages;
  const isRecent = (age: number) => age !== -1 && afterMinutes > age;
  if (level === 'first_factor') return isRecent(first);
  if (level !== 'second_factor' && level !== 'multi_factor') return false;
  if (second === -1) return isRecent(first);
  if (level === 'second_factor') return isRecent(second);
  return isRecent(first) && isRecent(second);
}
