import major from 'semver/functions/major.js';
import satisfies from 'semver/functions/satisfies.js';
import valid from 'semver/functions/valid.js';
import type { Affected, VersionRow } from './types.js';

// Prereleases count: one of the fixed version is from before the fix.
export const matches = (version: string, range: string): boolean =>
  satisfies(version, range, { includePrerelease: true });

export const isVersion = (text: string): boolean => valid(text) !== null;
export const majorOf = (version: string): number => major(version);

const rangeOf = ([from, fixed]: Affected): string => `>=${from}-0 <${fixed}`;

/** The first version with the fix; undefined when the version does not have the fault. */
export function fixedIn(row: VersionRow, name: string, version: string): string | undefined {
  const affected = Object.hasOwn(row.affected, name) ? row.affected[name] : undefined;
  return affected?.find((range) => matches(version, rangeOf(range)))?.[1];
}

/** The first version of the same major line after `version` that has none of the faults. */
export function safeVersion(rows: readonly VersionRow[], name: string, version: string): string {
  let safe = version;
  for (let next: string | undefined = version; next !== undefined; ) {
    safe = next;
    const reached: string = safe;
    next = rows
      .map((row) => fixedIn(row, name, reached))
      .find((fixed) => fixed !== undefined && majorOf(fixed) === majorOf(reached));
  }
  return safe;
}
