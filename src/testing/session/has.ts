import type { AuthorizationQuestion } from './auth.js';

interface Facts {
  readonly role: string | undefined;
  readonly permissions: readonly string[];
  /** `o:dashboard,u:reports` */
  readonly features: string;
  readonly plan: string;
  readonly ages: readonly [number, number] | null | undefined;
}

// clerk/javascript:packages/shared/src/authorization.ts (read 2026-11)
const REVERIFICATION: Readonly<Record<string, { level: string; afterMinutes: number }>> = {
  strict_mfa: { afterMinutes: 10, level: 'multi_factor' },
  strict: { afterMinutes: 10, level: 'second_factor' },
  moderate: { afterMinutes: 60, level: 'second_factor' },
  lax: { afterMinutes: 1440, level: 'second_factor' },
};

/** Answers as Clerk's `has()`: whatever is asked must hold, and something must be asked. */
export function has(facts: Facts, question: AuthorizationQuestion): boolean {
  const { role, permission, feature, plan, reverification } = question;
  const answers: boolean[] = [];
  if (role !== undefined) answers.push(!!facts.role && prefixed(facts.role) === prefixed(role));
  if (permission !== undefined) answers.push(facts.permissions.includes(prefixed(permission)));
  if (feature !== undefined) answers.push(hasEntitlement(facts.features, feature));
  if (plan !== undefined) answers.push(hasEntitlement(facts.plan, plan));
  if (reverification !== undefined) answers.push(isFresh(facts.ages, reverification));
  return answers.length > 0 && answers.every(Boolean);
}

function prefixed(value: string): string {
  return value.replace(/^(?:org:)*/, 'org:');
}

function hasEntitlement(claim: string, asked: string): boolean {
  const [scope = '', slug] = asked.split(':');
  const wanted =
    slug === undefined
      ? 'ou'
      : /^(o|org|organization)$/.test(scope)
        ? 'o'
        : /^(u|user)$/.test(scope)
          ? 'u'
          : '';
  return claim.split(',').some((entry) => {
    const colon = entry.indexOf(':');
    const scopes = entry.slice(0, colon);
    return (
      entry.slice(colon + 1) === (slug || scope) &&
      [...wanted].some((letter) => scopes.includes(letter))
    );
  });
}

function isFresh(ages: Facts['ages'], asked: unknown): boolean {
  const rule =
    typeof asked === 'string' && Object.hasOwn(REVERIFICATION, asked)
      ? REVERIFICATION[asked]
      : asked;
  if (typeof rule !== 'object' || rule === null || !ages) return false;
  const { level, afterMinutes } = rule as { level?: unknown; afterMinutes?: unknown };
  if (typeof afterMinutes !== 'number' || !(afterMinutes > 0)) return false;
  const [first, second] = ages;
  const isRecent = (age: number) => age !== -1 && afterMinutes > age;
  if (level === 'first_factor') return isRecent(first);
  if (level !== 'second_factor' && level !== 'multi_factor') return false;
  if (second === -1) return isRecent(first);
  if (level === 'second_factor') return isRecent(second);
  return isRecent(first) && isRecent(second);
}
