import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasFeature, hasPermission, hasPlan, hasRole } from '../../src/session/index.js';
import { compared, timeOf } from '../runs.js';
import { askClerk, type Claims, clerks, type Question } from './clerks.js';
import { differences } from './differences.js';
import { oddClaims } from './oddClaims.js';

const checks = {
  permission: hasPermission,
  role: hasRole,
  feature: hasFeature,
  plan: hasPlan,
} as const;

/** Clerk's has() itself does not look at the status. */
const ask = (claims: Claims, [kind, asked]: Question): boolean =>
  checks[kind](claims, asked, { treatPendingAsSignedOut: false });

describe('what differs from Clerk', () => {
  test.each(differences)('$name', (row) => {
    const { claims, asked, clerk, ours, versions } = row;
    expect(ask(claims, asked)).toBe(ours);
    expect(row.explains(claims, asked)).toBe(true);
    const answers = clerks.map((one) => [one, askClerk(one, claims, asked)]);
    expect(answers).toEqual(clerks.map((one) => [one, versions.includes(one) ? clerk : ours]));
  });

  test('is said once, with a reason', () => {
    const names = differences.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { reason } of differences) expect(reason).toMatch(/^[A-Z].{20,}\.$/s);
  });

  test(
    `is nothing else, however odd the claims are (seed ${compared.seed})`,
    timeOf(compared),
    () => {
      fc.assert(
        fc.property(oddClaims, ({ claims, questions }) => {
          for (const question of questions) {
            const ours = ask(claims, question);
            for (const clerk of clerks) {
              const theirs = askClerk(clerk, claims, question);
              if (ours === (theirs === true)) continue;
              const known = differences.some(
                (row) =>
                  row.ours === ours &&
                  row.versions.includes(clerk) &&
                  row.explains(claims, question),
              );
              if (!known) expect.fail(JSON.stringify({ clerk, theirs, ours, question, claims }));
            }
          }
        }),
        compared,
      );
    },
  );

  test('includes no yes to claims in the form of a token, but where Clerk 2.x loses bits', () => {
    const granted = differences.filter(({ ours }) => ours);
    const inForm = granted.filter(({ claims: { v, o, org_permissions } }) =>
      [v, o, org_permissions].every((claim) => typeof claim !== 'string'),
    );
    expect(granted.length).toBeGreaterThan(inForm.length);
    expect(inForm.map(({ name }) => name)).toEqual([
      'a mask of more than 53 bits loses its low ones in Clerk 2.x',
    ]);
  });
});
