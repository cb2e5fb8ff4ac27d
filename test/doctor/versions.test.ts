import fc from 'fast-check';
import valid from 'semver/functions/valid.js';
import { describe, expect, test } from 'vitest';
import { diagnose, rows } from '../../src/doctor/index.js';
import { versionRows } from '../../src/doctor/rows/index.js';
import { fixedIn, safeVersion } from '../../src/doctor/versions.js';
import { ends } from './ends.js';
import { diagnosisOf, found, ids, projectOf } from './project.js';

const cases = ends.flatMap(([id, name, affected, not]) => [
  ...affected.map((version) => ({ id, name, version, is: true })),
  ...not.map((version) => ({ id, name, version, is: false })),
]);

describe('the table of rows', () => {
  test('has more than 35 rows, each with an id of its own', () => {
    expect(rows.length).toBeGreaterThan(35);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
  test.each(rows.map((row) => [row.id, row] as const))(
    '%s says what, why and where from',
    (_, row) => {
      expect(row.what).toMatch(/^[\w@].{10,110}$/);
      expect(row.cause).toMatch(/^\w.{20,}\.$/);
      expect(row.source).toMatch(/^https:\/\//);
      expect(row.date).toMatch(/^20\d\d-[01]\d$/);
    },
  );
  test.each(versionRows.map((row) => [row.id, row] as const))(
    '%s has ranges in order, and fixes that are well',
    (_, row) => {
      for (const [name, ranges] of Object.entries(row.affected)) {
        for (const [from, fixed] of ranges) {
          expect([valid(from), valid(fixed)]).toEqual([from, fixed]);
          expect(fixedIn(row, name, from)).toBe(fixed);
          expect(fixedIn(row, name, fixed)).toBeUndefined();
        }
      }
    },
  );
  test('is tested at both ends, package by package', () => {
    const beside = versionRows.filter((row) => row.beside).map(({ id }) => id);
    const all = versionRows
      .filter(({ id }) => !beside.includes(id))
      .flatMap(({ id, affected }) => Object.keys(affected).map((name) => `${id} ${name}`));
    expect(ends.map(([id, name]) => `${id} ${name}`).sort()).toEqual(all.sort());
  });
});

describe('versions', () => {
  test.each(cases)('$id, $name $version: $is', ({ id, name, version, is }) => {
    expect(found({ packages: { [name]: version } }, id)).toHaveLength(is ? 1 : 0);
  });

  test.each([
    ['next-16-support', '6.33.7', '16.0.0', true],
    ['next-16-support', '6.34.0', '16.0.0', false],
    ['next-16-support', '6.33.7', '15.5.18', false],
    ['next-16-sign-out', '6.35.1', '16.0.0', true],
    ['next-16-sign-out', '6.35.2', '16.0.0', false],
    ['next-16-sign-out', '6.35.1', '15.5.18', false],
  ])('%s, @clerk/nextjs %s beside next %s: %s', (id, clerk, next, is) => {
    expect(found({ packages: { '@clerk/nextjs': clerk, next } }, id)).toHaveLength(is ? 1 : 0);
  });

  test('another package of the version that is looked for is not Next.js', () => {
    const packages = { '@clerk/nextjs': '6.33.7', next: '15.5.18', 'next-tools': '16.0.0' };
    expect(found({ packages }, 'next-16-support')).toEqual([]);
  });

  test('a name that every object has is in no row', () => {
    for (const row of versionRows) expect(fixedIn(row, 'constructor', '1.0.0')).toBeUndefined();
  });

  test.each([
    ['5.19.0', '19.0.0', true],
    ['5.20.0', '19.0.0', false],
    ['5.19.0', '18.3.1', false],
  ])('react-19-types, @clerk/clerk-react %s beside @types/react %s: %s', (clerk, types, is) => {
    const packages = { '@clerk/clerk-react': clerk, '@types/react': types };
    expect(found({ packages }, 'react-19-types')).toHaveLength(is ? 1 : 0);
  });

  test('a prerelease of the fix is from before the fix', () => {
    expect(ids({ packages: { '@clerk/nextjs': '7.2.4-canary.1' } })).toContain('CVE-2026-42349');
  });

  test('what is no version is said to be unknown, not well', () => {
    const { findings, unknown } = diagnosisOf({ packages: { '@clerk/backend': 'github:clerk/x' } });
    expect(findings).toEqual([]);
    expect(unknown).toContain(
      '@clerk/backend: github:clerk/x is not a version that can be compared',
    );
  });

  test('an SDK is well when the package with the fault is', () => {
    const packages = { '@clerk/nextjs': '6.23.2' };
    const backend = (version: string) => [
      { name: '@clerk/backend', version, via: '@clerk/nextjs' },
    ];
    const id = 'CVE-2025-53548';
    expect(found({ packages, brought: backend('2.33.8') }, id)).toEqual([]);
    expect(found({ packages, brought: backend('2.3.1') }, id).map((one) => one.package)).toEqual([
      '@clerk/nextjs',
    ]);
    expect(found({ packages }, id)).toHaveLength(1);
  });
});

describe('fixes', () => {
  test('one upgrade mends every fault of the same major', () => {
    const fixes = found({ packages: { '@clerk/nextjs': '6.39.1' } }).map(({ fix }) => fix);
    expect(fixes).toEqual(['npm i @clerk/nextjs@^6.39.3', 'npm i @clerk/nextjs@^6.39.3']);
  });

  test('a package that another one brings is updated, when the same major has the fix', () => {
    const brought = [{ name: '@clerk/shared', version: '4.8.0', via: 'svelte-clerk' }];
    expect(found({ packages: { 'svelte-clerk': '1.0.0' }, brought }, 'CVE-2026-41248')).toEqual([
      {
        id: 'CVE-2026-41248',
        severity: 'error',
        package: '@clerk/shared',
        file: 'package.json',
        message:
          '@clerk/shared 4.8.0, which svelte-clerk brings: crafted paths pass createRouteMatcher',
        fix: 'npm update @clerk/shared',
        source: 'https://github.com/advisories/GHSA-vqx2-fgx2-5wq9',
      },
    ]);
  });

  test.each([
    ['npm', 'npm update @clerk/shared'],
    ['pnpm', 'pnpm update -r --depth Infinity @clerk/shared'],
    ['yarn', 'take @clerk/shared out of yarn.lock, then: yarn install'],
    ['yarn-berry', 'yarn up -R @clerk/shared'],
    ['bun', 'bun update @clerk/shared'],
  ] as const)('%s: %s', (packageManager, fix) => {
    const brought = [{ name: '@clerk/shared', version: '4.8.0', via: 'svelte-clerk' }];
    const project = projectOf({ packages: { 'svelte-clerk': '1.0.0' }, brought });
    const { findings } = diagnose({ ...project, packageManager });
    expect(findings[0]?.fix).toBe(fix);
  });

  test('a package under another name is installed under that name', () => {
    const brought = [{ name: '@clerk/backend', version: '2.3.1', via: 'old' }];
    const [finding] = found(
      { packages: {}, dependencies: { old: 'npm:@clerk/backend@2.3.1' }, brought },
      'CVE-2025-53548',
    );
    expect(finding?.message).toBe(
      '@clerk/backend 2.3.1, named old: verifyWebhook accepts forged deliveries',
    );
    expect(finding?.fix).toBe('npm i old@npm:@clerk/backend@^2.33.3');
  });

  test('a name that a shell would read otherwise is quoted', () => {
    const brought = [{ name: '@clerk/backend', version: '2.3.1', via: '@clerk/backend' }];
    const [finding] = found({ packages: {}, brought, folder: "a b'$(x)" }, 'CVE-2025-53548');
    expect(finding?.fix).toBe(String.raw`npm i -w 'a b'\''$(x)' @clerk/backend@^2.33.3`);
  });

  test('another major comes with the next major of the SDK that brings it', () => {
    const brought = [{ name: '@clerk/backend', version: '2.33.8', via: '@clerk/express' }];
    const packages = { '@clerk/express': '1.7.83' };
    const [finding] = found({ packages, brought }, 'malformed-forwarded-host');
    expect(finding?.fix).toBe('npm i @clerk/express@^2');
    const other = [{ name: '@clerk/backend', version: '2.33.8', via: 'svelte-clerk' }];
    const [foreign] = found(
      { packages: { 'svelte-clerk': '0.1.0' }, brought: other },
      'malformed-forwarded-host',
    );
    expect(foreign?.fix).toBe(
      'update svelte-clerk to a version that brings @clerk/backend 3.16.8 or newer',
    );
  });

  test.each([
    ['of Core 3 already', '@clerk/express', '2.1.70'],
    ['whose version is none', '@clerk/express', 'github:clerk/x'],
    ['that ended with Core 2', '@clerk/remix', '4.8.5'],
    ['that is not installed', '@clerk/express', undefined],
  ])('another major comes with no known version of an SDK %s', (_, via, version) => {
    const brought = [{ name: '@clerk/backend', version: '2.33.8', via }];
    const packages = version === undefined ? {} : { [via]: version };
    const [finding] = found({ packages, brought }, 'malformed-forwarded-host');
    expect(finding?.fix).toBe(
      `update ${via} to a version that brings @clerk/backend 3.16.8 or newer`,
    );
  });

  test('a safe version has no fault that its major mends, and is not older', () => {
    const names = [...new Set(versionRows.flatMap(({ affected }) => Object.keys(affected)))];
    const version = fc.tuple(fc.nat(16), fc.nat(130), fc.nat(20)).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.constantFrom(...names), version, (name, from) => {
        const safe = safeVersion(versionRows, name, from);
        expect(safe.split('.')[0]).toBe(from.split('.')[0]);
        for (const row of versionRows) {
          const fixed = fixedIn(row, name, safe);
          if (fixed) expect(fixed.split('.')[0]).not.toBe(safe.split('.')[0]);
        }
      }),
    );
  });
});
