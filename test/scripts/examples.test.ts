import { readdirSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const apps = globSync('examples/*/package.json', { ignore: '**/node_modules/**' }).map(
  (file) => file.split('/')[1] ?? '',
);

/** Run to the end instead of being started: a job, and a table that follows webhooks. */
const jobs = ['audit', 'user-sync'];

test('there is an application for each kind of server and for the browser', () => {
  expect(apps.filter((app) => !jobs.includes(app)).sort()).toEqual([
    'express-commonjs',
    'hono-workers',
    'nextjs',
    'vite-react',
  ]);
});

describe.each(apps)('examples/%s', (app) => {
  const manifest = JSON.parse(read(`examples/${app}/package.json`));
  const lockfile = JSON.parse(read(`examples/${app}/package-lock.json`));

  test('takes isoclerk from the tarball beside it, of any build', () => {
    expect(manifest.dependencies.isoclerk).toBe('file:../isoclerk.tgz');
    const { resolved, integrity } = lockfile.packages['node_modules/isoclerk'];
    // npm run examples -- --lock writes it so.
    expect({ resolved, integrity }).toEqual({
      resolved: 'file:../isoclerk.tgz',
      integrity: undefined,
    });
  });

  test('has packages by exact version, and names no registry', () => {
    const { isoclerk: _own, ...dependencies } = manifest.dependencies;
    const versions: string[] = Object.values({ ...dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(JSON.stringify(lockfile)).not.toMatch(/"resolved":"http/);
    expect(read(`examples/${app}/.npmrc`)).toBe(read('.npmrc'));
  });

  test('says how to start it', () => {
    const readme = read(`examples/${app}/README.md`);
    const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => script !== 'install' && !manifest.scripts[script])).toEqual([]);
    if (jobs.includes(app)) expect(readme).toMatch(/^(?:node|npm) /m);
    else expect(named).toContain('dev' in manifest.scripts ? 'dev' : 'start');
  });
});

// That of user-sync is another: it has a database.
test('every webhook handler of an application is the one that is tested here', () => {
  const copies = globSync('examples/*/{lib,src}/onDelivery.ts', {
    ignore: 'examples/user-sync/**',
  });
  expect(copies).toHaveLength(3);
  const own = read('examples/webhooks/onDelivery.ts');
  expect(copies.filter((file) => read(file) !== own)).toEqual([]);
});

test('no application leaves keys behind that could be real', () => {
  const files = apps.flatMap((app) =>
    readdirSync(`examples/${app}`)
      .filter((name) => name.startsWith('.env'))
      .map((name) => `${app}/${name}`),
  );
  expect(files.filter((file) => !file.endsWith('.env.example'))).toEqual([]);
});
