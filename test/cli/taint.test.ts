import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personJSON, SECRET } from '../fixtures/user/person.js';
import { run } from './run.js';

let dir: string;
const KEY = `sk_${'live'}_${'Q7w'.repeat(14)}`;
const MARKS = [SECRET, KEY, 'c2lnbmF0dXJlLW9m'];
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${part({ alg: 'RS256', typ: 'JWT', kid: 'ins_1' })}.${part({
  sub: 'user_1',
  sid: 'sess_1',
  iss: 'https://clerk.example.com',
})}.${MARKS[2]}`;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-taint-'));
  const [membership] = personJSON.organization_memberships;
  const files = {
    't.json': '{"plan":"{{user.public_metadata.plan}}","all":"{{user.public_metadata}}"}',
    'user.json': JSON.stringify(personJSON),
    'users.ndjson': `${JSON.stringify(personJSON)}\n`.repeat(3),
    'damaged.ndjson': `${JSON.stringify(personJSON)}\n{"id":"user_1","private_metadata":{"a":"${SECRET}"\n`,
    'wrong.ndjson': `${JSON.stringify({ ...personJSON, email_addresses: SECRET })}\n`,
    'org.json': JSON.stringify({ ...membership, role: 5, private_metadata: SECRET }),
    'event.json': JSON.stringify({
      object: 'event',
      type: 'user.created',
      data: { ...personJSON, created_at: SECRET, private_metadata: { a: SECRET } },
    }),
    'odd.json': `{"object":"event","type":"user.created","data":{"id":"${SECRET}"`,
    'package.json': JSON.stringify({ dependencies: { '@clerk/nextjs': '6.39.1', next: '15.1.0' } }),
    '.env': `CLERK_SECRET_KEY=${KEY}\nNEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=${KEY}\nOTHER=${SECRET}\n`,
    '.env.local': `NEXT_PUBLIC_CLERK_SECRET_KEY="${KEY}"\nCLERK_WEBHOOK_SECRET=${KEY}\n`,
    'token.txt': token,
    'damaged.txt': `${token.slice(0, -9)}.${KEY}.${MARKS[2]}`,
  };
  mkdirSync(join(dir, 'app'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
});
afterAll(() => rmSync(dir, { recursive: true }));

const budget = (...more: readonly string[]) => ['budget', '@t.json', ...more];
const commands: readonly (readonly string[])[] = [
  budget('--user', '@user.json'),
  budget('--user', '@user.json', '--org', '@org.json'),
  budget('--user', '@event.json'),
  budget('--users', '@users.ndjson'),
  budget('--users', '@damaged.ndjson'),
  budget('--users', '@wrong.ndjson'),
  budget('--worst-case', '@user.json'),
  ['budget', '@user.json'],
  ['budget', '@odd.json'],
  ['check', '@event.json'],
  ['check', '@event.json', '--as', 'User'],
  ['check', '@user.json', '--strict'],
  ['check', '@odd.json'],
  ['check', '@damaged.ndjson'],
  ['check', '@user.json', '--migrate', '@migrated.json', '--force'],
  ['env', '--dir', '@'],
  ['doctor', '@'],
  ['doctor', '@', '--sarif'],
  ['token', '@token.txt'],
  ['token', token],
  ['token', KEY],
  ['token', `${KEY}.${SECRET}.${MARKS[2]}`],
];

// Plain, with more words, for machines, and in a terminal.
const modes: readonly (readonly string[])[] = [[], ['--verbose'], ['--json']];

describe.each(commands.map((words) => words.join(' ')).map((title, at) => ({ title, at })))(
  'isoclerk $title',
  ({ at }) => {
    test.each(modes.map((mode) => [mode.join(' ') || 'plain', mode] as const))(
      'shows nothing private (%s)',
      async (_, mode) => {
        for (const isTTY of mode.length === 0 ? [false, true] : [false]) {
          const words = [...(commands[at] ?? []), ...mode].map((word) =>
            word.replace(/^@/, `${dir}/`),
          );
          const { stdout, stderr } = await run(words, { isTTY, env: { CLERK_SECRET_KEY: KEY } });
          const said = `${stdout}${stderr}`;
          expect(said).not.toBe('');
          for (const mark of MARKS) expect(said.includes(mark), `${said}`).toBe(false);
        }
      },
    );
  },
);

test('the files hold what must not come out', () => {
  expect(readFileSync(join(dir, 'user.json'), 'utf8')).toContain(SECRET);
});
