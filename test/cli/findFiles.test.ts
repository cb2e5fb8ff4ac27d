import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/cli/check/findFiles.js';
import { currentPlan } from '../billing/helpers/migrate/samples.js';
import { run } from './run.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-find-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

function write(name: string, content: unknown = {}): void {
  const file = join(dir, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

const found = (folder = '.') =>
  filesBelow(join(dir, folder))
    .map((file) => relative(dir, file))
    .sort();

describe('files below a folder', () => {
  test('are JSON and NDJSON, without node_modules and .git', async () => {
    for (const name of ['a.json', 'b/c.ndjson', 'b/d.jsonl', 'e.txt', 'node_modules/x/y.json']) {
      write(name);
    }
    write('b/node_modules/z.json');
    write('.git/f.json');
    expect(found()).toEqual(['a.json', 'b/c.ndjson', 'b/d.jsonl']);
  });

  test('leave out what .gitignore names, also those above and below', async () => {
    write('.git/HEAD', '');
    write('.gitignore', 'dist/\n*.log.json\n!keep.log.json\n');
    write('app/.gitignore', '/own.json\n!seen.log.json\n');
    for (const name of ['dist/a.json', 'x.log.json', 'keep.log.json', 'app/own.json']) write(name);
    for (const name of ['app/b/own.json', 'app/seen.log.json', 'app/dist/c.json']) write(name);
    const app = ['app/b/own.json', 'app/seen.log.json'];
    expect(found()).toEqual([...app, 'keep.log.json']);
    expect(found('app')).toEqual(app);
  });

  test('in an ignored folder stay ignored, whatever a file in it says', () => {
    write('.git/HEAD', '');
    write('.gitignore', 'dist/\n/logs/*\n!/logs/kept/\n');
    write('dist/.gitignore', '!*.json\n');
    write('app/.gitignore', '!dist/\n');
    for (const name of ['dist/a.json', 'app/dist/b.json', 'logs/c.json', 'logs/kept/d.json']) {
      write(name);
    }
    expect(found()).toEqual(['app/dist/b.json', 'logs/kept/d.json']);
  });

  test('are not looked for in what is ignored', () => {
    write('.git/HEAD', '');
    write('.gitignore', 'closed\n');
    write('a.json');
    mkdirSync(join(dir, 'closed'), { mode: 0o000 });
    mkdirSync(join(dir, 'loop'));
    symlinkSync(dir, join(dir, 'loop/back'));
    symlinkSync(join(dir, 'a.json'), join(dir, 'loop/b.json'));
    expect(found()).toEqual(['a.json', 'loop/b.json']);
  });

  test('are there when the folder itself is ignored and named', async () => {
    write('.git/HEAD', '');
    write('.gitignore', 'recordings\n');
    write('recordings/a.json');
    expect(found()).toEqual([]);
    expect(found('recordings')).toEqual(['recordings/a.json']);
  });

  test('heed no .gitignore from outside of the repository', async () => {
    write('.gitignore', '*\n');
    write('repo/.git/HEAD', '');
    write('repo/a.json');
    write('loose/b.json');
    expect(found('repo')).toEqual(['repo/a.json']);
    expect(found('loose')).toEqual(['loose/b.json']);
  });
});

describe('isoclerk check of a folder', () => {
  test('says once how many files are no payloads of Clerk', async () => {
    write('plan.json', currentPlan);
    write('package.json', { name: 'app' });
    write('list.json', []);
    write('tsconfig.json', '{ // comments\n "strict": true }');
    const { code, stdout } = await run(['check', dir, '--surface', 'bapi']);
    expect([code, stdout]).toEqual([
      0,
      `${dir}/plan.json: BillingPlan, Backend API, 2025-11-10: ok
3 files are no payloads of Clerk: --verbose lists them, --as says what they are.
`,
    ]);
    const verbose = await run(['check', dir, '--surface', 'bapi', '--verbose']);
    for (const name of ['list', 'package', 'tsconfig']) {
      expect(verbose.stdout).toContain(`\n  ${dir}/${name}.json`);
    }
    const json = await run(['check', dir, '--json']);
    expect(JSON.parse(json.stdout).summary).toMatchObject({ checked: 1, skipped: 3 });
  });

  test('fails when it holds none at all', async () => {
    write('package.json', { name: 'app' });
    expect(await run(['check', dir])).toEqual({
      code: 2,
      stdout: '',
      stderr: `isoclerk: no payload of Clerk in ${dir}; --as says what a file is\n`,
    });
  });

  test('does not pass over a broken recording', async () => {
    write('plan.json', currentPlan);
    write('cut.json', '{"object":"commerce_plan","id":');
    const { code, stdout } = await run(['check', dir]);
    expect(code).toBe(2);
    expect(stdout).toMatch(/^ {2}invalid {2}cut\.json {2}no JSON {2}1 error$/m);
  });

  test('a file that is named is never passed over', async () => {
    write('package.json', { name: 'app' });
    const { code, stdout } = await run(['check', join(dir, 'package.json')]);
    expect(code).toBe(1);
    expect(stdout).toContain('Nothing tells what it is; name it with `--as`');
    expect(stdout).toContain('Next: say what it is.');
  });

  test('with --as every file is what it says', async () => {
    write('a.json', { name: 'app' });
    expect((await run(['check', dir, '--as', 'plan'])).code).toBe(1);
  });

  test('a file that is named twice is one', async () => {
    write('plan.json', currentPlan);
    const file = join(dir, 'plan.json');
    const { stdout } = await run(['check', file, dir, file, '--json']);
    expect(JSON.parse(stdout).summary.checked).toBe(1);
  });
});

describe('isoclerk check finds out what a webhook without object is', () => {
  test.each([
    ['user.deleted', { id: 'user_1', object: 'user', deleted: true }],
    ['session.ended', { id: 'sess_1' }],
  ])('%s', async (type, data) => {
    const stdin = JSON.stringify({ type, data });
    const { stdout } = await run(['check', '-', '--json'], { stdin });
    expect(JSON.parse(stdout).payloads[0].is).toBe(`webhook event ${type}`);
  });
});
