import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { predictToken } from '../../src/claims/index.js';
import { run } from './run.js';

let dir: string;
const path = (name: string) => join(dir, name);
const template =
  '{\n  "plan": "{{user.public_metadata.plan}}",\n  "note": "{{user.public_metadata.note}}"\n}';
const small = { id: 'user_1', public_metadata: { plan: 'pro', note: 'x' } };
const big = { id: 'user_2', public_metadata: { plan: 'pro', note: 'x'.repeat(3000) } };
const users = Array.from({ length: 30 }, (_, i) => ({
  id: `user_${String(i).padStart(2, '0')}`,
  public_metadata: { plan: 'free', note: 'é'.repeat(i * 50) },
}));
const ndjson = users.map((user) => `${JSON.stringify(user)}\n`).join('');

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-budget-'));
  const files = {
    't.json': template,
    'small.json': JSON.stringify(small),
    'big.json': JSON.stringify(big),
    'users.ndjson': ndjson,
    'users.json': JSON.stringify(users, null, 2),
    'page.json': JSON.stringify({ data: users, total_count: users.length }),
    'users.ndjson.gz': gzipSync(ndjson),
    'damaged.gz': gzipSync(ndjson).subarray(0, 60),
    'org.json': JSON.stringify({ id: 'org_1', slug: 'acme' }),
    'membership.json': JSON.stringify({
      role: 'org:admin',
      organization: { id: 'org_1', slug: 'acme' },
    }),
    'schema.json': JSON.stringify({
      type: 'object',
      properties: { plan: { enum: ['free', 'pro'] }, note: { type: 'string', maxLength: 20 } },
      additionalProperties: false,
    }),
    'fields.json': JSON.stringify({
      'user.public_metadata.plan': 20,
      'user.public_metadata.note': 40,
    }),
    'bad.json': '{\n  "a": tru\n}',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content);
});
afterAll(() => rmSync(dir, { recursive: true }));

const budget = (args: readonly string[], options = {}) =>
  run(['budget', path('t.json'), ...args.map((arg) => arg.replace('@', `${dir}/`))], options);

describe('isoclerk budget for one user', () => {
  test('prints a bar, the claims, the limits and the verdict, and exits 0 when it fits', async () => {
    const { code, stdout, stderr } = await budget(['--user', '@small.json']);
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^Session token: fits\. \d+ of 4,078 bytes, 3,\d+ left\.$/);
    expect(lines[2]).toMatch(/^ {2}#+=+BA\.+\|$/);
    expect(lines[2]).toHaveLength(100);
    expect(lines[3]).toMatch(/^ +limit 4,078 \^$/);
    expect(lines[3]).toHaveLength(100);
    expect(stdout).toMatch(/^ {2}A {2}plan +17 +\d\.\d %$/m);
    expect(stdout).toMatch(/^ {2}= {2}11 claims of Clerk +\d+ +\d\d\.\d %$/m);
    expect(stdout).toMatch(/^ {2}ok {2}handshake-cookie {2}3,238 of 4,096/m);
    expect(stdout).toContain('16 more limits: --verbose lists them.');
    expect(stdout).toContain('azp (set it with --origin), iss (set it with --issuer), fva.');
    expect(
      stdout.endsWith(`
Next: this user fits. Does every user?
  npx isoclerk budget ${path('t.json')} --worst-case schema.json
`),
    ).toBe(true);
  });

  test('sizes of the parts add up to the token, in the text as in the bar', async () => {
    for (const file of ['@small.json', '@big.json']) {
      for (const more of [[], ['--verbose']]) {
        const { stdout } = await budget(['--user', file, ...more]);
        const rows = stdout.split('\n\n')[2]?.split('\n').slice(1) ?? [];
        const sizes = rows.map((row) =>
          Number(/ ([\d,]+)(?: +[\d.]+ %)?$/.exec(row)?.[1]?.replace(',', '')),
        );
        const total = sizes.pop();
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(total);
      }
    }
  });

  test('--verbose lists every claim and limit', async () => {
    const { stdout } = await budget(['--user', '@small.json', '--verbose']);
    expect(stdout).toMatch(/^ {2}= {2}iss +\d+ +\d\.\d %$/m);
    expect(stdout).toMatch(/^ {2}ok +browser-cookie-suffixed +\d+ of 4,096 {2}measured: /m);
    expect(stdout).toMatch(/^ {2}not certain jti, at most 39 bytes$/m);
    expect(stdout).not.toContain('more limits');
  });

  test('exits 1 when it is over', async () => {
    const { code, stdout } = await budget(['--user', '@big.json']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Session token: over\. 4,\d+ of 4,078 bytes, \d+ too much\.$/m);
    expect(stdout).toMatch(/^ {2}#+=+BA+\|A+$/m);
    expect(stdout).toMatch(/^ +limit 4,078, \d+ too much \^$/m);
    expect(stdout).toMatch(/^ {2}over +browser-cookie +/m);
    expect(stdout).toContain('Next: shorten or leave out note. How many users are over?');
  });

  test('--json prints what the library returns', async () => {
    const { code, stdout } = await budget([
      '--user',
      '@small.json',
      '--json',
      '--issuer',
      'https://i',
      '--origin',
      'https://o',
    ]);
    const expected = predictToken(
      template,
      { user: small },
      { defaults: { iss: 'https://i', azp: 'https://o' } },
    );
    expect([code, JSON.parse(stdout)]).toEqual([0, expected]);
  });

  test.each([
    ['an organization', '@org.json', ['acme', 'member']],
    ['a membership', '@membership.json', ['acme', 'admin']],
  ])('--org takes %s', async (_, file, [slug, role]) => {
    const { stdout } = await budget(['--user', '@small.json', '--org', file, '--json']);
    expect(JSON.parse(stdout).payload.o).toEqual({ id: 'org_1', rol: role, slg: slug });
    const first = await budget([
      '--user',
      '@small.json',
      '--org',
      file,
      '--json',
      '--token-version',
      '1',
    ]);
    expect(JSON.parse(first.stdout).payload.org_role).toBe(`org:${role}`);
  });

  test('--limit makes a limit decide, and can change its number', async () => {
    expect((await budget(['--user', '@small.json', '--limit', 'clerk-advice=10'])).code).toBe(1);
    expect((await budget(['--user', '@small.json', '--limit', 'clerk-advice'])).code).toBe(0);
    const { stdout } = await budget([
      '--user',
      '@small.json',
      '--json',
      '--limit',
      'nginx-header=9',
      '--limit',
      'alb-header',
    ]);
    const rows = JSON.parse(stdout).limits.filter(({ id }: { id: string }) =>
      /^(nginx|alb)-header$/.test(id),
    );
    expect(
      rows.map(({ id, limit, severity, basis }: Record<string, unknown>) => [
        id,
        limit,
        severity,
        basis,
      ]),
    ).toEqual([
      ['nginx-header', 9, 'error', 'own'],
      ['alb-header', 16384, 'error', 'documented'],
    ]);
  });

  test('--max-bytes bounds the whole token', async () => {
    expect((await budget(['--user', '@small.json', '--max-bytes', '2000'])).code).toBe(0);
    expect((await budget(['--user', '@small.json', '--max-bytes', '500'])).code).toBe(1);
  });

  test('--kind jwt-template has no cookie', async () => {
    const { code, stdout } = await budget(['--user', '@big.json', '--kind', 'jwt-template']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^JWT template: fits\. [\d,]+ bytes\./);
    expect(stdout).not.toContain('browser-cookie');
  });

  test('colours on a terminal, none with NO_COLOR or in a pipe', async () => {
    const csi = '\u001b[';
    expect((await budget(['--user', '@small.json'], { isTTY: true })).stdout).toContain(csi);
    expect(
      (await budget(['--user', '@small.json'], { isTTY: true, env: { NO_COLOR: '1' } })).stdout,
    ).not.toContain(csi);
    expect((await budget(['--user', '@small.json'])).stdout).not.toContain(csi);
  });
});

describe('isoclerk budget for many users', () => {
  test.each(['@users.ndjson', '@users.json', '@page.json', '@users.ndjson.gz'])(
    '%s gives the same report',
    async (file) => {
      const { code, stdout, stderr } = await budget(['--users', file]);
      const fromPipe = await budget(['--users', '-'], { stdin: ndjson });
      expect({ code, stdout, stderr }).toEqual(fromPipe);
      expect([code, stderr]).toEqual([1, '']);
      expect(stdout).toMatch(/^30 users: 5 \(16\.67 %\) over, \d+ \(.* %\) tight/);
      expect(stdout).toMatch(/^ {2}user_29 +\d,\d{3}$/m);
      expect(stdout).toMatch(/^ +[\d,]+–[\d,]+ +\d+ {2}#+$/m);
      expect(stdout).toContain('p99');
    },
  );

  test('--json and --worst', async () => {
    const { stdout } = await budget(['--users', '@users.ndjson', '--json', '--worst', '2']);
    const summary = JSON.parse(stdout);
    expect(summary.worst.map(({ id }: { id: string }) => id)).toEqual(['user_29', 'user_28']);
    expect([summary.users, summary.over, summary.percentileError]).toEqual([30, 5, 0]);
  });

  test('exits 0 when no user is over', async () => {
    expect((await budget(['--users', '-'], { stdin: JSON.stringify(small) })).code).toBe(0);
  });

  test('a progress bar on a terminal goes to stderr, in a pipe there is none', async () => {
    const { stderr, stdout } = await budget(['--users', '@users.ndjson', '--json'], {
      isTTY: true,
    });
    expect(stderr).toContain('users');
    expect(JSON.parse(stdout).users).toBe(30);
  });

  test.each([
    ['not JSON', '{"id":"user_1"}\n{"id": nope}\n', 'line 2, column 8: expected a value'],
    ['no object', '{"id":"user_1"}\n7\n', 'line 2: expected an object'],
    [
      'no user',
      '{"id":"user_1"}\n{"name":"SECRET"}\n',
      'line 2 is not a user: it has no `object: "user"` and no field of one',
    ],
    ['a value that does not end', '{"id":"user_1"', 'line 1: this value does not end'],
    ['an array that does not end', '[{"id":"user_1"},\n', 'line 2: the array is not closed'],
  ])('%s exits 2 and says where, without the value', async (_, stdin, message) => {
    expect(await budget(['--users', '-'], { stdin })).toEqual({
      code: 2,
      stdout: '',
      stderr: `isoclerk: stdin: ${message}\n`,
    });
  });

  test('damaged gzip exits 2', async () => {
    const { code, stderr } = await budget(['--users', '@damaged.gz']);
    expect([code, stderr]).toEqual([2, `isoclerk: ${path('damaged.gz')} is damaged gzip\n`]);
  });
});

describe('isoclerk budget in the worst case', () => {
  test('is the default, and exits 1 when the template can overflow', async () => {
    const { code, stdout } = await budget([]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Worst case: over\. The token has at most [\d,]+ bytes\./);
    expect(stdout).toContain('decides');
    expect(stdout).toMatch(/^Session token: over/m);
  });

  test.each(['@schema.json', '@fields.json'])(
    '--worst-case %s proves that it fits',
    async (file) => {
      const { code, stdout } = await budget(['--worst-case', file]);
      expect(code).toBe(0);
      expect(stdout).toMatch(
        /^Worst case: fits\. The token has at most [\d,]+ bytes\. No user within the bounds is over\.$/m,
      );
    },
  );

  test('--json has the witness', async () => {
    const { stdout } = await budget(['--worst-case', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'over',
      deciding: ['plan', 'note'],
      witness: { budget: { verdict: 'over' } },
    });
  });
});

describe('wrong usage exits 2', () => {
  test.each([
    [
      'two modes',
      ['--user', '@small.json', '--users', '@users.json'],
      '--user, --users and --worst-case exclude each other',
    ],
    ['a missing file', ['--user', '@none.json'], `cannot read ${'@none.json'}`],
    ['missing users', ['--users', '@none.json'], 'cannot read @none.json'],
    ['an unknown limit', ['--limit', 'nope'], 'no limit nope. There are: clerk-advice, '],
    [
      'a limit that is no number',
      ['--limit', 'alb-header=x'],
      '--limit alb-header: the bytes must be a whole number',
    ],
    ['stdin twice', ['--user', '-', '--org', '-'], 'only one input can be stdin'],
    ['a version that does not exist', ['--token-version', '3'], "argument '3' is invalid"],
    ['a number that is none', ['--max-bytes', 'x'], 'It must be a whole number.'],
    ['an unknown option', ['--nope'], "unknown option '--nope'"],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await budget(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message.replace('@', `${dir}/`));
  });

  test('a template that is not JSON exits 2, with line and column', async () => {
    const { code, stderr } = await run(['budget', path('bad.json')]);
    expect([code, stderr]).toEqual([
      2,
      `isoclerk: ${path('bad.json')}: Line 2, column 8: expected a value. Fix the JSON there. (ISOCLERK_CLAIMS_TEMPLATE_INVALID)\n`,
    ]);
    const json = await run(['budget', path('bad.json'), '--json']);
    expect([json.code, JSON.parse(json.stdout).error.code]).toEqual([
      2,
      'ISOCLERK_CLAIMS_TEMPLATE_INVALID',
    ]);
  });
});
