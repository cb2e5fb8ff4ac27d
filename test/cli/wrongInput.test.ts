import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currentPlan } from '../billing/helpers/migrate/samples.js';
import { run } from './run.js';

let dir: string;
const path = (name: string) => join(dir, name);
const USER = { id: 'user_1', public_metadata: { plan: 'pro' } };

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-wrong-'));
  const files = {
    't.json': { plan: '{{user.public_metadata.plan}}' },
    'user.json': USER,
    'package.json': { name: 'app', version: '1.0.0', dependencies: { zod: '4' } },
    'static.json': { role: 'authenticated' },
    'empty.json': {},
    'misspelt.json': { plan: '{{user.public_metadta.plan}}' },
    'reserved.json': { sub: '{{user.id}}', iss: '{{user.id}}' },
    'bounds.json': { 'user.public_metadata': 50 },
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path(name), JSON.stringify(content));
  }
});
afterAll(() => rmSync(dir, { recursive: true }));

const budget = (template: string, args: readonly string[], stdin: unknown = '') =>
  run(['budget', path(template), ...args.map((word) => word.replace(/^@/, `${dir}/`))], {
    stdin: typeof stdin === 'string' ? stdin : JSON.stringify(stdin),
  });

describe('what is no user is refused by name, with exit code 2', () => {
  test.each([
    ['a plan', currentPlan, 'is a BillingPlan, not a user'],
    ['a list', [USER], 'is a list. Pass one user, or the list as --users'],
    [
      'a page',
      { data: [USER], total_count: 1 },
      'is a page. Pass one user, or the page as --users',
    ],
    [
      'an event',
      { object: 'event', type: 'user.created', data: USER },
      'is a webhook event. Pass its `data`',
    ],
    ['an organization', { id: 'org_1', slug: 'acme', public_metadata: {} }, 'is not a user: '],
    ['an id alone', { id: 'x' }, 'is not a user: '],
    ['a text', '"user"', 'is not an object'],
    ['null', 'null', 'is not an object'],
  ])('%s', async (_, value, sentence) => {
    const one = await budget('t.json', ['--user', '-'], value);
    expect([one.code, one.stdout]).toEqual([2, '']);
    expect(one.stderr).toContain(`isoclerk: stdin ${sentence}`);
    if (Array.isArray(value) || typeof value === 'string' || 'total_count' in value) return;
    const many = await budget('t.json', ['--users', '-'], [USER, value]);
    expect([many.code, many.stdout]).toEqual([2, '']);
    expect(many.stderr).toContain(`isoclerk: stdin: line 1 ${sentence}`);
  });

  test.each([
    ['with object', { object: 'user', id: 'u' }],
    ['with an id of Clerk', { id: 'user_1' }],
    ['with a field of one', { id: '7', publicMetadata: {} }],
    ['with e-mail addresses', { id: '7', email_addresses: [] }],
  ])('a user %s is one', async (_, value) => {
    expect((await budget('t.json', ['--user', '-'], value)).code).toBe(0);
    expect((await budget('t.json', ['--users', '-'], value)).code).toBe(0);
  });
});

describe('users are all counted', () => {
  const counted = async (stdin: string) =>
    JSON.parse((await budget('t.json', ['--users', '-', '--json'], stdin)).stdout).users;

  test.each([
    ['a user with an own key data', JSON.stringify({ ...USER, data: [] }), 1],
    ['one with data that holds a user', JSON.stringify({ ...USER, data: [USER] }), 1],
    ['a page of the Backend API', JSON.stringify({ data: [USER, USER], total_count: 2 }), 2],
    ['a page of the SDK', JSON.stringify({ data: [USER, USER], totalCount: 2 }), 2],
    ['a page, then a user', `${JSON.stringify({ data: [USER] })}\n${JSON.stringify(USER)}`, 2],
  ])('%s', async (_, stdin, users) => {
    expect(await counted(stdin)).toBe(users);
  });

  test('something with data that is neither page nor user is refused', async () => {
    const { code, stderr } = await budget('t.json', ['--users', '-'], { data: [USER], next: 1 });
    expect([code, stderr]).toEqual([2, expect.stringContaining('stdin: line 1 is ')]);
  });

  test.each([
    ['nothing', ''],
    ['an empty list', '[]'],
    ['an empty page', '{"data":[],"total_count":0}'],
  ])('%s is a finding', async (_, stdin) => {
    const { code, stdout } = await budget('t.json', ['--users', '-'], stdin);
    expect([code, stdout.split('\n')[0]]).toEqual([1, '0 users: nothing was measured.']);
    expect((await budget('t.json', ['--users', '-', '--json'], stdin)).code).toBe(1);
  });
});

describe('a template without shortcodes', () => {
  const modes = [[], ['--user', '@user.json'], ['--users', '@user.json']];

  test.each(modes)('is refused: %s %s', async (...mode) => {
    for (const name of ['package.json', 'static.json']) {
      const { code, stdout, stderr } = await budget(name, mode);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toBe(
        `isoclerk: ${path(name)} has no shortcode such as {{user.id}}. Is it the claims template? If every user has the same claims, add --static\n`,
      );
    }
  });

  test('is measured when that is meant, and where it is usual', async () => {
    const user = ['--user', '@user.json'];
    expect((await budget('static.json', [...user, '--static'])).code).toBe(0);
    expect((await budget('static.json', [...user, '--kind', 'jwt-template'])).code).toBe(0);
    expect((await budget('empty.json', user)).code).toBe(0);
  });
});

describe('warnings stand next to the verdict, and fail with --strict', () => {
  test.each([
    ['misspelt.json', 1, 'unknown-shortcode'],
    ['reserved.json', 2, 'reserved-claim'],
  ])('%s', async (name, amount, code) => {
    const next = `fits, with ${amount} warning${amount > 1 ? 's' : ''}.`;
    const runs = [
      ['--user', '@user.json'],
      ['--worst-case', '@bounds.json'],
    ];
    for (const mode of runs) {
      const lenient = await budget(name, mode);
      expect([lenient.code, lenient.stdout.split('\n')[0]]).toEqual([
        0,
        expect.stringContaining(next),
      ]);
      expect(lenient.stdout).toContain(code);
      for (const more of [['--strict'], ['--strict', '--json']]) {
        expect((await budget(name, [...mode, ...more])).code).toBe(1);
      }
    }
    const { stdout } = await budget(name, ['--users', '@user.json']);
    expect(stdout.split('\n')[0]).toMatch(/^1 user: .*, with \d warnings?\.$/);
    expect((await budget(name, ['--users', '@user.json', '--strict'])).code).toBe(1);
  });

  test('without warnings --strict changes nothing', async () => {
    expect((await budget('t.json', ['--user', '@user.json', '--strict'])).code).toBe(0);
  });
});

describe('the next step', () => {
  test('names option and form of the bounds that are missing', async () => {
    writeFileSync(path('open.json'), '{"name":"{{user.first_name}}"}');
    const { code, stdout } = await budget('open.json', []);
    expect(code).toBe(1);
    expect(stdout).toContain(`
Next: give a bound for user.first_name: bytes of the value at most, or a JSON Schema.
  echo '{ "user.first_name": 60 }' > bounds.json
  npx isoclerk budget ${path('open.json')} --worst-case bounds.json
`);
    writeFileSync(path('stated.json'), '{ "user.first_name": 60 }');
    expect((await budget('open.json', ['--worst-case', '@stated.json'])).code).toBe(0);
  });

  test('keeps the options that say what token it is', async () => {
    const args = ['--user', '@user.json', '--token-version', '1', '--limit', 'nginx-header=9000'];
    const { stdout } = await budget('t.json', args, '');
    expect(stdout.replace(/ \\\n +/g, ' ')).toMatch(
      /t\.json --token-version 1 --limit nginx-header=9000 --worst-case schema\.json\n$/,
    );
  });
});
