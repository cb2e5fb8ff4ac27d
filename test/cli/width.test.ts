import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currentPlan, legacyPlan } from '../billing/helpers/migrate/samples.js';
import { run } from './run.js';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-width-'));
  const user = (note: string) => ({ id: 'user_1', public_metadata: { plan: 'pro', note } });
  const files = {
    't.json': '{"plan":"{{user.public_metadata.plan}}","all":"{{user.public_metadata}}"}',
    'open.json': '{"name":"{{user.full_name}}","team":"{{org.slug}}","sub":"{{user.ide}}"}',
    'small.json': user('x'),
    'big.json': user('é中'.repeat(1000)),
    'users.ndjson': [1, 500, 2000].map((size) => JSON.stringify(user('x'.repeat(size)))).join('\n'),
    'rec/old.json': { data: [legacyPlan], total_count: 1 },
    'rec/drift.json': { ...currentPlan, for_payer_type: 'team', [`${'long'.repeat(30)}`]: 1 },
    'rec/log.ndjson': `${JSON.stringify(currentPlan)}\n{"a":\n${JSON.stringify(legacyPlan)}`,
    'rec/other.json': {},
    '.env':
      'CLERK_SECRET_KEY=broken\nNEXT_PUBLIC_CLERK_SECRET=sk_test_abcdefghijklmnopqrstuvwxyz\n',
  };
  mkdirSync(join(dir, 'rec'));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
});
afterAll(() => rmSync(dir, { recursive: true }));

const jwt = `${btoa('{"alg":"RS256"}')}.${btoa(JSON.stringify({ a: 'x'.repeat(3000) }))}.${'A'.repeat(342)}`;

const COMMANDS: readonly (readonly string[])[] = [
  [],
  ['--help'],
  ['budget', '--help'],
  ['check', '--help'],
  ['token', '--help'],
  ['env', '--help'],
  ['budget', '@t.json'],
  ['budget', '@open.json', '--verbose'],
  ['budget', '@open.json', '--worst-case', '@t.json'],
  ['budget', '@t.json', '--user', '@small.json'],
  ['budget', '@t.json', '--user', '@big.json', '--verbose'],
  ['budget', '@t.json', '--user', '@big.json', '--kind', 'jwt-template'],
  ['budget', '@t.json', '--users', '@users.ndjson'],
  ['budget', '@t.json', '--users', '@users.ndjson', '--verbose'],
  ['budget', '@t.json', '--users', '-'],
  ['budget', '@none.json'],
  ['budget', '@t.json', '--limit', 'nope'],
  ['budget', '@t.json', '--nope'],
  ['token', jwt.replace(/=/g, '')],
  ['token', 'none'],
  ['check', '@rec'],
  ['check', '@rec', '--verbose'],
  ['check', '@rec/old.json'],
  ['check', '@rec/drift.json', '--surface', 'bapi'],
  ['check', '@rec', '--migrate', '@out', '--force'],
  ['check', '@rec/other.json'],
  ['check', '@rec', '--as', 'plna'],
  ['env', '--dir', '@'],
  ['env', '--dir', '@rec'],
];

describe.each([10, 24, 80, 200])('%d columns', (columns) => {
  test.each(COMMANDS)('isoclerk %s %s %s %s %s', async (...words) => {
    const args = words.map((word) => word.replace('@', `${dir}/`));
    const { stdout, stderr } = await run(args, { columns, isTTY: true });
    expect(stdout + stderr).not.toBe('');
    // A progress bar writes over its own line.
    const lines = (stdout + stderr).replaceAll('\u001b[1G', '\n').split('\n');
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
  });
});

test('0 columns are 80', async () => {
  for (const isTTY of [false, true]) {
    const args = ['budget', join(dir, 't.json'), '--user', join(dir, 'big.json')];
    const { code, stdout } = await run(args, { columns: 0, isTTY });
    expect(code).toBe(1);
    expect(Math.max(...stdout.split('\n').map((line) => stringWidth(line)))).toBe(80);
  }
});
