import { type Diagnosis, diagnose, type Project, type Workspace } from '../../src/doctor/index.js';

type Versions = Readonly<Record<string, string>>;

export interface Described extends Partial<Omit<Workspace, 'installed' | 'env'>> {
  /** What it depends on, with the version that is installed. */
  readonly packages: Versions;
  /** What those bring. */
  readonly brought?: Workspace['installed'];
  readonly env?: Readonly<Record<string, string>>;
}

/** A workspace of which only the named parts are out of the ordinary; lint rules are on. */
function workspaceOf({ packages, brought = [], env, ...rest }: Described): Workspace {
  const own = Object.entries(packages).map(([name, version]) => ({ name, version, via: name }));
  const variables = env ?? {};
  const fileOf = Object.fromEntries(Object.keys(variables).map((name) => [name, '.env']));
  return {
    folder: '',
    name: 'app',
    dependencies: packages,
    installed: [...own, ...brought],
    files: ['package.json'],
    middleware: [],
    templates: [],
    passesJwtKey: false,
    isLinted: true,
    ...rest,
    env: env ? [{ files: ['.env'], variables, fileOf }] : [],
  };
}

export const projectOf = (...described: readonly Described[]): Project => ({
  packageManager: 'npm',
  versionsFrom: 'package-lock.json',
  workspaces: described.map(workspaceOf),
  unknown: [],
});

export const diagnosisOf = (...described: readonly Described[]): Diagnosis =>
  diagnose(projectOf(...described));

/** The findings with an id, or all of them. */
export const found = (described: Described, id?: string) =>
  diagnosisOf(described).findings.filter((finding) => id === undefined || finding.id === id);

export const ids = (described: Described): string[] => found(described).map(({ id }) => id);

const FRONTEND_API = 'example.clerk.accounts.dev';
export const PUBLISHABLE_KEY = `pk_test_${btoa(`${FRONTEND_API}$`)}`;
export const SECRET_KEY = `sk_test_${'abcdefghij'.repeat(4)}`;
