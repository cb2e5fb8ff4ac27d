/**
 * What no test can reach, by why: the file, the text of its line, and the part of the line. `npm run coverage` fails on one
 * that is reached, or gone.
 */
const because = {
  'the index is within the list, which the compiler cannot know': [
    ['src/keys/checkClerkEnv.ts', 'add(code, wanted[0] ?? bare, remedy, severity);', 'bare'],
    [
      'src/internal/editDistance.ts',
      'const at = (row: readonly number[], index: number) => row[index] ?? 0;',
      '0',
    ],
  ],
  'whoever calls has seen to it, which the compiler cannot know': [
    [
      'src/doctor/checks/env.ts',
      "file: inProject(workspace, ownText(fileOf, 'WEBHOOK_SECRET') ?? ''),",
      "''",
    ],
    [
      'src/doctor/checks/env.ts',
      "file: inProject(workspace, ownText(fileOf, 'CLERK_JWT_KEY') ?? ''),",
      "''",
    ],
    [
      'src/doctor/checks/versions.ts',
      'const fixed = safeVersion(versionRows, name, fixedIn(row, name, version) ?? version);',
      'version',
    ],
    [
      'src/doctor/checks/templates.ts',
      'fix: error.hint ?? `npx isoclerk budget ${place}`,',
      '`npx isoclerk budget ${place}`',
    ],
  ],
  'a fault of ours must not look like one of the project': [
    ['src/doctor/checks/templates.ts', 'if (!isIsoclerkError(error)) throw error;', 'then'],
  ],
  'the type says less than the language or the engine does': [
    [
      'src/billing/helpers/formatMoney.ts',
      'const digits = formatter.resolvedOptions().maximumFractionDigits ?? 2;',
      '2',
    ],
    [
      'src/billing/helpers/migrate/migrateBillingPath.ts',
      '/^([a-z][a-z0-9+.-]*:\\/\\/[^/?#]*)?([^?#]*)([\\s\\S]*)$/i.exec(path) ?? [];',
      '[]',
    ],
  ],
};

export const exceptions = Object.values(because).flatMap((places) =>
  places.map(([file, code, part]) => ({ file, code, part })),
);
